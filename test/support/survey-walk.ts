import type { Locator, Page } from 'playwright-core';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import { Keyring } from '#platform';
import { aStudy, contactsCsv, somePeople, type Stage, type StagedStudy } from './stage.js';

/** Presses a button of a screen and waits for the next one, whether a script brings it or the browser goes there. */
export async function goOn(page: Page, button: Locator = page.locator('.actions button.main')): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-left', ''));
  await button.click();
  await page.locator('body:not([data-left])').waitFor();
}

export const isStep = (page: Page): boolean => /\/\d+(\?|#|$)/.test(page.url());

/** Answers whatever is asked on the screen at hand, as a person in a hurry does. */
export async function answerScreen(page: Page): Promise<void> {
  const groups = await page
    .locator('input[type=radio]')
    .evaluateAll((radios) => [...new Set(radios.map((radio) => (radio as HTMLInputElement).name))]);
  for (const name of groups) {
    const options = page.locator(`label:has(input[type=radio][name="${name}"])`);
    await options.nth((await options.count()) === 2 ? 0 : 1).click();
  }
  const numbers = page.locator('input[type=number]');
  const count = await numbers.count();
  for (let n = 0; n < count; n += 1)
    await numbers.nth(n).fill(count === 1 ? '2' : n === 0 ? String(100 - 20 * (count - 1)) : '20');
  for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 });
  for (const box of await page.locator('form label:has(input[type=checkbox])').all()) await box.click();
  const text = page.locator('form textarea:visible').first();
  if (await text.count()) await text.fill('They answer at night, too 🙂');
}

/** Answers and goes on until there is nothing more to ask, or until `enough` says so. Answers how many screens it was. */
export async function walk(page: Page, enough: (screens: number) => boolean = () => false): Promise<number> {
  let screens = 0;
  while (isStep(page) && !enough(screens) && screens < 60) {
    await answerScreen(page);
    await goOn(page);
    screens += 1;
  }
  return screens;
}

/** A study that is launched, with links of so many people who have not answered. */
export async function anInvitedCrowd(
  stage: Stage,
  definition: object,
  people: number,
): Promise<{ readonly study: StagedStudy; readonly tokens: readonly string[]; readonly origin: string }> {
  const study = await aStudy(stage, { definition });
  const csv = contactsCsv(somePeople(people));
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  const rows = await stage.database.query<{ id: string }>('select invitation_id as id from invitation order by 1');
  const tokens = rows.map(({ id }) => surveyToken(keyring, 'invitation', id, 0));
  return { study, tokens, origin: `http://127.0.0.1:${stage.api.port}` };
}

/** Rows of answers in the database, and the newest of them. */
export async function answersOf(stage: Stage): Promise<readonly Record<string, unknown>[]> {
  return stage.database.query(
    `select answers, locale, quality, overall_score as overall, may_quote as "mayQuote" from response
     order by submitted_at desc`,
  );
}
