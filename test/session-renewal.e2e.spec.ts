import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { type MovingClock, movingClock } from './support/moving-clock.js';
import { SecurityWalk } from './support/security-walk.js';
import { openStage, type Stage, STAFF } from './support/stage.js';
import { aVendorPerson, VENDOR_PASSWORD } from './support/vendor-people.js';

const OWNER = 'owner@aurora.example';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';

/** How each door calls its cookie, its table and what only a session opens. */
const DOORS = {
  admin: { cookie: 'sid', table: 'session', own: '/v1/auth/session' },
  vendor: { cookie: 'vid', table: 'vendor_session', own: '/v1/vendor/me' },
} as const;
type Door = keyof typeof DOORS;

describe('a session whose owner proves again who they are', () => {
  let stage: Stage;
  let clock: MovingClock;

  beforeAll(async () => {
    clock = movingClock('2026-11-26T08:00:00Z');
    stage = await openStage(clock.env);
    const vendor = { slug: 'aurora', name: { 'zh-CN': '极光', en: 'Aurora' } };
    const { id } = await stage.staff.make('/v1/admin/vendors', vendor);
    await aVendorPerson(stage, id, OWNER);
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    clock.remove();
  });

  const later = (minutes: number) => clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000).toISOString());
  /** Somebody who has been in for six minutes, on a page of their own. */
  const inside = async (door: Door): Promise<SecurityWalk> => {
    const person = new SecurityWalk(() => stage, clock.now, door, FIREFOX);
    const { email, password } = door === 'admin' ? STAFF : { email: OWNER, password: VENDOR_PASSWORD };
    expect((await person.logIn(email, password)).status).toBe(303);
    later(6);
    await person.get(`/${door}/security?lang=en`);
    return person;
  };
  const ownWith = async (door: Door, token: string) => {
    const { own, cookie } = DOORS[door];
    const { status, body } = await stage.http.get(own).set('cookie', `${cookie}=${token}`);
    return [status, (body as { type?: string }).type];
  };
  const rowOf = async (door: Door, token: string) => {
    const [row] = await stage.database.query<{ id: string; kept: string; proved: Date }>(
      `select id, to_jsonb(s) - 'id' - 'id_hash' - 'seen_at' - 'proved_at' as kept, proved_at as proved
       from ${DOORS[door].table} s where id_hash = $1`,
      [createHash('sha256').update(token).digest()],
    );
    return row;
  };
  const proveOnPage = (person: SecurityWalk) =>
    person.form(`/${person.door}/confirm?lang=en`, {
      password: person.door === 'admin' ? STAFF.password : VENDOR_PASSWORD,
      next: `/${person.door}/security`,
    });

  it.each<[string, Door, (person: SecurityWalk) => Promise<{ readonly status: number }>, number]>([
    ['the interface', 'admin', (person) => person.json('/v1/auth/renewal', { password: STAFF.password }), 200],
    ['the page of the staff', 'admin', proveOnPage, 303],
    ['the page of vendors', 'vendor', proveOnPage, 303],
  ])('by %s goes on under another cookie, and the one before opens nothing: 7.2.4', async (_, door, prove, status) => {
    const person = await inside(door);
    const token = () => person.holds(DOORS[door].cookie) ?? '';
    const before = token();
    const [row, count] = [await rowOf(door, before), await sessions(door)];
    expect((await prove(person)).status).toBe(status);
    const after = await rowOf(door, token());
    expect(token()).toMatch(/^[\w-]{43}$/);
    expect([token() === before, await ownWith(door, before), await ownWith(door, token())]).toEqual([
      false,
      [401, '/problems/unauthorized'],
      [200, undefined],
    ]);
    // From where and since when it is stays, and until when.
    expect(after?.kept).toEqual(row?.kept);
    expect(JSON.stringify(after?.kept)).toContain('Firefox');
    expect(after?.id).not.toBe(row?.id);
    expect(after?.proved.getTime()).toBeGreaterThan(row?.proved.getTime() ?? Infinity);
    expect(await sessions(door)).toBe(count);
  });

  const sessions = async (door: Door) => (await stage.database.query(`select 1 from ${DOORS[door].table}`)).length;

  it('has another token for its forms, and takes the one before no more', async () => {
    const person = await inside('admin');
    const before = person.csrf;
    const renewed = await person.json('/v1/auth/renewal', { password: STAFF.password });
    expect(renewed.body).toMatchObject({ email: STAFF.email, csrfToken: expect.stringMatching(/^[\w-]{43}$/) });
    expect(person.csrf).not.toBe(before);
    const change = (csrf: string) =>
      stage.http
        .post('/v1/admin/vendors')
        .set({ cookie: person.cookie, 'x-csrf-token': csrf })
        .send({ slug: 'kite', name: { 'zh-CN': '风筝', en: 'Kite' } });
    const refused = await change(before);
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/csrf']);
    expect((await change(person.csrf)).status).toBe(201);
  });

  it('leaves it as it was where the proof was wrong', async () => {
    const person = await inside('admin');
    const before = person.holds('sid');
    const refused = await person.json('/v1/auth/renewal', { password: 'not the password' });
    expect([refused.status, refused.headers['set-cookie'], person.holds('sid')]).toEqual([401, undefined, before]);
    expect(await ownWith('admin', before ?? '')).toEqual([200, undefined]);
  });

  it('is renewed once of several at the same time, and whoever comes late with the old cookie is told so', async () => {
    const person = await inside('admin');
    const old = { cookie: person.cookie, 'x-csrf-token': person.csrf };
    const [renewals, reads] = await Promise.all([
      Promise.all([1, 2, 3].map(() => stage.http.post('/v1/auth/renewal').set(old).send({ password: STAFF.password }))),
      Promise.all(Array.from({ length: 20 }, () => stage.http.get('/v1/admin/users').set('cookie', old.cookie))),
    ]);
    const told = renewals.map(({ status, body }) => [status, (body as { type?: string }).type]);
    const late401 = [401, '/problems/unauthorized'];
    expect(told.toSorted()).toEqual([[200, undefined], late401, late401]);
    expect(reads.filter(({ status }) => status !== 200 && status !== 401)).toEqual([]);
    const late = await stage.http.get('/v1/admin/users').set('cookie', old.cookie);
    expect([late.status, late.body.type]).toEqual([401, '/problems/unauthorized']);
    expect(stage.api.output.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  });

  it('ends when it would have ended anyway', async () => {
    const person = await inside('admin');
    for (let hour = 0; hour < 11.5; hour += 0.5) {
      later(29);
      await person.json('/v1/auth/renewal', { password: STAFF.password });
    }
    later(29);
    expect((await ownWith('admin', person.holds('sid') ?? ''))[0]).toBe(200);
    later(19);
    expect((await ownWith('admin', person.holds('sid') ?? ''))[0]).toBe(401);
  });
});
