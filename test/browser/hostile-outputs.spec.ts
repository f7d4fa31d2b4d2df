import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Browser, Page } from 'playwright-core';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { reportStylesheet } from '#pages';
import { assetPath } from '../../apps/api/public/assets.js';
import { DESKTOP, openBrowser, openPage } from '../support/browser.js';
import { uploadFile } from '../support/contact-files.js';
import { hostileReports } from '../support/hostile-report.js';
import { HOSTILE_TEXTS } from '../support/hostile-texts.js';
import { type HostileWatch, watchHostile } from '../support/hostile-watch.js';
import { aStudy, openStage, type Stage, STAFF, type StagedStudy } from '../support/stage.js';

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** Markup or a link that a program would make of Markdown, unless a backslash says that it is text. */
const MARKUP = /(?:^|[^\\])(?:\\\\)*(?:<[a-z!/?]|\]\()/i;
const label = (text: string): string => text.slice(0, 60).trim();

/** Where hostile texts come out again besides pages of the survey: the log, lists that wait, reports. */
describe('hostile texts', () => {
  let stage: Stage;
  let study: StagedStudy;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let watch: HostileWatch;
  let origin: string;
  const labels: string[] = [];

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    study = await aStudy(stage, { definition: serviceQuestionnaire17 });
    for (const [n, text] of HOSTILE_TEXTS.entries()) await labelKey(n, label(text));
    ({ page, complaints } = await openPage(browser, { origin, viewport: DESKTOP, locale: 'en-GB' }));
    page.setDefaultTimeout(20_000);
    watch = await watchHostile(page);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  /** Who makes a key names it; the log keeps the name. A vendor has few keys, so each has one of its own. */
  async function labelKey(n: number, text: string): Promise<void> {
    const name = { 'zh-CN': `V ${n}`, en: `V ${n}` };
    const vendor = await stage.staff.make('/v1/admin/vendors', { slug: `v${n}`, name });
    const wish = { vendorId: vendor.id, label: text, environment: 'live' };
    const { status } = await stage.staff.post('/v1/admin/api-keys', wish);
    if (status < 300) labels.push(text);
    else expect([text, status]).toEqual([text, 400]);
  }

  it('are data in the table of the audit log: each whole in its cell, and none a formula', async () => {
    const { text } = await stage.staff.get('/v1/admin/audit.csv?action=key.made');
    const rows = parse(text, { bom: true, columns: true }) as readonly Readonly<Record<string, string>>[];
    expect(rows.flatMap(Object.values).filter((cell: string) => FORMULA.test(cell))).toEqual([]);
    const told = rows.map(({ details = '' }) => (JSON.parse(details) as { label: string }).label);
    expect(told.toReversed()).toEqual(labels);
    expect(labels.length).toBeGreaterThan(25);
  });

  it('stay texts in the audit log of the console', async () => {
    await page.goto(`${origin}/admin/login?lang=en`);
    await page.fill('#email', STAFF.email);
    await page.fill('#password', STAFF.password);
    await page.click('button[type=submit]');
    await page.waitForURL(/admin(?!\/login)/);
    await page.goto(`${origin}/admin/audit?action=key.made`, { waitUntil: 'networkidle' });
    await watch.inspect('audit log');
    const buttons = page.getByRole('button', { name: /^Details of row/ });
    for (let n = 0; n < Math.min(12, await buttons.count()); n += 1) {
      await buttons.nth(n).click();
      await page.getByRole('dialog').waitFor();
      await watch.inspect(`audit row ${n}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });

  it('stay texts in a list that waits: as columns, as cells, and where something is wrong with them', async () => {
    const columns = HOSTILE_TEXTS.slice(0, 12).map((text, n) => `${label(text)} ${n}`);
    const rows = HOSTILE_TEXTS.map((text, n) => [
      n % 2 ? text : `p${n}@company.example`,
      text,
      text,
      ...columns.map(() => text),
    ]);
    const list = stringify([['email', 'name', 'organisation', ...columns], ...rows]);
    const upload = await uploadFile(stage, study.studyId, Buffer.from(list), '"><img src=x>.csv');
    expect([upload.status, upload.text]).toEqual([201, expect.any(String)]);
    await page.goto(`${origin}/admin/contacts/import/${upload.body.id}`, { waitUntil: 'networkidle' });
    await watch.inspect('a list that waits');
    const mapping = { columns: upload.body.mapping.columns, defaults: DEFAULTS };
    await stage.staff.put(`/v1/admin/contacts/imports/${upload.body.id}/mapping`, mapping);
    await page.goto(`${origin}/admin/contacts/import/${upload.body.id}`, { waitUntil: 'networkidle' });
    await watch.inspect('a list with faults');
  });

  const DEFAULTS = { size: 'M', region: 'CN', source: 'independent', vendor: 'aurora' };

  it.each(['en', 'zh-CN'] as const)('stay texts in a report and in its Markdown: %s', async (locale) => {
    const reports = hostileReports(HOSTILE_TEXTS, locale, assetPath('report.css', reportStylesheet));
    expect(reports.length).toBeGreaterThan(3);
    for (const [n, { page: html, markdown }] of reports.entries()) {
      expect(markdown.split('\n').filter((line) => MARKUP.test(line))).toEqual([]);
      const address = `${origin}/report-${locale}-${n}`;
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
      await page.goto(address, { waitUntil: 'networkidle' });
      await watch.inspect(`report ${n}`);
    }
  });

  it('have opened no dialog, made no element, broken no policy and asked nobody else', () => {
    expect(watch.found).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
