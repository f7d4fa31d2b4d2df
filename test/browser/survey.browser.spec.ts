import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import { Keyring } from '#platform';
import { serviceQuestionnaire } from '#questionnaire/core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from '../support/stage.js';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN', javaScriptEnabled: true },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en', javaScriptEnabled: true },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en', javaScriptEnabled: true },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN', javaScriptEnabled: true },
] as const;

/** Answers whatever is asked on the screen at hand, as a person in a hurry does. */
async function answerScreen(page: Page): Promise<void> {
  const groups = await page
    .locator('input[type=radio]')
    .evaluateAll((radios) => [...new Set(radios.map((radio) => (radio as HTMLInputElement).name))]);
  for (const name of groups) {
    const options = page.locator(`label:has(input[type=radio][name="${name}"])`);
    await options.nth((await options.count()) === 2 ? 0 : 1).click();
  }
  const numbers = page.locator('input[type=number]');
  const count = await numbers.count();
  for (let n = 0; n < count; n += 1) await numbers.nth(n).fill(count === 5 ? '20' : '2');
  for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 });
  for (const box of await page.locator('form label:has(input[type=checkbox])').all()) await box.click();
  const text = page.locator('form textarea').first();
  if (await text.count()) await text.fill('They answer at night, too 🙂');
}

describe('the survey in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let tokens: string[];

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    const study = await aStudy(stage, { definition: serviceQuestionnaire });
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(8)) });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const rows = await stage.database.query<{ id: string }>('select invitation_id as id from invitation order by 1');
    tokens = rows.map(({ id }) => surveyToken(keyring, 'invitation', id, 0));
    origin = `http://127.0.0.1:${stage.api.port}`;
  });

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  async function takeSurvey(
    page: Page,
    look: { name: string; lang: string },
    token: string,
    inspect: boolean,
  ): Promise<number> {
    await page.goto(`${origin}/s/${token}?lang=${look.lang}`);
    if (inspect) expect(await violations(page)).toEqual([]);
    await picture(page, `survey-intro-${look.name}`);
    await page.locator('button.main').click();
    let screens = 0;
    while (/\/\d+(\?|$)/.test(page.url())) {
      screens += 1;
      expect(screens).toBeLessThan(60);
      if (inspect) expect(await violations(page)).toEqual([]);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBe(0);
      await answerScreen(page);
      await picture(page, `survey-${String(screens).padStart(2, '0')}-${look.name}`);
      await page.locator('button.main').click();
    }
    expect(page.url()).toContain('/check');
    if (inspect) expect(await violations(page)).toEqual([]);
    await picture(page, `survey-check-${look.name}`);
    await page.locator('button.main').click();
    await page.locator('h1').waitFor();
    expect(await page.locator('code').innerText()).toHaveLength(22);
    if (inspect) expect(await violations(page)).toEqual([]);
    await picture(page, `survey-thanks-${look.name}`);
    return screens;
  }

  it.each(LOOKS.map((look, n) => ({ ...look, n })))('is taken to its end: $name', async ({ n, ...look }) => {
    const { page, complaints } = await openPage(browser, { ...look, origin });
    const screens = await takeSurvey(page, look, tokens[n] ?? '', true);
    expect(screens).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
    const [answer] = await stage.database.query<{ answers: Record<string, unknown>; locale: string; overall: number }>(
      'select answers, locale, overall_score as overall from response order by submitted_at desc limit 1',
    );
    expect(answer?.locale).toBe(look.lang);
    expect(answer?.overall).toBe(75);
    await page.context().close();
  });

  it('is taken to its end without JavaScript', async () => {
    const { page, complaints } = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false, origin });
    await page.goto(`${origin}/s/${tokens[4]}?lang=en`);
    await page.locator('button.main').click();
    let screens = 0;
    while (/\/\d+(\?|$)/.test(page.url()) && (screens += 1) < 60) {
      for (const name of new Set(
        await page.locator('input[type=radio]').evaluateAll((all) => all.map((one) => one.getAttribute('name'))),
      ))
        await page.locator(`label:has(input[name="${name}"])`).first().click();
      for (const number of await page.locator('input[type=number]').all()) await number.fill('20');
      await page.locator('button.main').click();
    }
    expect(page.url()).toContain('/check');
    await page.locator('button.main').click();
    expect(await page.locator('h1').innerText()).toContain('Thank you');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says what is missing, keeps what was given and goes on elsewhere', async () => {
    const { page } = await openPage(browser, { viewport: PHONE, origin });
    await page.goto(`${origin}/s/${tokens[5]}?lang=en`);
    await page.locator('button.main').click();
    await page.locator('button.main').click();
    expect(await page.locator('[role=alert]').innerText()).toContain('One thing needs your attention');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'survey-error-phone-en');
    await page.locator('[role=alert] a').click();
    await answerScreen(page);
    await page.locator('button.main').click();
    const reached = page.url();
    await page.context().close();

    const other = await openPage(browser, { viewport: DESKTOP, colorScheme: 'dark', origin });
    await other.page.goto(`${origin}/s/${tokens[5]}?lang=en`);
    await picture(other.page, 'survey-resume-desktop-en');
    expect(await other.page.locator('.notice').innerText()).toContain('your answers are still here');
    await other.page.locator('button.main').click();
    expect(other.page.url()).toBe(reached);
    await other.page.context().close();
  });

  it('is a plain sentence when a link does not work', async () => {
    const { page } = await openPage(browser, { viewport: PHONE, origin });
    const answer = await page.goto(`${origin}/s/${'A'.repeat(43)}?lang=en`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('This link does not work');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'survey-unknown-phone-en');
    await page.context().close();
  });
});
