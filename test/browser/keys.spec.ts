import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { aColleague } from '../support/colleague.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage, STAFF } from '../support/stage.js';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
] as const;

/** What opens without a person, in the hands of those who may give it out. */
describe('the keys of vendors in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let admin: Page;
  let auditor: Page;
  let text = '';
  const complaints: string[][] = [];

  async function enter(email: string, password: string, look: Partial<(typeof LOOKS)[number]> = {}): Promise<Page> {
    const { viewport = DESKTOP, colorScheme = 'light', lang = 'en' } = look;
    const opened = await openPage(browser, { origin, viewport, colorScheme, reducedMotion: 'reduce' });
    complaints.push(opened.complaints);
    const { page } = opened;
    page.setDefaultTimeout(30_000);
    await page.goto(`${origin}/admin/login?lang=${lang}&next=/admin/keys`);
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.click('button[type=submit]');
    await page.locator('main h1').waitFor();
    return page;
  }

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    for (const [slug, zh, en] of [
      ['aurora', '极光', 'Aurora RTC'],
      ['fathom', '测深', 'Fathom'],
    ])
      await stage.staff.make('/v1/admin/vendors', { slug, name: { 'zh-CN': zh, en } });
    const { email } = await aColleague(stage, 'auditor');
    admin = await enter(STAFF.email, STAFF.password);
    auditor = await enter(email, 'another long password');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const reads = (key: string) =>
    stage.http.get('/v1/vendor/replies').set('authorization', `Bearer ${key}`).set('accept', 'application/json');
  const shownKey = (page: Page) =>
    page
      .getByRole('dialog')
      .locator('p', { hasText: /^vk_live_/ })
      .innerText();

  it('makes a key by keyboard, which says what it may and is shown once', async () => {
    await admin.getByText('There are no keys yet').waitFor();
    expect(await violations(admin)).toEqual([]);
    await admin.getByRole('button', { name: 'New key' }).focus();
    await admin.keyboard.press('Enter');
    const dialog = admin.getByRole('dialog');
    const make = dialog.getByRole('button', { name: 'Make it' });
    expect(await make.isDisabled()).toBe(true);
    await dialog.getByRole('combobox', { name: 'Vendor' }).fill('Aur');
    await admin.keyboard.press('ArrowDown');
    await admin.keyboard.press('Enter');
    await dialog.getByLabel('Name').fill('<b>Support</b> dashboard');
    await dialog.getByLabel('read its own results').uncheck();
    await dialog.getByText('Choose at least one.').waitFor();
    await dialog.getByLabel('read replies').check();
    expect(await violations(admin)).toEqual([]);
    await picture(admin, 'keys-new', false);
    await make.focus();
    await admin.keyboard.press('Enter');
    await admin.getByText('once this is closed it cannot be shown again').waitFor();
    text = await shownKey(admin);
    expect(await violations(admin)).toEqual([]);
    await picture(admin, 'keys-shown', false);
    expect((await reads(text)).status).toBe(200);
    // Escape is pressed in a hurry, and the key would be lost.
    await admin.keyboard.press('Escape');
    expect(await shownKey(admin)).toBe(text);
    await admin.getByRole('button', { name: 'It is kept safe; close' }).click();
    await admin.getByRole('row', { name: /Aurora RTC/ }).waitFor();
    expect(await admin.content()).not.toContain(text);
  });

  it('shows whose it is, what it opens, who made it and that it was used', async () => {
    await admin.reload();
    const row = admin.getByRole('row', { name: /Aurora RTC/ });
    await row.getByText('<b>Support</b> dashboard').waitFor();
    await row.getByText(`${text.slice(0, 16)}_…`).waitFor();
    await row.getByText('read replies', { exact: true }).waitFor();
    await row.getByText(`by ${STAFF.email}`).waitFor();
    expect(await row.getByText('never').count()).toBe(0);
    await row.getByText('Active', { exact: true }).waitFor();
  });

  it('lets an auditor look and change nothing', async () => {
    await auditor.reload();
    await auditor.getByRole('row', { name: /Aurora RTC/ }).waitFor();
    expect(await auditor.getByRole('button', { name: /New key|Rotate|Revoke/ }).count()).toBe(0);
    expect(await violations(auditor)).toEqual([]);
  });

  it('replaces a key by another that is shown once, while the old one works on', async () => {
    await admin.getByRole('button', { name: 'Rotate “<b>Support</b> dashboard”' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('The old key works on for').selectOption('48');
    expect(await violations(admin)).toEqual([]);
    await dialog.getByRole('button', { name: 'Rotate' }).click();
    await admin.getByText('once this is closed it cannot be shown again').waitFor();
    const next = await shownKey(admin);
    await admin.getByRole('button', { name: 'It is kept safe; close' }).click();
    await admin.getByRole('row').filter({ hasText: 'Being replaced' }).waitFor();
    expect([(await reads(text)).status, (await reads(next)).status]).toEqual([200, 200]);
    await admin.getByRole('combobox', { name: 'State' }).click();
    await admin.getByRole('option', { name: 'Active' }).click();
    await eventually(async () => (await admin.getByRole('row', { name: /Aurora RTC/ }).count()) === 1);
    await admin.goto(`${origin}/admin/keys?lang=en`);
  });

  it('asks for the password once more where it was given long ago, and then goes on by itself', async () => {
    await stage.database.query(`update session set proved_at = proved_at - interval '6 minutes'`);
    await admin.getByRole('button', { name: /^Rotate/ }).click();
    const rotate = admin.getByRole('dialog').filter({ hasText: 'The old key works on for' });
    await rotate.getByRole('button', { name: 'Rotate' }).click();
    const confirm = admin.getByRole('dialog').filter({ hasText: 'Confirm it is you' });
    await confirm.waitFor();
    expect(await violations(admin)).toEqual([]);
    await picture(admin, 'keys-password', false);
    await confirm.getByRole('button', { name: 'Do not do it' }).click();
    await rotate.getByText('It was not done: confirm first that it is you.').waitFor();
    await rotate.getByRole('button', { name: 'Rotate' }).click();
    await confirm.locator('input[type=password]').fill('not the password');
    await confirm.getByRole('button', { name: 'Confirm and go on' }).click();
    await confirm.getByText('The address or the password is not right.').waitFor();
    await confirm.locator('input[type=password]').fill(STAFF.password);
    await confirm.getByRole('button', { name: 'Confirm and go on' }).click();
    await admin.getByText('once this is closed it cannot be shown again').waitFor();
    expect((await reads(await shownKey(admin))).status).toBe(200);
    await admin.getByRole('button', { name: 'It is kept safe; close' }).click();
  });

  it('revokes a key once somebody has confirmed it', async () => {
    const retiring = admin.getByRole('row').filter({ hasText: 'Being replaced' }).first();
    await retiring.getByRole('button', { name: /Revoke/ }).click();
    await admin.getByText('What Aurora RTC runs by it loses its access at once').waitFor();
    expect(await violations(admin)).toEqual([]);
    await admin.getByRole('dialog').getByRole('button', { name: 'Cancel' }).last().click();
    expect((await reads(text)).status).toBe(200);
    await retiring.getByRole('button', { name: /Revoke/ }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await admin.getByRole('row').filter({ hasText: 'Revoked' }).waitFor();
    expect((await reads(text)).status).toBe(401);
  });

  it.each(LOOKS)('has no fault and nothing beside the screen: $name', async ({ name, ...look }) => {
    const page = await enter(STAFF.email, STAFF.password, look);
    await page.locator('tbody tr').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await picture(page, `keys-${name}`);
    await page.context().close();
  });

  it('asked no other site for anything, and no script of it failed', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
