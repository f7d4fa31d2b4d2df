import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { everyType } from '../support/every-type.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';
import { anInvitedCrowd, answersOf, goOn, isStep, walk } from '../support/survey-walk.js';

describe('answering a survey', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let tokens: readonly string[];
  let before = 0;

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage({ PUBLIC_URL: 'http://127.0.0.1' }), openBrowser()]);
    ({ tokens, origin } = await anInvitedCrowd(stage, everyType, 9));
  });

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  /** Exactly one more answer than before, and which. */
  async function theOneAnswer(): Promise<Record<string, unknown>> {
    const answers = await answersOf(stage);
    expect(answers).toHaveLength(before + 1);
    before = answers.length;
    return answers[0] ?? {};
  }

  it('works on a phone without JavaScript', async () => {
    const { page, complaints } = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false, origin });
    await page.goto(`${origin}/s/${tokens[0]}?lang=en`);
    await goOn(page);
    await page.locator('summary').click();
    await page.locator('textarea').fill('zh 与 en');
    await page.locator('.language').click();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('textarea').inputValue()).toBe('zh 与 en');
    await goOn(page);
    expect(await page.locator('[role=alert]').innerText()).toContain('有 1 处需要修改');
    await page.locator('.option').first().click();
    await goOn(page);
    const isOrder = () => page.locator('[data-ranking]').count();
    while (!(await isOrder())) await goOn(page);
    await goOn(page, page.getByRole('button', { name: '上移：技术深度' }));
    expect((await page.locator('.ranked label').allInnerTexts())[1]).toBe('技术深度');
    await page.locator('select').last().selectOption('1');
    await goOn(page);
    await walk(page);
    await goOn(page);
    expect(await page.locator('h1').innerText()).toContain('谢谢');
    const { answers, quality } = await theOneAnswer();
    expect(answers).toMatchObject({
      urgent: 5,
      'urgent-Comment': 'zh 与 en',
      order: ['tone', 'docs', 'depth', 'speed'],
    });
    expect((quality as { pages: { seconds: number }[] }).pages.every(({ seconds }) => seconds > 0)).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('goes on when the network is cut after the third question, and hands in when it is back', async () => {
    const { page } = await openPage(browser, { viewport: PHONE, origin });
    await page.goto(`${origin}/s/${tokens[1]}?lang=en`);
    await goOn(page);
    const fetched = page.waitForResponse((response) => response.url().includes('/screens'));
    await walk(page, (screens) => screens === 2);
    await fetched;
    await page.context().setOffline(true);
    const screens = await walk(page);
    expect(screens).toBeGreaterThan(6);
    expect(await page.locator('h1').innerText()).toContain('You are offline');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'survey-offline-check');
    await goOn(page);
    expect(await page.locator('h1').innerText()).toContain('not sent yet');
    await picture(page, 'survey-offline-kept');
    expect(await answersOf(stage)).toHaveLength(before);
    await page.context().setOffline(false);
    await page.locator('#receipt').waitFor();
    const { answers } = await theOneAnswer();
    expect(answers).toMatchObject({ ticket: true, why: 'They answer at night, too 🙂', pointsTone: 20 });
    await page.context().close();
  });

  it('keeps what was handed in without a network until the link is opened again', async () => {
    const { page } = await openPage(browser, { viewport: PHONE, origin });
    await page.goto(`${origin}/s/${tokens[2]}?lang=en`);
    await goOn(page);
    await walk(page, () => !isStep(page));
    await page.context().setOffline(true);
    await goOn(page);
    expect(await page.locator('h1').innerText()).toContain('not sent yet');
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${origin}/s/${tokens[2]}?lang=en`);
    await again.locator('#receipt').waitFor();
    await theOneAnswer();
    await context.close();
  });

  it('starts on one device and ends on another, by a code that works once', async () => {
    const phone = await openPage(browser, { viewport: PHONE, origin });
    await phone.page.goto(`${origin}/s/${tokens[3]}?lang=en`);
    await goOn(phone.page);
    await walk(phone.page, (screens) => screens === 2);
    const reached = phone.page.url();
    await phone.page.goto(`${origin}/s/${tokens[3]}?lang=en`);
    await goOn(phone.page, phone.page.getByRole('button', { name: 'Continue on another device' }));
    expect(await violations(phone.page)).toEqual([]);
    await picture(phone.page, 'survey-code');
    const code = await phone.page.locator('#code').innerText();
    expect(code).toMatch(/^[2-9A-Z]{6}$/);
    const [row] = await stage.database.query<{ hash: Buffer }>('select code_hash as hash from resume_code');
    expect(row?.hash.toString('latin1')).not.toContain(code);

    const desk = await openPage(browser, { viewport: DESKTOP, colorScheme: 'dark', origin });
    await desk.page.goto(`${origin}/resume?lang=en&code=${code}`);
    expect(await violations(desk.page)).toEqual([]);
    await picture(desk.page, 'survey-resume');
    await desk.page.locator('#code').fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
    await goOn(desk.page);
    expect(await desk.page.locator('.notice').innerText()).toContain('your answers are still here');
    await goOn(desk.page);
    expect(desk.page.url().replace(/\?.*/, '')).toBe(reached.replace(/\?.*/, ''));
    await walk(desk.page);
    await goOn(desk.page);
    await theOneAnswer();

    await phone.page.goto(`${origin}/resume?lang=en`);
    await phone.page.locator('#code').fill(code);
    await goOn(phone.page);
    expect(await phone.page.locator('[role=alert]').innerText()).toContain('wrong, used or too old');
    for (const { page, complaints } of [phone, desk]) {
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('says when another device has answered meanwhile, and lets the person choose', async () => {
    const [one, other] = await Promise.all([
      openPage(browser, { viewport: PHONE, origin }),
      openPage(browser, { viewport: PHONE, origin }),
    ]);
    for (const { page } of [one, other]) {
      await page.goto(`${origin}/s/${tokens[4]}?lang=en`);
      await goOn(page);
    }
    await one.page.locator('.option').nth(0).click();
    await one.page.getByText(/^Saved/).waitFor();
    await other.page.locator('.option').nth(1).click();
    const conflict = other.page.locator('.conflict');
    await conflict.waitFor();
    expect(await violations(other.page)).toEqual([]);
    await picture(other.page, 'survey-conflict');
    await conflict.getByRole('button', { name: 'Keep what is here' }).click();
    await other.page.getByText(/^Saved/).waitFor();
    await one.page.locator('.option').nth(2).click();
    await one.page.getByRole('button', { name: 'Use those of the other device' }).click();
    await eventually(async () => (await one.page.locator('input:checked').getAttribute('value')) === '4');
    await walk(one.page);
    await goOn(one.page);
    await theOneAnswer();
    await one.page.context().close();
    await other.page.context().close();
  });

  it('changes the language half-way and keeps what is typed', async () => {
    const { page, complaints } = await openPage(browser, { viewport: PHONE, origin });
    await page.goto(`${origin}/s/${tokens[5]}?lang=zh-CN`);
    await goOn(page);
    await walk(page, (screens) => screens === 3);
    await page.locator('textarea').fill('half a senten');
    await goOn(page, page.locator('.language'));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toContain('How did that ticket go');
    expect(await page.locator('textarea').inputValue()).toBe('half a senten');
    await walk(page);
    await goOn(page);
    expect(await theOneAnswer()).toMatchObject({ locale: 'en' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('needs nothing but a keyboard', async () => {
    const { page, complaints } = await openPage(browser, { viewport: DESKTOP, origin });
    const press = async (key: string) => {
      await page.evaluate(() => document.body.setAttribute('data-left', ''));
      await page.keyboard.press(key);
      await page.locator('body:not([data-left])').waitFor();
    };
    const tabTo = async (what: string) => {
      for (let tab = 0; tab < 30 && !(await page.locator(`${what}:focus`).count()); tab += 1)
        await page.keyboard.press('Tab');
    };
    await page.goto(`${origin}/s/${tokens[6]}?lang=en`);
    await tabTo('button.main');
    await press('Enter');
    await tabTo('input');
    await page.keyboard.press('2');
    for (let screen = 0; isStep(page) && screen < 20; screen += 1) {
      await tabTo('button.main');
      await press('Enter');
    }
    await tabTo('button.main');
    await press('Enter');
    expect((await theOneAnswer())['answers']).toMatchObject({ urgent: 4 });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows the question of a mail’s button with that answer, and keeps nothing until a person goes on', async () => {
    const { page, complaints } = await openPage(browser, { viewport: PHONE, origin });
    for (let click = 0; click < 3; click += 1) await page.goto(`${origin}/s/${tokens[7]}?lang=en&urgent=${5 - click}`);
    expect(await page.locator('input:checked').inputValue()).toBe('3');
    const [drafts] = await stage.database.query('select 1 from response_draft');
    expect(drafts).toBeUndefined();
    expect(await violations(page)).toEqual([]);
    await goOn(page);
    await walk(page);
    await goOn(page);
    expect((await theOneAnswer())['answers']).toMatchObject({ urgent: 3 });
    await page.getByText('You may mail me').click();
    await goOn(page, page.locator('.notify button'));
    expect(await page.locator('.notice').innerText()).toContain('you may be mailed');
    const consents = await stage.database.query(`select what, basis from contact_consent where what = 'results'`);
    expect(consents).toEqual([{ what: 'results', basis: 'consent' }]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
