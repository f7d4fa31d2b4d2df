import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { csvOf, gbk } from '../support/contact-files.js';
import { logInAs } from '../support/routes.js';
import { aStudy, openStage, type Stage } from '../support/stage.js';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en' },
] as const;

const HEADER = ['姓名', '邮箱', '公司名称', '规模', '地区', '厂商', '备注'];
const row = (n: number) => ({
  姓名: n === 2 ? '<img src=x onerror=alert(1)>' : `王小明${n}`,
  邮箱: n === 3 ? 'not an address' : `person${n}@firm${n}.example`,
  公司名称: `公司${n}`,
  规模: '中',
  地区: '国内',
  厂商: n % 2 === 0 ? 'aurora、kite' : 'aurora',
  备注: '第一批',
});

describe('contacts in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let cookie: string;
  const complaints: string[][] = [];

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'kite'] });
    await stage.startWorker();
    ({ cookie } = await logInAs(stage));
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  async function at(path: string, options: BrowserContextOptions = { viewport: DESKTOP }): Promise<Page> {
    const opened = await openPage(browser, { ...options, origin });
    complaints.push(opened.complaints);
    const [name = '', value = ''] = cookie.split('=');
    await opened.page.context().addCookies([{ name, value, url: origin }]);
    opened.page.setDefaultTimeout(60_000);
    await opened.page.goto(`${origin}/admin${path}`);
    return opened.page;
  }

  it('are imported from a GBK list: mapped, tried, written', async () => {
    const page = await at('/contacts/import?lang=en');
    const list = gbk(csvOf(HEADER, [1, 2, 3, 4, 4].map(row)));
    await page.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: list });
    await page.getByText('GBK / GB 18030').waitFor();
    expect(await page.getByLabel('Meaning of 邮箱').inputValue()).toBe('email');
    expect(await page.getByLabel('Meaning of 备注').inputValue()).toBe('');
    await picture(page, 'contacts-mapping');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('Fill this in.').first().waitFor();
    await page.getByLabel('Source').selectOption('vendor_invited');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('heading', { name: 'What it would do' }).waitFor();
    await page.getByText('Row 4 · Address is no address').waitFor();
    expect(await page.getByText('<img src=x onerror=alert(1)>').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'contacts-dry-run');
    await page.getByRole('button', { name: 'Write 3 people' }).click();
    await page.getByText('Everything is written').waitFor();
    await picture(page, 'contacts-applied');
    await page.getByRole('link', { name: 'To the people' }).click();
    await page.getByText('3 people').waitFor();
  }, 120_000);

  it('are looked up, opened and tagged with the keyboard alone', async () => {
    const page = await at('/contacts?lang=en');
    await page.getByText('3 people').waitFor();
    await page.getByLabel('Search', { exact: true }).focus();
    await page.keyboard.type('公司4');
    await page.getByText('1 person').waitFor();
    await page.getByRole('button', { name: 'Open 王小明4' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Add a tag').fill('VIP');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove the tag VIP' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'contacts-drawer', false);
    await page.getByRole('button', { name: 'Remove the tag VIP' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('No tags').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Add a tag').waitFor({ state: 'hidden' });
  }, 120_000);

  it('are put into a segment whose count follows its rule', async () => {
    const page = await at('/contacts?tab=segments&lang=en');
    await page.getByRole('button', { name: 'New segment' }).click();
    await page.getByLabel('Name').fill('Kite users');
    await page.getByRole('dialog').getByText('3 people').waitFor();
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await picture(page, 'contacts-segment', false);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Segment saved').waitFor();
    await page.getByRole('button', { name: 'Edit the segment Kite users' }).waitFor();
    expect(await violations(page)).toEqual([]);
  }, 120_000);

  it.each(LOOKS)(
    'look right and need no sideways scrolling: $name',
    async ({ name, lang, ...options }) => {
      const page = await at(`/contacts?lang=${lang}`, options);
      await page.getByText('王小明4').waitFor();
      for (const tab of ['people', 'segments', 'imports', 'frames']) {
        await page.goto(`${origin}/admin/contacts?tab=${tab}&lang=${lang}`);
        await page.getByRole('tabpanel').waitFor();
        await page.waitForLoadState('networkidle');
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await picture(page, `contacts-${tab}-${name}`);
      }
    },
    240_000,
  );

  it('are taken back with the list they came from', async () => {
    const page = await at('/contacts?tab=imports&lang=en');
    await page.getByRole('link', { name: 'Look at 名单.csv' }).click();
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText('3 people removed, 0 put back to how they were.').waitFor();
    await picture(page, 'contacts-undone');
    expect(await violations(page)).toEqual([]);
  }, 120_000);

  it('ask nothing of another site and have no fault in their scripts', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
