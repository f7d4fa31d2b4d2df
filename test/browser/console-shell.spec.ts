import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { openStage, STAFF, type Stage } from '../support/stage.js';

interface Look extends BrowserContextOptions {
  readonly name: string;
  readonly lang: 'zh-CN' | 'en';
}

/** Every pair of size, language and colours once. */
const LOOKS: readonly Look[] = [
  { name: 'phone-zh-light', viewport: PHONE, lang: 'zh-CN', colorScheme: 'light' },
  { name: 'phone-en-dark', viewport: PHONE, lang: 'en', colorScheme: 'dark' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, lang: 'zh-CN', colorScheme: 'dark' },
  { name: 'desktop-en-light', viewport: DESKTOP, lang: 'en', colorScheme: 'light' },
];

interface Survey {
  readonly pages: readonly { readonly elements: readonly { readonly title?: unknown; readonly name: string }[] }[];
}

interface Questionnaire {
  readonly id: string;
  readonly studyId: string;
}

const named = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const MOST_KILOBYTES = 350;
const COLLEAGUE = { email: 'colleague@example.com', password: 'a password long enough' };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Bytes of a file as a browser gets it over https. */
async function sizeOnTheWire(url: string): Promise<number> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, resolve).once('error', reject);
  });
  let size = 0;
  for await (const chunk of response) size += (chunk as Buffer).length;
  return size;
}

describe('the console', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let service: Questionnaire;
  let rubricVersionId: string;

  /** A questionnaire with two versions and a draft that differs from both. */
  async function aHistory(): Promise<Questionnaire> {
    const { staff } = stage;
    const study = await staff.make('/v1/admin/studies', {
      slug: 'rtc-service',
      title: named('实时通信 SDK 服务满意度', 'RTC SDK service satisfaction'),
      sponsor: named('研究组', 'Research group'),
    });
    rubricVersionId = (await staff.make('/v1/admin/rubrics', { studyId: study.id, rubric: BUILT_IN_RUBRIC })).id;
    const questionnaire = await staff.make<Questionnaire>('/v1/admin/questionnaires', {
      studyId: study.id,
      slug: 'service',
      title: named('技术服务体验调查', 'Technical service experience'),
      from: { template: 'service' },
    });
    const versions = `/v1/admin/questionnaires/${questionnaire.id}/versions`;
    const { definition } = (await staff.get(`/v1/admin/questionnaires/${questionnaire.id}/draft`)).body as {
      definition: Survey;
    };
    await staff.make(versions, { definition, rubricVersionId });
    await staff.make(versions, { definition: reworded(definition), rubricVersionId });
    return questionnaire;
  }

  function reworded(definition: Survey): Survey {
    const last = definition.pages.length - 1;
    const added = {
      type: 'comment',
      name: 'anything_else',
      title: { default: 'Anything else?', 'zh-cn': '还有什么想说的吗？' },
    };
    return {
      ...definition,
      pages: definition.pages.map((page, index) =>
        index === last ? { ...page, elements: [...page.elements, added] } : page,
      ),
    };
  }

  /** Somebody whose sessions are not those by which the tests make what they need. */
  async function aColleague({ email, password }: typeof STAFF, role: string): Promise<void> {
    const { link } = await stage.staff.make<{ link: string }>('/v1/admin/users', { email, name: 'Colleague', role });
    const token = link.split(/[/=#]/).at(-1) ?? '';
    const accepted = await stage.http.post('/v1/auth/accept').send({ token, password });
    if (accepted.status !== 200) throw new Error(`accept: ${accepted.status} ${accepted.text}`);
  }

  beforeAll(async () => {
    const port = String(await freePort());
    origin = `http://127.0.0.1:${port}`;
    [stage, browser] = await Promise.all([openStage({ PORT: port, PUBLIC_URL: origin }), openBrowser()]);
    await aColleague(COLLEAGUE, 'designer');
    service = await aHistory();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  async function logIn(page: Page, lang: string, { email, password } = COLLEAGUE): Promise<void> {
    await page.goto(`${origin}/admin/login?next=/admin/questionnaires&lang=${lang}`);
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.click('button[type=submit]');
    await page.locator('main h1').waitFor();
  }

  async function opened(look: BrowserContextOptions & { readonly lang: string }) {
    const { lang, ...context } = look;
    const { page, complaints } = await openPage(browser, { ...context, origin });
    await logIn(page, lang);
    return { page, complaints };
  }

  async function go(page: Page, path: string): Promise<void> {
    await page.goto(`${origin}/admin${path}`);
    await page.locator('main h1, main h2').first().waitFor();
    await eventually(async () => (await page.locator('main .mantine-Loader-root').count()) === 0);
  }

  async function isSound(page: Page, name: string): Promise<void> {
    await eventually(async () => (await page.locator('[role=dialog] output .mantine-Loader-root').count()) === 0);
    // What turns for as long as something is waited for never ends.
    await page.evaluate(async () => {
      const ending = document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
      await Promise.allSettled(ending.map((animation) => animation.finished));
    });
    expect({ name, found: await violations(page) }).toEqual({ name, found: [] });
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await picture(page, name, false);
  }

  it.each(LOOKS)('is sound for everyone in its lists and forms: $name', async ({ name, ...look }) => {
    const { page, complaints } = await opened(look);
    await go(page, '/questionnaires');
    expect(await page.title()).toMatch(/(问卷|Questionnaires) · Fairmark/);
    await page.locator('tbody tr').first().waitFor();
    await isSound(page, `list-${name}`);
    await page.locator('tbody button[aria-haspopup]').first().click();
    await page.locator('[role=menu] [role=menuitem]').first().click();
    await page.locator('[role=dialog] input').first().waitFor();
    await isSound(page, `rename-${name}`);
    for (const kind of ['template', 'blank', 'version', 'text', 'file']) {
      await go(page, `/questionnaires/new?from=${kind}`);
      await isSound(page, `new-${kind}-${name}`);
    }
    await go(page, '/people/nobody/here');
    await isSound(page, `nowhere-${name}`);
    await page.keyboard.press('Control+k');
    await page.locator('[role=combobox]').waitFor();
    await page.locator('[role=option]').first().waitFor();
    await isSound(page, `palette-${name}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(LOOKS)('is sound for everyone in what belongs to a draft: $name', async ({ name, ...look }) => {
    const { page, complaints } = await opened(look);
    const draft = `/questionnaires/${service.id}`;
    await go(page, `${draft}/translations`);
    await page.locator('main textarea').first().waitFor();
    await isSound(page, `translations-${name}`);
    await go(page, `${draft}/json`);
    await page.locator('.cm-content').waitFor();
    await isSound(page, `json-${name}`);
    await go(page, `${draft}/versions`);
    await page.locator('.fm-versions li').first().waitFor();
    await isSound(page, `versions-${name}`);
    await page.locator('.fm-versions li button').first().click();
    await page.locator('[role=dialog] ol').first().waitFor();
    await isSound(page, `read-${name}`);
    await go(page, `${draft}/versions?from=1&to=2`);
    await page.locator('.fm-changes li').first().waitFor();
    await isSound(page, `compare-${name}`);
    await page.locator('[role=tab]').nth(1).click();
    await page.locator('.fm-json-added').first().waitFor();
    await isSound(page, `compare-json-${name}`);
    await go(page, `${draft}/versions?publish=1`);
    await page.locator('[role=dialog] .fm-gate').waitFor();
    await isSound(page, `publish-${name}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has a way everywhere behind the menu of a phone', async () => {
    const { page, complaints } = await opened({ viewport: PHONE, lang: 'en' });
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = page.getByRole('dialog', { name: 'Menu' });
    await menu.getByRole('link', { name: 'Studies' }).waitFor();
    await isSound(page, 'drawer');
    expect(await menu.getByRole('link').allInnerTexts()).toContain('Overview');
    await menu.getByRole('link', { name: 'Questionnaires' }).click();
    await menu.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is used by keyboard alone: found by the palette, begun, named and made', async () => {
    const { page, complaints } = await opened({ viewport: DESKTOP, lang: 'en' });
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
    await page.keyboard.press('Control+k');
    await page.locator('[role=combobox]:focus').waitFor();
    await page.keyboard.type('new questionnaire');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'New questionnaire', level: 1 }).waitFor();
    // Whoever comes here has the focus on the heading, and Tab goes on from there.
    await eventually(async () => (await focused()) === 'New questionnaire');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByText('The draft has one empty page').waitFor();
    await tabTo(page, 'Name in Chinese');
    await page.keyboard.type('键盘问卷');
    await page.keyboard.press('Tab');
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/admin\/questionnaires\/[0-9a-f-]{36}/);
    const { data } = (await stage.staff.get('/v1/admin/questionnaires')).body as { data: { slug: string }[] };
    expect(data.map(({ slug }) => slug)).toContain('by-keyboard');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  async function tabTo(page: Page, label: string): Promise<void> {
    const target = page.getByLabel(label);
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${label}`);
  }

  it('asks to log in again in place, and what was being done goes on', async () => {
    const { page, complaints } = await opened({ viewport: DESKTOP, lang: 'en' });
    await page.getByRole('button', { name: /More actions: Technical/ }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByLabel('Name in English').fill('Technical service, renamed');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'The session has ended' });
    await dialog.getByRole('textbox', { name: 'Password' }).fill('not the password');
    await dialog.getByRole('button', { name: 'Log in and go on' }).click();
    await dialog.getByText('The address or the password is not right.').waitFor();
    await isSound(page, 'session-ended');
    await dialog.getByRole('textbox', { name: 'Password' }).fill(COLLEAGUE.password);
    await dialog.getByRole('button', { name: 'Log in and go on' }).click();
    await page.getByText('The name is saved').waitFor();
    await page.getByRole('link', { name: 'Technical service, renamed' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says that the server does not answer, and goes on when it does', async () => {
    const { page } = await opened({ viewport: DESKTOP, lang: 'en' });
    await page.context().setOffline(true);
    await page.getByText('The server does not answer').first().waitFor();
    await page.context().setOffline(false);
    await page.getByText('The server does not answer').first().waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('puts a questionnaire away and takes it back', async () => {
    await stage.staff.make('/v1/admin/questionnaires', {
      studyId: service.studyId,
      slug: 'old',
      title: named('旧问卷', 'Old survey'),
    });
    const { page, complaints } = await opened({ viewport: PHONE, lang: 'en' });
    await page.getByRole('button', { name: 'More actions: Old survey' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await page.getByText('Archived: Old survey').waitFor();
    await page.getByRole('link', { name: 'Old survey' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Old survey' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says which files it can take and what of them it cannot', async () => {
    const { page, complaints } = await opened({ viewport: DESKTOP, lang: 'en' });
    await go(page, `/questionnaires/new?from=file&study=${service.studyId}`);
    const survey = {
      title: 'Imported',
      pages: [
        {
          elements: [
            { type: 'text', name: 'a', title: 'A' },
            { type: 'signaturepad', name: 'b', title: 'B' },
          ],
        },
      ],
    };
    await page.locator('input[type=file]').setInputFiles({
      name: 'survey.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(survey)),
    });
    await page.getByRole('heading', { name: /Not imported \(\d+\)/ }).waitFor();
    expect(await page.locator('.fm-losses').first().innerText()).toContain('signaturepad');
    await page.getByLabel('Name in Chinese').fill('导入的问卷');
    await page.getByLabel('Name in English').fill('Imported survey');
    await page.getByRole('button', { name: 'Create the draft' }).click();
    await page.waitForURL(/\/admin\/questionnaires\/[0-9a-f-]{36}/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('changes a draft by JSON only when it is applied, and takes it back', async () => {
    const { page, complaints } = await opened({ viewport: DESKTOP, lang: 'en' });
    const { id } = await stage.staff.make('/v1/admin/questionnaires', {
      studyId: service.studyId,
      slug: 'json',
      title: named('JSON', 'JSON'),
      from: { definition: { pages: [{ name: 'page1', elements: [{ type: 'text', name: 'first' }] }] } },
    });
    const stored = async () =>
      JSON.stringify(
        ((await stage.staff.get(`/v1/admin/questionnaires/${id}/draft`)).body as { definition: object }).definition,
      );
    await go(page, `/questionnaires/${id}/json`);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('{"pages":[{"elements":[{"type":"text","name":"second"}]}]');
    await page.getByText('This is not JSON yet').waitFor();
    expect(await page.getByRole('button', { name: 'Apply to the draft' }).isDisabled()).toBe(true);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('}');
    await page.getByText('Changes are not applied yet').waitFor();
    expect(await stored()).toContain('first');
    await page.getByRole('button', { name: 'Apply to the draft' }).click();
    await eventually(async () => (await stored()).includes('second'));
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await eventually(async () => (await stored()).includes('first'));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('publishes what is complete, and says what comes next', async () => {
    const { page, complaints } = await opened({ viewport: PHONE, lang: 'en' });
    await go(page, `/questionnaires/${service.id}/versions?publish=1`);
    const dialog = page.getByRole('dialog', { name: 'Publish v3' });
    await dialog.getByText('anything_else').first().waitFor();
    await dialog.getByLabel('Note', { exact: true }).fill('Back to the first wording');
    await dialog.getByRole('button', { name: 'Publish v3' }).click();
    await dialog.getByText('v3 is published').waitFor();
    await isSound(page, 'published');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('Back to the first wording').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('names each fault that keeps a draft from being published, with the way to it', async () => {
    const { page, complaints } = await opened({ viewport: DESKTOP, lang: 'en' });
    const { id } = await stage.staff.make('/v1/admin/questionnaires', {
      studyId: service.studyId,
      slug: 'faulty',
      title: named('有错', 'Faulty'),
      from: {
        definition: {
          pages: [{ name: 'page1', elements: [{ type: 'text', name: 'a', title: { default: 'Only English' } }] }],
        },
      },
    });
    await go(page, `/questionnaires/${id}/versions?publish=1`);
    const dialog = page.getByRole('dialog', { name: 'Publish v1' });
    await dialog.getByText(/faults? ha(s|ve) to be mended first/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Publish v1' }).isDisabled()).toBe(true);
    await dialog
      .getByRole('listitem')
      .filter({ hasText: 'both languages' })
      .getByRole('button', { name: /Go there/ })
      .first()
      .click();
    await page.waitForURL(/\/translations$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens to a role what the role may see, and says so where it may not', async () => {
    const rater = { email: 'rater@example.com', password: 'another long password' };
    await aColleague(rater, 'rater');
    const { page, complaints } = await openPage(browser, { viewport: DESKTOP, origin });
    await logIn(page, 'en', rater);
    await page.getByRole('heading', { name: 'Your role does not open this page' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Menu' }).getByRole('link').allInnerTexts()).not.toContain(
      'Questionnaires',
    );
    await isSound(page, 'no-permission');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it(`has a first page of no more than ${MOST_KILOBYTES} kB`, async () => {
    const { page } = await openPage(browser, { viewport: DESKTOP, origin });
    await logIn(page, 'en');
    const loaded = new Set<string>();
    page.on('request', (request) => {
      if (/\/assets\/|\/admin\//.test(request.url())) loaded.add(request.url());
    });
    await go(page, '/questionnaires');
    const sizes = await Promise.all([...loaded].map(sizeOnTheWire));
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    process.stdout.write(`first page of the console: ${kilobytes.toFixed(0)} kB in ${sizes.length} files\n`);
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThan(MOST_KILOBYTES);
    await page.context().close();
  });
});
