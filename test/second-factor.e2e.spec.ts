import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type MovingClock, movingClock } from './support/moving-clock.js';
import { type Program, startProgram } from './support/program.js';
import { codesIn, SecurityWalk, seedIn } from './support/security-walk.js';
import { patiently } from './support/patiently.js';
import { addStaff, logIn, openStage, type Stage, STAFF } from './support/stage.js';
import { aVendorPerson, VENDOR_PASSWORD } from './support/vendor-people.js';

const ANN = { email: 'ann@example.com', password: 'seven geese in a row' };
const OWNER = 'owner@aurora.example';

describe('a second factor', () => {
  let stage: Stage;
  let clock: MovingClock;
  let annId: string;
  let seed = '';
  let codes: readonly string[] = [];

  beforeAll(async () => {
    clock = movingClock('2026-11-26T08:00:00Z');
    stage = await openStage(clock.env);
    annId = await addStaff(stage.env, { ...ANN, role: 'designer' });
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    clock.remove();
  });

  const walk = (door: 'admin' | 'vendor' = 'admin') => new SecurityWalk(() => stage, clock.now, door);
  const later = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1_000).toISOString());
  const waiting = async (): Promise<SecurityWalk> => {
    const person = walk();
    const login = await person.json('/v1/auth/login', ANN);
    expect(login.body).toMatchObject({ waitsFor: 'second-factor', permissions: [] });
    return person;
  };
  const said = ({ status, body }: { status: number; body: { type?: string } }) => [status, body.type];

  it('is set up with the first code of an app, and gives ten recovery codes, shown once: AUN-05', async () => {
    const person = walk();
    await person.logIn(ANN.email, ANN.password);
    await person.get('/admin/security?lang=en');
    const begun = await person.form('/admin/security/app?lang=en');
    seed = seedIn(begun.text);
    expect([begun.status, seed.length, /<svg class="qr"/.test(begun.text)]).toEqual([200, 32, true]);
    const wrong = await person.form('/admin/security/app/code?lang=en', { code: '000000' });
    expect([wrong.status, seedIn(wrong.text)]).toEqual([422, seed]);
    const done = await person.form('/admin/security/app/code?lang=en', { code: person.codeNow(seed) });
    codes = codesIn(done.text);
    expect([done.status, new Set(codes).size]).toEqual([200, 10]);
    expect((await person.get('/admin/security?lang=en')).text).toContain('Recovery codes left: 10 of 10');
    const again = await person.form('/admin/security/app?lang=en');
    expect([again.status, again.body.type]).toEqual([409, undefined]);
  });

  it('leaves nothing in the database that opens anything', async () => {
    const rows = await stage.database.query<{ seed: Buffer; hash: string }>(
      'select seed, code_hash as hash from second_factor join recovery_code using (account_id)',
    );
    expect(rows.length).toBe(10);
    for (const { seed: sealed, hash } of rows) {
      expect(sealed.toString('latin1')).not.toContain(seed);
      expect(hash).toMatch(/^\$argon2id\$/);
    }
  });

  it('is asked for after the password; until then the session opens nothing, at either kind of page', async () => {
    later(60);
    const person = await waiting();
    const session = await stage.http.get('/v1/auth/session').set('cookie', person.cookie);
    expect(said(session)).toEqual([401, '/problems/mfa-required']);
    expect(said(await person.json('/v1/admin/studies', {}))).toEqual([401, '/problems/mfa-required']);
    const page = await person.get('/admin/questionnaires?lang=en');
    expect([page.status, page.headers['location']]).toEqual([
      303,
      '/admin/login/second-factor?lang=en&next=%2Fadmin%2Fquestionnaires',
    ]);
    const before = person.holds('sid');
    expect(person.holds('did')).toBeUndefined();
    const open = await person.json('/v1/auth/second-factor', { code: person.codeNow(seed) });
    expect(open.body).toMatchObject({ email: ANN.email, role: 'designer' });
    expect(open.body.waitsFor).toBeUndefined();
    expect([person.holds('sid') === before, person.holds('did') === undefined]).toEqual([false, false]);
    expect((await stage.http.get('/v1/auth/session').set('cookie', `sid=${before}`)).status).toBe(401);
    expect((await stage.http.get('/v1/auth/session').set('cookie', person.cookie)).status).toBe(200);
  });

  it('takes each code once: of ten at the same time one passes', async () => {
    later(60);
    const people = await Promise.all(Array.from({ length: 10 }, waiting));
    const code = people[0]?.codeNow(seed) ?? '';
    const answers = await Promise.all(people.map((person) => person.json('/v1/auth/second-factor', { code })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBe(1);
    expect(statuses.every((status) => [200, 401, 429].includes(status))).toBe(true);
    const [used] = await stage.database.query<{ count: number }>(
      `select count(*)::int as count from audit_log
       where action = 'login.succeeded' and object = $1 and details->>'by' = 'app'`,
      [`staff:${annId}`],
    );
    expect(used?.count).toBe(2);
    await stage.database.query('delete from login_failure');
  }, 60_000);

  it('takes the code of the step before, and none that is older than one that was used', async () => {
    later(90);
    const late = await waiting();
    expect((await late.json('/v1/auth/second-factor', { code: late.codeNow(seed, 2) })).status).toBe(401);
    expect((await late.json('/v1/auth/second-factor', { code: late.codeNow(seed, 1) })).status).toBe(200);
    const next = await waiting();
    expect((await next.json('/v1/auth/second-factor', { code: next.codeNow(seed, 1) })).status).toBe(401);
    expect((await next.json('/v1/auth/second-factor', { code: next.codeNow(seed) })).status).toBe(200);
  });

  it('may be guessed five times in a quarter of an hour, also at the same time', async () => {
    later(60);
    const person = await waiting();
    const guesses = await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        patiently(() => person.json('/v1/auth/second-factor', { code: `00000${n}` })),
      ),
    );
    const statuses = guesses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBe(5);
    expect(statuses.filter((status) => status === 429).length).toBe(4);
    const warned = `select 1 from outbox where subject_id = $1 and payload ->> 'what' = 'codes-guessed'`;
    expect(await stage.database.query(warned, [annId])).toHaveLength(1);
    const right = await person.json('/v1/auth/second-factor', { code: person.codeNow(seed) });
    expect([right.status, Number(right.headers['retry-after']) > 800]).toEqual([429, true]);
    later(901);
    const again = await waiting();
    expect((await again.json('/v1/auth/second-factor', { code: again.codeNow(seed) })).status).toBe(200);
  });

  it('can be a recovery code, once, on the page without a script, too', async () => {
    const [first = '', second = ''] = codes;
    const people = await Promise.all(
      [walk(), walk()].map(async (person) => {
        const login = await person.form('/admin/login?lang=en', { ...ANN, next: '/admin/questionnaires' });
        expect(login.headers['location']).toContain('/admin/login/second-factor?lang=en');
        await person.get(String(login.headers['location']));
        return person;
      }),
    );
    const answers = await Promise.all(
      people.map((person) =>
        person.form('/admin/login/second-factor?lang=en', { code: first.toLowerCase(), next: '/admin/questionnaires' }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 401]);
    const inside = people.find((_, n) => answers[n]?.status === 303);
    const outside = people.find((_, n) => answers[n]?.status === 401);
    expect((await inside?.get('/admin/security?lang=en'))?.text).toContain('Recovery codes left: 9 of 10');
    expect((await outside?.form('/admin/login/second-factor?lang=en', { code: second }))?.status).toBe(303);
  }, 60_000);

  it('is not passed by by another password: AUN-06', async () => {
    later(60);
    const link = await resetLink();
    const reset = await stage.http.post(link).type('form').send({ password: 'nine geese in a row' });
    expect(reset.status).toBe(200);
    const login = await walk().json('/v1/auth/login', { ...ANN, password: 'nine geese in a row' });
    expect(login.body.waitsFor).toBe('second-factor');
  });

  it('is reset by an admin for somebody who lost everything: sessions end, and it is written down', async () => {
    const path = `/v1/admin/users/${annId}/second-factor`;
    const viewer = { email: 'viewer@example.com', password: 'another long sentence' };
    await addStaff(stage.env, { ...viewer, role: 'viewer' });
    expect((await (await logIn(() => stage.http, viewer)).delete(path)).status).toBe(403);
    expect(said(await stage.staff.delete(path))).toEqual([403, '/problems/reauthentication-needed']);
    const admin = await logIn(() => stage.http);
    expect((await admin.delete(path)).status).toBe(204);
    const login = await walk().json('/v1/auth/login', { ...ANN, password: 'nine geese in a row' });
    expect([login.status, login.body.waitsFor]).toEqual([200, undefined]);
    const [row] = await stage.database.query<{ count: number }>(
      `select count(*)::int as count from audit_log where action = 'second-factor.reset' and object = $1`,
      [`staff:${annId}`],
    );
    expect(row?.count).toBe(1);
  });

  it('is there for people of vendors, too', async () => {
    const vendor = { slug: 'aurora', name: { 'zh-CN': '极光', en: 'Aurora' } };
    const admin = await logIn(() => stage.http);
    const { id } = await admin.make('/v1/admin/vendors', vendor);
    await aVendorPerson({ ...stage, http: stage.http, api: stage.api, staff: admin }, id, OWNER);
    const owner = walk('vendor');
    expect((await owner.logIn(OWNER, VENDOR_PASSWORD)).headers['location']).toBe('/vendor?lang=en');
    const own = await owner.setUpApp();
    expect(own.codes.length).toBe(10);
    later(60);
    const back = walk('vendor');
    const login = await back.logIn(OWNER, VENDOR_PASSWORD);
    expect(login.headers['location']).toBe('/vendor/login/second-factor?lang=en&next=%2Fvendor');
    expect((await stage.http.get('/v1/vendor/me').set('cookie', back.cookie)).status).toBe(401);
    await back.get('/vendor/login/second-factor?lang=en');
    const open = await back.form('/vendor/login/second-factor?lang=en', { code: back.codeNow(own.seed) });
    expect([open.status, open.headers['location']]).toEqual([303, '/vendor?lang=en']);
    expect((await stage.http.get('/v1/vendor/me').set('cookie', back.cookie)).status).toBe(200);
  }, 60_000);

  async function resetLink(): Promise<string> {
    await stage.http.post('/admin/reset').type('form').send({ email: ANN.email });
    const [asked] = await stage.database.query<{ id: string }>(
      'select id from password_reset order by created_at desc',
    );
    const { Keyring } = await import('#platform');
    const token = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '').mac('reset', `link|${asked?.id}`);
    return `/admin/reset/${token.toString('base64url')}`;
  }
});

describe('where more than a password is required', () => {
  let stage: Stage;
  let clock: MovingClock;

  beforeAll(async () => {
    clock = movingClock('2026-11-26T08:00:00Z');
    stage = await openStage({ ...clock.env, SECOND_FACTOR: 'required' });
    await addStaff(stage.env, { ...ANN, role: 'designer' });
    await addStaff(stage.env, { email: 'vic@example.com', password: ANN.password, role: 'viewer' });
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    clock.remove();
  });

  it('designers and admins set it up before anything else, and then go on; others go on at once: AUN-05', async () => {
    const viewer = await stage.http.post('/v1/auth/login').send({ email: 'vic@example.com', password: ANN.password });
    expect([viewer.status, viewer.body.waitsFor]).toEqual([200, undefined]);
    const admin = await stage.http.post('/v1/auth/login').send(STAFF);
    expect([admin.status, admin.body.waitsFor]).toEqual([200, 'enrolment']);
    const person = new SecurityWalk(() => stage, clock.now);
    const login = await person.form('/admin/login?lang=en', { ...ANN, next: '/admin/questionnaires' });
    expect(login.headers['location']).toBe('/admin/login/enrolment?lang=en&next=%2Fadmin%2Fquestionnaires');
    for (const path of ['/v1/auth/session', '/v1/admin/studies', '/v1/admin/questionnaires']) {
      const { status, body } = await stage.http.get(path).set('cookie', person.cookie);
      expect([path, status, body.type]).toEqual([path, 401, '/problems/enrolment-required']);
    }
    await person.get(String(login.headers['location']));
    const seed = seedIn((await person.form('/admin/login/enrolment?lang=en')).text);
    const wrong = await person.form('/admin/login/enrolment/code?lang=en', { code: '123456' });
    expect([wrong.status, seedIn(wrong.text)]).toEqual([422, seed]);
    const done = await person.form('/admin/login/enrolment/code?lang=en', { code: person.codeNow(seed) });
    expect([done.status, codesIn(done.text).length]).toEqual([200, 10]);
    expect((await stage.http.get('/v1/auth/session').set('cookie', person.cookie)).body.role).toBe('designer');
    await person.get('/admin/security?lang=en');
    const removed = await person.form('/admin/security/app/removal?lang=en');
    expect([removed.status, removed.text.includes('Your role has to keep a second factor')]).toEqual([409, true]);
  });
});

describe('where more than a password is required of everybody', () => {
  let stage: Stage;
  let strict: Program;
  let clock: MovingClock;
  const http = () => request(`http://127.0.0.1:${strict.port}`);

  beforeAll(async () => {
    clock = movingClock('2026-11-26T08:00:00Z');
    stage = await openStage(clock.env);
    await addStaff(stage.env, { ...ANN, role: 'viewer' });
    const vendor = { slug: 'aurora', name: { 'zh-CN': '极光', en: 'Aurora' } };
    await aVendorPerson(stage, (await stage.staff.make('/v1/admin/vendors', vendor)).id, OWNER);
    strict = await startProgram('api', { ...stage.env, SECOND_FACTOR: 'everybody' });
  }, 120_000);

  afterAll(async () => {
    await strict.stop();
    await stage.close();
    clock.remove();
  });

  it.each([
    ['viewers', 'admin', ANN.email, ANN.password, '/v1/auth/session'],
    ['people of vendors', 'vendor', OWNER, VENDOR_PASSWORD, '/v1/vendor/me'],
  ] as const)('%s set it up before anything else, too, and keep it: 6.3.3', async (_, door, email, password, own) => {
    const person = new SecurityWalk(() => ({ ...stage, http: http() }), clock.now, door);
    const login = await person.logIn(email, password);
    expect(String(login.headers['location'])).toContain(`/${door}/login/enrolment?lang=en`);
    expect((await http().get(own).set('cookie', person.cookie)).status).toBe(401);
    await person.get(String(login.headers['location']));
    const seed = seedIn((await person.form(`/${door}/login/enrolment?lang=en`)).text);
    const code = { code: person.codeNow(seed) };
    const done = await person.form(`/${door}/login/enrolment/code?lang=en`, code);
    expect([done.status, codesIn(done.text).length]).toEqual([200, 10]);
    expect((await http().get(own).set('cookie', person.cookie)).status).toBe(200);
    await person.get(`/${door}/security?lang=en`);
    expect((await person.form(`/${door}/security/app/removal?lang=en`)).status).toBe(409);
  });
});
