import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { default as PostalMime } from 'postal-mime';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { type MovingClock, movingClock } from './support/moving-clock.js';
import { logIn, openStage, type Stage, STAFF } from './support/stage.js';
import { aVendorPerson, VENDOR_PASSWORD, type VendorClient } from './support/vendor-people.js';

const NEW_PASSWORD = 'quite another secret';
const OWNER = 'owner@aurora.example';
const NOBODY = 'nobody@aurora.example';

interface Link {
  readonly to: string;
  readonly path: string;
  readonly token: string;
}

describe('a forgotten password', () => {
  let stage: Stage;
  let sink: MailSink;
  let clock: MovingClock;
  let owner: VendorClient;

  beforeAll(async () => {
    clock = movingClock('2026-11-26T08:00:00Z');
    sink = await startMailSink();
    stage = await openStage({ ...clock.env, SMTP_URL: sink.url, MAIL_FROM: 'Study <study@study.example>' });
    const vendor = { slug: 'aurora', name: { 'zh-CN': '极光', en: 'Aurora' } };
    const { id } = await stage.staff.make('/v1/admin/vendors', vendor);
    owner = await aVendorPerson(stage, id, OWNER);
    const invited = { email: 'invited@aurora.example', name: 'Invited', role: 'vendor_member' };
    await stage.staff.make(`/v1/admin/vendors/${id}/people`, invited);
    await stage.startWorker();
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    await sink.close();
    clock.remove();
  });

  const form = (path: string, fields: object) =>
    stage.http.post(path).set('accept', 'text/html').type('form').send(fields);
  const page = (path: string) => stage.http.get(path).set('accept', 'text/html');
  const ask = (door: 'vendor' | 'admin', email: string) => form(`/${door}/reset?lang=en`, { email });
  const logInAt = (email: string, password: string) => form('/vendor/login', { email, password });

  async function links(): Promise<readonly Link[]> {
    const mails = await Promise.all(sink.messages().map((message) => PostalMime.parse(message)));
    // That a password was changed is told by mail, too.
    const asked = mails.filter(({ text = '' }) => /\/reset\/[\w-]{43}/.test(text));
    return asked.map(({ to, text = '' }) => {
      const path = /http:\/\/study\.example(\/(?:vendor|admin)\/reset\/([\w-]{43}))/.exec(text);
      return { to: to?.[0]?.address ?? '', path: path?.[1] ?? '', token: path?.[2] ?? '' };
    });
  }

  async function nextLink(count: number): Promise<Link> {
    const all = await eventually(async () => {
      const now = await links();
      return now.length >= count && now;
    });
    return all.at(-1) ?? { to: '', path: '', token: '' };
  }

  /** Everything the worker was told to do about accounts is done. */
  const settled = () =>
    eventually(async () => {
      const [open] = await stage.database.query<{ count: number }>(
        `select count(*)::int as count from outbox where topic = 'password.reset-asked' and done_at is null`,
      );
      return open?.count === 0;
    });

  it('has a way from the login, in both languages and without a script', async () => {
    const login = await page('/vendor/login?lang=en');
    expect(login.text).toContain('href="/vendor/reset?lang=en">Forgot your password?');
    expect((await page('/vendor/reset?lang=zh-CN')).text).toContain('发送链接');
    expect((await page('/admin/login?lang=en')).text).toContain('href="/admin/reset?lang=en"');
    expect((await page('/vendor/reset?lang=en')).text).not.toContain('<script');
  });

  it('is answered alike for an address that nobody has, and only who has one gets a mail', async () => {
    // MAIL-03: what a request calls us is believed in no mail and on no page.
    const elsewhere = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const [known, unknown, invited] = [
      await ask('vendor', ` ${OWNER.toUpperCase()} `).set(elsewhere),
      await ask('vendor', NOBODY),
      await ask('vendor', 'invited@aurora.example'),
    ];
    expect([known.status, unknown.status, invited.status]).toEqual([200, 200, 200]);
    const neutral = (text: string, email: string) => text.replaceAll(email, 'somebody');
    expect(neutral(known.text, OWNER.toUpperCase())).toBe(neutral(unknown.text, NOBODY));
    await settled();
    expect((await links()).map(({ to }) => to)).toEqual([OWNER]);
    expect(String(sink.messages())).not.toContain('evil.example');
  });

  it('is told from another site’s form, and a vendor’s address at the staff’s door has no account there', async () => {
    const foreign = await ask('vendor', OWNER).set('origin', 'https://elsewhere.example');
    expect([foreign.status, foreign.text.includes('did not come from our page')]).toEqual([403, true]);
    expect((await ask('admin', OWNER)).status).toBe(200);
    await settled();
    expect(await links()).toHaveLength(1);
  });

  it('has a link that nothing keeps: no table, no queue, no log', async () => {
    const [{ token, path }] = (await links()) as [Link];
    expect((await page(`${path}?lang=en`)).status).toBe(200);
    const tables = await stage.database.query<{ table: string }>(
      `select table_name as "table" from information_schema.tables where table_schema = current_schema()`,
    );
    for (const { table } of tables) {
      const found = await stage.database.query(`select 1 from ${table} t where t::text like $1 limit 1`, [
        `%${token}%`,
      ]);
      expect([table, found]).toEqual([table, []]);
    }
    const [asked] = await stage.database.query<{ payload: object }>(
      `select payload from outbox where topic = 'password.reset-asked' limit 1`,
    );
    expect(asked?.payload).toEqual({});
    expect(stage.api.output.join('\n')).not.toContain(token);
  });

  it('leads to another password by the rules of any, once, and ends every session', async () => {
    const [{ path }] = (await links()) as [Link];
    const short = await form(`${path}?lang=en`, { password: 'too short' });
    expect([short.status, short.text.includes('12 to 1024 bytes')]).toEqual([422, true]);
    expect((await owner.get('/v1/vendor/me')).status).toBe(200);
    const raced = await Promise.all([1, 2, 3].map(() => form(`${path}?lang=en`, { password: NEW_PASSWORD })));
    expect(raced.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
    expect((await owner.get('/v1/vendor/me')).status).toBe(401);
    expect((await logInAt(OWNER, VENDOR_PASSWORD)).status).toBe(401);
    expect((await logInAt(OWNER, NEW_PASSWORD)).status).toBe(303);
    const used = await form(`${path}?lang=en`, { password: VENDOR_PASSWORD });
    expect([used.status, used.text.includes('does not work any more')]).toEqual([404, true]);
    expect((await logInAt(OWNER, NEW_PASSWORD)).status).toBe(303);
  });

  it.each(['x', 'A'.repeat(43), '%00', '..%2f..%2fadmin'])('opens nothing by the link %j', async (token) => {
    for (const door of ['vendor', 'admin']) {
      const answer = await form(`/${door}/reset/${token}`, { password: NEW_PASSWORD });
      expect([400, 404]).toContain(answer.status);
    }
  });

  it('has a link that is over after half an hour, and at one door only', async () => {
    clock.moveTo('2026-11-26T10:00:00Z');
    await ask('vendor', OWNER);
    const { path } = await nextLink(2);
    const elsewhere = path.replace('/vendor/', '/admin/');
    expect((await form(elsewhere, { password: VENDOR_PASSWORD })).status).toBe(404);
    clock.moveTo('2026-11-26T10:30:01Z');
    expect((await form(path, { password: VENDOR_PASSWORD })).status).toBe(404);
    expect((await logInAt(OWNER, NEW_PASSWORD)).status).toBe(303);
  });

  it('is asked about three times an hour, whether anybody has the address or not', async () => {
    clock.moveTo('2026-11-26T12:00:00Z');
    const before = (await links()).length;
    for (const email of [OWNER, NOBODY]) {
      const asked = await Promise.all([1, 2, 3, 4, 5].map(() => ask('vendor', email)));
      expect(asked.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 429, 429]);
    }
    await nextLink(before + 3);
    await settled();
    expect(await links()).toHaveLength(before + 3);
  });

  it('is asked about twenty times an hour by one network', async () => {
    clock.moveTo('2026-11-26T14:00:00Z');
    const statuses = [];
    for (let at = 0; at < 22; at += 1) statuses.push((await ask('vendor', `somebody${at}@aurora.example`)).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429, 429]);
    clock.moveTo('2026-11-26T15:00:01Z');
    expect((await ask('vendor', NOBODY)).status).toBe(200);
  });

  it('is another one for the staff in the same way', async () => {
    clock.moveTo('2026-11-26T17:00:00Z');
    const before = await logIn(() => stage.http);
    const count = (await links()).length;
    expect((await ask('admin', STAFF.email)).status).toBe(200);
    const { path, to } = await nextLink(count + 1);
    expect([to, path.startsWith('/admin/reset/')]).toEqual([STAFF.email, true]);
    const done = await form(`${path}?lang=zh-CN`, { password: NEW_PASSWORD });
    expect([done.status, done.text.includes('密码已更换')]).toEqual([200, true]);
    expect((await before.get('/v1/auth/session')).status).toBe(401);
    const login = await stage.http.post('/v1/auth/login').send({ email: STAFF.email, password: NEW_PASSWORD });
    expect(login.status).toBe(200);
  });
});
