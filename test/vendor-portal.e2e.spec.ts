import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Keyring } from '#platform';
import { serviceQuestionnaire } from '#questionnaire/core';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { eventually } from './support/eventually.js';
import { publishNow } from './support/publish.js';
import { askRoute, routesOf } from './support/routes.js';
import { aStudy, contactsCsv, openStage, type Person, type Stage, type StagedStudy } from './support/stage.js';
import { aVendorPerson, logInVendor, pathOf, VENDOR_PASSWORD, type VendorClient } from './support/vendor-people.js';

/** Organisations that answer about each vendor, and what they say. */
const MARKET = { aurora: { count: 13, answer: 5 }, kite: { count: 12, answer: 3 }, fathom: { count: 3, answer: 1 } };
type Vendor = keyof typeof MARKET;
const VENDORS = Object.keys(MARKET) as Vendor[];
const SAID = 'They answer within minutes at night, and say what they know.';
/** What only kite may read. */
const CANARIES = ['canary-correction', 'canary-withdrawn', 'canary.person@kite.example', 'canary-evidence'];
const PAGES = ['', '/quotes', '/corrections', '/progress', '/badge', '/people'];

let stage: Stage;
let study: StagedStudy;
let owner: VendorClient;
let other: VendorClient;
let detail: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  study = await aStudy(stage, { definition: serviceQuestionnaire, vendors: VENDORS });
  detail = `/v1/vendor/benchmarks/${study.studySlug}/${study.waveSlug}`;
  for (const id of Object.values(study.vendorIds))
    await stage.staff.put(`/v1/admin/studies/${study.studyId}/vendors/${id}`, { productIds: [] });
  await answerAll();
  owner = await aVendorPerson(stage, study.vendorIds['aurora'] ?? '', 'owner@aurora.example');
  other = await aVendorPerson(stage, study.vendorIds['kite'] ?? '', 'canary.person@kite.example');
}, 180_000);

afterAll(() => stage?.close());

async function answerAll(): Promise<void> {
  const people = VENDORS.flatMap((vendor) =>
    Array.from({ length: MARKET[vendor].count }, (_, n): Person => ({
      email: `p${n}@${vendor}${n}.example`,
      organisation: `${vendor} customer ${n}`,
      vendor,
      size: n % 2 ? 'S' : 'L',
    })),
  );
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(people) });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  const invitations = await stage.database.query<{ id: string; vendor: Vendor }>(
    'select i.invitation_id as id, v.slug as vendor from invitation i join vendor v on v.id = i.vendor_id order by 2, 1',
  );
  for (const [n, { id, vendor }] of invitations.entries()) {
    const value = Math.max(1, MARKET[vendor].answer - (n % 3 === 0 ? 1 : 0));
    const criteria = [1, 2, 3, 4, 5].flatMap((d) =>
      [1, 2, 3].map((c) => [`c${d}${c}`, Math.max(1, value - ((d + c + n) % 2))]),
    );
    const answers = {
      used: true,
      conflictOfInterest: false,
      ...Object.fromEntries(criteria),
      overall: 2 * value,
      recommend: 2 * value,
      ...(vendor === 'aurora' ? { difference: SAID, quoteConsent: true } : {}),
    };
    const answer = await stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${surveyToken(keyring, 'invitation', id, 0)}`, 'idempotency-key': randomUUID() })
      .send({ answers });
    if (answer.status !== 201) throw new Error(`submit: ${answer.status} ${answer.text}`);
  }
  await eventually(async () => {
    const [waiting] = await stage.database.query<{ count: number }>('select count(*)::int as count from wave_delta');
    return waiting?.count === 0;
  }, 60_000);
}

const refusalOf = ({ status, body }: Awaited<ReturnType<VendorClient['get']>>) => [
  status,
  String((body as { type?: string }).type).replace('/problems/', ''),
];

describe('somebody of a vendor', () => {
  it('is invited by a link that works once and for 72 hours', async () => {
    const path = `/v1/admin/vendors/${study.vendorIds['aurora']}/people`;
    const invite = (email: string) =>
      stage.staff.make<{ link: string; person: { id: string } }>(path, { email, name: 'Li', role: 'vendor_member' });
    const { link } = await invite('once@aurora.example');
    const accept = (url: string) => stage.http.post(pathOf(url)).type('form').send({ password: VENDOR_PASSWORD });
    expect((await stage.http.get(pathOf(link)).set('accept', 'text/html')).status).toBe(200);
    expect((await stage.http.post(pathOf(link)).type('form').send({ password: 'short' })).status).toBe(422);
    expect([(await accept(link)).status, (await accept(link)).status]).toEqual([200, 404]);
    const late = await invite('late@aurora.example');
    const [life] = await stage.database.query<{ hours: number }>(
      `select round(extract(epoch from expires_at - created_at) / 3600)::int as hours from vendor_invitation
       where vendor_user_id = $1`,
      [late.person.id],
    );
    expect(life?.hours).toBe(72);
    await stage.database.query(`update vendor_invitation set expires_at = now() - interval '1 s'`);
    expect((await accept(late.link)).status).toBe(410);
  });

  it('is led to the login, and told nothing else', async () => {
    for (const page of PAGES) {
      const answer = await stage.http.get(`/vendor${page}`).set('accept', 'text/html');
      expect([answer.status, answer.headers['location']]).toEqual([303, expect.stringMatching(/^\/vendor\/login\?/)]);
    }
    const refused = await stage.http.post('/vendor/login').type('form').send({ email: owner.email, password: 'wrong' });
    expect([refused.status, refused.headers['set-cookie']]).toEqual([401, undefined]);
  });

  it('is never staff, and the staff never a vendor', async () => {
    const routes = (await routesOf(stage)).filter(({ roles }) => roles.length > 0);
    const opened = [];
    for (const route of routes) {
      const { status } = await askRoute(stage, route, { cookie: owner.cookie, 'x-csrf-token': owner.csrf });
      if (status !== 401) opened.push({ ...route, status });
    }
    expect([routes.length > 100, opened]).toEqual([true, []]);
    // The same token under the other name opens nothing, either.
    const token = owner.cookie.split('=')[1] ?? '';
    expect((await stage.http.get('/v1/auth/session').set('cookie', `sid=${token}`)).status).toBe(401);
    expect(refusalOf(await stage.staff.get('/v1/vendor/me'))).toEqual([401, 'unauthorized']);
    expect(
      (await stage.http.post('/v1/auth/login').send({ email: owner.email, password: VENDOR_PASSWORD })).status,
    ).toBe(401);
  });

  it('changes nothing without the token of an own page, nor from another site', async () => {
    const wish = { study: study.studySlug, wave: study.waveSlug, about: 'fact', statement: 'x' };
    const bare = await stage.http.post('/v1/vendor/corrections').set('cookie', owner.cookie).send(wish);
    const strange = await owner.send('post', '/v1/vendor/corrections', wish, { 'sec-fetch-site': 'cross-site' });
    expect([refusalOf(bare), refusalOf(strange)]).toEqual([
      [403, 'csrf'],
      [403, 'csrf'],
    ]);
  });

  it('is an owner or a member, and only an owner decides who else is', async () => {
    const member = await aVendorPerson(
      stage,
      study.vendorIds['aurora'] ?? '',
      'member@aurora.example',
      'vendor_member',
    );
    const wish = { email: 'friend@aurora.example', name: 'Friend', role: 'vendor_member' };
    expect(refusalOf(await member.send('post', '/v1/vendor/people', wish))).toEqual([403, 'forbidden']);
    const invited = await owner.send('post', '/v1/vendor/people', wish);
    expect(invited.body.link).toMatch(/\/vendor\/accept\/[\w-]{43}$/);
    expect(refusalOf(await owner.send('post', '/v1/vendor/people', wish))).toEqual([409, 'email-taken']);
    // Of another vendor there is nobody.
    expect(refusalOf(await owner.send('delete', `/v1/vendor/people/${other.id}`))).toEqual([404, 'not-found']);
    expect((await other.get('/v1/vendor/me')).status).toBe(200);
    // Whoever is removed is out at once, and can be invited again.
    expect((await owner.send('delete', `/v1/vendor/people/${member.id}`)).status).toBe(204);
    expect((await member.get('/v1/vendor/me')).status).toBe(401);
    await expect(logInVendor(stage, member.id, member.email)).rejects.toThrow('login: 401');
    expect(refusalOf(await owner.send('delete', `/v1/vendor/people/${owner.id}`))).toEqual([409, 'last-owner']);
  });

  it('logs out, and the cookie opens nothing any more', async () => {
    const guest = await aVendorPerson(stage, study.vendorIds['aurora'] ?? '', 'guest@aurora.example');
    expect((await guest.form('/vendor/logout', {})).status).toBe(303);
    expect((await guest.get('/v1/vendor/me')).status).toBe(401);
  });
});

describe('before a release', () => {
  it('the portal says why it is empty, and never a score', async () => {
    expect((await owner.get(detail)).status).toBe(404);
    for (const page of PAGES) {
      const { status, text } = await owner.get(`/vendor${page}?lang=en`);
      expect([page, status, /\b\d{1,3}\.\d\b/.exec(text.replaceAll(/<[^>]+>/g, ' '))?.[0]]).toEqual([
        page,
        200,
        undefined,
      ]);
    }
    expect((await owner.get('/vendor?lang=en')).text).toContain('There are no results yet');
  });

  it('progress is told in steps of five, once a week, whoever answers meanwhile', async () => {
    const told = async () => (await owner.get('/v1/vendor/progress')).body.data;
    const first = await told();
    expect(first).toMatchObject([
      { organisations: { least: 10, most: 14 }, missing: { toPublish: null, toRank: [6, 10] }, isOpen: true },
    ]);
    await stage.database.query('update vendor_progress set organisations = 3');
    expect(await told()).toMatchObject([{ organisations: { least: 0, most: 4 } }]);
    // Another week: enough came since then.
    await stage.database.query(`update vendor_progress set week = week - 7`);
    expect(await told()).toMatchObject([{ organisations: { least: 10, most: 14 } }]);
    expect(JSON.stringify(first)).not.toMatch(/score/i);
  });
});

describe('after a release', () => {
  let quoteId: string;

  beforeAll(async () => {
    const waiting = await eventually(async () => {
      const { body } = await stage.staff.get(`/v1/admin/waves/${study.waveId}/quotes?state=waiting&limit=50`);
      const { data = [] } = body as { data?: { answerId: string; place: string; textRevision: number }[] };
      return data.length === MARKET.aurora.count && data;
    });
    for (const { answerId, place: where, textRevision } of waiting) {
      const decision = { place: where, decision: 'accepted', dimension: 'D1', textRevision };
      const decided = await stage.staff.post(`/v1/admin/quotes/${answerId}/decisions`, decision, { 'if-match': '"0"' });
      if (decided.status >= 300) throw new Error(`quote: ${decided.status} ${decided.text}`);
    }
    await publishNow(stage, study.waveId);
    const own = await eventually(async () => {
      const answer = await owner.get(detail);
      return answer.status === 200 && answer;
    });
    quoteId = own.body.quotes[0]?.id ?? '';
  }, 180_000);

  const place = () => ({ study: study.studySlug, wave: study.waveSlug });
  const signed = (text: string) => ({ text, signerName: 'Li Na', signerTitle: 'Head of Support' });

  it('a vendor reads its own detail, and is told when nothing has changed', async () => {
    const { status, body, headers } = await owner.get(detail);
    expect([status, body.own.slug, body.own.organisations]).toEqual([200, 'aurora', 13]);
    expect(headers['cache-control']).toBe('private, no-cache');
    expect((await owner.get(detail, { 'if-none-match': headers['etag'] ?? '' })).status).toBe(304);
    expect((await other.get(detail, { 'if-none-match': headers['etag'] ?? '' })).body.own.slug).toBe('kite');
  });

  it.each(['zh-CN', 'en'])('every page is there in %s, complete without a script', async (lang) => {
    for (const page of PAGES) {
      const { status, text } = await owner.get(`/vendor${page}?lang=${lang}`);
      expect([page, status, text.includes(`<html lang="${lang}">`)]).toEqual([page, 200, true]);
      expect([page, /undefined|NaN|\[object|\{\w+\}|<script/.exec(text)?.[0]]).toEqual([page, undefined]);
    }
  });

  it('a vendor that is not ranked is told the reason and is given no rank to play with', async () => {
    const { text } = await owner.get('/vendor?lang=en&dimension=D1&points=30');
    expect(text).toContain('not ranked');
    expect(text).toContain('There is no rank to work from');
  });

  it('a reply to an own quote is public, signed and dated, and every wording stays', async () => {
    expect(quoteId).not.toBe('');
    const made = await owner.send('post', '/v1/vendor/replies', { ...place(), quoteId, ...signed('Thank you.') });
    expect([made.status, made.body.version, made.headers['etag']]).toEqual([201, 1, '"1"']);
    const path = `/v1/vendor/replies/${made.body.id}`;
    const twice = await owner.send('post', '/v1/vendor/replies', { ...place(), quoteId, ...signed('Again.') });
    expect(refusalOf(twice)).toEqual([409, 'reply-exists']);
    const both = await Promise.all(
      ['Better words.', 'Other words.'].map((text) => owner.send('put', path, signed(text), { 'if-match': '"1"' })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await owner.get(path)).body.history).toHaveLength(2);
    expect((await owner.send('delete', path, {}, { 'if-match': '"2"' })).status).toBe(204);
    expect((await owner.get(path)).body).toMatchObject({ state: 'withdrawn', text: null, version: 3 });
  });

  it('a reply is written, refused, changed and withdrawn by plain forms', async () => {
    const release = `${study.studySlug}/${study.waveSlug}`;
    const page = async () => (await owner.get('/vendor/quotes?lang=en')).text;
    const hostile = '<img src=x onerror=alert(1)> & "quoted"';
    const refused = await owner.form('/vendor/replies?lang=en', { release, quote: '', ...signed('a\u202eb') });
    expect([refused.status, refused.text.includes('hidden or direction characters')]).toEqual([422, true]);
    const sent = await owner.form('/vendor/replies?lang=en', { release, quote: '', ...signed(hostile) });
    expect([sent.status, sent.headers['location']]).toEqual([303, expect.stringContaining('notice=published')]);
    expect(await page()).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(await page()).not.toContain('<img src=x');
    const { data } = (await owner.get('/v1/vendor/replies')).body;
    const { id } = data.find((reply: { quoteId: string | null }) => reply.quoteId === null);
    const changed = await owner.form(`/vendor/replies/${id}`, { release, version: '1', ...signed('Plain.') });
    expect(changed.headers['location']).toContain('notice=changed');
    const moved = await owner.form(`/vendor/replies/${id}/withdrawal`, { release, version: '1' });
    expect(moved.headers['location']).toContain('notice=moved');
    expect((await owner.form(`/vendor/replies/${id}/withdrawal`, { release, version: '2' })).status).toBe(303);
    expect(await page()).toContain('Withdrawn, no longer public');
  });

  it('the study team takes a reply down with a reason, and it stays down', async () => {
    const made = await other.send('post', '/v1/vendor/replies', { ...place(), ...signed('canary-withdrawn') });
    expect(made.status).toBe(201);
    const listed = (await stage.staff.get('/v1/admin/vendor-replies')).body.data;
    expect(listed[0]).toMatchObject({ vendor: 'kite', text: 'canary-withdrawn', state: 'written' });
    const removal = `/v1/admin/vendor-replies/${made.body.id}/removal`;
    expect((await stage.staff.post(removal, { reason: 'It names a customer.' })).status).toBe(428);
    const gone = await stage.staff.post(removal, { reason: 'It names a customer.' }, { 'if-match': '"1"' });
    expect(gone.status).toBe(204);
    const path = `/v1/vendor/replies/${made.body.id}`;
    const again = await other.send('put', path, signed('Once more'), { 'if-match': '"2"' });
    expect(refusalOf(again)).toEqual([409, 'reply-removed']);
    expect((await other.get('/vendor/quotes?lang=en')).text).toContain('It names a customer.');
  });

  it('a correction is asked for, answered once, and read by its vendor', async () => {
    const wish = { ...place(), about: 'fact', statement: 'canary-correction', evidence: 'canary-evidence' };
    const asked = await other.send('post', '/v1/vendor/corrections', wish);
    expect([asked.status, asked.body.state]).toEqual([201, 'open']);
    const listed = (await stage.staff.get('/v1/admin/corrections?state=open')).body.data;
    expect(listed).toMatchObject([{ vendor: 'kite', id: asked.body.id, statement: 'canary-correction' }]);
    const answer = { verdict: 'accepted', answer: 'You are right; the next revision says so.' };
    const both = await Promise.all(
      [0, 1].map(() => stage.staff.post(`/v1/admin/corrections/${asked.body.id}/answer`, answer)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await other.get('/vendor/corrections?lang=en')).text).toContain('You are right');
    expect((await other.get(`/v1/vendor/corrections/${asked.body.id}`)).body.state).toBe('accepted');
    const sent = await owner.form('/vendor/corrections?lang=en', {
      release: `${study.studySlug}/${study.waveSlug}`,
      about: 'score',
      statement: '',
    });
    expect([sent.status, sent.text.includes('Say what is wrong')]).toEqual([422, true]);
  });

  it('nothing of another vendor is there, whatever id is tried', async () => {
    const [reply] = (await other.get('/v1/vendor/replies')).body.data;
    const [correction] = (await other.get('/v1/vendor/corrections')).body.data;
    const foreign = [
      await owner.get(`/v1/vendor/replies/${reply.id}`),
      await owner.send('put', `/v1/vendor/replies/${reply.id}`, signed('Mine'), { 'if-match': '"2"' }),
      await owner.send('delete', `/v1/vendor/replies/${reply.id}`, {}, { 'if-match': '"2"' }),
      await owner.form(`/vendor/replies/${reply.id}`, { version: '2', ...signed('Mine') }),
      await owner.form(`/vendor/replies/${reply.id}/withdrawal`, { version: '2' }),
      await owner.get(`/v1/vendor/corrections/${correction.id}`),
      await owner.form(`/vendor/people/${other.id}/removal`, {}),
      await owner.form(`/vendor/people/${other.id}/invitation`, {}),
      await other.send('post', '/v1/vendor/replies', { ...place(), quoteId, ...signed('Not mine') }),
    ];
    expect(foreign.map(({ status }) => status)).toEqual(foreign.map(() => 404));
    const cursor = (await other.get('/v1/vendor/replies?limit=1')).body.next;
    expect((await owner.get(`/v1/vendor/replies?cursor=${encodeURIComponent(cursor)}`)).status).toBe(400);
  });

  it('no canary of another vendor shows on any page or route', async () => {
    const routes = (await routesOf(stage)).filter(
      ({ method, path }) => method === 'get' && /^\/v1\/(vendor|benchmarks)/.test(path),
    );
    const paths = [
      ...PAGES.map((page) => `/vendor${page}`),
      ...routes.map(({ path }) => path),
      detail,
      '/v1/vendor/replies?limit=200',
      '/v1/vendor/corrections?limit=200',
      `/b/${study.studySlug}/${study.waveSlug}`,
      `/v1/benchmarks/${study.studySlug}/${study.waveSlug}`,
    ];
    const leaks = [];
    for (const path of paths) {
      const { text } = await owner.get(path);
      leaks.push(...CANARIES.filter((canary) => text.includes(canary)).map((canary) => `${path}: ${canary}`));
    }
    expect([paths.length > 15, leaks]).toEqual([true, []]);
    expect((await other.get('/vendor/corrections')).text).toContain('canary-correction');
  });
});
