import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { DESKTOP, openBrowser, openPage } from '../support/browser.js';
import { type FreshStart, freshStart } from '../support/fresh-start.js';
import { walk } from '../support/survey-walk.js';

const CONSOLE = [
  'questionnaires',
  'campaigns',
  'contacts',
  'links',
  'tickets',
  'channels',
  'studies',
  'vendors',
  'answers',
  'quarantine',
  'quotes',
  'voices',
  'ticket-facts',
  'releases',
  'reports',
  'corrections',
  'probes',
  'probes/mine',
  'people',
  'keys',
] as const;
const PUBLIC = [
  '/b',
  '/b/rtc-service',
  '/b/rtc-service/2026q4',
  '/b/rtc-service/2026q4/report',
  '/docs',
  '/problems/csrf',
] as const;
const PORTAL = ['', '/quotes', '/corrections', '/progress', '/badge', '/keys', '/webhooks', '/people'] as const;

/** Every page under the policy that it is sent with, watched for what the policy kept it from. */
describe('the content security policy in a browser', () => {
  let start: FreshStart;
  let browser: Browser;
  let reports: string[];
  let complaints: string[][];

  beforeAll(async () => {
    [start, browser] = await Promise.all([freshStart(230_000), openBrowser()]);
    [reports, complaints] = [[], []];
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await start?.close();
  });

  async function open(): Promise<Page> {
    const { baseUrl: origin } = start.facts;
    const opened = await openPage(browser, { origin, viewport: DESKTOP, reducedMotion: 'reduce' });
    complaints.push(opened.complaints);
    await watch(opened.page.context());
    opened.page.setDefaultTimeout(30_000);
    return opened.page;
  }

  /** Each document tells here what its policy has kept it from. */
  async function watch(context: BrowserContext): Promise<void> {
    await context.exposeFunction('tellViolation', (text: string) => reports.push(text));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { tellViolation } = globalThis as unknown as { tellViolation: (text: string) => void };
        tellViolation(`${location.pathname}: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
  }

  async function logIn(door: 'admin' | 'vendor'): Promise<Page> {
    const page = await open();
    const { adminEmail, adminPassword, vendorEmail, vendorPassword, baseUrl } = start.facts;
    const [email, password] = door === 'admin' ? [adminEmail, adminPassword] : [vendorEmail, vendorPassword];
    await page.goto(`${baseUrl}/${door}/login?lang=en`);
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.click('button[type=submit]');
    await page.waitForURL((url) => !url.pathname.endsWith('/login'));
    return page;
  }

  const expectQuiet = () => expect({ reports, complaints: complaints.flat() }).toEqual({ reports: [], complaints: [] });

  it('XSS-03 is kept by every part of the console', async () => {
    const page = await logIn('admin');
    for (const part of CONSOLE) {
      await page.goto(`${start.facts.baseUrl}/admin/${part}?lang=en`);
      await page.locator('main h1').first().waitFor();
    }
    await page.goto(`${start.facts.baseUrl}/admin?lang=en`);
    // The parts of the overview that are kept up to date are exchanged once.
    await page.waitForResponse((answer) => new URL(answer.url()).pathname === '/admin');
    expectQuiet();
    await page.context().close();
  });

  it('XSS-03 is kept by the designer with its preview and the editor of JSON', async () => {
    const page = await logIn('admin');
    await page.goto(`${start.facts.baseUrl}/admin/questionnaires?lang=en`);
    await page.locator('main a[href*="/admin/questionnaires/"]:not([href*="/new"])').first().click();
    await page.locator('iframe').first().waitFor();
    await page.frameLocator('iframe').locator('main').waitFor();
    const id = /questionnaires\/([\w-]+)/.exec(page.url())?.[1];
    await page.goto(`${start.facts.baseUrl}/admin/questionnaires/${id}/json?lang=en`);
    await page.locator('.cm-content').waitFor();
    await page.locator('.cm-content').click();
    await page.keyboard.type(' ');
    expectQuiet();
    await page.context().close();
  });

  it('XSS-03 is kept by a survey that exchanges its screens', async () => {
    const page = await open();
    await page.goto(start.facts.surveyUrls.at(-1) ?? '');
    await page.locator('main button').first().click();
    await walk(page, (screens) => screens >= 3);
    expectQuiet();
    await page.context().close();
  });

  it('XSS-03 is kept by public pages and by the portal of vendors', async () => {
    const page = await logIn('vendor');
    for (const path of [...PUBLIC, ...PORTAL.map((part) => `/vendor${part}`)]) {
      const answer = await page.goto(`${start.facts.baseUrl}${path}?lang=en`);
      expect([path, answer?.status()]).toEqual([path, 200]);
    }
    await page.goto(`${start.facts.baseUrl}/b/rtc-service/2026q4?lang=en`);
    await page.locator('#weight-D1').fill('50');
    expectQuiet();
    await page.context().close();
  });

  it('XSS-03 refuses markup of text in the console and on a page of a survey, and says so', async () => {
    const page = await logIn('admin');
    const attempt = () =>
      page.evaluate(() => {
        const tries: readonly (() => unknown)[] = [
          () => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'),
          () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
          () => (document.createElement('iframe').srcdoc = '<script>1</script>'),
          () => (document.createElement('script').src = '/assets/x.js'),
          () => (document.createElement('script').text = 'alert(1)'),
        ];
        return tries.map((one) => {
          try {
            one();
            return 'done';
          } catch {
            return 'refused';
          }
        });
      });
    const all = Array.from({ length: 5 }, () => 'refused');
    await page.goto(`${start.facts.baseUrl}/admin/people?lang=en`);
    await page.locator('main h1').waitFor();
    expect(await attempt()).toEqual(all);
    await eventually(async () => reports.some((told) => told.startsWith('/admin/people:')));
    await page.goto(start.facts.surveyUrls.at(-1) ?? '');
    expect(await attempt()).toEqual(all);
    await eventually(async () => reports.some((told) => told.startsWith('/s/')));
    await page.context().close();
  });
});
