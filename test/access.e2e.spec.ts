import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { permissionsOf } from '#account';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { publishRelease } from './support/publish.js';
import {
  askRoute,
  type DescribedRoute,
  logInAs,
  type Route,
  routesOf,
  type StaffSession,
  statusesOf,
} from './support/routes.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, STAFF, type StagedStudy } from './support/stage.js';

const PEOPLE = 14;
const OTHER_SITE = 'https://evil.example';

let stage: Stage;
let study: StagedStudy;
let routes: DescribedRoute[];
let session: StaffSession;
const keys: Record<string, string> = {};

beforeAll(async () => {
  stage = await openStage({ TRUST_PROXY: '127.0.0.1' });
  study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'borealis'] });
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(PEOPLE)) });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  await answerAll();
  await publishRelease(stage, study.waveId);
  for (const [slug, vendorId] of Object.entries(study.vendorIds))
    keys[slug] = (
      await stage.staff.make<{ text: string }>('/v1/admin/api-keys', { vendorId, label: slug, environment: 'live' })
    ).text;
  session = await logInAs(stage);
  routes = await routesOf(stage);
}, 180_000);

afterAll(() => stage.close());

async function answerAll(): Promise<void> {
  const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  const { pages } = serviceQuestionnaire17 as unknown as {
    readonly pages: readonly { readonly elements: readonly { readonly name: string }[] }[];
  };
  const answers = Object.fromEntries(pages.flatMap(({ elements }) => elements.map(({ name }) => [name, 4])));
  for (const { id } of await stage.database.query<{ id: string }>('select invitation_id as id from invitation')) {
    const submitted = await stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${surveyToken(keyring, 'invitation', id, 0)}`, 'idempotency-key': randomUUID() })
      .send({ answers });
    expect(submitted.status).toBe(201);
  }
}

const under = (prefix: string) => routes.filter(({ path }) => path.startsWith(prefix));
const changing = (prefix: string) => under(prefix).filter(({ method }) => method !== 'get');
const ask = (route: Route, headers?: Readonly<Record<string, string>>) => askRoute(stage, route, headers);
const statuses = (asked: readonly Route[], headers?: Readonly<Record<string, string>>) =>
  statusesOf(stage, asked, headers);
const each = (asked: readonly Route[], status: number) => asked.map(({ method, path }) => ({ method, path, status }));

describe('the staff’s side', () => {
  it('is closed without a session', async () => {
    const own = [...under('/v1/admin/'), { method: 'post', path: '/v1/auth/logout' } as const];
    expect(own.length).toBeGreaterThan(15);
    expect(await statuses(own)).toEqual(each(own, 401));
    expect(await statuses(own, { cookie: `sid=${'A'.repeat(43)}` })).toEqual(each(own, 401));
    expect(await statuses(own, { authorization: `Bearer ${keys['aurora']}` })).toEqual(each(own, 401));
  });

  it.each(['/admin', '/admin/outbox'])('sends a browser without a session away from %s', async (path) => {
    const answer = await stage.http.get(path).set('accept', 'text/html');
    const isAway = answer.status === 303 && String(answer.headers['location']).startsWith('/admin/login');
    expect(isAway || answer.status === 401).toBe(true);
    expect(answer.text).not.toContain('example.com');
  });

  it.each([
    ['nothing that proves where it came from', {}],
    ['the token of another session', { 'x-csrf-token': 'A'.repeat(43) }],
  ])('takes no change with %s', async (_, headers) => {
    const own = changing('/v1/admin/');
    expect(await statuses(own, { cookie: session.cookie, ...headers })).toEqual(each(own, 403));
  });

  it.each([
    ['whose Origin is another site', { origin: OTHER_SITE }],
    ['whose Origin is hidden', { origin: 'null' }],
    ['that a browser says came from another site', { 'sec-fetch-site': 'cross-site' }],
    ['that a browser says came from a sister site', { 'sec-fetch-site': 'same-site' }],
  ])('takes no change %s', async (_, headers) => {
    const own = changing('/v1/admin/');
    const all = { cookie: session.cookie, 'x-csrf-token': session.csrf, ...headers };
    expect(await statuses(own, all)).toEqual(each(own, 403));
    const login = await stage.http.post('/v1/auth/login').set(headers).send(STAFF);
    expect([login.status, login.body.type]).toEqual([403, '/problems/csrf']);
  });

  it('is open to a session, its token and its own pages', async () => {
    const own = changing('/v1/admin/');
    const all = { cookie: session.cookie, 'x-csrf-token': session.csrf, 'sec-fetch-site': 'same-origin' };
    // Nobody who sees everything judges a probe: those routes are for raters alone.
    const [forAdmin, forOthers] = [true, false].map((is) => own.filter(({ roles }) => roles.includes('admin') === is));
    for (const route of forAdmin!) expect([401, 403]).not.toContain((await ask(route, all)).status);
    expect(await statuses(forOthers!, all)).toEqual(each(forOthers!, 403));
    expect(forOthers!.map(({ roles }) => roles)).toEqual(forOthers!.map(() => ['rater']));
    expect((await stage.http.get('/v1/admin/vendors').set('cookie', session.cookie)).status).toBe(200);
  });
});

describe('a login', () => {
  const attempt = (email: string, password: string) => stage.http.post('/v1/auth/login').send({ email, password });
  const said = ({ status, body, headers }: Response) => {
    const { instance: _, requestId: __, ...rest } = body as Record<string, unknown>;
    return { status, body: rest, cookie: headers['set-cookie'], length: headers['content-length'] };
  };

  it('that fails looks the same for a stranger and for a wrong password', async () => {
    const stranger = said(await attempt('nobody@example.com', 'not the password'));
    const wrong = said(await attempt(STAFF.email, 'not the password'));
    expect(stranger).toEqual(wrong);
    expect(wrong).toMatchObject({ status: 401, body: { type: '/problems/invalid-credentials' }, cookie: undefined });
  });

  it('is refused after five failures, even with the right password, and others are not', async () => {
    const victim = 'victim@example.com';
    const failures = [];
    for (let n = 0; n < 5; n += 1) failures.push((await attempt(victim, `wrong password ${n}`)).status);
    expect(failures).toEqual([401, 401, 401, 401, 401]);
    const refused = await attempt(victim, 'wrong password 6');
    expect([refused.status, refused.body.type]).toEqual([429, '/problems/rate-limited']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await attempt(STAFF.email, STAFF.password)).status).toBe(200);
    for (let n = 0; n < 5; n += 1) await attempt(STAFF.email, `wrong password ${n}`);
    expect((await attempt(STAFF.email, STAFF.password)).status).toBe(429);
    await stage.database.query('delete from login_failure');
  });

  it('gives a cookie that scripts and other sites do not get', async () => {
    const login = await attempt(STAFF.email, STAFF.password);
    expect(String(login.headers['set-cookie']?.[0])).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(login.body).toEqual({
      email: STAFF.email,
      name: '',
      role: 'admin',
      csrfToken: expect.any(String),
      permissions: permissionsOf('admin'),
    });
  });

  it('ends when it is ended', async () => {
    const { cookie, csrf } = await logInAs(stage);
    const out = await stage.http.post('/v1/auth/logout').set({ cookie, 'x-csrf-token': csrf });
    expect([out.status, String(out.headers['set-cookie'])]).toEqual([204, expect.stringMatching(/^sid=; .*Max-Age=0/)]);
    expect((await stage.http.get('/v1/admin/vendors').set('cookie', cookie)).status).toBe(401);
    expect((await stage.http.get('/v1/admin/vendors').set('cookie', session.cookie)).status).toBe(200);
  });

  it('leaves no usable secret in the database', async () => {
    const [row] = await stage.database.query<{ text: string }>(
      `select (select string_agg(t::text, '') from session t) || (select string_agg(t::text, '') from api_key t)
              || (select string_agg(t::text, '') from staff t) as text`,
    );
    // What is behind the name of a key may have a line in it, too.
    const ofKey = keys['aurora']?.split('_').slice(3).join('_');
    for (const secret of [session.cookie.split('=')[1], keys['aurora'], ofKey, STAFF.password])
      expect(row?.text.includes(secret ?? '?')).toBe(false);
  });
});

describe('a link that leads nowhere', () => {
  const SAMPLES = 200;
  const MOST_APART_MS = 10;
  const GENUINE = 43;

  /** Everything that a link can be and not lead anywhere. */
  const wrongLinks = async (): Promise<Readonly<Record<string, string>>> => {
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const [row] = await stage.database.query<{ id: string }>('select invitation_id as id from invitation limit 1');
    const token = surveyToken(keyring, 'invitation', row?.id ?? '', 0);
    return {
      'no link at all': 'demo',
      'as long as one': 'A'.repeat(GENUINE),
      'of nobody, signed by us': surveyToken(keyring, 'invitation', randomUUID(), 0),
      'of somebody, changed': `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`,
      'of somebody, for another purpose': surveyToken(keyring, 'unsubscribe', row?.id ?? '', 0),
    };
  };

  it('is answered alike and as fast, whatever is wrong with it (TOK-11)', async () => {
    const links = Object.entries(await wrongLinks());
    const times = new Map<string, number[]>();
    const bodies = new Set<string>();
    for (let sample = 0; sample < SAMPLES; sample += 1)
      for (const [at, [kind, token]] of links.entries()) {
        const from = `198.19.${sample}.${at}`;
        const started = performance.now();
        const answer = await stage.http
          .get('/v1/respond')
          .set({ authorization: `Survey ${token}`, 'x-forwarded-for': from });
        times.set(kind, [...(times.get(kind) ?? []), performance.now() - started]);
        const { instance: _, requestId: __, ...rest } = answer.body as Record<string, unknown>;
        bodies.add(JSON.stringify([answer.status, rest]));
      }
    expect([...bodies]).toEqual([expect.stringMatching(/^\[404,.*link-not-found/)]);
    const medians = [...times.values()].map((all) => all.toSorted((a, b) => a - b)[SAMPLES / 2] ?? 0);
    expect(Math.max(...medians) - Math.min(...medians)).toBeLessThanOrEqual(MOST_APART_MS);
  }, 120_000);
});

describe('a vendor’s side', () => {
  const wave = () => `/v1/vendor/benchmarks/${study.studySlug}/${study.waveSlug}`;
  const asVendor = (slug: string, path: string) => stage.http.get(path).set('authorization', `Bearer ${keys[slug]}`);

  it('is closed without a key, with a wrong one and with the staff’s cookie', async () => {
    const own = under('/v1/vendor/');
    expect(own.length).toBeGreaterThan(2);
    const wrong = keys['aurora']?.replace(/^(vk_live_\w{8}_)./, (_, head: string) => `${head}?`) ?? '';
    const credentials: readonly Readonly<Record<string, string>>[] = [
      {},
      { authorization: `Bearer ${wrong}` },
      { authorization: 'Bearer x' },
      { cookie: session.cookie },
    ];
    // Each asks from a network of its own, since a network with many wrong keys is heard no more.
    for (const [network, headers] of credentials.entries())
      for (const [place, route] of own.entries()) {
        const from = { ...headers, 'x-forwarded-for': `198.${network}.${place}.1` };
        expect(await statuses([route], from)).toEqual(each([route], 401));
      }
  });

  it.each(['key', 'api_key', 'access_token', 'token', 'APIKEY'])('refuses a key in the address as %s', async (name) => {
    const answer = await stage.http.get(`/v1/vendor/me?${name}=${keys['aurora']}`);
    expect([answer.status, answer.body.type]).toEqual([400, '/problems/credentials-in-url']);
    expect(stage.api.output.join('\n')).not.toContain(keys['aurora'] ?? '?');
  });

  it('shows a vendor its own and nothing of another', async () => {
    const own = await asVendor('aurora', wave());
    expect([own.status, own.body.own.slug, own.body.published.slug]).toEqual([200, 'aurora', 'aurora']);
    expect(own.text).not.toContain('borealis');
    expect((await asVendor('aurora', '/v1/vendor/me')).body.slug).toBe('aurora');
  });

  it('has nothing for a vendor that was not part of it, and no way to ask for another', async () => {
    expect((await asVendor('borealis', wave())).status).toBe(404);
    const borealis = study.vendorIds['borealis'] ?? '';
    for (const path of [`${wave()}/borealis`, `/v1/vendor/${borealis}/benchmarks`, `/v1/vendor/vendors/${borealis}`])
      expect([path, (await asVendor('aurora', path)).status]).toEqual([path, 404]);
    for (const query of ['vendorId', 'vendor', 'vendor_id'])
      expect((await asVendor('aurora', `${wave()}?${query}=${borealis}`)).status).toBe(400);
  });
});

describe('every answer', () => {
  const HEADERS = {
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'cache-control': expect.any(String),
  };

  it.each([
    ['a page', '/b', 'text/html'],
    ['the staff’s login', '/admin/login', 'text/html'],
    ['a page that is not there', '/s/nothing', 'text/html'],
    ['data', '/v1/benchmarks', ''],
    ['a refusal', '/v1/admin/vendors', ''],
    ['something that is not there', '/nothing', ''],
    ['an address that cannot be read', '/s/%E0%A4%A', ''],
    ['the state of the service', '/health/ready', ''],
  ])('says how it may be used: %s', async (_, path, accept) => {
    const { headers } = await stage.http.get(path).set(accept ? { accept } : {});
    // The staff's own forms prove by their Origin where they come from, and that goes with the referrer.
    const referrer = path.startsWith('/admin') ? 'same-origin' : 'no-referrer';
    expect(headers).toMatchObject({ ...HEADERS, 'referrer-policy': referrer });
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    const isShared = path.startsWith('/v1/benchmarks');
    expect(headers['cross-origin-resource-policy']).toBe(isShared ? 'cross-origin' : 'same-origin');
    expect(Object.keys(headers).filter((name) => /^(server|x-powered-by)$/.test(name))).toEqual([]);
  });

  it('to another site’s script is its own business only where everyone may read', async () => {
    for (const path of ['/v1/admin/vendors', '/v1/vendor/me', '/v1/respond', '/health/live'])
      expect(
        (await stage.http.get(path).set('origin', OTHER_SITE)).headers['access-control-allow-origin'],
      ).toBeUndefined();
    const shared = await stage.http.get('/v1/benchmarks').set('origin', OTHER_SITE);
    expect(shared.headers['access-control-allow-credentials']).toBeUndefined();
    expect([undefined, '*']).toContain(shared.headers['access-control-allow-origin']);
  });

  it('over https asks to stay there, and its cookie does', async () => {
    const secure = await openStage({ PUBLIC_URL: 'https://study.example' });
    const login = await secure.http.post('/v1/auth/login').send(STAFF);
    expect(login.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(String(login.headers['set-cookie']?.[0])).toMatch(
      /^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    await secure.close();
  });
});
