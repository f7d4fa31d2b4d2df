import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { aLinkedStudy, allAnswers, askingForRemarks, type LinkedStudy, setAside } from '../support/caught-answers.js';
import { openStage, type Stage, STAFF } from '../support/stage.js';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en' },
] as const;

const MARK = '<img src=x onerror=alert(1)> 回复很慢 13812345678';

/** An analyst lets answers in, and a runner limits how many come. */
describe('what comes in, in a browser', () => {
  let stage: Stage;
  let study: LinkedStudy;
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
    [stage, browser] = await Promise.all([openStage({ TRUST_PROXY: '127.0.0.1' }), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    study = await aLinkedStudy(stage, { vendors: ['aurora'], definition: askingForRemarks() });
    const remark = { ...allAnswers(), 'c11-Comment': MARK };
    for (const answers of [remark, allAnswers(), allAnswers(), allAnswers()]) await setAside(stage, study, answers);
    ({ page, complaints } = await openPage(browser, { origin, viewport: DESKTOP, locale: 'en-GB' }));
    page.setDefaultTimeout(15_000);
    await logIn(page);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const rows = () => page.locator('tbody tr').count();
  const dialog = () => page.getByRole('dialog');
  /** What comes in from the side or fades has no contrast of its own. */
  const settled = (on: Page) =>
    on.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));

  describe('a queue of answers that were caught', () => {
    it('is counted where one goes there, and lists what waits', async () => {
      await page.goto(`${origin}/admin/answers?lang=en`);
      await page.getByText('4 waiting').waitFor({ state: 'attached' });
      await page.getByRole('link', { name: /Quarantine/ }).click();
      await page.locator('tbody tr').nth(3).waitFor();
      expect(await page.locator('tbody').getByText('The device did no work').count()).toBe(4);
    });

    it('shows what is known of one, with its texts masked and no word of how it rates', async () => {
      await page.locator('tbody tr button').last().click();
      await dialog().getByText('17 questions answered').waitFor();
      await dialog().getByText('回复很慢').waitFor();
      expect(await dialog().getByText('13812345678').count()).toBe(0);
      expect(await page.locator('img[src=x]').count()).toBe(0);
      await settled(page);
      expect(await violations(page)).toEqual([]);
      await picture(page, 'quarantine-one');
    });

    it('leaves one out with a reason, and lets it wait again', async () => {
      expect(await button('Leave out').isDisabled()).toBe(true);
      await button('Looks filled in by a program.').click();
      await button('Leave out').click();
      await page.getByText('It is left out').waitFor();
      await dialog().getByText('Looks filled in by a program.').waitFor();
      await button('Undo').last().click();
      await page.getByText('It waits again').waitFor();
      await page.getByRole('heading', { name: 'Let in or leave out' }).waitFor();
    });

    it('lets one in, and says so of one that somebody else has decided about', async () => {
      const place = new URL(page.url()).searchParams.get('answer') ?? '';
      await page.getByLabel('Reason').fill('Reads like a person.');
      await stage.staff.post(`/v1/admin/quarantine/${place}/release`, { reason: 'Another analyst was here.' });
      await button('Let in').click();
      await dialog().getByText('Somebody has decided about it.').waitFor();
      await page.reload();
      await dialog().getByText('Another analyst was here.').waitFor();
      await dialog().getByText('Letting in cannot be taken back here.').waitFor();
      await button('Close').click();
      await page.getByText('3 waiting').waitFor({ state: 'attached' });
    });

    it('decides about several, and says of each what could not be done', async () => {
      await stage.staff.make(`/v1/admin/waves/${study.waveId}/quotas`, { places: 2 });
      await page.getByLabel('Pick all').check();
      await button('Decide about them…').click();
      await button('Reads like a person.').click();
      await dialog().getByRole('button', { name: 'Let in' }).click();
      await dialog().getByText('2 × The quota for answers of this kind is full.').waitFor();
      await settled(page);
      expect(await violations(page)).toEqual([]);
      await picture(page, 'quarantine-bulk');
      await dialog().getByRole('button', { name: 'Leave out' }).click();
      await page.getByText('Decided about 2 answers').waitFor();
      await button('Undo').last().click();
      await page.getByText('2 answers wait again').waitFor();
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
    });

    it('is kept in the address, and says when nothing is like that', async () => {
      await page.getByText('Decided', { exact: true }).click();
      await page.waitForURL(/state=decided/);
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
      await page.getByRole('combobox', { name: 'What caught it' }).click();
      await page.getByRole('option', { name: 'Filled in a hidden field' }).click();
      await page.getByText('Nothing like that').waitFor();
      expect(page.url()).toContain('reason=honeypot');
    });
  });

  describe('the quotas of a wave', () => {
    it('are reached from the waves of its study', async () => {
      await page.goto(`${origin}/admin/studies/${study.studyId}/waves?lang=en`);
      await page.getByRole('link', { name: '2026q4' }).click();
      await page.getByText('2 of 2 taken').waitFor();
      expect(await rows()).toBe(1);
      await page.getByText('Full', { exact: true }).waitFor();
    });

    it('are added for answers of a kind', async () => {
      await button('New quota').click();
      await page.getByLabel('Vendor').selectOption({ label: 'aurora' });
      await page.getByLabel('Region').selectOption({ label: 'China' });
      await page.getByRole('textbox', { name: 'Limit' }).fill('0');
      await page.getByText('The limit is a whole number').waitFor();
      expect(await button('Create').isDisabled()).toBe(true);
      await page.getByRole('textbox', { name: 'Limit' }).fill('50');
      await settled(page);
      expect(await violations(page)).toEqual([]);
      await picture(page, 'quota-new');
      await button('Create').click();
      await page.getByText('aurora · China').waitFor();
      await page.getByText('2 of 50 taken').waitFor();
    });

    it('are changed by whoever has seen their last state', async () => {
      await button('Change the limit: aurora · China').click();
      const [, quota] = (await stage.staff.get(`/v1/admin/waves/${study.waveId}/quotas`)).body.data;
      await stage.staff.patch(`/v1/admin/quotas/${quota.id}`, { places: 60 }, { 'if-match': '"1"' });
      await page.getByRole('textbox', { name: 'Limit' }).fill('1');
      await page.getByText('2 are taken already').waitFor();
      await button('Save').click();
      await dialog().getByText('60').waitFor();
      await settled(page);
      expect(await violations(page)).toEqual([]);
      await picture(page, 'quota-conflict');
      await button('Save mine over it').click();
      await page.getByText('2 of 1 taken').waitFor();
      await page.getByText('1 over the limit').waitFor();
    });

    it('end after a question, and come back when that was not meant', async () => {
      await button('End the quota: aurora · China').click();
      await dialog().getByRole('button', { name: 'End' }).click();
      await page.getByText('The quota has ended').waitFor();
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
      await button('Undo').last().click();
      await page.getByText('The quota is there').waitFor();
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
    });
  });

  it.each(LOOKS)('is whole, readable and without a fault on a $name', async ({ name, lang, ...look }) => {
    // Logged in once for all looks: an account has a few sessions at a time.
    const storageState = await page.context().storageState();
    const { page: own, complaints: mine } = await openPage(browser, {
      ...look,
      origin,
      storageState,
      reducedMotion: 'reduce',
    });
    const fits = () => own.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    await own.goto(`${origin}/admin/quarantine?state=all&lang=${lang}`);
    await own.locator('tbody tr').nth(3).waitFor();
    expect([await violations(own), await fits()]).toEqual([[], true]);
    await picture(own, `quarantine-${name}`);
    await own.locator('tbody tr button').last().click();
    await own.getByText('回复很慢').waitFor();
    await settled(own);
    expect([await violations(own), await fits()]).toEqual([[], true]);
    await picture(own, `quarantine-one-${name}`, false);
    await own.goto(`${origin}/admin/waves/${study.waveId}?lang=${lang}`);
    await own.locator('tbody tr').nth(1).waitFor();
    expect([await violations(own), await fits()]).toEqual([[], true]);
    await picture(own, `quotas-${name}`);
    await own.goto(`${origin}/admin/waves/00000000-0000-4000-8000-000000000000?lang=${lang}`);
    await own.getByRole('heading', { level: 1 }).waitFor();
    expect(mine).toEqual([]);
    await own.context().close();
  });

  it('is closed to whoever may not look, and offers nothing to whoever may only look', async () => {
    for (const [role, isOpen] of [
      ['runner', false],
      ['auditor', true],
    ] as const) {
      const email = `${role}@example.com`;
      const password = `a long enough password of ${role}`;
      const { link } = await stage.staff.make<{ link: string }>('/v1/admin/users', { email, name: role, role });
      await stage.http.post('/v1/auth/accept').send({ token: link.split('#')[1], password });
      const { page: own } = await openPage(browser, { origin, viewport: DESKTOP });
      await own.goto(`${origin}/admin/login?lang=en`);
      await own.fill('#email', email);
      await own.fill('#password', password);
      await own.click('button[type=submit]');
      await own.waitForURL(/admin(?!\/login)/);
      await own.goto(`${origin}/admin/quarantine?state=all&lang=en`);
      if (!isOpen) await own.getByText('Your role does not open this page').first().waitFor();
      else {
        await own.locator('tbody tr').nth(3).waitFor();
        expect(await own.getByRole('checkbox').count()).toBe(0);
        await own.goto(`${origin}/admin/waves/${study.waveId}?lang=en`);
        await own.locator('tbody tr').nth(1).waitFor();
        expect(await own.getByRole('button', { name: /New quota|Change|End/ }).count()).toBe(0);
      }
      await own.context().close();
    }
  });

  it('asks nothing of anybody else, and no script fails', () => {
    expect(complaints).toEqual([]);
  });
});
