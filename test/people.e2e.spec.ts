import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { logInAs, type StaffSession } from './support/routes.js';
import { openStage, type Stage, STAFF } from './support/stage.js';
import { placesOf, tracesIn } from './support/traces.js';

interface Person {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly role: string;
}

let stage: Stage;
const password = 'a long enough password';

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage.close());

const said = ({ status, body }: Response): unknown[] => [
  status,
  ((body as { type?: string }).type ?? '').replace('/problems/', ''),
];
const tokenIn = (link: string): string => link.split('#')[1] ?? '';
const accept = (token: string, own: object = {}) =>
  stage.http.post('/v1/auth/accept').send({ token, password, ...own });
const headersOf = ({ cookie, csrf }: StaffSession) => ({ cookie, 'x-csrf-token': csrf });
const seesIt = async (session: StaffSession) =>
  (await stage.http.get('/v1/auth/session').set(headersOf(session))).status;

async function invite(email: string, role = 'viewer') {
  const made = await stage.staff.make<{ person: Person; link: string }>('/v1/admin/users', { email, name: 'N', role });
  return { id: made.person.id, token: tokenIn(made.link), link: made.link };
}

async function join(email: string, role = 'viewer') {
  const { id, token } = await invite(email, role);
  expect((await accept(token)).status).toBe(200);
  return { id, session: await logInAs(stage, { email, password }) };
}

async function personOf(id: string): Promise<Person> {
  const { data } = (await stage.staff.get('/v1/admin/users')).body as { data: Person[] };
  return data.find((person) => person.id === id) as Person;
}

const change = async (id: string, body: object, version?: number) =>
  stage.staff.patch(`/v1/admin/users/${id}`, body, {
    'if-match': `"${version ?? (await personOf(id)).version}"`,
  });

describe('somebody who is invited', () => {
  it('comes in by the link, once, and with a password of their own', async () => {
    const { id, token, link } = await invite('li.wei@example.com', 'designer');
    expect(link).toBe(`http://study.example/admin/accept#${token}`);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await personOf(id)).toMatchObject({ state: 'invited', role: 'designer', version: 1 });
    const early = await stage.http.post('/v1/auth/login').send({ email: 'li.wei@example.com', password: token });
    expect(said(early)).toEqual([401, 'invalid-credentials']);
    expect(said(await accept(token, { password: 'too short' }))).toEqual([422, 'password-unfit']);
    const accepted = await accept(token);
    expect([accepted.status, accepted.body]).toEqual([200, { email: 'li.wei@example.com' }]);
    expect(await personOf(id)).toMatchObject({ state: 'active', invitationExpiresAt: null });
    expect(said(await accept(token))).toEqual([404, 'invitation-not-found']);
    const session = await logInAs(stage, { email: 'LI.WEI@example.com', password });
    expect(await seesIt(session)).toBe(200);
  });

  it('leaves no trace of the link', async () => {
    const { token } = await invite('traceless@example.com');
    expect(placesOf([token], await tracesIn(stage.database))).toEqual([]);
    expect(stage.api.output.join('\n')).not.toContain(token);
    const { text } = await stage.staff.get('/v1/admin/users');
    expect(text).not.toContain(token);
  });

  it('comes in once, also when the link is opened in four windows', async () => {
    const { token } = await invite('hasty@example.com');
    const answers = await Promise.all(Array.from({ length: 4 }, () => accept(token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404]);
  });

  it('is too late after three days, and comes in by another link', async () => {
    const { id, token } = await invite('late@example.com');
    const [row] = await stage.database.query<{ hours: number }>(
      `select round(extract(epoch from expires_at - created_at) / 3600)::int as hours from staff_invitation
       where staff_id = $1`,
      [id],
    );
    expect(row?.hours).toBe(72);
    await stage.database.query(`update staff_invitation set expires_at = now() - interval '1 s' where staff_id = $1`, [
      id,
    ]);
    expect(said(await accept(token))).toEqual([410, 'invitation-expired']);
    const { link } = await stage.staff.make<{ link: string }>(`/v1/admin/users/${id}/invitation`, {});
    expect(said(await accept(token))).toEqual([404, 'invitation-not-found']);
    expect((await accept(tokenIn(link))).status).toBe(200);
    expect(said(await stage.staff.post(`/v1/admin/users/${id}/invitation`, {}))).toEqual([409, 'already-joined']);
  });

  it.each([
    ['an address that has an account', { email: STAFF.email.toUpperCase() }, [409, 'email-taken']],
    ['an address that is none', { email: 'nobody' }, [422, 'person-invalid']],
    ['a role nobody has', { role: 'king' }, [400, 'malformed-request']],
    ['a name that turns round', { name: 'a\u202eb' }, [400, 'malformed-request']],
  ])('is not invited with %s', async (_, own, refusal) => {
    const person = { email: `${randomUUID()}@example.com`, name: 'N', role: 'viewer', ...own };
    expect(said(await stage.staff.post('/v1/admin/users', person))).toEqual(refusal);
  });

  it.each(['', 'short', 'A'.repeat(43), `${'A'.repeat(42)}=`, 'A'.repeat(4_000)])(
    'is not let in by %s',
    async (token) => {
      expect([400, 404]).toContain((await accept(token)).status);
    },
  );
});

describe('a member of the staff', () => {
  it('logs in again after a change of role, and then is what the role says', async () => {
    const { id, session } = await join('promoted@example.com');
    expect(await seesIt(session)).toBe(200);
    expect((await change(id, { role: 'analyst' })).body).toMatchObject({ role: 'analyst', state: 'active' });
    expect(await seesIt(session)).toBe(401);
    const again = await logInAs(stage, { email: 'promoted@example.com', password });
    expect((await stage.http.get('/v1/admin/responses').set(headersOf(again))).status).toBe(200);
    const renamed = await change(id, { name: '李伟' });
    expect([renamed.status, (renamed.body as { name: string }).name, await seesIt(again)]).toEqual([200, '李伟', 200]);
  });

  it('who is deactivated is out at once, and can come back', async () => {
    const { id, session } = await join('leaving@example.com', 'runner');
    expect((await change(id, { isActive: false })).body).toMatchObject({ state: 'deactivated' });
    expect(await seesIt(session)).toBe(401);
    const attempt = () => stage.http.post('/v1/auth/login').send({ email: 'leaving@example.com', password });
    expect(said(await attempt())).toEqual([401, 'invalid-credentials']);
    expect((await change(id, { isActive: true })).body).toMatchObject({ state: 'active' });
    expect((await attempt()).status).toBe(200);
  });

  it('is changed by one of two who change them at once', async () => {
    const { id } = await join('contested@example.com');
    const { version } = await personOf(id);
    const roles = ['analyst', 'runner', 'rater'];
    const answers = await Promise.all(roles.map((role) => change(id, { role }, version)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    expect(said(await stage.staff.patch(`/v1/admin/users/${id}`, { role: 'viewer' }))).toEqual([
      428,
      'precondition-required',
    ]);
    expect(said(await stage.staff.patch(`/v1/admin/users/${randomUUID()}`, {}, { 'if-match': '"1"' }))).toEqual([
      404,
      'not-found',
    ]);
    expect((await change(id, { role: null })).status).toBe(400);
  });
});

describe('the last admin', () => {
  const admins = async () =>
    ((await stage.staff.get('/v1/admin/users')).body as { data: (Person & { email: string })[] }).data.filter(
      ({ role, state }) => role === 'admin' && state === 'active',
    );

  it('stays one', async () => {
    const [{ id } = { id: '' }] = await admins();
    for (const less of [{ role: 'viewer' }, { isActive: false }])
      expect(said(await change(id, less))).toEqual([409, 'last-admin']);
    await invite('not.yet@example.com', 'admin');
    expect(said(await change(id, { role: 'viewer' }))).toEqual([409, 'last-admin']);
  });

  it('is left when all of them put each other out at once', async () => {
    const others = await Promise.all(['one', 'two'].map((name) => join(`${name}@example.com`, 'admin')));
    const all = await admins();
    expect(all.length).toBe(3);
    const sessions = [await logInAs(stage), ...others.map(({ session }) => session)];
    await Promise.all(
      all.flatMap(({ id, version }) =>
        sessions.map((session) =>
          stage.http
            .patch(`/v1/admin/users/${id}`)
            .set({ ...headersOf(session), 'if-match': `"${version}"` })
            .send({ role: 'viewer' }),
        ),
      ),
    );
    const [left] = await stage.database.query<{ count: number }>(
      `select count(*)::int as count from staff
       where role = 'admin' and deactivated_at is null and password_hash is not null`,
    );
    expect(left?.count).toBe(1);
  });
});
