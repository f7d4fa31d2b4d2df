import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MovingClock, movingClock } from './support/moving-clock.js';
import { SecurityWalk } from './support/security-walk.js';
import { addStaff, openStage, type Stage } from './support/stage.js';
import { aVendorPerson, VENDOR_PASSWORD } from './support/vendor-people.js';

const ANN = { email: 'ann@example.com', password: 'seven geese in a row' };
const OWNER = 'owner@aurora.example';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('a session', () => {
  let stage: Stage;
  let clock: MovingClock;

  beforeAll(async () => {
    clock = movingClock('2026-11-26T08:00:00Z');
    stage = await openStage(clock.env);
    await addStaff(stage.env, ANN);
    const vendor = { slug: 'aurora', name: { 'zh-CN': '极光', en: 'Aurora' } };
    const { id } = await stage.staff.make('/v1/admin/vendors', vendor);
    await aVendorPerson(stage, id, OWNER);
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    clock.remove();
  });

  const later = (minutes: number) => clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000).toISOString());
  const enter = async (door: 'admin' | 'vendor' = 'admin', client = ''): Promise<SecurityWalk> => {
    const person = new SecurityWalk(() => stage, clock.now, door, client);
    const { status } = await (door === 'admin'
      ? person.logIn(ANN.email, ANN.password)
      : person.logIn(OWNER, VENDOR_PASSWORD));
    expect(status).toBe(303);
    return person;
  };
  const own = { admin: '/v1/auth/session', vendor: '/v1/vendor/me' } as const;
  const isOpen = async (person: SecurityWalk): Promise<boolean> => {
    const { status } = await stage.http.get(own[person.door]).set('cookie', person.cookie);
    expect([200, 401]).toContain(status);
    return status === 200;
  };

  it.each([
    ['admin', 30, 12],
    ['vendor', 60, 24],
  ] as const)(
    'of %s ends after %d minutes without use and after %d hours anyway: SES-02',
    async (door, idle, hours) => {
      const [idler, worker] = [await enter(door), await enter(door)];
      later(idle - 1);
      expect(await isOpen(idler)).toBe(true);
      expect(await isOpen(worker)).toBe(true);
      later(2);
      expect(await isOpen(worker)).toBe(true);
      later(idle - 1);
      expect([await isOpen(idler), await isOpen(worker)]).toEqual([false, true]);
      for (let passed = 2 * idle; passed + idle - 1 < hours * 60; passed += idle - 1) {
        later(idle - 1);
        expect(await isOpen(worker)).toBe(true);
      }
      later(idle - 1);
      later(1);
      expect(await isOpen(worker)).toBe(false);
    },
  );

  it('is one of five at most: the oldest ends: SES-02', async () => {
    const people = [];
    for (let n = 0; n < 6; n += 1) {
      people.push(await enter());
      later(0.1);
    }
    const open = await Promise.all(people.map(isOpen));
    expect(open).toEqual([false, true, true, true, true, true]);
  });

  it('is shown to its owner with device and network, and ended from there, one or all others', async () => {
    const [here, there, elsewhere] = [await enter(), await enter('admin', FIREFOX), await enter()];
    const page = (await here.get('/admin/security?lang=en')).text;
    expect(page).toContain('<th scope="row">Firefox · Windows</th>');
    expect(page).toContain('127.0.0.0/24');
    expect(page).not.toContain('127.0.0.1');
    const row = page.split('<tr').find((one) => one.includes('>Firefox · Windows<')) ?? '';
    const end = /action="(\/admin\/security\/sessions\/[\w-]+\/end\?lang=en)"/.exec(row)?.[1];
    const ended = await here.form(end ?? '');
    expect(ended.headers['location']).toBe('/admin/security?lang=en&notice=ended');
    expect([await isOpen(here), await isOpen(there), await isOpen(elsewhere)]).toEqual([true, false, true]);
    expect((await here.form(end ?? '')).status).toBe(404);
    await here.form('/admin/security/sessions/others?lang=en');
    expect([await isOpen(here), await isOpen(elsewhere)]).toEqual([true, false]);
  });

  it.each(['admin', 'vendor'] as const)(
    'of %s is ended by whoever proved lately who they are; others do so first, and come back: 7.5.2',
    async (door) => {
      const [here, there] = [await enter(door), await enter(door)];
      later(6);
      const page = (await here.get(`/${door}/security?lang=en`)).text;
      const ends = [
        /action="([^"]+\/sessions\/[\w-]+\/end\?lang=en)"/.exec(page)?.[1] ?? '',
        `/${door}/security/sessions/others?lang=en`,
      ];
      const asked = `/${door}/confirm?lang=en&next=${encodeURIComponent(`/${door}/security`)}`;
      for (const end of ends) {
        const sent = await here.form(end, {}, `/${door}/security?lang=en`);
        expect([sent.status, sent.headers['location']]).toEqual([303, asked]);
      }
      expect(await isOpen(there)).toBe(true);
      await here.get(asked);
      const password = door === 'admin' ? ANN.password : VENDOR_PASSWORD;
      const proved = await here.form(`/${door}/confirm?lang=en`, { password, next: `/${door}/security` });
      expect(proved.headers['location']).toBe(`/${door}/security?lang=en`);
      await here.get(`/${door}/security?lang=en`);
      const ended = await here.form(ends[1] ?? '');
      expect(ended.headers['location']).toBe(`/${door}/security?lang=en&notice=ended`);
      expect([await isOpen(here), await isOpen(there)]).toEqual([true, false]);
    },
  );

  it('is not ended by another person, and by no page of another site: SES-03', async () => {
    const ann = await enter();
    const [row] = await stage.database.query<{ id: string }>(
      'select s.id from session s join staff p on p.id = s.staff_id where p.email = $1 order by s.created_at desc',
      [ANN.email],
    );
    const stranger = new SecurityWalk(() => stage, clock.now, 'vendor');
    await stranger.logIn(OWNER, VENDOR_PASSWORD);
    await stranger.get('/vendor/security?lang=en');
    expect((await stranger.form(`/vendor/security/sessions/${row?.id}/end?lang=en`)).status).toBe(404);
    const forged = await ann.form('/admin/security/sessions/others?lang=en', { csrf: 'x'.repeat(43) });
    expect(forged.status).toBe(403);
    expect(await isOpen(ann)).toBe(true);
  });

  it('that waits for a second factor ends no open one, however many there are', async () => {
    const ann = await enter();
    later(0.1);
    await ann.setUpApp();
    for (let n = 0; n < 7; n += 1) {
      const waits = await stage.http.post('/v1/auth/login').send(ANN);
      expect(waits.body.waitsFor).toBe('second-factor');
    }
    expect(await isOpen(ann)).toBe(true);
    const [waiting] = await stage.database.query<{ count: number }>(
      `select count(*)::int as count from session where stage = 'second-factor'`,
    );
    expect(waiting?.count).toBe(5);
  });
});
