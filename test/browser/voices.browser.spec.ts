import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { serviceQuestionnaire } from '#questionnaire/core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { aColleague, type Colleague } from '../support/colleague.js';
import { aStudy, openStage, type Stage, STAFF, type StagedStudy } from '../support/stage.js';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en' },
] as const;

const HEADER = 'vendor,source,url,day,mean,scale,count,licence';
const TABLE = [
  HEADER,
  'aurora,Example Reviews,https://reviews.example/aurora,2026-10-01,4.8,5,12,CC BY 4.0',
  'polaris,Example Reviews,https://reviews.example/polaris,2026-10-01,3.9,5,2400,CC BY 4.0',
  'polaris,应用商店示例,https://store.example/polaris,2026-10-02,8.1,10,310,仅供展示',
].join('\n');

const post = (n: number, bodyText: string) => ({
  bodyText,
  url: `https://github.com/aurora/sdk/discussions/${n}`,
  createdAt: `2026-10-0${n}T08:00:00Z`,
});
const DISCUSSIONS = JSON.stringify([
  post(1, 'Nobody replied to our ticket for two days. Call me: 13812345678'),
  post(2, '升级前有人主动提醒我们证书要过期，很有帮助。'),
  post(3, 'They found the root cause and fixed it within a day.'),
]);

/** An analyst brings in what others say, codes it and lets it be shown. */
describe('voices in a browser', () => {
  let stage: Stage;
  let study: StagedStudy;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let origin: string;
  let second: Colleague;

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
    study = await aStudy(stage, { definition: serviceQuestionnaire, vendors: ['aurora', 'polaris'] });
    for (const id of Object.values(study.vendorIds))
      await stage.staff.put(`/v1/admin/studies/${study.studyId}/vendors/${id}`, { productIds: [] });
    second = await aColleague(stage, 'analyst', 'second');
    ({ page, complaints } = await openPage(browser, { origin, viewport: DESKTOP, locale: 'en-GB' }));
    page.setDefaultTimeout(15_000);
    await logIn(page);
  }, 150_000);

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const code = async (who: Colleague, id: string, dimension: string) => {
    const path = `/v1/admin/waves/${study.waveId}/findings/${id}/coding`;
    expect((await who.staff.put(path, { dimension, sentiment: 'favourable' })).status).toBe(200);
  };

  it('are refused row by row, tried and taken as a whole, and taken back', async () => {
    await page.goto(`${origin}/admin/voices?lang=en`);
    await page.getByText('No public ratings yet').waitFor();
    await button('Import …').click();
    await page
      .getByLabel('Content of the file')
      .fill(TABLE.replace('4.8,5', '5.8,5').replace('https://store', 'http://store'));
    await button('Dry run').click();
    const alert = page.getByRole('alert');
    await alert.getByText('Nothing was imported').waitFor();
    expect(await alert.getByRole('listitem').allInnerTexts()).toEqual([
      'Row 2 mean lies outside its scale',
      'Row 4 url must be a public address that begins with https://',
    ]);
    await page.getByLabel('Content of the file').fill(TABLE);
    await button('Dry run').click();
    await page.getByText('New: 3, duplicates: 0').waitFor();
    await button('Import 3').click();
    await page.getByRole('table', { name: 'Vendor by vendor' }).getByText('4.51').waitFor();
    await page.getByText('Imported files (1)').click();
    await button('Undo the import Pasted content').click();
    await page.getByText('No public ratings yet').waitFor();
    expect(
      (await stage.staff.post(`/v1/admin/waves/${study.waveId}/ratings/imports`, { csv: TABLE, dryRun: false })).status,
    ).toBe(200);
  });

  it('come from discussions, masked before anybody keeps them', async () => {
    await page.goto(`${origin}/admin/voices?lang=en&part=findings`);
    await page.getByText('No such findings').waitFor();
    await button('Import …').click();
    await page.getByText('GitHub Discussions').click();
    await page.getByRole('combobox', { name: /Which vendor/ }).click();
    await page.getByRole('option', { name: 'aurora' }).click();
    await page.getByLabel('Content of the file').fill(DISCUSSIONS);
    await button('Dry run').click();
    await page.getByText('As it would be kept (masked)').waitFor();
    expect(await page.getByRole('dialog').getByRole('blockquote').first().innerText()).not.toContain('138');
    await button('Import 3').click();
    await page.getByText('3 to be coded').waitFor();
  });

  it('are coded by the keyboard alone, with nothing chosen beforehand', async () => {
    await page.getByText('For me to code').click();
    await page.getByText('found the root cause').waitFor();
    await page
      .getByText(/By its words perhaps/)
      .first()
      .waitFor();
    expect(await page.getByRole('radio', { checked: true }).allInnerTexts()).toHaveLength(2);
    expect(await button('Save coding').isDisabled()).toBe(true);
    await page.keyboard.press('s');
    await page.getByText('主动提醒').first().waitFor();
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await page.getByText('found the root cause').waitFor();
    for (const key of ['2', 'f', 'Enter']) await page.keyboard.press(key);
    await page.getByText('Coding saved').first().waitFor();
    await page.getByText('主动提醒').first().waitFor();
    for (const key of ['5', 'f', 'Enter']) await page.keyboard.press(key);
    await page.getByText('Nobody replied').waitFor();
  });

  it('are settled by another’s coding, previewed as a case and let out, or wait for a third', async () => {
    const { body } = await second.staff.get(`/v1/admin/waves/${study.waveId}/findings`);
    const [fixed, warned] = (body as { data: readonly { id: string }[] }).data;
    await code(second, fixed!.id, 'D2');
    await code(second, warned!.id, 'D1');
    await page.goto(`${origin}/admin/voices?lang=en&part=findings&state=coded`);
    await page.getByRole('figure', { name: 'How the case card would look' }).waitFor();
    await page.getByText('A single case; it stands for nobody else').waitFor();
    await button('May be shown').click();
    await page.getByText('The next release may show it').waitFor();
    await page.getByText('No such findings').waitFor();
    const third = await aColleague(stage, 'analyst', 'third');
    const differing = await third.staff.get(`/v1/admin/waves/${study.waveId}/findings?task=decide`);
    expect((differing.body as { data: readonly object[] }).data).toHaveLength(1);
    await page.goto(`${origin}/admin/voices?lang=en&part=findings&view=decide`);
    await page.getByText('No difference waits for you').waitFor();
  });

  it('show the original only to who asks, and keep who did', async () => {
    await page.goto(`${origin}/admin/voices?lang=en&part=findings&state=new`);
    await page.getByText('Nobody replied').waitFor();
    expect(await page.content()).not.toContain('13812345678');
    await button('Read the original').click();
    await page.getByText('13812345678').waitFor();
    expect(await stage.database.query('select looked_by from finding_look')).toEqual([{ looked_by: STAFF.email }]);
  });

  it.each(LOOKS)('are whole, readable and without a fault on a $name', async ({ name, lang, ...look }) => {
    const { page: own, complaints: mine } = await openPage(browser, { ...look, origin, reducedMotion: 'reduce' });
    await logIn(own);
    for (const [part, rest, ready] of [
      ['ratings', '', '4.51'],
      ['findings', '&part=findings', 'Nobody replied'],
      ['desk', '&part=findings&view=code', 'Nobody replied'],
    ] as const) {
      await own.goto(`${origin}/admin/voices?lang=${lang}${rest}`);
      await own.getByText(ready).first().waitFor();
      expect([part, await violations(own)]).toEqual([part, []]);
      expect(await own.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await picture(own, `voices-${part}-${name}`);
    }
    await own.getByRole('button', { name: lang === 'en' ? 'Import …' : '导入…', exact: true }).click();
    await own.getByRole('dialog').waitFor();
    await own.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    expect(await violations(own)).toEqual([]);
    await picture(own, `voices-import-${name}`, false);
    expect(mine).toEqual([]);
    await own.context().close();
  });

  it('ask nothing of anybody else, and no script fails', () => {
    expect(complaints).toEqual([]);
  });
});
