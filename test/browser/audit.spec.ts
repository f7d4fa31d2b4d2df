import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { aColleague } from '../support/colleague.js';
import { eventually } from '../support/eventually.js';
import { aStudy, openStage, type Stage, STAFF } from '../support/stage.js';

const LOOKS = [
  { name: 'desktop-zh-light', viewport: DESKTOP, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
] as const;

/** The log as an admin and an auditor look through it. */
describe('the audit log in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let folder: string;
  const complaints: string[][] = [];

  async function enter(email: string, password: string, look: (typeof LOOKS)[number], search = ''): Promise<Page> {
    const { viewport, colorScheme, lang } = look;
    const opened = await openPage(browser, { origin, viewport, colorScheme, reducedMotion: 'reduce' });
    complaints.push(opened.complaints);
    const { page } = opened;
    page.setDefaultTimeout(30_000);
    await page.goto(`${origin}/admin/login?lang=${lang}&next=${encodeURIComponent('/admin/audit')}`);
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.click('button[type=submit]');
    await page.locator('main h1').waitFor();
    if (search !== '') await page.goto(`${origin}/admin/audit?${search}`);
    await page.getByRole('table').waitFor();
    return page;
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'audit-'));
    [stage, browser] = await Promise.all([openStage({ AUDIT_ANCHORS: join(folder, 'anchors.jsonl') }), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    await aStudy(stage, { definition: serviceQuestionnaire17 });
    const viewer = await aColleague(stage, 'viewer');
    await viewer.staff.get('/v1/admin/users');
    const worker = await stage.startWorker();
    await eventually(async () => {
      const { anchor } = (await stage.staff.get('/v1/admin/audit-status')).body as { anchor: object | null };
      return anchor;
    }, 60_000);
    await worker.stop();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
    rmSync(folder, { recursive: true });
    expect(complaints.flat()).toEqual([]);
  });

  it.each(LOOKS)('is sentences that fit, with nothing that axe complains of: $name', async (look) => {
    const page = await enter(STAFF.email, STAFF.password, look);
    const isChinese = look.lang === 'zh-CN';
    await page
      .getByText(isChinese ? '发布了问卷版本' : 'published a questionnaire')
      .first()
      .waitFor();
    await page.getByText(isChinese ? /条全部正确/ : /rows right/).waitFor();
    expect(await violations(page)).toEqual([]);
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
    await picture(page, `audit-${look.name}`);
    await page
      .getByRole('button', { name: isChinese ? /的详情$/ : /^Details of row/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(isChinese ? '哈希' : 'Hash')
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `audit-row-${look.name}`, false);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('is searched by act, keeps the search in its address, and says when nothing is like that', async () => {
    const page = await enter(STAFF.email, STAFF.password, { ...LOOKS[0], lang: 'en' as never });
    await page.getByRole('combobox', { name: 'Act' }).fill('was refused');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/action=access.refused/);
    await page.getByRole('rowheader', { name: /was refused$/ }).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(1);
    await page.getByLabel('Up to and with').fill('2020-01-01');
    await page.getByText('No row is like that').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'audit-nothing', false);
  });

  it('is taken away as it was searched', async () => {
    const page = await enter(STAFF.email, STAFF.password, LOOKS[1], 'lang=en&action=wave.created');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(2);
  });

  it('says to an auditor in red that it is not what was written', async () => {
    await stage.database.query(
      `update audit_log set details = '{"rows": 9, "firstBadSeq": 4, "anchors": 0, "faults": 1}' where action = 'audit.verified'`,
    );
    const { email } = await aColleague(stage, 'auditor');
    const page = await enter(email, 'another long password', LOOKS[0]);
    await page.getByRole('alert').getByText('审计日志与当初写入的不符').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'audit-broken', false);
  });
});
