import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type MovingClock, movingClock } from './support/moving-clock.js';
import { SecurityWalk } from './support/security-walk.js';
import { logIn, openStage, type Stage, STAFF, type StaffClient } from './support/stage.js';
import { aVendorPerson, VENDOR_PASSWORD } from './support/vendor-people.js';

interface Operation {
  readonly 'x-recent-login'?: boolean;
}

/** What cannot be taken back, or opens something to somebody else. */
const DANGEROUS = [
  'delete /v1/admin/users/{id}/second-factor',
  'delete /v1/admin/users/{id}/sign-on',
  'delete /v1/admin/vendors/{id}/people/{person}',
  'delete /v1/admin/vendors/{id}/people/{person}/second-factor',
  'delete /v1/vendor/people/{id}',
  'patch /v1/admin/users/{id}',
  'post /v1/admin/api-keys',
  'post /v1/admin/api-keys/{id}/rotate',
  'post /v1/admin/privacy/erasures',
  'post /v1/admin/privacy/findings/{wave}/{id}/erasure',
  'post /v1/admin/privacy/people/archive',
  'post /v1/admin/sign-on/requests/{id}/approval',
  'post /v1/admin/sign-on/requests/{id}/refusal',
  'post /v1/admin/users',
  'post /v1/admin/users/{id}/invitation',
  'post /v1/admin/vendors/{id}/people',
  'post /v1/admin/vendors/{id}/people/{person}/invitation',
  'post /v1/admin/waves/{id}/exports',
  'post /v1/admin/waves/{id}/releases/{releaseId}/approve',
  'post /v1/admin/waves/{id}/releases/{releaseId}/withdraw',
  'post /v1/vendor/keys',
  'post /v1/vendor/keys/{id}/rotate',
  'post /v1/vendor/people',
  'post /v1/vendor/people/{id}/invitation',
  'put /v1/admin/users/{id}/sign-on',
  'put /v1/admin/waves/{id}/releases/{releaseId}/embargo',
];

describe('what is dangerous', () => {
  let stage: Stage;
  let clock: MovingClock;
  let vendorId: string;

  beforeAll(async () => {
    clock = movingClock('2026-11-26T08:00:00Z');
    stage = await openStage(clock.env);
    const vendor = { slug: 'aurora', name: { 'zh-CN': '极光', en: 'Aurora' } };
    vendorId = (await stage.staff.make('/v1/admin/vendors', vendor)).id;
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    clock.remove();
  });

  /** The stage, with an admin who has just logged in. */
  const freshlyIn = async () => ({ ...stage, staff: await logIn(() => stage.http) });
  const keyWish = () => ({ vendorId, label: 'reads', environment: 'live' });
  const keysMade = async () => (await stage.database.query('select 1 from api_key')).length;

  it('is marked in the document of the api', async () => {
    const { paths } = (await stage.http.get('/v1/openapi.json')).body as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    };
    const marked = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, operation]) =>
        operation['x-recent-login'] === true ? [`${method} ${path}`] : [],
      ),
    );
    expect(marked.toSorted()).toEqual(DANGEROUS);
  });

  it('is done for five minutes after a login, and then asks for the password; other things go on', async () => {
    clock.moveTo('2026-11-26T08:04:00Z');
    expect((await stage.staff.post('/v1/admin/api-keys', keyWish())).status).toBe(201);
    clock.moveTo('2026-11-26T08:06:30Z');
    for (const route of DANGEROUS.filter((each) => each.includes('/v1/admin/'))) {
      const [method = '', path = ''] = route.split(' ');
      const address = path.replaceAll(/\{\w+\}/g, randomUUID());
      const send = stage.staff[method as keyof Pick<StaffClient, 'post' | 'put' | 'patch' | 'delete'>];
      const { status, body } = await send(address, path.endsWith('api-keys') ? keyWish() : {});
      expect([route, status, body.type]).toEqual([route, 403, '/problems/reauthentication-needed']);
    }
    expect(await keysMade()).toBe(1);
    expect((await stage.staff.get('/v1/admin/api-keys')).status).toBe(200);
    const other = { slug: 'fathom', name: { 'zh-CN': '测深', en: 'Fathom' } };
    expect((await stage.staff.post('/v1/admin/vendors', other)).status).toBe(201);
  });

  it('is done again once the password was given again', async () => {
    const admin = new SecurityWalk(() => stage, clock.now);
    await admin.json('/v1/auth/login', STAFF);
    clock.moveTo('2026-11-26T08:13:00Z');
    expect((await admin.json('/v1/auth/renewal', { password: 'not the password' })).status).toBe(401);
    expect((await admin.json('/v1/admin/api-keys', keyWish())).status).toBe(403);
    expect((await admin.json('/v1/auth/renewal', { password: STAFF.password })).status).toBe(200);
    expect((await admin.json('/v1/admin/api-keys', keyWish())).status).toBe(201);
    expect(await keysMade()).toBe(2);
  });

  it('asks people of vendors, too, and leads them to a page of its own and back', async () => {
    await aVendorPerson(await freshlyIn(), vendorId, 'owner@aurora.example');
    const owner = new SecurityWalk(() => stage, clock.now, 'vendor');
    await owner.logIn('owner@aurora.example', VENDOR_PASSWORD);
    const key = { label: 'reads', environment: 'live', scopes: ['results.read'] };
    clock.moveTo(new Date(clock.now().getTime() + 6 * 60_000).toISOString());
    await owner.get('/vendor/security?lang=en');
    const refused = await owner.json('/v1/vendor/keys', key);
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/reauthentication-needed']);
    for (const path of ['/vendor/keys', '/vendor/people']) {
      const sent = await owner.form(`${path}?lang=en`, { label: 'reads', scope: 'results.read' }, path);
      const asked = `/vendor/confirm?lang=en&next=${encodeURIComponent(path)}`;
      expect([sent.status, sent.headers['location']]).toEqual([303, asked]);
    }
    const proved = await owner.form('/vendor/confirm?lang=en', { password: VENDOR_PASSWORD, next: '/vendor/keys' });
    expect([proved.status, proved.headers['location']]).toEqual([303, '/vendor/keys?lang=en']);
    await owner.get('/vendor/keys?lang=en');
    expect((await owner.json('/v1/vendor/keys', key)).status).toBe(201);
  });

  it('is done again after another login, which ends the session before it', async () => {
    const first = await stage.http.post('/v1/auth/login').send(STAFF);
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    const next = await stage.http.post('/v1/auth/login').set('cookie', cookie).send(STAFF);
    expect(next.status).toBe(200);
    expect((await stage.http.get('/v1/auth/session').set('cookie', cookie)).status).toBe(401);
    const wrong = await stage.http
      .post('/v1/auth/login')
      .set('cookie', String(next.headers['set-cookie']).split(';')[0] ?? '')
      .send({ ...STAFF, password: 'not the password' });
    expect(wrong.status).toBe(401);
    const again = await logIn(() => stage.http);
    expect((await again.post('/v1/admin/api-keys', keyWish())).status).toBe(201);
    expect(await keysMade()).toBe(4);
  });
});
