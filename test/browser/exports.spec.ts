import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { anAnsweredStudy } from '../support/answered-study.js';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { readCsv, readXlsx } from '../support/read-export.js';
import { openStage, type Stage, STAFF } from '../support/stage.js';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en' },
] as const;

const PEOPLE = 8;

/** An analyst takes answers away. */
describe('an export in a browser', () => {
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
    await anAnsweredStudy(stage, PEOPLE);
    ({ page, complaints } = await openPage(browser, { origin, viewport: DESKTOP, locale: 'en-GB' }));
    page.setDefaultTimeout(15_000);
    await logIn(page);
  }, 150_000);

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const button = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: true });

  it('is ordered by the keyboard alone, shows how far it is and ends with its checksum', async () => {
    await page.goto(`${origin}/admin/answers?lang=en`);
    await button('Export').focus();
    await page.keyboard.press('Enter');
    await button(/^Export \d+ answers$/).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), button(/^Export \d+ answers$/).press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/^study-.*-answers\.xlsx$/);
    const rows = await readXlsx(readFileSync(await file.path()));
    await page.getByText(`${rows.length} answers exported`).waitFor();
    await page.getByText(/^[0-9a-f]{64}$/).waitFor();
    await button('Export another file').press('Enter');
    await page.getByText(STAFF.email).first().waitFor();
  });

  it('has all answers as they were written for who asks for it', async () => {
    await page.getByLabel('CSV', { exact: true }).check();
    await page.getByLabel(/Also answers that do not count/).check();
    await page.getByLabel('Texts as they were written').check();
    await page.getByText('give away a person').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), button(`Export ${PEOPLE} answers`).click()]);
    const rows = readCsv(readFileSync(await file.path()));
    expect(rows).toHaveLength(PEOPLE);
    expect(JSON.stringify(rows)).toContain('13812345678');
    await button('Export another file').click();
    await page.getByText('with originals').waitFor();
  });

  it('takes codes for SPSS, whatever was chosen before, and offers the codebook', async () => {
    await page.getByLabel('SPSS', { exact: true }).check();
    await page.getByText('SPSS takes codes').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Codebook: Page' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('Codebook');
    await page.keyboard.press('Escape');
    await button('Export').waitFor();
  });

  it.each(LOOKS)('is whole, readable and without a fault on a $name', async ({ name, lang, ...look }) => {
    const { page: own, complaints: mine } = await openPage(browser, { ...look, origin, reducedMotion: 'reduce' });
    await logIn(own);
    await own.goto(`${origin}/admin/answers?lang=${lang}`);
    await button(lang === 'en' ? 'Export' : '导出', own).click();
    await button(lang === 'en' ? /^Export \d+ answers$/ : /^导出 \d+ 份答卷$/, own).waitFor();
    await own.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    expect(await violations(own)).toEqual([]);
    expect(await own.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await picture(own, `export-${name}`, false);
    expect(mine).toEqual([]);
    await own.context().close();
  });

  it('asks nothing of anybody else, and no script fails', () => {
    expect(complaints).toEqual([]);
  });
});
