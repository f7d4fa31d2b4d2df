import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { aColleague } from '../support/colleague.js';
import { importDataset } from '../support/dataset-stage.js';
import { openStage, type Stage, STAFF } from '../support/stage.js';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
] as const;

/** By the clock of the browser, which is that of this machine. */
const IN_A_WEEK = `${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 11)}09:00`;

/** Two people bring a result before the public, each in a browser of their own. */
describe('the release desk in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let waveId: string;
  let origin: string;
  let analyst: Page;
  let admin: Page;
  const complaints: string[][] = [];

  async function enter(email: string, password: string, look: Partial<(typeof LOOKS)[number]> = {}): Promise<Page> {
    const { viewport = DESKTOP, colorScheme = 'light' } = look;
    const opened = await openPage(browser, { origin, viewport, colorScheme, locale: 'en-GB', reducedMotion: 'reduce' });
    complaints.push(opened.complaints);
    const { page } = opened;
    page.setDefaultTimeout(30_000);
    await page.goto(`${origin}/admin/login?lang=en`);
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.click('button[type=submit]');
    await page.waitForURL(/admin(?!\/login)/);
    return page;
  }

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    waveId = await importDataset(stage);
    await stage.startWorker();
    const { email } = await aColleague(stage, 'analyst');
    analyst = await enter(email, 'another long password');
    admin = await enter(STAFF.email, STAFF.password);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const desk = (lang = 'en') => `${origin}/admin/releases/${waveId}?lang=${lang}`;
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('takes what an analyst says of a release, and shows that it is being computed', async () => {
    await analyst.goto(`${origin}/admin/releases?lang=en`);
    await analyst.getByRole('link', { name: 'one', exact: true }).click();
    await press(analyst, 'Prepare a release');
    const dialog = analyst.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Prepare' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Why (public)').fill('The wave is over');
    await dialog.getByLabel('Embargo until').fill('2099-01-01T09:00');
    await dialog.getByRole('button', { name: 'Prepare' }).click();
    await dialog.getByText('This is too late; look at the year.').waitFor();
    await dialog.getByLabel('Embargo until').fill('');
    expect(await violations(analyst)).toEqual([]);
    await dialog.getByRole('button', { name: 'Prepare' }).click();
    await analyst.getByText('Waits for approval').waitFor();
  });

  it('shows whoever prepared it everything, but no way to approve it', async () => {
    await analyst.getByText('You prepared it, so another administrator has to approve it.').waitFor();
    await analyst.locator('[data-gate=ranking]').getByText('4 of 6 are ranked').waitFor();
    expect(await analyst.getByRole('row', { name: /^v6/i }).innerText()).toContain('not shown');
    expect(await analyst.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    expect(await violations(analyst)).toEqual([]);
  });

  it.each(LOOKS)('has no fault and nothing beside the screen: $name', async ({ name, lang, ...look }) => {
    const page = await enter(STAFF.email, STAFF.password, { ...look });
    await page.goto(desk(lang));
    await page.locator('[data-gate=since]').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await picture(page, `release-desk-${name}`);
    await page.context().close();
  });

  it('shows the page of the public to the staff, with what it is across it', async () => {
    await admin.goto(desk());
    await admin.getByRole('link', { name: 'Preview the whole page' }).click();
    await admin.getByText('Preview: this result is not public. Do not pass it on.').waitFor();
    expect(await violations(admin)).toEqual([]);
    await picture(admin, 'release-preview', false);
    await admin.getByRole('link', { name: 'Back to the release desk' }).click();
    await admin.waitForURL(/admin\/releases/);
  });

  it('lets somebody else approve it by keyboard alone, with a reason for each warning', async () => {
    await admin.goto(desk());
    const approve = admin.getByRole('button', { name: 'Approve', exact: true });
    await approve.focus();
    await admin.keyboard.press('Enter');
    const dialog = admin.getByRole('dialog');
    await dialog.getByText('It becomes public for everybody at once.').waitFor();
    await dialog.getByLabel('Embargo until').fill(IN_A_WEEK);
    await dialog.getByText(/It becomes public for everybody at .+ (UTC|GMT)/).waitFor();
    const reasons = dialog.locator('textarea');
    for (let at = 0; at < (await reasons.count()); at += 1) {
      await reasons.nth(at).focus();
      await admin.keyboard.type('Looked at, and said on the page.');
    }
    expect(await violations(admin)).toEqual([]);
    await dialog.getByRole('button', { name: 'Approve' }).focus();
    await admin.keyboard.press('Enter');
    await admin.getByText(/Becomes public for everybody at .+ (UTC|GMT)/).waitFor();
    expect((await stage.http.get('/v1/benchmarks/golden/one')).status).toBe(404);
  });

  it('has its embargo moved and then lifted, before it has passed', async () => {
    await press(admin, 'Move the embargo');
    const dialog = admin.getByRole('dialog');
    await dialog.getByText('No vendor learns of it before another.').waitFor();
    const until = dialog.getByLabel('Embargo until');
    expect(await until.inputValue()).toBe(IN_A_WEEK);
    expect(await dialog.getByRole('button', { name: 'Move it' }).isDisabled()).toBe(true);
    await until.fill('2020-01-01T09:00');
    await dialog.getByRole('button', { name: 'Move it' }).click();
    await dialog.getByText('This moment is over.').waitFor();
    await until.fill(IN_A_WEEK.replace(/..$/, '30'));
    expect(await violations(admin)).toEqual([]);
    await picture(admin, 'release-embargo', false);
    await dialog.getByRole('button', { name: 'Move it' }).click();
    await admin.getByText(/Becomes public for everybody at .+:30.* (UTC|GMT)/).waitFor();
    await press(admin, 'Move the embargo');
    await press(admin, 'Lift the embargo');
    await dialog.getByText('It becomes public for everybody at once.').waitFor();
    expect(await violations(admin)).toEqual([]);
    await press(admin, 'Make it public now');
    await admin.getByText('r1 is public since').waitFor();
    expect((await stage.http.get('/v1/benchmarks/golden/one')).status).toBe(200);
  });

  it('withdraws it with a reason that readers get', async () => {
    await press(admin, 'Withdraw');
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Why (public)').fill('<b>Two</b> were counted twice.');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await admin.getByText('r1 was withdrawn; the public sees only why and when').waitFor();
    expect(await violations(admin)).toEqual([]);
    await picture(admin, 'release-desk-withdrawn');
    const { page } = await openPage(browser, { origin, viewport: PHONE });
    // What is public is looked up once a second, and what a browser has read it keeps for minutes.
    await eventually(async () => (await stage.http.get('/b/golden/one')).status === 410);
    await page.goto(`${origin}/b/golden/one?lang=en`);
    await page.getByRole('heading', { name: 'This result was withdrawn' }).waitFor();
    await page.getByText('<b>Two</b> were counted twice.').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'release-withdrawn-phone');
  });

  it('asked no other site for anything, and no script of it failed', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
