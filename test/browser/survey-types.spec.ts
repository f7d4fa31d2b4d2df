import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage, picture, violations } from '../support/browser.js';
import { everyType } from '../support/every-type.js';
import { openStage, type Stage } from '../support/stage.js';
import { anInvitedCrowd, answersOf, goOn } from '../support/survey-walk.js';

const WIDTHS = [320, 390, 1280];
const LOOKS = [
  { lang: 'zh-CN', colorScheme: 'light', width: 320 },
  { lang: 'en', colorScheme: 'dark', width: 390 },
] as const;

describe('every type of question', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let tokens: readonly string[];

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    ({ tokens, origin } = await anInvitedCrowd(stage, everyType, 2));
  });

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  it.each(LOOKS)('fits every screen and passes axe: $lang, $colorScheme', async ({ lang, colorScheme, width }) => {
    const { page, complaints } = await openPage(browser, { colorScheme, viewport: { width, height: 800 }, origin });
    const steps = everyType.pages[0]?.elements.length ?? 0;
    for (let step = 1; step <= steps; step += 1) {
      await page.goto(`${origin}/s/${tokens[0]}/${step}?lang=${lang}`);
      expect(await violations(page)).toEqual([]);
      for (const other of WIDTHS) {
        await page.setViewportSize({ width: other, height: 800 });
        expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
          0,
        );
        await picture(page, `type-${step}-${lang}-${colorScheme}-${other}`);
      }
      await page.setViewportSize({ width, height: 800 });
      const small = await page
        .locator('.option,.actions button,.moves button,select,summary')
        .evaluateAll((targets) =>
          targets.filter((target) => target.getBoundingClientRect().height < 44).map((target) => target.outerHTML),
        );
      expect(small).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is answered by hand: figures, arrows, points that add up, a sentence of one’s own', async () => {
    const { page, complaints } = await openPage(browser, { viewport: { width: 390, height: 844 }, origin });
    await page.goto(`${origin}/s/${tokens[1]}?lang=en`);
    await goOn(page);
    await page.keyboard.press('3');
    expect(await page.locator('input:checked').count()).toBe(0);
    await page.locator('input[type=radio]').first().focus();
    await page.keyboard.press('3');
    expect(await page.locator('input:checked').inputValue()).toBe('3');
    await page.locator('summary').click();
    await page.locator('textarea').fill('At night, too');
    await goOn(page);
    await page.locator('.scale input').first().focus();
    await page.keyboard.press('8');
    await goOn(page);
    await page.locator('.option').first().click();
    await goOn(page);
    expect(await page.locator('h1').innerText()).toContain('How did that ticket go');
    for (let screen = 0; screen < 5; screen += 1) await goOn(page);
    await page.getByRole('button', { name: 'Move up: Technical depth' }).click();
    await page.locator('select').last().selectOption('1');
    expect(await page.locator('.ranked label').allInnerTexts()).toEqual([
      'Communication and tone',
      'Documentation and sample code',
      'Technical depth',
      'Speed of replies',
    ]);
    await goOn(page);
    await page.locator('input[type=number]').nth(0).fill('70');
    expect(await page.locator('output').innerText()).toBe('30 points left');
    await page.locator('input[type=number]').nth(1).fill('50');
    expect(await page.locator('output').innerText()).toBe('20 points too many');
    await page.locator('input[type=number]').nth(1).fill('30');
    expect(await page.locator('output').innerText()).toBe('Exactly divided');
    await goOn(page);
    await goOn(page);
    await page.getByText('My words may be quoted').click();
    await goOn(page);
    expect(complaints).toEqual([]);
    const answers = await answersOf(stage);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({
      mayQuote: true,
      answers: {
        urgent: 3,
        'urgent-Comment': 'At night, too',
        overall: 8,
        ticket: true,
        order: ['tone', 'docs', 'depth', 'speed'],
        pointsSpeed: 70,
        pointsDepth: 30,
      },
    });
    await page.context().close();
  });
});
