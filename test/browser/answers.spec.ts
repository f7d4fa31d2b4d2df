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
    await page.getByLabel('Find in answers').fill('工单号');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  });

  it('shows masked texts, and the original when asked', async () => {
    await button(/^Open the answer/).click();
    await page.getByText('5 passages masked').waitFor();
    expect(await page.getByText('13812345678').count()).toBe(0);
    await picture(page, 'answer-masked');
    const original = page.getByRole('switch', { name: 'Show the original' });
    await original.check({ force: true });
    await page.getByText('13812345678').first().waitFor();
    await picture(page, 'answer-original');
    await original.uncheck({ force: true });
    await page.getByText('Who looked (1)').waitFor();
  });

  it('lets a mask be corrected by the keyboard, and takes it back', async () => {
    const original = page.getByRole('switch', { name: 'Show the original' });
    await original.check({ force: true });
    await page.getByRole('button', { name: 'Show “王工”, it is no secret' }).click();
    await page.getByText('The masks are changed').first().waitFor();
    await original.uncheck({ force: true });
    await page.getByText('4 passages masked').waitFor();
    await button('Undo').last().click();
    await page.getByText('5 passages masked').waitFor();
    await original.check({ force: true });
    const written = page.getByLabel('As it was written');
    await written.focus();
    await written.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 1));
    await button('Mask the selection').click();
    await original.uncheck({ force: true });
    await page.getByText('6 passages masked').waitFor();
  });

  it('decides with a reason, shows the effect only then, and can be undone', async () => {
    await page.getByText('Better decide first').waitFor();
    expect(await button('Leave it out').isDisabled()).toBe(true);
    await page.getByLabel('Reason').fill('Wrote for a competitor.');
    await button('Leave it out').click();
    await page.getByText('Left out by hand').first().waitFor();
    await page.getByText(/differs by/).waitFor();
    await picture(page, 'answer-ruled');
    await button('Undo').last().click();
    await page.getByText('The last decision was undone').waitFor();
    await page.getByText('Better decide first').waitFor();
  });

  it('goes through the list by single keys, and decides by them', async () => {
    await page.goto(`${origin}/admin/answers?state=counted&lang=en`);
    await page.locator('tbody tr').nth(2).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.locator('.fm-current').count()).toBe(1);
    await page.keyboard.press('o');
    await page.locator('.fm-answers').waitFor();
    const first = page.url();
    const reason = await page.getByLabel('Reason').elementHandle();
    await page.keyboard.press('j');
    await page.waitForFunction((before) => location.href !== before, first);
    // A key for an answer that is still on its way means nothing.
    await page.waitForFunction((before) => !before?.isConnected, reason);
    await page.getByLabel('Reason').waitFor();
    await page.keyboard.press('e');
    await page.getByLabel('Reason').pressSequentially('Looks clicked at random.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('It is left out', { exact: true }).waitFor();
    await button('Undo').last().click();
    await page.getByText('The rules decide again').first().waitFor();
  });

  it('says that somebody else was faster, and shows what they decided', async () => {
    const id = new URL(page.url()).searchParams.get('answer') ?? '';
    const { decisions } = (await stage.staff.get(`/v1/admin/responses/${id}`)).body;
    await stage.staff.put(
      `/v1/admin/responses/${id}/ruling`,
      { ruling: 'exclude', reason: 'Another analyst was here.' },
      { 'if-match': `"${decisions}"` },
    );
    await page.getByLabel('Reason').fill('It is meant.');
    await button('Count it').click();
    await page.getByText('Somebody else has just decided').waitFor();
    await page.getByText('Another analyst was here.').waitFor();
    await button('Give it back to the rules').click();
    await page.getByText('Better decide first').waitFor();
  });

  it('decides about several at once after a look at the effect, and undoes it', async () => {
    await page.goto(`${origin}/admin/answers?state=counted&lang=en`);
    const boxes = page.getByRole('checkbox', { name: /^Pick the answer/ });
    for (const n of [0, 1, 2]) await boxes.nth(n).check();
    await button('Decide about them…').click();
    await button('Show the effect first').click();
    await page.getByText('Answers that change').waitFor();
    await button('Looks clicked at random.').click();
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    expect(await violations(page)).toEqual([]);
    await picture(page, 'answers-bulk');
    await page.getByRole('dialog').getByRole('button', { name: 'Decide about 3 answers' }).click();
    await page.getByText('Decided about 3 answers').waitFor();
    await button('Undo').last().click();
    await page.getByText('3 decisions are undone').waitFor();
  });

  it('shows whether one vendor loses more answers than the others', async () => {
    await page.goto(`${origin}/admin/answers?state=all&lang=en`);
    await page.getByText('Left out, by vendor').click();
    await page.getByText('no other vendor to compare').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'answers-audit');
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
