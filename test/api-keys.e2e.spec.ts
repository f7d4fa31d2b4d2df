import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { AccountMailService, KEY_EXPIRING, KeyExpiryService, VendorNoticeService, VendorPeopleService } from '#account';
import { AuditLog, openDatabase, parseConfig } from '#platform';
import { ENTITIES } from '../apps/entities.js';
import type { Mail } from '../libs/platform/mail/mailer.js';
import { type BadInput, casesOf, expand } from './support/bad-input-corpus.js';
import { type Answer, send } from './support/bad-input-request.js';
import { eventually } from './support/eventually.js';
import { movingClock } from './support/moving-clock.js';
import { startProgram } from './support/program.js';
import { OF_DOORS, rowHashes } from './support/row-hashes.js';
import { openStage, type Stage } from './support/stage.js';
import { tracesIn } from './support/traces.js';

const PASSWORD = 'the password of an owner';
const DAY = 86_400_000;

interface MadeKey {
  readonly id: string;
  readonly text: string;
}
interface KeyView {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly lastUsedAt: string | null;
  readonly exposedAt: string | null;
  readonly successorId: string | null;
  readonly scopes: readonly string[];
}

let stage: Stage;
let vendorId: string;
let otherId: string;
let owner: Person;
let stranger: Person;
const clock = movingClock(new Date().toISOString());

type Person = ReturnType<typeof personWith>;

/** Invites somebody of a vendor, lets them choose a password and logs in. */
async function logInFor(vendor: string, name: string, role: string) {
  const email = `${name}@vendor.example`;
  const { link } = await stage.staff.make<{ link: string }>(`/v1/admin/vendors/${vendor}/people`, {
    email,
    name,
    role,
  });
  await stage.http.post(new URL(link).pathname).type('form').send({ password: PASSWORD });
  return logIn(email);
}

async function logIn(email: string): Promise<Person> {
  const login = await stage.http.post('/vendor/login').type('form').send({ email, password: PASSWORD });
  const cookie = String(login.headers['set-cookie']).split(';')[0] ?? '';
  const { csrfToken } = (await stage.http.get('/v1/vendor/me').set({ cookie })).body as { csrfToken: string };
  return personWith(cookie, csrfToken);
}

function personWith(cookie: string, csrfToken: string) {
  const own = { cookie, 'x-csrf-token': csrfToken };
  return {
    get: async (path: string) => stage.http.get(path).set({ cookie }),
    post: async (path: string, body: object = {}) => stage.http.post(path).set(own).send(body),
    delete: async (path: string) => stage.http.delete(path).set(own),
    form: async (path: string, fields: object) =>
      stage.http
        .post(path)
        .set({ cookie })
        .type('form')
        .send({ csrf: csrfToken, ...fields }),
    make: async (facts: object = {}): Promise<MadeKey> => {
      const made = await stage.http
        .post('/v1/vendor/keys')
        .set(own)
        .send({ label: 'a key', environment: 'live', scopes: ['results.read'], ...facts });
      if (made.status !== 201) throw new Error(`${made.status} ${made.text}`);
      return made.body as MadeKey;
    },
    keys: async (): Promise<KeyView[]> =>
      ((await stage.http.get('/v1/vendor/keys').set({ cookie })).body as { data: KeyView[] }).data,
  };
}

const me = (text: string, headers: object = {}) =>
  stage.http.get('/v1/vendor/me').set({ authorization: `Bearer ${text}`, ...headers });
const said = ({ status, body }: Response) => [
  status,
  String((body as { type?: string }).type).replace('/problems/', ''),
];
/** Room for the next test. */
const revokeAll = async () => {
  for (const { id, state } of await owner.keys()) if (state !== 'revoked') await owner.delete(`/v1/vendor/keys/${id}`);
};

beforeAll(async () => {
  stage = await openStage(clock.env);
  const named = (text: string) => ({ 'zh-CN': text, en: text });
  vendorId = (await stage.staff.make('/v1/admin/vendors', { slug: 'aurora', name: named('Aurora') })).id;
  otherId = (await stage.staff.make('/v1/admin/vendors', { slug: 'polaris', name: named('Polaris') })).id;
  owner = await logInFor(vendorId, 'owner', 'vendor_owner');
  stranger = await logInFor(otherId, 'stranger', 'vendor_owner');
  await logInFor(vendorId, 'member', 'vendor_member');
}, 120_000);

afterAll(async () => {
  await stage.close();
  clock.remove();
});

describe('a key', () => {
  it('is made by an owner, shown once, and kept as a hash', async () => {
    const { id, text } = await owner.make({ label: 'dashboard', lifetimeDays: 30 });
    expect(text).toMatch(/^vk_live_[0-9A-Za-z]{8}_[\w-]{43}_[0-9A-Za-z]{6}$/);
    expect((await me(text)).body).toMatchObject({ slug: 'aurora', via: 'key', permissions: ['results.read'] });
    const [key] = (await owner.keys()).filter((one) => one.id === id);
    expect(key).toMatchObject({ label: 'dashboard', state: 'active', scopes: ['results.read'], exposedAt: null });
    const secret = text.split('_').slice(3).join('_').slice(0, 43);
    const traces = [...(await tracesIn(stage.database)), ...stage.api.output.map((line) => ['log', line] as const)];
    expect(traces.filter(([, trace]) => trace.includes(secret))).toEqual([]);
  });

  it('does what its scopes name and nothing else, and makes no other', async () => {
    const { text } = await owner.make({ scopes: ['webhooks.read'] });
    const ask = (method: 'get' | 'post', path: string) =>
      stage.http[method](path).set({ authorization: `Bearer ${text}` });
    expect((await ask('get', '/v1/vendor/webhooks')).status).toBe(200);
    expect(said(await ask('post', '/v1/vendor/webhooks').send({}))).toEqual([403, 'insufficient-scope']);
    expect(said(await ask('get', '/v1/vendor/benchmarks'))).toEqual([403, 'insufficient-scope']);
    expect(said(await ask('post', '/v1/vendor/tickets/closed').send({}))).toEqual([403, 'insufficient-scope']);
    expect(said(await ask('get', '/v1/vendor/keys'))).toEqual([403, 'insufficient-scope']);
    expect(said(await ask('get', '/vendor/keys'))).toEqual([401, 'unauthorized']);
  });

  it('of tests opens nothing that is real', async () => {
    const { text } = await owner.make({
      environment: 'test',
      scopes: ['results.read', 'webhooks.write', 'tickets.write'],
    });
    expect(text).toMatch(/^vk_test_/);
    const ask = { authorization: `Bearer ${text}` };
    expect(said(await stage.http.post('/v1/vendor/webhooks').set(ask).send({}))).toEqual([403, 'test-key']);
    expect(said(await stage.http.post('/v1/vendor/tickets/closed').set(ask).send({}))).toEqual([403, 'test-key']);
    // The same key under the other name is none.
    expect((await me(text.replace('vk_test_', 'vk_live_'))).status).toBe(401);
  });

  it('gives way to the next without a gap, says so, and ends', async () => {
    const old = await owner.make();
    const next = (await owner.post(`/v1/vendor/keys/${old.id}/rotate`, { overlapHours: 24 })).body as MadeKey;
    const during = await me(old.text);
    expect([during.status, during.headers['deprecation'], during.headers['sunset']]).toEqual([
      200,
      expect.stringMatching(/^@\d{10}$/),
      expect.stringMatching(/ GMT$/),
    ]);
    expect((await me(next.text)).headers['deprecation']).toBeUndefined();
    expect(said(await owner.post(`/v1/vendor/keys/${old.id}/rotate`))).toEqual([409, 'key-not-active']);
    const views = new Map((await owner.keys()).map((key) => [key.id, key]));
    expect(views.get(old.id)).toMatchObject({ state: 'retiring', successorId: next.id });
    clock.moveTo(new Date(clock.now().getTime() + 1.01 * DAY).toISOString());
    expect([(await me(old.text)).status, (await me(next.text)).status]).toEqual([401, 200]);
    owner = await relogin();
  });

  it('has a limit of its own, and opens nothing in any process once it is revoked', async () => {
    const [one, other] = [await owner.make(), await owner.make()];
    expect((await me(one.text)).headers['ratelimit-policy']).toBe('"key";q=600;w=60');
    const second = await startProgram('api', { ...stage.env, PORT: '0', KEY_RATE: '20' });
    const there = ({ text }: MadeKey) =>
      fetch(`http://127.0.0.1:${second.port}/v1/vendor/me`, { headers: { authorization: `Bearer ${text}` } });
    const refused = await eventually(async () => {
      const answer = await there(one);
      return answer.status === 429 && answer;
    });
    expect(refused.headers.get('ratelimit')).toMatch(/^"key";r=0;t=\d+$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect([(await there(other)).status, (await me(other.text)).status]).toEqual([200, 200]);
    expect((await owner.delete(`/v1/vendor/keys/${other.id}`)).status).toBe(204);
    expect([(await there(other)).status, (await me(other.text)).status]).toEqual([401, 401]);
    await second.stop();
  }, 120_000);

  it('says when it was last used, to the hour', async () => {
    const { id, text } = await owner.make();
    await Promise.all([me(text), me(text), me(text)]);
    const used = (await owner.keys()).find((key) => key.id === id)?.lastUsedAt ?? '';
    expect(used).toMatch(/T\d\d:00:00\.000Z$/);
    expect(clock.now().getTime() - Date.parse(used)).toBeLessThan(3_600_000);
  });

  it('is answered in the version it was made for, or in the one that is asked for', async () => {
    const { text } = await owner.make();
    expect((await me(text)).headers['api-version']).toBe('2026-11-01');
    expect((await me(text, { 'api-version': '2026-11-01' })).status).toBe(200);
    expect(said(await me(text, { 'api-version': '1999-01-01' }))).toEqual([400, 'api-version-unknown']);
  });

  it('is one of ten at most, however many are made at once', async () => {
    await revokeAll();
    const facts = { label: 'many', environment: 'live', scopes: ['results.read'] };
    const made = await Promise.all(Array.from({ length: 14 }, () => owner.post('/v1/vendor/keys', facts)));
    expect(made.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(said(made.find(({ status }) => status !== 201) as Response)).toEqual([409, 'too-many-keys']);
    await revokeAll();
  });

  it('is nobody else’s business, and no member’s to make', async () => {
    const { id } = await owner.make();
    stranger = await logIn('stranger@vendor.example');
    expect((await stranger.delete(`/v1/vendor/keys/${id}`)).status).toBe(404);
    expect((await stranger.post(`/v1/vendor/keys/${id}/rotate`)).status).toBe(404);
    expect(await stranger.keys()).toEqual([]);
    const member = await logIn('member@vendor.example');
    expect((await member.keys()).length).toBeGreaterThan(0);
    expect(said(await member.post('/v1/vendor/keys', {}))).toEqual([403, 'forbidden']);
    expect((await member.get('/vendor/keys?lang=en')).text).not.toContain('Make a key');
  });

  it('that ends soon is announced to its owners, once for each time', async () => {
    const { id } = await owner.make({ label: 'ends soon', lifetimeDays: 20 });
    const source = await openDatabase({
      url: stage.database.url,
      poolSize: 1,
      statementTimeout: 5_000,
      entities: ENTITIES,
      onConnectionError: () => undefined,
    });
    const made = clock.now().getTime();
    const moving = { days: 0, now: () => new Date(made + moving.days * DAY) };
    const mails: Mail[] = [];
    const send = async (mail: Mail) => {
      mails.push(mail);
      return { kind: 'sent' } as const;
    };
    const config = parseConfig(stage.env);
    const people = new VendorPeopleService(source, moving, new AuditLog(source, moving));
    const mailer = new AccountMailService({ send, close: async () => undefined }, config);
    const notices = new VendorNoticeService(people, mailer);
    const expiry = new KeyExpiryService(source, moving, config, notices);
    const announced = async () => {
      await expiry.round();
      return stage.database.query<{ id: string; subjectId: string; payload: Readonly<Record<string, string>> }>(
        `select id, subject_id as "subjectId", payload from outbox
         where topic = 'key.expiring' and payload ->> 'keyId' = $1 order by created_at, id`,
        [id],
      );
    };
    const seen = [];
    for (moving.days of [0, 8, 9, 18, 19.5]) seen.push((await announced()).map(({ payload }) => payload['days']));
    expect(seen).toEqual([[], [14], [14], [14, 3], [14, 3, 1]]);
    const [event] = await announced();
    if (event) await expiry.remind({ ...event, topic: KEY_EXPIRING, attempts: 1 });
    expect(mails.map(({ to }) => to.address)).toEqual(['owner@vendor.example']);
    expect(mails[0]?.text).toContain('ends soon');
    expect(mails[0]?.text).toContain('/vendor/keys');
    await source.destroy();
  });
});

describe('the page of keys', () => {
  it('makes, replaces and revokes keys without a script', async () => {
    await revokeAll();
    const fields = { label: 'From a page', environment: 'live', lifetime: '30', scope: 'results.read' };
    const made = await owner.form('/vendor/keys?lang=en', fields);
    const [text = ''] = /vk_live_[0-9A-Za-z]{8}_[\w-]{43}_[0-9A-Za-z]{6}/.exec(made.text) ?? [];
    expect([made.status, (await me(text)).status]).toEqual([200, 200]);
    const [key] = (await owner.keys()).filter(({ state }) => state === 'active');
    expect((await owner.get('/vendor/keys?lang=en')).text).not.toContain(text);
    const rotated = await owner.form(`/vendor/keys/${key?.id}/rotate?lang=en`, {});
    expect(rotated.text).toContain('The old key works for 24 hours more.');
    const revoked = await owner.form(`/vendor/keys/${key?.id}/revoke?lang=en`, {});
    expect([revoked.status, (await me(text)).status]).toEqual([303, 401]);
    expect((await owner.form('/vendor/keys?lang=zh-CN', { ...fields, label: '' })).status).toBe(422);
  });

  it('does nothing for a form of another page', async () => {
    const { length } = await owner.keys();
    const answer = await owner.form('/vendor/keys', { csrf: 'nonsense', label: 'x', scope: 'results.read' });
    expect(said(answer)).toEqual([403, 'csrf']);
    expect((await owner.keys()).length).toBe(length);
  });
});

describe('what is presented as a key', () => {
  /** Keys by the names that the corpus gives them. */
  const handles = new Map<string, string>();
  const filled = (text: string): string =>
    text.replaceAll(/\$(\w+)/g, (name, handle: string) => handles.get(handle) ?? name);

  beforeAll(async () => {
    await revokeAll();
    const all = { scopes: ['results.read', 'webhooks.write'] };
    const [valid, expired, rotated, readOnly] = [
      await owner.make(all),
      await owner.make({ lifetimeDays: 1 }),
      await owner.make(all),
      await owner.make(),
    ];
    clock.moveTo(new Date(clock.now().getTime() + 1.5 * DAY).toISOString());
    owner = await relogin();
    await owner.post(`/v1/vendor/keys/${rotated.id}/rotate`);
    stranger = await logIn('stranger@vendor.example');
    const other = await stranger.make();
    for (const [handle, { text }] of Object.entries({
      valid,
      expired,
      rotated_old: rotated,
      read_only: readOnly,
      vendorA: valid,
      vendorB: other,
    }))
      handles.set(handle, text);
    handles.set('vendorB_id', otherId);
  }, 60_000);

  it.each(casesOf('api-key').map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const before = await standing();
    const { status, problem, headers } = await present(one);
    if (status >= 400) expect(await standing()).toEqual(before);
    expect(one.expect.http).toContain(status);
    if (one.expect.problem !== '' && one.name !== 'key-two-authorization-headers')
      expect(problem).toBe(one.expect.problem);
    if (one.name === 'key-rotated-old-in-overlap') expect(headers['deprecation']).toMatch(/^@/);
    if (one.name === 'key-in-query')
      expect((await owner.keys()).filter(({ exposedAt }) => exposedAt !== null)).toHaveLength(1);
    if (one.name === 'key-name-xss') {
      const page = await owner.get('/vendor/keys?lang=en');
      expect(page.text).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(page.text).not.toContain('<img src=x');
    }
  });

  it('is not searched for without end', async () => {
    const tries = Array.from({ length: 80 }, async () => (await me('vk_live_nothing')).status);
    const statuses = new Set(await Promise.all(tries));
    expect([...statuses].toSorted()).toEqual([401, 429]);
  });

  /** Every row but those that tell who came; of keys what they open, not when they were shown. */
  async function standing(): Promise<object> {
    const keys = await stage.database.query(
      'select id, vendor_id, secret_hash, label, scopes, expires_at, revoked_at from api_key order by id',
    );
    return { keys, ...(await rowHashes(stage.database, OF_DOORS)) };
  }

  async function present(one: BadInput) {
    // Keys are made in the hands of a person, under a field and scopes that are called as they are here.
    if (one.name === 'key-name-xss') {
      const { name } = one.body_json as { name: string };
      return outcomeOf(
        await owner.post('/v1/vendor/keys', { label: name, environment: 'live', scopes: ['results.read'] }),
      );
    }
    if (one.gen) {
      const { text } = one.gen as { text: string };
      const payload = { kind: 'raw', text: filled(text) } as const;
      return outcomeOf(await send({ port: stage.api.port, method: 'GET', path: '/', headers: {}, payload }));
    }
    const method = one.method ?? 'GET';
    const path = filled(one.path ?? (method === 'POST' ? '/v1/vendor/webhooks' : '/v1/vendor/benchmarks'));
    const query = typeof one.query === 'string' ? `?${filled(one.query)}` : '';
    const named = Object.entries(one.headers ?? { authorization: 'Bearer $valid' });
    const headers = Object.fromEntries(
      named.flatMap(([name, value]) => (value === null ? [] : [[name, filled(String(expand(value)))]])),
    );
    const body = method === 'POST' ? Buffer.from('{}') : Buffer.alloc(0);
    const type = method === 'POST' ? { 'content-type': 'application/json' } : {};
    const payload = { kind: 'bytes', bytes: body } as const;
    return outcomeOf(
      await send({ port: stage.api.port, method, path: `${path}${query}`, headers: { ...headers, ...type }, payload }),
    );
  }
});

function outcomeOf(answer: Pick<Answer, 'status' | 'text'> & { readonly headers: object }) {
  const { type = '' } = (answer.text.startsWith('{') ? JSON.parse(answer.text) : {}) as { type?: string };
  const headers = answer.headers as Readonly<Record<string, string | undefined>>;
  return { status: answer.status, problem: type.replace('/problems/', ''), headers };
}

/** Days have passed, and with them the session. */
const relogin = () => logIn('owner@vendor.example');
