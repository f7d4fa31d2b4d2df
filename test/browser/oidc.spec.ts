import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, openBrowser, PHONE, picture, violations } from '../support/browser.js';
import { type Issuer, startIssuer } from '../support/issuer.js';
import { openStage, type Stage, STAFF } from '../support/stage.js';

const DORA = { email: 'dora@example.com', name: 'Dora 朵拉', role: 'designer' };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The issuer is another site here, as it is anywhere. */
describe('single sign-on in a browser', () => {
  let issuer: Issuer;
  let stage: Stage;
  let browser: Browser;
  let home: string;
  let dora: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    home = `http://localhost:${port}`;
    issuer = await startIssuer(home);
    issuer.asks = true;
    issuer.person = { subject: '5f0c-dora', email: DORA.email };
    const env = { ...issuer.env, PUBLIC_URL: home, PORT: String(port) };
    [stage, browser] = await Promise.all([openStage(env), openBrowser()]);
    await stage.staff.make('/v1/admin/users', DORA);
    dora = await newPage({ viewport: DESKTOP });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await issuer?.stop();
    await stage?.close();
  });

  async function newPage(options: object): Promise<Page> {
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
    });
    return page;
  }

  async function signOn(page: Page, lang = 'en'): Promise<void> {
    await page.goto(`${home}/admin/login?lang=${lang}&next=/admin/questionnaires`);
    await page.getByRole('link', { name: /Acme ID/ }).click();
    if (page.url().startsWith(issuer.url)) await page.getByRole('button', { name: 'Sign in' }).click();
  }

  it('begins with a button at the login that reads well on every screen', async () => {
    for (const [name, options, lang] of [
      ['login-phone-zh-dark', { viewport: PHONE, colorScheme: 'dark' }, 'zh-CN'],
      ['login-desktop-en', { viewport: DESKTOP }, 'en'],
    ] as const) {
      const page = await newPage(options);
      await page.goto(`${home}/admin/login?lang=${lang}`);
      expect(await violations(page)).toEqual([]);
      await picture(page, `oidc-${name}`);
      await page.context().close();
    }
  });

  it('makes somebody wait who comes for the first time', async () => {
    await signOn(dora);
    await dora.getByRole('heading', { name: 'One more step: an admin has to agree' }).waitFor();
    expect(await violations(dora)).toEqual([]);
    await picture(dora, 'oidc-waits');
  });

  it('is agreed to by an admin among the people', async () => {
    const admin = await newPage({ viewport: DESKTOP });
    await admin.goto(`${home}/admin/login?lang=en&next=/admin/people`);
    await admin.fill('#email', STAFF.email);
    await admin.fill('#password', STAFF.password);
    await admin.click('button[type=submit]');
    await admin.getByRole('heading', { name: 'Logins that wait for you' }).waitFor();
    await admin.getByText('5f0c-dora').waitFor();
    expect(await violations(admin)).toEqual([]);
    await picture(admin, 'oidc-people');
    await admin.getByRole('button', { name: 'Agree to Dora 朵拉' }).click();
    await admin.getByText('Dora 朵拉 can log in now').waitFor();
    await admin.getByRole('heading', { name: 'Logins that wait for you' }).waitFor({ state: 'detached' });
    await admin.context().close();
  });

  it('leads from the button through the issuer to the page that was wanted', async () => {
    await dora.context().clearCookies();
    await signOn(dora);
    await dora.waitForURL(`${home}/admin/questionnaires*`);
    await dora.locator('main h1').waitFor();
    await picture(dora, 'oidc-console');
  });

  it('ends here, and leads to the issuer to end there', async () => {
    await dora.getByRole('button', { name: /^Account/ }).click();
    await dora.getByRole('menuitem', { name: 'Log out' }).click();
    await dora.waitForURL(`${issuer.url}/session/end*`);
    await dora.goto(`${home}/admin/questionnaires?lang=en`);
    await dora.waitForURL(/\/admin\/login|\/admin\/questionnaires/);
    expect((await stage.http.get('/v1/auth/session')).status).toBe(401);
    expect(complaints).toEqual([]);
  });
});
