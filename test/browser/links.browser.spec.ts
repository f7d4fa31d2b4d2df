import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { surveyToken, unsubscribeToken } from '../../libs/distribution/link/survey-link.js';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { inviteEverybody } from '../support/invite.js';
import { type RobotSink, startRobotSink } from '../support/robot-sink.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, STAFF, type StagedStudy } from '../support/stage.js';

const PEOPLE = 100;
const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en' },
] as const;

let stage: Stage;
let browser: Browser;
let sink: RobotSink;
let study: StagedStudy;
let ids: string[];
let origin: string;

beforeAll(async () => {
  sink = await startRobotSink();
  [stage, browser] = await Promise.all([openStage({ CHANNEL_SINKS: sink.origin }), openBrowser()]);
  origin = `http://127.0.0.1:${stage.api.port}`;
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await stage.startWorker();
  ids = await inviteEverybody(stage, study, contactsCsv(somePeople(PEOPLE)));
}, 180_000);

afterAll(async () => {
  await browser.close();
  await stage.close();
  await sink.close();
});

const addLink = (change: object = {}) =>
  stage.staff.make<{ id: string; url: string }>(`/v1/admin/campaigns/${study.campaignId}/open-links`, {
    vendorId: study.vendorIds['aurora'],
    name: 'Developers’ forum',
    opensAt: '2026-01-01T00:00:00Z',
    closesAt: '2099-01-01T00:00:00Z',
    quota: 200,
    organisationQuota: 5,
    origins: [],
    ...change,
  });

async function logIn(on: Page): Promise<void> {
  await on.goto(`${origin}/admin/login?lang=en`);
  await on.fill('#email', STAFF.email);
  await on.fill('#password', STAFF.password);
  await on.click('button[type=submit]');
}

describe('a scanner with a browser', () => {
  it('that opens, waits, scrolls and runs every script of each link changes nothing', async () => {
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const factsOf = () =>
      stage.database.query(
        `select invitation_id, epoch, state, started_at, completed_at, expires_at,
                (select count(*) from suppression) as suppressed, (select count(*) from response_draft) as drafts
         from invitation order by invitation_id`,
      );
    // Mails leave meanwhile, and that is no scanner's doing.
    await eventually(async () => {
      const [row] = await stage.database.query<{ left: number }>(
        `select count(*)::int as left from mail_attempt where state in ('queued', 'sending')`,
      );
      return row?.left === 0;
    }, 60_000);
    const before = await factsOf();
    const page = await (await browser.newContext()).newPage();
    for (const id of ids)
      for (const path of [`/s/${surveyToken(keyring, 'invitation', id, 0)}`, `/u/${unsubscribeToken(keyring, id)}`]) {
        await page.goto(`${origin}${path}`, { waitUntil: 'load' });
        await page.mouse.wheel(0, 2_000);
        await page.evaluate(() => globalThis.scrollTo(0, document.body.scrollHeight));
      }
    await page.context().close();
    expect(await factsOf()).toEqual(before);
  }, 240_000);
});

describe('an open link', () => {
  it.each(LOOKS)('is readable and usable on $name', async ({ name, lang, ...look }) => {
    const { url } = await addLink();
    const { page, complaints } = await openPage(browser, { origin, ...look });
    await page.goto(`${origin}${new URL(url).pathname}?lang=${lang}`);
    await picture(page, `open-link-${name}`);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.viewport.width);
    await page.locator('button.main').click();
    await page.getByRole('alert').first().waitFor();
    await picture(page, `open-link-faults-${name}`);
    expect(await violations(page)).toEqual([]);
    await page.fill('#organisation', 'Example Ltd');
    await page.getByRole('radio').nth(1).check();
    await page.getByRole('radio').nth(3).check();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/s\/[\w-]{43}\/1/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('in a frame tells the site around it when it is done, and no other site', async () => {
    const parent = await startParent();
    const site = `http://localhost:${parent.port}`;
    const { url } = await addLink({ origins: [site] });
    const framed = `${origin}/embed${new URL(url).pathname}?lang=en`;
    parent.show(framed);
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${site}/`);
    const frame = page.frameLocator('iframe');
    await frame.locator('#organisation').fill('Framed Ltd');
    await frame.getByRole('radio').nth(0).check();
    await frame.getByRole('radio').nth(4).check();
    await frame.locator('button.main').click();
    await picture(page, 'embedded');
    await answerAll(page);
    await frame.getByRole('heading', { name: 'Thank you, your answers are in' }).waitFor();
    await eventually(async () => (await page.evaluate<number>('globalThis.heard.length')) > 0);
    expect(await page.evaluate('globalThis.heard')).toEqual([{ type: 'fairmark:completed' }]);
    await picture(page, 'embedded-done');
    // The same page on a site that the link does not name stays empty.
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(`http://127.0.0.1:${parent.port}/`);
    expect(await stranger.frameLocator('iframe').locator('#organisation').count()).toBe(0);
    await parent.close();
  }, 180_000);

  /** Goes through the questions of the frame, one screen after the other. */
  async function answerAll(page: Page): Promise<void> {
    const frame = page.frameLocator('iframe');
    for (let screen = 0; screen < 60; screen += 1) {
      const main = frame.locator('button.main');
      await main.waitFor();
      if ((await frame.locator('form[action*="/submit"]').count()) > 0) {
        await main.click();
        return;
      }
      for (const group of await frame.locator('fieldset').all())
        if ((await group.getByRole('radio').count()) > 0) await group.getByRole('radio').first().check({ force: true });
      const before = await frame.locator('main').innerHTML();
      await main.click();
      await eventually(async () => (await frame.locator('main').innerHTML()) !== before);
    }
  }
});

describe('the console', () => {
  let page: Page;
  let complaints: string[];
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    ({ page, complaints } = await openPage(browser, { origin, viewport: DESKTOP, locale: 'en-GB' }));
    page.setDefaultTimeout(20_000);
    await logIn(page);
  });

  it('makes an open link, by keyboard alone', async () => {
    await page.goto(`${origin}/admin/links?lang=en`);
    await page.getByRole('heading', { level: 1, name: 'Open links' }).waitFor();
    await button('New open link').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(/^About which vendor/).selectOption({ label: 'aurora' });
    await page.getByLabel(/^Where it is used/).fill('Keyboard forum');
    await page.getByLabel(/^Sites that may/).fill('http://docs.example.com');
    await button('Create').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Write it as https://site, without a path.').waitFor();
    await page.getByLabel(/^Sites that may/).fill('https://docs.example.com');
    await button('Create').focus();
    await page.keyboard.press('Enter');
    await page.getByText('The link is there').waitFor();
    const card = page.locator('article', { hasText: 'Keyboard forum' });
    await card.locator('summary').click();
    await card.getByText('fairmark:completed').waitFor();
    const download = page.waitForEvent('download');
    await card.getByRole('button', { name: /PNG/ }).click();
    expect((await download).suggestedFilename()).toBe('Keyboard forum.png');
    await card.getByRole('button', { name: 'Pause' }).click();
    await card.getByText('Paused').waitFor();
    await picture(page, 'console-links');
  });

  it('connects a group, tests it and shows what was said', async () => {
    await page.goto(`${origin}/admin/channels?lang=en`);
    await page.getByText('No group is connected').waitFor();
    await button('Connect a group').click();
    await page.getByLabel('Which chat').selectOption('feishu');
    await page.getByLabel(/^Name/).fill('Team');
    await page.getByLabel(/^Address of the robot/).fill('https://127.0.0.1/hook');
    await page.getByLabel(/^Signing secret/).fill('a-secret');
    await picture(page, 'console-channel-dialog');
    await button('Connect').click();
    await page.getByText('This is no address of that chat.').waitFor();
    await page.getByLabel(/^Address of the robot/).fill(`${sink.origin}/console`);
    await button('Connect').click();
    await page.getByText('Connected; try a test message').waitFor();
    await button('Send a test to Team').click();
    // An attempt that a busy machine let fail is repeated after up to fifteen seconds.
    await page.getByRole('dialog').getByText('Sent', { exact: true }).waitFor({ timeout: 60_000 });
    await picture(page, 'console-channel-messages');
    expect(sink.messages().at(-1)).toMatchObject({ path: '/console' });
    expect(complaints).toEqual([]);
  }, 120_000);

  it('finds one person’s link by the address, renews it and shows what was done', async () => {
    await page.goto(`${origin}/admin/links?lang=en`);
    await page.getByLabel(/^Address of the person/).fill('nobody@company.example');
    await button('Find').click();
    await page.getByText('Nobody with this address was invited').waitFor();
    await page.getByLabel(/^Address of the person/).fill('Person7@company7.example');
    await button('Find').click();
    await button('Link about aurora').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /hand the new one over/ }).check();
    await dialog.getByLabel(/^Why/).fill('The mail went to a colleague');
    await dialog.getByRole('button', { name: 'Do it' }).click();
    const shown = dialog.getByText(/^http:\/\/study\.example\/s\/[\w-]{43}$/);
    await shown.waitFor();
    await dialog.getByText('renewed · The mail went to a colleague').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'console-personal-link', false);
    const link = new URL((await shown.textContent()) ?? '').pathname;
    expect((await stage.http.get(link)).status).toBe(200);
  });

  it.each(LOOKS)(
    'is readable on $name, in the list, the dialogs and the menu',
    async ({ name, lang, ...look }) => {
      const other = await openPage(browser, { origin, ...look });
      await logIn(other.page);
      for (const [path, part] of [
        ['/admin/links', 'links'],
        ['/admin/channels', 'channels'],
      ] as const) {
        await other.page.goto(`${origin}${path}?lang=${lang}`);
        await other.page.locator('.fm-card').first().waitFor();
        await picture(other.page, `console-${part}-${name}`);
        expect([part, await violations(other.page)]).toEqual([part, []]);
        const width = await other.page.evaluate(() => document.documentElement.scrollWidth);
        expect([part, width <= look.viewport.width]).toEqual([part, true]);
        await other.page
          .getByRole('button', {
            name: lang === 'en' ? /^(New open link|Connect a group)$/ : /^(新建公开链接|连接一个群)$/,
          })
          .click();
        await other.page
          .getByRole('dialog')
          .getByRole('button', { name: lang === 'en' ? 'Cancel' : '取消' })
          .last()
          .waitFor();
        await picture(other.page, `console-${part}-dialog-${name}`, false);
        expect([part, await violations(other.page)]).toEqual([part, []]);
      }
      expect(other.complaints).toEqual([]);
      await other.page.context().close();
    },
    120_000,
  );
});

/** A site of somebody else's that shows what it is told in a frame. */
async function startParent(): Promise<{ port: number; show(url: string): void; close(): Promise<void> }> {
  let shown = '';
  const server: Server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><title>Docs</title><h1>Docs of somebody</h1><script>heard=[];addEventListener('message',(e)=>{if(e.origin===${JSON.stringify(origin)})heard.push(e.data)})</script><iframe src="${shown}" title="Survey" width="600" height="700"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    show: (url) => {
      shown = url;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
