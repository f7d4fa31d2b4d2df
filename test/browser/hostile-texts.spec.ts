import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { Keyring } from '#platform';
import { BUILT_IN_RUBRIC } from '#scoring';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import { DESKTOP, openBrowser, openPage } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { HOSTILE_TEXTS } from '../support/hostile-texts.js';
import { type HostileWatch, watchHostile } from '../support/hostile-watch.js';
import { publishRelease } from '../support/publish.js';
import { openStage, type Stage, STAFF } from '../support/stage.js';
import { goOn, isStep } from '../support/survey-walk.js';

/** Whoever hands in before the one whose pages are looked at. */
const OTHERS = 12;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const inBoth = (text: string) => ({ 'zh-CN': text, en: text });
const short = (text: string): string => text.slice(0, 190);

type Body = Readonly<Record<string, unknown>>;

/** Everything that anybody may write is hostile, and all of it is looked at in a browser. */
describe('hostile texts', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let watch: HostileWatch;
  let origin: string;
  const refused: string[] = [];
  const ids = { study: '', wave: '', questionnaire: '', version: '', campaign: '', vendor: '', person: '' };
  let tokens: readonly string[] = [];
  let answers: Body = {};

  /** Made with each text; what is refused is counted. Answers the ids of what was made. */
  const offer = async (path: string, bodyOf: (text: string, n: number) => Body): Promise<string[]> => {
    const made = await Promise.all(
      HOSTILE_TEXTS.map(async (text, n) => {
        const { status, body } = await stage.staff.post(path, bodyOf(short(text), n));
        if (status < 300) return [(body as { id: string }).id];
        expect([text, [400, 422].includes(status)]).toEqual([text, true]);
        refused.push(`${path} ${text}`);
        return [];
      }),
    );
    return made.flat();
  };

  const titles = () =>
    HOSTILE_TEXTS.filter(
      (text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]/u.test(text),
    ).map(short);

  const definition = () => {
    const words = titles();
    return {
      title: inDefault(words[0] ?? ''),
      pages: [
        {
          name: 'first',
          title: inDefault(words[1] ?? ''),
          description: inDefault(words[2] ?? ''),
          elements: [
            ...HOSTILE_TEXTS.map((_, n) => ({
              type: 'comment',
              name: `t${n}`,
              role: 'quote',
              title: inDefault(words[n % words.length] ?? ''),
            })),
            {
              type: 'radiogroup',
              name: 'picked',
              choices: words.map((text, n) => ({ value: `v${n}`, text: inDefault(text) })),
            },
            {
              type: 'boolean',
              name: 'agreed',
              measure: 'quote-consent',
              role: 'consent',
              title: inDefault(words[4] ?? ''),
            },
            { type: 'rating', name: 'needed', isRequired: true, minRateDescription: inDefault(words[3] ?? '') },
          ],
        },
      ],
    };
  };
  /** A brace begins a placeholder in a title, and only a known one may stand there. */
  const inDefault = (text: string) => ({
    default: text.replaceAll(/[{}]/g, ''),
    'zh-cn': text.replaceAll(/[{}]/g, ''),
  });

  async function prepare(): Promise<void> {
    const make = (path: string, body: Body) => stage.staff.make(path, body);
    const vendors = await offer('/v1/admin/vendors', (text, n) => ({ slug: `v${n}`, name: inBoth(text) }));
    ids.vendor = vendors[0] ?? '';
    const studies = await offer('/v1/admin/studies', (text, n) => ({
      slug: `s${n}`,
      title: inBoth(text),
      sponsor: inBoth(text),
      description: inBoth(text),
    }));
    ids.study = studies[0] ?? '';
    const rubric = await make('/v1/admin/rubrics', { studyId: ids.study, rubric: BUILT_IN_RUBRIC });
    ids.wave = (
      await make('/v1/admin/waves', {
        studyId: ids.study,
        slug: 'w1',
        rubricVersionId: rubric.id,
        opensAt: '2026-10-01T00:00:00Z',
        closesAt: '2099-12-31T00:00:00Z',
      })
    ).id;
    const all = await offer('/v1/admin/questionnaires', (text, n) => ({
      studyId: ids.study,
      slug: `q${n}`,
      title: inBoth(text),
    }));
    ids.questionnaire = all[0] ?? '';
    const published = { rubricVersionId: rubric.id, definition: definition() };
    ids.version = (await make(`/v1/admin/questionnaires/${ids.questionnaire}/versions`, published)).id;
    const campaigns = await offer('/v1/admin/campaigns', (name) => ({
      waveId: ids.wave,
      versionId: ids.version,
      name,
      closesAt: '2099-12-31T00:00:00Z',
    }));
    ids.campaign = campaigns[0] ?? '';
    await offer('/v1/admin/users', (name, n) => ({ email: `staff${n}@example.com`, name, role: 'viewer' }));
    await invite();
  }

  /** One person for each text, with that name, of an organisation with that name. */
  async function invite(): Promise<void> {
    const head = 'email,name,organisation,size,region,source,vendor,locale';
    const rowOf = (text: string, n: number) =>
      [
        `p${n}@company${n}.example`,
        quoted(text),
        quoted(`${short(text)} ${n}`),
        'M,CN,independent',
        `v${n % 8}`,
        'en',
      ].join();
    const importRows = (rows: readonly string[]) =>
      stage.staff.post('/v1/admin/contacts/import', { studyId: ids.study, csv: [head, ...rows].join('\n') });
    const tricks = HOSTILE_TEXTS.slice(-4);
    const imported = await importRows(HOSTILE_TEXTS.slice(0, -4).map(rowOf));
    expect([imported.status, imported.text]).toEqual([200, expect.anything()]);
    for (const [n, text] of tricks.entries())
      if ((await importRows([rowOf(text, 100 + n)])).status >= 300) refused.push(`contact ${text}`);
    await stage.staff.make(`/v1/admin/campaigns/${ids.campaign}/launch`, {});
    const invited = await stage.database.query<{ id: string }>('select invitation_id as id from invitation order by 1');
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    tokens = invited.map(({ id }) => surveyToken(keyring, 'invitation', id, 0));
  }

  /** `trap`: also what no person fills in, so that the answer is caught. */
  const hand = async (token: string, body: Body, trap: object = {}): Promise<void> => {
    const headers = { authorization: `Survey ${token}`, 'idempotency-key': randomUUID() };
    const { status, text } = await stage.http
      .post('/v1/respond/submit')
      .set(headers)
      .send({ answers: body, ...trap });
    expect([status, text]).toEqual([201, expect.anything()]);
  };

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    answers = {
      ...Object.fromEntries(HOSTILE_TEXTS.map((text, n) => [`t${n}`, text])),
      picked: 'v0',
      agreed: true,
      needed: 4,
    };
    await prepare();
    for (const token of tokens.slice(1, 1 + OTHERS)) await hand(token, answers);
    await hand(tokens[1 + OTHERS] ?? '', answers, { hp: 'filled in' });
    await publishRelease(stage, ids.wave);
    await stage.startWorker();
    ({ page, complaints } = await openPage(browser, { origin, viewport: DESKTOP, locale: 'en-GB' }));
    page.setDefaultTimeout(20_000);
    watch = await watchHostile(page);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  /** Goes there, waits until nothing more comes, and looks. */
  const look = async (path: string) => {
    await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
    await watch.inspect(path);
  };
  const shows = async (texts: readonly string[]) => {
    const shown = await page.evaluate(() => {
      const values = [...document.querySelectorAll('textarea, input')].map(
        (field) => (field as HTMLInputElement).value,
      );
      return [document.body.textContent, ...values].join('\n').replaceAll(/\s+/g, ' ');
    });
    return texts.filter((text) => !shown.includes(text.replaceAll(/\s+/g, ' ').trim()));
  };

  it('are refused as names only where they hide or turn something around', () => {
    const hides = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/u;
    expect(refused.filter((one) => !hides.test(one))).toEqual([]);
    expect(refused.length).toBeGreaterThan(0);
    expect(tokens.length).toBeGreaterThan(OTHERS);
  });

  it('stay texts on the pages of a survey: asked, echoed beside a fault, checked', async () => {
    await look(`/s/${tokens[0]}?lang=en`);
    await goOn(page);
    await watch.inspect('first screen');
    const fields = page.locator('textarea');
    expect(await fields.count()).toBe(HOSTILE_TEXTS.length);
    for (const [n, text] of HOSTILE_TEXTS.entries()) await fields.nth(n).fill(text);
    await goOn(page);
    await watch.inspect('screen with a fault');
    expect(await page.locator('[role=alert]').count()).toBe(1);
    expect(await shows(HOSTILE_TEXTS)).toEqual([]);
    await page.locator('label:has(input[type=radio][name="needed"])').nth(2).click();
    await goOn(page);
    expect(isStep(page)).toBe(false);
    await watch.inspect('check page');
    // What somebody wrote about {vendor} may be read with its name.
    expect(await shows(HOSTILE_TEXTS.filter((text) => !text.includes('{vendor}')))).toEqual([]);
  });

  it('stay texts in every part of the console', async () => {
    await page.goto(`${origin}/admin/login?lang=en`);
    await page.fill('#email', STAFF.email);
    await page.fill('#password', STAFF.password);
    await page.click('button[type=submit]');
    await page.waitForURL(/admin(?!\/login)/);
    const campaign = `/admin/campaigns/${ids.campaign}`;
    const steps = ['audience', 'content', 'timing', 'launch'].map((step) => `${campaign}/${step}`);
    const lists = [
      '',
      '/studies',
      '/vendors',
      '/questionnaires',
      '/campaigns',
      '/contacts',
      '/people',
      '/links',
      '/channels',
      '/tickets',
      '/ticket-facts',
      '/voices',
      '/probes',
      '/reports',
      '/releases',
      '/corrections',
      '/keys',
      '/privacy',
      '/audit',
    ];
    const places = [
      ...lists.map((part) => `/admin${part}`),
      `/admin/studies/${ids.study}`,
      `/admin/studies/${ids.study}/vendors`,
      `/admin/waves/${ids.wave}`,
      `/admin/releases/${ids.wave}`,
      '/admin/reports/s0/w1',
    ];
    const designer = ['', '/preview', '/json', '/translations', '/versions'].map(
      (tab) => `/admin/questionnaires/${ids.questionnaire}${tab}`,
    );
    for (const path of [...places, `/admin/vendors/${ids.vendor}`, campaign, ...steps, ...designer]) await look(path);
    await look('/admin/vendors');
    expect((await shows(titles())).length).toBeLessThan(titles().length / 2);
  }, 180_000);

  it('stay texts where answers are reviewed, masked and as they were written', async () => {
    await look('/admin/answers?state=all&lang=en');
    await page.locator('tbody tr button').first().click();
    await page.getByRole('switch', { name: 'Show the original' }).waitFor();
    await watch.inspect('a masked answer');
    await page.getByRole('switch', { name: 'Show the original' }).check({ force: true });
    await eventually(async () => (await shows(HOSTILE_TEXTS)).length === 0, 10_000);
    await watch.inspect('an original answer');
  });

  it('stay texts where quotes are chosen, and where caught answers wait', async () => {
    // A page of quotes has the texts of one answer or two, each as its masks leave it.
    await look(`/admin/quotes?waveId=${ids.wave}&lang=en`);
    await page.locator('.fm-quotes li').first().waitFor();
    expect((await shows(HOSTILE_TEXTS)).length).toBeLessThan(HOSTILE_TEXTS.length);
    await watch.inspect('quotes');
    await look('/admin/quarantine?lang=en');
    await page.locator('tbody tr button').last().click();
    await page.getByRole('dialog').waitFor();
    await eventually(async () => (await shows(titles())).length < titles().length / 2, 10_000);
    await watch.inspect('a caught answer');
  });

  it('stay texts in mails and in the list of them', async () => {
    await look('/admin/outbox?lang=en');
    const mails = await page
      .locator('a[href^="/admin/outbox/"]')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
    expect(mails.length).toBeGreaterThan(10);
    for (const mail of mails.slice(0, 12)) await look(mail);
    const { body } = await stage.staff.post(`/v1/admin/campaigns/${ids.campaign}/mail-preview`, {
      kind: 'invitation',
      locale: 'en',
    });
    expect(JSON.stringify(body)).toContain('subject');
  });

  it('stay texts on public pages and on pages that say what is wrong', async () => {
    const hostile = encodeURIComponent('"><img src=x onerror=alert(1)>');
    const pages = ['/b', '/b/s0', '/b/s0/w1', '/b/s0/w1?lang=zh-CN', '/b/s0/w1/report', '/docs'];
    const wrong = [
      `/b/${hostile}`,
      `/s/${hostile}`,
      `/o/${hostile}`,
      `/u/${hostile}`,
      `/problems/${hostile}`,
      `/b/s0/w1?lang=${hostile}`,
    ];
    const more = [
      `/v1/benchmarks/s0/w1?q=${hostile}`,
      `/b/s0/w1?compare=${hostile}`,
      `/admin/${hostile}`,
      `/r?code=${hostile}`,
    ];
    for (const path of [...pages, ...wrong, ...more]) await look(path);
  });

  it('stay texts in the codebook of an export', async () => {
    const { text } = await stage.staff.get(`/v1/admin/waves/${ids.wave}/codebook?format=html`);
    await page.goto('about:blank');
    await page.setContent(text);
    await watch.inspect('codebook');
    expect(await shows(titles().map((title) => title.replaceAll(/[{}]/g, '')))).toEqual([]);
  });

  it('have opened no dialog, made no element, broken no policy and asked nobody else', () => {
    expect(watch.found).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
