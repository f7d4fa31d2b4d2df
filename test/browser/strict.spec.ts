import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import { openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from '../support/stage.js';
import { goOn, walk } from '../support/survey-walk.js';

describe('a strict survey in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let tokens: string[];

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage({ PUBLIC_URL: 'http://127.0.0.1' }), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    const study = await aStudy(stage, { definition: serviceQuestionnaire17, mode: 'strict' });
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(2)) });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const rows = await stage.database.query<{ id: string }>('select invitation_id as id from invitation order by 1');
    tokens = rows.map(({ id }) => surveyToken(keyring, 'invitation', id, 0));
  });

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const inbox = () => stage.database.query<{ mode: string }>('select mode from response_inbox order by mode');

  it('trades the invitation for a ticket and hands the answer in with it', async () => {
    const { page, complaints } = await openPage(browser, { viewport: PHONE, origin });
    await page.goto(`${origin}/s/${tokens[0]}?lang=en`);
    expect(await page.getByText('Not in this browser').isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'strict-trade');
    await page.getByRole('button', { name: 'Get my ticket' }).click();
    await page.waitForURL(/\/t\/[0-9a-f-]{36}/);
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`),
    );
    expect(await violations(page)).toEqual([]);
    await picture(page, 'strict-begin');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL(/\/s\//);
    await goOn(page);
    await walk(page);
    await goOn(page);
    expect(await page.locator('code').innerText()).toMatch(/^[\w-]{22}$/);
    expect(asked.filter((request) => request.includes(tokens[0]!))).toEqual([]);
    expect(await inbox()).toEqual([{ mode: 'strict' }]);
    expect(complaints).toEqual([]);
    await page.goto(`${origin}/s/${tokens[0]}?lang=en`);
    expect(await page.locator('h1').innerText()).toBe('Thank you. This invitation has been used');
    await page.context().close();
  });

  it('says without a script what is not possible, and takes an anonymous answer instead', async () => {
    const { page, complaints } = await openPage(browser, { viewport: PHONE, javaScriptEnabled: false, origin });
    await page.goto(`${origin}/s/${tokens[1]}?lang=zh-CN`);
    expect(await page.getByText('这个浏览器做不到').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: '换票' }).isVisible()).toBe(false);
    await picture(page, 'strict-without');
    await goOn(page, page.getByRole('button', { name: '以匿名方式作答' }));
    await walk(page);
    await goOn(page);
    expect(await page.locator('h1').innerText()).toContain('谢谢');
    expect(await inbox()).toEqual([{ mode: 'anonymous' }, { mode: 'strict' }]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
