import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import request from 'supertest';
import { eventually } from '../support/eventually.js';
import { approveRelease, prepareRelease } from '../support/publish.js';
import { logIn } from '../support/stage.js';

interface DemoFacts {
  readonly baseUrl: string;
  readonly adminEmail: string;
  readonly adminPassword: string;
  readonly analystEmail: string;
  readonly analystPassword: string;
  readonly vendorEmail: string;
  readonly vendorPassword: string;
  readonly surveyUrls: readonly string[];
}

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en' },
] as const;

const PUBLIC = [
  ['studies', '/b'],
  ['study', '/b/rtc-service'],
  ['benchmark', '/b/rtc-service/2026q4'],
  ['compare', '/b/rtc-service/2026q4?compare=aurora,kite'],
  ['earlier', '/b/rtc-service/2026q2'],
  ['report', '/b/rtc-service/2026q4/report'],
  ['docs', '/docs'],
  ['problem', '/problems/already-submitted'],
] as const;

const PORTAL = ['', '/quotes', '/corrections', '/progress', '/badge', '/keys', '/webhooks', '/people'] as const;

/** What a newcomer sees: everything on one machine, with the demo. */
describe('the pages in a browser', () => {
  let browser: Browser;
  let start: ChildProcess;
  let folder: string;
  let facts: DemoFacts;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fairmark-pages-'));
    start = spawn(process.execPath, ['dist/apps/cli/main.js', 'start'], {
      env: { PATH: process.env['PATH'], FAIRMARK_DATA: folder, PORT: '0' },
      stdio: 'ignore',
    });
    const file = join(folder, 'demo.json');
    [facts, browser] = await Promise.all([
      eventually(async () => existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as DemoFacts), 100_000),
      openBrowser(),
    ]);
    await eventually(async () => (await fetch(`${facts.baseUrl}/health/ready`).catch(() => undefined))?.ok, 30_000);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    start.kill('SIGINT');
    await once(start, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });

  async function look(page: Page, path: string, lang: string, name: string): Promise<number> {
    const answer = await page.goto(`${facts.baseUrl}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    expect({ name, found: await violations(page) }).toEqual({ name, found: [] });
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await picture(page, name);
    return answer?.status() ?? 0;
  }

  it.each(LOOKS)('are sound for everyone: $name', async ({ name, lang, ...context }) => {
    const { page, complaints } = await openPage(browser, { ...context, origin: facts.baseUrl });
    for (const [id, path] of PUBLIC) expect(await look(page, path, lang, `${id}-${name}`)).toBe(200);
    expect(await look(page, '/b/nowhere', lang, `nowhere-${name}`)).toBe(404);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(LOOKS)('are sound for staff: $name', async ({ name, lang, ...context }) => {
    const { page, complaints } = await openPage(browser, { ...context, origin: facts.baseUrl });
    expect(await look(page, '/admin', lang, `refused-${name}`)).toBe(401);
    await look(page, '/admin/login', lang, `login-${name}`);
    await page.fill('#email', facts.adminEmail);
    await page.fill('#password', facts.adminPassword);
    await page.click('button[type=submit]');
    expect(await look(page, '/admin', lang, `overview-${name}`)).toBe(200);
    expect(await look(page, '/admin/outbox', lang, `outbox-${name}`)).toBe(200);
    const mail = await page.locator('main a[href*="/invitation/"]').first().getAttribute('href');
    expect(await look(page, mail ?? '', lang, `mail-${name}`)).toBe(200);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(LOOKS)('are sound for vendors, and work without a script: $name', async ({ name, lang, ...context }) => {
    const { page, complaints } = await openPage(browser, { ...context, origin: facts.baseUrl });
    await look(page, '/vendor/login', lang, `portal-login-${name}`);
    await page.fill('#email', facts.vendorEmail);
    await page.fill('#password', facts.vendorPassword);
    await page.locator('button.main').click();
    for (const place of PORTAL)
      expect([
        place,
        await look(page, `/vendor${place}`, lang, `portal-${place.slice(1) || 'position'}-${name}`),
      ]).toEqual([place, 200]);
    await page.goto(`${facts.baseUrl}/vendor?lang=en`);
    await page.selectOption('#dimension', { index: 4 });
    await page.fill('#points', '12');
    await page.locator('#what-if button').click();
    expect(await page.locator('#what-if output').innerText()).toMatch(/up by 12 points: score .+ → .+ranks/);
    expect(await page.locator('script').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('show an answer in the overview and in a new release', async () => {
    const respondent = await openPage(browser, { viewport: PHONE, origin: facts.baseUrl });
    const staff = await openPage(browser, { viewport: DESKTOP, origin: facts.baseUrl });
    await staff.page.goto(`${facts.baseUrl}/admin/login?lang=en`);
    await staff.page.fill('#email', facts.adminEmail);
    await staff.page.fill('#password', facts.adminPassword);
    await staff.page.click('button[type=submit]');
    const completed = () => staff.page.locator('[data-live="completed"]').innerText();
    const before = await completed();

    await respondent.page.goto(`${facts.surveyUrls.at(-1)}?lang=en`);
    // The script of the page saves before it goes on, and then puts the next screen in the place of this one.
    const goOn = async () => {
      await respondent.page.evaluate("document.body.setAttribute('data-left', '')");
      await respondent.page.locator('button.main').click();
      await respondent.page.locator('body:not([data-left])').waitFor();
    };
    await goOn();
    for (let screen = 0; screen < 60 && /\/\d+(\?|$)/.test(respondent.page.url()); screen += 1) {
      for (const radio of await respondent.page.locator('fieldset').all())
        await radio
          .locator('label:has(input[type=radio])')
          .first()
          .click({ timeout: 2_000 })
          .catch(() => undefined);
      await goOn();
    }
    await goOn();
    expect(await respondent.page.locator('h1').innerText()).toContain('Thank you');

    await eventually(async () => (await completed()) !== before);
    await publishByTwo(facts);
    await eventually(async () => {
      const answer = await fetch(`${facts.baseUrl}/v1/benchmarks/rtc-service/latest/releases`);
      return ((await answer.json()) as { data: unknown[] }).data.length === 2;
    }, 60_000);
    await Promise.all([respondent.page.context().close(), staff.page.context().close()]);
  });
});

/** The demo's analyst prepares what its admin approves. */
async function publishByTwo(facts: DemoFacts): Promise<void> {
  const client = request(facts.baseUrl);
  const as = (email: string, password: string) => logIn(() => client, { email, password });
  const analyst = await as(facts.analystEmail, facts.analystPassword);
  const admin = await as(facts.adminEmail, facts.adminPassword);
  const named = async (path: string, slug: string) => {
    const { data } = (await analyst.get(path)).body as { data: readonly { id: string; slug: string }[] };
    return data.find((one) => one.slug === slug)?.id ?? '';
  };
  const study = await named('/v1/admin/studies', 'rtc-service');
  const wave = await named(`/v1/admin/studies/${study}/waves`, '2026q4');
  const wish = { reason: 'One more answer', changed: 'An answer that came later' };
  const approved = await approveRelease(admin, wave, await prepareRelease(analyst, wave, wish));
  expect(approved.status).toBe(200);
}
