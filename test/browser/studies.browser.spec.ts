import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage, STAFF } from '../support/stage.js';

const HEADER = 'vendor,name_zh,name_en,product,product_name_zh,product_name_en,kind,platforms';
const AURORA = 'aurora,极光,Aurora RTC,aurora-call,极光通话,Aurora Call,video-call,ios|web';
const KITE = 'kite,鸢视,Kite Video,,,,,';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en' },
] as const;

interface Listed {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

/** A team sets a study up, from nothing to the first wave, in the order in which it is thought of. */
describe('setting up a study in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let origin: string;

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  /** Where a label is required, a mark follows its words. */
  const field = (label: string | RegExp) => page.getByLabel(label);
  const text = (words: string | RegExp) => page.getByText(words).first();
  const listed = async (path: string) => ((await stage.staff.get(path)).body as { data: Listed[] }).data;
  const theStudy = async () => (await listed('/v1/admin/studies'))[0] as Listed;

  async function logIn(on: Page, email = STAFF.email, password = STAFF.password): Promise<void> {
    await on.goto(`${origin}/admin/login?lang=en`);
    await on.fill('#email', email);
    await on.fill('#password', password);
    await on.click('button[type=submit]');
  }

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    ({ page, complaints } = await openPage(browser, { origin, viewport: DESKTOP, locale: 'en-GB' }));
    page.setDefaultTimeout(15_000);
    await logIn(page);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  it('begins with a file of vendors, tried before it is taken', async () => {
    await page.goto(`${origin}/admin/vendors?lang=en`);
    await text('No vendor yet').waitFor();
    await page.getByRole('link', { name: 'Import from CSV' }).click();
    await field('CSV content').fill([HEADER, AURORA, AURORA, 'BAD NAME,x,y,,,,,'].join('\n'));
    await button('Dry run').click();
    await text('New rows: 1, updated: 0, unchanged: 0, wrong: 2').waitFor();
    await text('repeats a row above').waitFor();
    expect(await button(/^Import \d/).count()).toBe(0);
    expect(await listed('/v1/admin/vendors')).toEqual([]);
    await picture(page, 'vendor-import-faults');
    await field('CSV content').fill([HEADER, AURORA, KITE].join('\n'));
    await button('Dry run').click();
    await button('Import 2 rows').click();
    await page.getByText('Imported', { exact: true }).waitFor();
    expect((await listed('/v1/admin/vendors')).map(({ slug }) => slug)).toEqual(['aurora', 'kite']);
  });

  it('goes on with a study and its vendors', async () => {
    await page.goto(`${origin}/admin/studies?lang=en`);
    await button('New study').click();
    await field('Name in Chinese').fill('服务');
    await field('Name in English').fill('Service of RTC SDKs');
    await field('Who asks and who pays, in Chinese').fill('研究组');
    await field('Who asks and who pays, in English').fill('The team');
    expect(await page.getByLabel('Identifier').inputValue()).toBe('service-of-rtc-sdks');
    await button('Create').click();
    await page.getByRole('heading', { level: 1, name: 'Service of RTC SDKs' }).waitFor();
    await page.getByRole('tab', { name: /Vendors/ }).click();
    await page.getByRole('combobox', { name: 'Add a vendor' }).selectOption({ label: 'Aurora RTC (aurora)' });
    await button('Add a vendor').click();
    await text('Aurora RTC takes part').waitFor();
    const { id } = await theStudy();
    expect(await listed(`/v1/admin/studies/${id}/vendors`)).toMatchObject([{ slug: 'aurora', productIds: [] }]);
  });

  it('decides what counts how much, and says why it changes', async () => {
    await page.getByRole('tab', { name: 'Rubric' }).click();
    await button('Begin with the built-in rubric').click();
    await text('Total Exactly 100 %').waitFor();
    await button('Publish a version …').click();
    await button('Publish a version').click();
    await text('Version 1 is published').waitFor();
    await button('Edit weights and criteria').click();
    const weight = page.getByRole('textbox', { name: 'Weight of Technical response speed' });
    await weight.fill('30');
    await weight.blur();
    await text('Total 5 % too much').waitFor();
    expect(await button('Publish a version …').isDisabled()).toBe(true);
    await button('Distribute the rest').click();
    await text('Total Exactly 100 %').waitFor();
    expect(await weight.inputValue()).toBe('30 %');
    await picture(page, 'rubric-editor');
    await page.reload();
    await button('Go on editing').click();
    expect(await weight.inputValue()).toBe('30 %');
    await button('Publish a version …').click();
    await text('Weight of “Technical response speed” from 25 % to 30 %').waitFor();
    await field(/^Why it changes/).fill('Customers speak of speed first');
    await button('Publish a version').click();
    await text('Version 2 is published').waitFor();
    await text('Customers speak of speed first').waitFor();
    const { id } = await theStudy();
    expect(await listed(`/v1/admin/studies/${id}/rubrics`)).toMatchObject([
      { number: 2, reason: 'Customers speak of speed first', createdBy: { name: STAFF.email } },
      { number: 1 },
    ]);
  });

  it('is told what somebody else has published meanwhile, and loses nothing', async () => {
    const { id } = await theStudy();
    await button('Edit weights and criteria').click();
    const name = page.getByLabel('Criteria c11: English');
    await name.fill('How fast tickets are answered');
    await stage.staff.make('/v1/admin/rubrics', { studyId: id, rubric: BUILT_IN_RUBRIC, reason: 'Back again' });
    await button('Publish a version …').click();
    await field(/^Why it changes/).fill('Plainer');
    await button('Publish a version').click();
    await text('Somebody has published version 3').waitFor();
    await text(/Back again/).waitFor();
    expect(await name.inputValue()).toBe('How fast tickets are answered');
    await picture(page, 'rubric-newer');
    await button('Keep mine on top of it').click();
    await button('Publish a version …').click();
    await field(/^Why it changes/).fill('Plainer');
    await button('Publish a version').click();
    await text('Version 4 is published').waitFor();
  });

  it('moves things by keys alone', async () => {
    await button('Edit weights and criteria').click();
    const first = page.getByLabel('Dimension D1: English');
    await first.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('group', { name: 'Dimension 2 · Technical response speed' }).waitFor();
    expect(await first.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('group', { name: 'Dimension 1 · Technical response speed' }).waitFor();
    await button('Discard').press('Enter');
    await button('Edit weights and criteria').waitFor();
  });

  it('sets the first wave in the time of its people', async () => {
    await page.getByRole('tab', { name: /Waves/ }).click();
    await button('New wave').click();
    await page.getByLabel('Identifier').fill('2026q4');
    await page.getByLabel('Opens').fill('2026-10-01T09:00');
    await page.getByLabel('Closes').fill('2026-09-01T09:00');
    await text('It has to close after it opens.').waitFor();
    await page.getByLabel('Closes').fill('2099-12-31T23:59');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Shanghai');
    await page.getByRole('option', { name: 'Asia/Shanghai' }).click();
    await button('Create').click();
    await text('The wave is there').waitFor();
    await text('2026-10-01 09:00 (UTC+8)').waitFor();
    const { id } = await theStudy();
    expect(await listed(`/v1/admin/studies/${id}/waves`)).toMatchObject([
      { opensAt: '2026-10-01T09:00:00+08:00', timeZone: 'Asia/Shanghai', rubricNumber: 4, state: 'open' },
    ]);
  });

  it('shows both sides when two people change the same thing', async () => {
    const { id, version } = await theStudy();
    await page.getByRole('tab', { name: 'About' }).click();
    await field('Name in English').fill('Mine');
    const theirs = { title: { 'zh-CN': '服务', en: 'Theirs' } };
    await stage.staff.patch(`/v1/admin/studies/${id}`, theirs, { 'if-match': `"${version}"` });
    await button('Save').click();
    await text('Somebody saved first').waitFor();
    for (const side of ['Mine', 'Theirs']) await page.getByRole('cell', { name: side, exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'conflict');
    await button('Save mine over it').click();
    await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
  });

  it('lets somebody in who may look and not touch', async () => {
    await page.goto(`${origin}/admin/people?lang=en`);
    await button('Invite somebody').click();
    await field('Address').fill('chen.jing@example.com');
    await field('Name').fill('Chen Jing');
    await page.getByRole('radio', { name: /^Viewer/ }).check();
    await button('Make an invitation link').click();
    const link = await page.getByRole('textbox', { name: 'Invitation link' }).inputValue();
    const guest = await openPage(browser, { origin, viewport: PHONE, locale: 'en-GB' });
    await guest.page.goto(`${origin}/admin/accept?lang=en#${link.split('#')[1]}`);
    await guest.page.getByLabel('Password').first().fill('a long enough password');
    await guest.page.getByLabel('Once more').first().fill('a long enough password');
    expect(await violations(guest.page)).toEqual([]);
    await guest.page.getByRole('button', { name: 'Set the password' }).click();
    await guest.page.getByText('You can log in now').waitFor();
    expect(guest.page.url()).not.toContain('#');
    await logIn(guest.page, 'chen.jing@example.com', 'a long enough password');
    await guest.page.goto(`${origin}/admin/studies?lang=en`);
    await guest.page.getByRole('link', { name: 'Mine' }).waitFor();
    expect(await guest.page.getByRole('button', { name: 'New study' }).count()).toBe(0);
    await guest.page.goto(`${origin}/admin/people?lang=en`);
    await guest.page.getByText('Your role does not open this page').waitFor();
    expect(guest.complaints).toEqual([]);
    await guest.page.context().close();
  });

  it.each(LOOKS)('can be read by everybody, everywhere: $name', async ({ name, viewport, colorScheme, lang }) => {
    const { id } = await theStudy();
    const [vendor] = await listed('/v1/admin/vendors');
    const looked = await openPage(browser, { origin, viewport, colorScheme });
    await logIn(looked.page);
    const parts = ['', '/waves', '/vendors', '/questionnaires', '/rubric'].map((part) => `/admin/studies/${id}${part}`);
    const paths = [
      '/admin/studies',
      ...parts,
      '/admin/vendors',
      `/admin/vendors/${vendor?.id}`,
      '/admin/vendors/import',
      '/admin/people',
    ];
    const found = [];
    for (const path of paths) {
      await looked.page.goto(`${origin}${path}?lang=${lang}`);
      await looked.page.getByRole('heading', { level: 1 }).waitFor();
      await eventually(
        async () => (await looked.page.locator('[role=status]:has(.mantine-Loader-root)').count()) === 0,
      );
      const faults = await violations(looked.page);
      const overflow = await looked.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      await picture(looked.page, `${path.replaceAll('/', '_').replace(id, 'study')}-${name}`);
      if (faults.length > 0 || overflow > 0) found.push({ path, faults, overflow });
    }
    expect(found).toEqual([]);
    expect(looked.complaints).toEqual([]);
    await looked.page.context().close();
  });

  it('asks nothing of anybody else and breaks nowhere', () => {
    expect(complaints).toEqual([]);
  });
});
