import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { default as PostalMime } from 'postal-mime';
import request from 'supertest';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { type MovingClock, movingClock } from './support/moving-clock.js';
import { type Program, startProgram } from './support/program.js';
import { addStaff, openStage, type Stage, STAFF } from './support/stage.js';

const SECOND = { email: 'second@example.com', password: 'the password of the second', role: 'admin' } as const;
const VIEWER = { email: 'viewer@example.com', password: 'the password of the viewer', role: 'viewer' } as const;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

describe('an operator’s link for an admin', () => {
  let stage: Stage;
  let sink: MailSink;
  let clock: MovingClock;
  let closed: Program;
  let links: readonly string[];

  const run = (...words: readonly string[]): Promise<Ran> =>
    new Promise((resolve) => {
      const env = { PATH: process.env['PATH'], ...stage.env };
      execFile(process.execPath, ['dist/apps/cli/main.js', ...words], { env }, (error, out, err) => {
        resolve({ code: Number(error?.code ?? 0), out, err });
      });
    });
  const http = () => request(`http://127.0.0.1:${closed.port}`);
  const page = (path: string) => http().get(path).set('accept', 'text/html');
  const use = (path: string) => http().post(path).set('accept', 'text/html').type('form').send({});
  const pathOf = (link: string) => link.replace('http://study.example', '');

  beforeAll(async () => {
    // Commands have the system's clock.
    clock = movingClock(new Date().toISOString());
    sink = await startMailSink();
    stage = await openStage({ ...clock.env, SMTP_URL: sink.url, MAIL_FROM: 'Study <study@study.example>' });
    await addStaff(stage.env, SECOND);
    await addStaff(stage.env, VIEWER);
    // Single sign-on is the only way, and the issuer does not answer.
    const away = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'fairmark', OIDC_CLIENT_SECRET: 'x' };
    closed = await startProgram('api', { ...stage.env, ...away, STAFF_PASSWORD_LOGIN: 'false' });
    await stage.startWorker();
    const made = [];
    for (let at = 0; at < 2; at += 1)
      made.push(await run('admin', 'break-glass', '--email', STAFF.email.toUpperCase()));
    expect(made.map(({ code }) => code)).toEqual([0, 0]);
    links = made.map(({ out }) => out.trim());
  }, 120_000);

  afterAll(async () => {
    await closed.stop();
    await stage.close();
    await sink.close();
    clock.remove();
  });

  it('is needed: no password opens anything, and single sign-on is away', async () => {
    const login = await http().post('/v1/auth/login').send(STAFF);
    expect([login.status, login.body.type]).toEqual([403, '/problems/password-login-off']);
    const form = await http().post('/admin/login').set('accept', 'text/html').type('form').send(STAFF);
    expect([form.status, form.headers['set-cookie']]).toEqual([403, undefined]);
    const shown = await page('/admin/login?lang=en');
    expect([shown.text.includes('name="password"'), shown.text.includes('/v1/auth/oidc/start')]).toEqual([false, true]);
    expect((await page('/v1/auth/oidc/start')).status).toBe(503);
  });

  it('is needed where somebody has a passkey, too: it is a way in of its own, and closes with the password', async () => {
    for (const [path, body] of [
      ['/v1/auth/passkey/options', { purpose: 'login' }],
      ['/v1/auth/passkey/options', { purpose: 'second-factor' }],
      ['/v1/auth/passkey', { purpose: 'login', response: {} }],
      ['/v1/auth/passkey', { purpose: 'second-factor', response: {} }],
    ] as const) {
      const refused = await http().post(path).send(body);
      expect([path, refused.status, refused.body.type]).toEqual([path, 403, '/problems/password-login-off']);
    }
    expect((await page('/admin/login?lang=en')).text).not.toContain('data-passkey');
    expect((await stage.http.get('/admin/login').set('accept', 'text/html')).text).toContain('data-passkey="login"');
    // People of vendors have no issuer.
    expect((await http().post('/vendor/passkey/options').send({ purpose: 'login' })).status).toBe(200);
  });

  it('is printed alone, so that it can be handed on, and made for active admins only', async () => {
    expect(links.every((link) => /^http:\/\/study\.example\/admin\/break-glass\/[\w-]{43}$/.test(link))).toBe(true);
    const refused = await run('admin', 'break-glass', '--email', VIEWER.email);
    expect([refused.code === 0, refused.out]).toEqual([false, '']);
    expect(refused.err).toContain('There is no active admin of this address');
    expect((await run('admin', 'break-glass')).code).not.toBe(0);
  });

  it('opens a session once, when it is sent and not when it is looked at', async () => {
    const [link = ''] = links;
    const looked = [await page(`${pathOf(link)}?lang=en`), await page(`${pathOf(link)}?lang=zh-CN`)];
    expect(looked.map(({ status }) => status)).toEqual([200, 200]);
    expect([looked[0]?.text.includes('Emergency login'), looked[1]?.text.includes('应急登录')]).toEqual([true, true]);
    const raced = await Promise.all([1, 2, 3].map(() => use(pathOf(link))));
    expect(raced.map(({ status }) => status).toSorted()).toEqual([303, 404, 404]);
    const cookies = raced.flatMap(({ headers }) => [headers['set-cookie'] ?? []].flat().map(String));
    const cookie = cookies.find((one) => one.startsWith('sid='))?.split(';')[0] ?? '';
    const session = await http().get('/v1/auth/session').set('cookie', cookie);
    expect(session.body).toMatchObject({ email: STAFF.email, role: 'admin' });
    // Whoever is in may prove by a passkey who they are.
    const own = { cookie, 'x-csrf-token': (session.body as { csrfToken: string }).csrfToken };
    const asked = await http().post('/v1/auth/passkey/options').set(own).send({ purpose: 'renewal' });
    expect(asked.status).toBe(200);
    expect((await page(pathOf(link))).text).toMatch(/does not work any more|不能用了/);
  });

  it('is sent by our own page, and is the whole link', async () => {
    const [, link = ''] = links;
    expect((await use(pathOf(link)).set('origin', 'https://evil.example')).status).toBe(403);
    for (const token of ['x', 'A'.repeat(43), '%00', '..%2flogin'])
      expect([400, 404]).toContain((await use(`/admin/break-glass/${token}`)).status);
  });

  it('is told to every admin with the operator’s name, and written down', async () => {
    const operator = userInfo().username;
    const mails = await eventually(async () => {
      const all = await Promise.all(sink.messages().map((message) => PostalMime.parse(message)));
      return all.length >= 4 && all;
    });
    expect(mails.map(({ to }) => to?.[0]?.address).toSorted()).toEqual([
      ...Array.from({ length: 2 }, () => STAFF.email),
      ...Array.from({ length: 2 }, () => SECOND.email),
    ]);
    for (const { text = '' } of mails) {
      expect(text).toContain(operator);
      expect(text).not.toContain('/admin/break-glass/');
    }
    const kept = await stage.database.query<{ action: string; details: object }>(
      `select action, details from audit_log where action like 'break-glass.%' order by seq`,
    );
    expect(kept.map(({ action }) => action)).toEqual(['break-glass.made', 'break-glass.made', 'break-glass.used']);
    expect(kept[0]?.details).toEqual({ operator });
  });

  it('is over after half an hour', async () => {
    clock.moveTo(new Date(Date.now() + 31 * 60_000).toISOString());
    const [, link = ''] = links;
    expect((await page(pathOf(link))).status).toBe(404);
    expect((await use(pathOf(link))).status).toBe(404);
  });

  it('is kept as a hash alone', async () => {
    const [, link = ''] = links;
    const token = link.split('/').at(-1) ?? '';
    for (const table of ['break_glass_link', 'outbox', 'audit_log'])
      expect(await stage.database.query(`select 1 from ${table} t where t::text like $1`, [`%${token}%`])).toEqual([]);
    expect([...closed.output, ...stage.api.output].join('\n')).not.toContain(token);
  });

  it('AUN-08 is not needed for a first admin, whom the command makes: an empty installation has no account', async () => {
    const admins = await stage.database.query<{ email: string }>(`select email from staff order by email`);
    expect(admins.map(({ email }) => email)).toEqual([STAFF.email, SECOND.email, VIEWER.email]);
    const env = { ...stage.env, ADMIN_PASSWORD: 'admin' };
    await expect(startProgram('api', env)).rejects.toThrow(/ended with 78[^]*ADMIN_PASSWORD/);
  });
});
