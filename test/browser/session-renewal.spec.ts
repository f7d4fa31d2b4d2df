import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DESKTOP, openBrowser, openPage } from '../support/browser.js';
import { type MovingClock, movingClock } from '../support/moving-clock.js';
import { openStage, type Stage, STAFF } from '../support/stage.js';

/** Proving again who one is gives the browser another session, and the console has to notice nothing of it. */
describe('the console, when its session is renewed', () => {
  let stage: Stage;
  let browser: Browser;
  let clock: MovingClock;
  let origin: string;
  let context: BrowserContext;
  let page: Page;
  let complaints: readonly string[];
  let loads = 0;

  beforeAll(async () => {
    clock = movingClock('2026-11-26T08:00:00Z');
    [stage, browser] = await Promise.all([openStage(clock.env), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    await stage.staff.make('/v1/admin/vendors', { slug: 'aurora', name: { 'zh-CN': '极光', en: 'Aurora RTC' } });
    ({ page, complaints } = await openPage(browser, { origin, viewport: DESKTOP, reducedMotion: 'reduce' }));
    page.setDefaultTimeout(30_000);
    context = page.context();
    await page.goto(`${origin}/admin/login?lang=en&next=/admin/keys`);
    await page.fill('#email', STAFF.email);
    await page.fill('#password', STAFF.password);
    await page.click('button[type=submit]');
    await page.getByRole('button', { name: 'New key' }).waitFor();
    page.on('load', () => (loads += 1));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
    clock.remove();
  });

  const later = (minutes: number) => clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000).toISOString());
  const sid = async () => (await context.cookies(origin)).find(({ name }) => name === 'sid')?.value;
  const makeKey = async (on: Page, name: string) => {
    await on.getByRole('button', { name: 'New key' }).click();
    const dialog = on.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Vendor' }).fill('Aur');
    await on.keyboard.press('ArrowDown');
    await on.keyboard.press('Enter');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Make it' }).click();
  };
  const keep = async (on: Page) => {
    await on.getByRole('button', { name: 'It is kept safe; close' }).click();
    await on.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  const confirm = async (on: Page) => {
    await on.getByRole('textbox', { name: 'Password' }).fill(STAFF.password);
    await on.getByRole('button', { name: 'Confirm and go on' }).click();
  };
  const revoke = async (on: Page, name: string) => {
    await on
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('button', { name: /Revoke/ })
      .click();
    await on.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await on.getByRole('row', { name: new RegExp(`${name}.*Revoked`) }).waitFor();
  };

  it('goes on with what was begun, and with what comes after it, without loading anything again', async () => {
    later(6);
    const before = await sid();
    await makeKey(page, 'first');
    await confirm(page);
    await keep(page);
    expect(await sid()).not.toBe(before);
    await makeKey(page, 'second');
    await keep(page);
    await revoke(page, 'second');
    expect(loads).toBe(0);
  }, 120_000);

  it('goes on in another tab, which knows the token of the session before', async () => {
    const other = await context.newPage();
    other.setDefaultTimeout(30_000);
    await other.goto(`${origin}/admin/keys?lang=en`);
    await other.getByRole('row', { name: /first/ }).waitFor();
    later(6);
    await makeKey(page, 'third');
    await confirm(page);
    await keep(page);
    await makeKey(other, 'fourth');
    await keep(other);
    await other.close();
    expect(loads).toBe(0);
  }, 120_000);

  it('asks nobody to log in because an answer came late: what met the cookie before is asked once more', async () => {
    later(6);
    // An answer that left with the cookie before, and arrives when the browser has the next one.
    let isLate = true;
    await page.route('**/v1/admin/api-keys*', async (route) => {
      if (!isLate || route.request().method() !== 'GET') return route.fallback();
      isLate = false;
      const body = JSON.stringify({ type: '/problems/unauthorized', title: 'x', status: 401 });
      return route.fulfill({ status: 401, contentType: 'application/problem+json', body });
    });
    await makeKey(page, 'fifth');
    await confirm(page);
    await keep(page);
    await page.getByRole('row', { name: /fifth/ }).waitFor();
    expect([isLate, loads, await page.getByRole('dialog').count()]).toEqual([false, 0, 0]);
  }, 120_000);

  it('has nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });
});
