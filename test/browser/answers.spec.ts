import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { anAnsweredStudy } from '../support/answered-study.js';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { openStage, type Stage, STAFF } from '../support/stage.js';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en' },
] as const;

/** An analyst looks at what rules have marked. */
describe('the review of answers in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let origin: string;

  async function logIn(on: Page): Promise<void> {
    await on.goto(`${origin}/admin/login?lang=en`);
    await on.fill('#email', STAFF.email);
    await on.fill('#password', STAFF.password);
    await on.click('button[type=submit]');
    await on.waitForURL(/admin(?!\/login)/);
  }

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    await anAnsweredStudy(stage, 14);
    ({ page, complaints } = await openPage(browser, { origin, viewport: DESKTOP, locale: 'en-GB' }));
    page.setDefaultTimeout(15_000);
    await logIn(page);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  it('begins with what is to be looked at, and keeps the question in the address', async () => {
    await page.goto(`${origin}/admin/answers?lang=en`);
    await page.getByText('says they work for the vendor').first().waitFor();
    const marked = await page.locator('tbody tr').count();
    await page.getByText('All', { exact: true }).click();
    await page.waitForURL(/state=all/);
    await page.waitForFunction((before) => document.querySelectorAll('tbody tr').length > before, marked);
    expect(await page.locator('tbody tr').count()).toBe(14);
    await page.getByLabel('Find in answers').fill('13812345678');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  });

  it('shows masked texts, and the original when asked', async () => {
    await button(/^Open the answer/).click();
    await page.getByText('5 passages masked').waitFor();
    expect(await page.getByText('13812345678').count()).toBe(0);
    await picture(page, 'answer-masked');
    const original = page.getByRole('switch', { name: 'Show the original' });
    await original.check({ force: true });
    await page.getByText('13812345678').waitFor();
    await original.uncheck({ force: true });
  });

  it('decides with a reason, shows the effect only then, and can be undone', async () => {
    await page.getByText('Decide first, look then').waitFor();
    expect(await button('Leave it out').isDisabled()).toBe(true);
    await page.getByLabel('Reason').fill('Wrote for a competitor.');
    await button('Leave it out').click();
    await page.getByText('Left out by hand').first().waitFor();
    await page.getByText(/differs by/).waitFor();
    await picture(page, 'answer-ruled');
    await button('Undo').click();
    await page.getByText('The last decision was undone').waitFor();
    await page.getByText('Decide first, look then').waitFor();
  });

  it.each(LOOKS)('is whole, readable and without a fault on a $name', async ({ name, lang, ...look }) => {
    const { page: own, complaints: mine } = await openPage(browser, { ...look, origin, reducedMotion: 'reduce' });
    await logIn(own);
    await own.goto(`${origin}/admin/answers?state=all&lang=${lang}`);
    await own.locator('tbody tr').first().waitFor();
    expect(await violations(own)).toEqual([]);
    await picture(own, `answers-${name}`);
    await own.locator('tbody tr button').first().click();
    await own.locator('.fm-answers').waitFor();
    // The drawer comes in from the side; half transparent text has no contrast.
    await own.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    expect(await violations(own)).toEqual([]);
    expect(await own.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await picture(own, `answer-${name}`, false);
    await own.goto(`${origin}/admin/answers?q=nobody-said-this&lang=${lang}`);
    await own.getByText(lang === 'en' ? 'Nothing to review' : '没有要复核的').waitFor();
    expect(mine).toEqual([]);
    await own.context().close();
  });

  it('asks nothing of anybody else, and no script fails', () => {
    expect(complaints).toEqual([]);
  });
});
