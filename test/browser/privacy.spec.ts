import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { serviceQuestionnaire } from '#questionnaire/core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { aColleague } from '../support/colleague.js';
import { aKnownPerson, EMAIL, listOf, NAME } from '../support/known-person.js';
import { openStage, type Stage, STAFF, aStudy } from '../support/stage.js';

const LOOKS = {
  zh: { viewport: DESKTOP, colorScheme: 'light', lang: 'zh-CN' },
  en: { viewport: PHONE, colorScheme: 'dark', lang: 'en' },
} as const;

/** Somebody asks what is held of them, and to be forgotten. */
describe('rights of persons in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let desk: Page;
  let phone: Page;
  const complaints: string[][] = [];

  async function enter(email: string, password: string, look: (typeof LOOKS)['zh' | 'en']): Promise<Page> {
    const { viewport, colorScheme, lang } = look;
    const opened = await openPage(browser, { origin, viewport, colorScheme, reducedMotion: 'reduce' });
    complaints.push(opened.complaints);
    opened.page.setDefaultTimeout(30_000);
    await opened.page.goto(`${origin}/admin/login?lang=${lang}&next=/admin/privacy`);
    await opened.page.fill('#email', email);
    await opened.page.fill('#password', password);
    await opened.page.click('button[type=submit]');
    await opened.page.locator('main h1').waitFor();
    return opened.page;
  }

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    const study = await aStudy(stage, { definition: serviceQuestionnaire, vendors: ['aurora', 'borealis'] });
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: listOf(EMAIL, NAME) });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    await aKnownPerson(stage, study);
    const { email } = await aColleague(stage, 'auditor');
    desk = await enter(STAFF.email, STAFF.password, LOOKS.zh);
    phone = await enter(email, 'another long password', LOOKS.en);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const fits = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  it('shows an auditor on a phone how much is held, and no way to act', async () => {
    await phone.getByLabel('Mail address').fill('nobody');
    await phone.getByRole('button', { name: 'Look up' }).click();
    await phone.getByText('This is not a mail address').first().waitFor();
    await phone.getByLabel('Mail address').fill(EMAIL);
    await phone.keyboard.press('Enter');
    await phone.getByRole('rowheader', { name: 'Answers', exact: true }).waitFor();
    expect(await phone.getByRole('button', { name: /Erase|Export/ }).count()).toBe(0);
    expect(await violations(phone)).toEqual([]);
    expect(await fits(phone)).toBe(true);
    expect(phone.url()).not.toContain('canary');
    await picture(phone, 'privacy-person-phone-en-dark');
    await phone.getByRole('tab', { name: 'Retention' }).click();
    const kept = phone.getByText('30 days after the campaign’s end');
    await kept.first().waitFor();
    // Drafts, and the consents that came with them.
    expect(await kept.count()).toBe(2);
    expect(await violations(phone)).toEqual([]);
    expect(await fits(phone)).toBe(true);
    await picture(phone, 'privacy-retention-phone-en-dark');
  }, 120_000);

  it('hands everything over as a file, and erases after the address was typed again', async () => {
    await desk.getByLabel('邮箱地址').fill(EMAIL);
    await desk.keyboard.press('Enter');
    await desk.getByRole('rowheader', { name: '答卷', exact: true }).waitFor();
    expect(await violations(desk)).toEqual([]);
    await picture(desk, 'privacy-person-desktop-zh-light');
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: '导出（ZIP）' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('person.zip');
    await desk.getByRole('button', { name: '永久删除…' }).click();
    const dialog = desk.getByRole('dialog');
    const act = dialog.getByRole('button', { name: '永久删除此人' });
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByLabel('再次输入邮箱地址').fill(EMAIL);
    expect(await violations(desk)).toEqual([]);
    await picture(desk, 'privacy-erase-desktop-zh-light', false);
    await act.click();
    await desk.getByText('此人已于').waitFor();
    expect(await desk.getByRole('rowheader').allInnerTexts()).toEqual(['不再发信']);
    await desk.getByRole('tab', { name: '删除记录' }).click();
    await desk.getByText('完成').waitFor();
    await picture(desk, 'privacy-erasures-desktop-zh-light', false);
    expect(await stage.database.query('select 1 from contact')).toEqual([]);
  }, 120_000);

  it('asks no other site and complains of nothing', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
