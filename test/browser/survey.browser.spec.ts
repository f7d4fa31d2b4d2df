import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { serviceQuestionnaire } from '#questionnaire/core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { openStage, type Stage } from '../support/stage.js';
import { anInvitedCrowd, answerScreen, answersOf, goOn, isStep } from '../support/survey-walk.js';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'desktop-en-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'en' },
] as const;

describe('the survey in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let tokens: readonly string[];

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    ({ tokens, origin } = await anInvitedCrowd(stage, serviceQuestionnaire, 4));
  });

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  it.each(LOOKS.map((look, n) => ({ ...look, n })))('is taken to its end: $name', async ({ n, ...look }) => {
    const { page, complaints } = await openPage(browser, { ...look, origin });
    const inspect = async (name: string) => {
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );
      await picture(page, `survey-${name}-${look.name}`);
    };
    await page.goto(`${origin}/s/${tokens[n]}?lang=${look.lang}`);
    await inspect('intro');
    await goOn(page);
    let screens = 0;
    while (isStep(page) && screens < 60) {
      screens += 1;
      await answerScreen(page);
      await inspect(String(screens).padStart(2, '0'));
      await goOn(page);
    }
    expect(screens).toBeGreaterThan(20);
    await inspect('check');
    await goOn(page);
    expect(await page.locator('#receipt').innerText()).toHaveLength(22);
    await inspect('thanks');
    expect(complaints).toEqual([]);
    const [answer] = await answersOf(stage);
    expect(answer).toMatchObject({ locale: look.lang, overall: 75 });
    const { pages } = (answer as { quality: { pages: unknown[] } }).quality;
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.length).toBeLessThanOrEqual(screens);
    await page.context().close();
  });

  it('says what is missing, keeps what was given and goes on elsewhere', async () => {
    const { page } = await openPage(browser, { viewport: PHONE, origin });
    await page.goto(`${origin}/s/${tokens[2]}?lang=en`);
    await goOn(page);
    await goOn(page);
    expect(await page.locator('[role=alert]').innerText()).toContain('One thing needs your attention');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'survey-error-phone-en');
    await page.locator('[role=alert] a').click();
    await answerScreen(page);
    await goOn(page);
    const reached = page.url();
    await page.context().close();

    const other = await openPage(browser, { viewport: DESKTOP, colorScheme: 'dark', origin });
    await other.page.goto(`${origin}/s/${tokens[2]}?lang=en`);
    await picture(other.page, 'survey-resume-desktop-en');
    expect(await other.page.locator('.notice').innerText()).toContain('your answers are still here');
    await goOn(other.page);
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
