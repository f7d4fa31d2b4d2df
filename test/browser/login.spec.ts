import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { freePort } from '../../libs/platform/embedded/free-port.js';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { type MovingClock, movingClock } from '../support/moving-clock.js';
import { codesIn, SecurityWalk, seedIn } from '../support/security-walk.js';
import { addStaff, openStage, type Stage } from '../support/stage.js';

const ANN = { email: 'ann@example.com', password: 'seven geese in a row' };

const AUTHENTICATOR = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** One person, from the first login to a passkey, as a designer of an installation that asks for a second factor. */
describe('logging in, in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let clock: MovingClock;
  let origin: string;
  let page: Page;
  let devices: CDPSession;
  let authenticatorId = '';
  let seed = '';
  let codes: readonly string[] = [];
  const complaints: string[][] = [];

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const opened = await openPage(browser, { origin, viewport: DESKTOP, reducedMotion: 'reduce', ...options });
    complaints.push(opened.complaints);
    opened.page.setDefaultTimeout(60_000);
    return opened.page;
  };
  const plug = async (one: Page): Promise<CDPSession> => {
    const session = await one.context().newCDPSession(one);
    await session.send('WebAuthn.enable');
    authenticatorId = (await session.send('WebAuthn.addVirtualAuthenticator', { options: AUTHENTICATOR }))
      .authenticatorId;
    return session;
  };
  const later = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1_000).toISOString());
  const code = () => new SecurityWalk(() => stage, clock.now).codeNow(seed);
  const logIn = async (one: Page, lang = 'en') => {
    await one.goto(`${origin}/admin/login?lang=${lang}&next=/admin/questionnaires`);
    await one.fill('#email', ANN.email);
    await one.fill('#password', ANN.password);
    await one.click('button[type=submit]');
  };
  const step = async (one: Page, typed: string) => {
    await one.fill('#code', typed);
    await one.click('button[type=submit]');
  };
  /** Nothing to complain of, on the desk and on a phone, in the light and in the dark. */
  const lookAt = async (one: Page, name: string) => {
    for (const [look, viewport, colorScheme] of [
      ['desktop-light', DESKTOP, 'light'],
      ['phone-dark', PHONE, 'dark'],
    ] as const) {
      await one.setViewportSize(viewport);
      await one.emulateMedia({ colorScheme });
      expect([name, look, await violations(one)]).toEqual([name, look, []]);
      const wide = await one.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([name, look, wide]).toEqual([name, look, 0]);
      await picture(one, `${name}-${look}`);
    }
    await one.setViewportSize(DESKTOP);
    await one.emulateMedia({ colorScheme: 'light' });
  };
  const inside = (one: Page) => one.waitForURL(/\/admin\/questionnaires/);

  beforeAll(async () => {
    clock = movingClock('2026-11-26T08:00:00Z');
    const port = String(await freePort());
    origin = `http://localhost:${port}`;
    const env = { ...clock.env, PORT: port, PUBLIC_URL: origin, SECOND_FACTOR: 'required' };
    [stage, browser] = await Promise.all([openStage(env), openBrowser()]);
    await addStaff(stage.env, { ...ANN, role: 'designer' });
    page = await open();
    devices = await plug(page);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
    clock.remove();
  });

  it('leads through setting an authenticator app up, and shows recovery codes to download, print and copy', async () => {
    await page.goto(`${origin}/admin/login?lang=zh-CN`);
    await lookAt(page, 'login');
    await logIn(page, 'zh-CN');
    await page.waitForURL(/\/admin\/login\/enrolment/);
    await lookAt(page, 'enrolment');
    await page.getByRole('button', { name: '设置身份验证器应用' }).click();
    await page.locator('svg.qr').waitFor();
    seed = seedIn(await page.content());
    expect(seed).toHaveLength(32);
    await page.locator('summary').click();
    await lookAt(page, 'app');
    await step(page, code());
    await page.locator('.codes').waitFor();
    codes = codesIn(await page.content());
    expect(codes).toHaveLength(10);
    await lookAt(page, 'codes');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('下载').click()]);
    expect(download.suggestedFilename()).toBe('fairmark-recovery-codes.txt');
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(true);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes.join('\n'));
    await page.getByText('已保存，继续').click();
    await inside(page);
  }, 120_000);

  it('takes a code of the app the next time, and a recovery code without it', async () => {
    later(60);
    const second = await open({ locale: 'en' });
    await logIn(second);
    await second.waitForURL(/\/admin\/login\/second-factor/);
    await lookAt(second, 'code');
    await step(second, '000000');
    await second.getByRole('alert').filter({ visible: true }).waitFor();
    await step(second, code());
    await inside(second);
    const third = await open();
    await logIn(third);
    await step(third, codes[3] ?? '');
    await inside(third);
  }, 120_000);

  it('asks again before a passkey is added, and then adds it', async () => {
    later(360);
    await page.goto(`${origin}/admin/security?lang=en`);
    await page.fill('#passkey-name', 'Office laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.waitForURL(/\/admin\/confirm/);
    await lookAt(page, 'confirm');
    await page.fill('#password', ANN.password);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.waitForURL(/\/admin\/security/);
    await page.fill('#passkey-name', 'Office laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey was added').waitFor();
    expect(await page.locator('#passkeys tbody th').allInnerTexts()).toEqual(['Office laptop']);
    await page.goto(`${origin}/admin/security?lang=zh-CN`);
    await lookAt(page, 'security-zh');
    await page.goto(`${origin}/admin/security?lang=en`);
    await lookAt(page, 'security-en');
  }, 120_000);

  it('ends all other sessions', async () => {
    await page.getByRole('button', { name: 'End all other sessions' }).click();
    await page.locator('output.said-so').waitFor();
    expect(await page.getByText('this one').count()).toBe(1);
    const rows = await stage.database.query(`select 1 from session s join staff p on p.id = s.staff_id
      where p.email = 'ann@example.com'`);
    expect(rows).toHaveLength(1);
  });

  it('is done with the passkey alone; what it answered once is worth nothing again, nor is a copy of it', async () => {
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.waitForURL(/\/admin\/login/);
    const answer = page.waitForRequest((request) => request.url().endsWith('/v1/auth/passkey'));
    await page.getByRole('button', { name: 'Log in with a passkey' }).click();
    const sent = (await answer).postData() ?? '';
    await page.waitForURL(/\/admin(\/outbox)?(\?|$)/);
    const session = await page.request.get(`${origin}/v1/auth/session`);
    expect([session.status(), ((await session.json()) as { email: string }).email]).toEqual([200, ANN.email]);
    const headers = { 'content-type': 'application/json' };
    const again = await page.request.post(`${origin}/v1/auth/passkey`, { data: sent, headers });
    expect([again.status(), ((await again.json()) as { type: string }).type]).toEqual([
      401,
      '/problems/passkey-refused',
    ]);
    // A copy that has counted less than the original was seen to.
    const { credentials } = await devices.send('WebAuthn.getCredentials', { authenticatorId });
    const [credential] = credentials;
    if (!credential) throw new Error('no credential');
    await devices.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId });
    await devices.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential, signCount: 0 } });
    await page.goto(`${origin}/admin/login?lang=en`);
    await page.getByRole('button', { name: 'Log in with a passkey' }).click();
    await page.getByRole('alert').filter({ visible: true }).waitFor();
    await devices.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId });
    const above = { ...credential, signCount: credential.signCount + 10 };
    await devices.send('WebAuthn.addCredential', { authenticatorId, credential: above });
    await page.getByRole('button', { name: 'Log in with a passkey' }).click();
    await page.waitForURL(/\/admin(\/outbox)?(\?|$)/);
  }, 120_000);

  it('goes on with the passkey after the password, and confirms with it in the console', async () => {
    await logIn(page);
    await page.waitForURL(/\/admin\/login\/second-factor/);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await inside(page);
    await page.goto(`${origin}/admin/questionnaires?lang=en`);
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'My security' }).click();
    await page.getByRole('heading', { name: 'My security' }).waitFor();
    const used = await eventually(async () => {
      const [row] = await stage.database.query<{ actions: string[] }>(
        `select array_agg(distinct details->>'by' order by details->>'by') as actions
         from audit_log where action = 'login.succeeded'`,
      );
      return row?.actions;
    });
    expect(used).toEqual(expect.arrayContaining(['app', 'passkey', 'recovery-code']));
  }, 120_000);

  it('proves with the passkey who it is, too, and gets another session for it', async () => {
    const sid = async () => (await page.context().cookies(origin)).find(({ name }) => name === 'sid')?.value;
    later(360);
    await page.goto(`${origin}/admin/security?lang=en`);
    await page.getByRole('button', { name: 'New recovery codes' }).click();
    await page.waitForURL(/\/admin\/confirm/);
    const before = await sid();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.waitForURL(/\/admin\/security/);
    expect(await sid()).not.toBe(before);
    const old = await stage.http.get('/v1/auth/session').set('cookie', `sid=${before}`);
    expect([old.status, old.body.type]).toEqual([401, '/problems/unauthorized']);
    await page.getByRole('button', { name: 'New recovery codes' }).click();
    await page.locator('.codes').waitFor();
  }, 120_000);

  it('asks no other site for anything and has nothing to complain of', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
