import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import { Keyring } from '#platform';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { aDesigner, aStudio, type Designer, named, QUESTIONNAIRES, type Studio } from '../support/designer.js';
import { logInAs } from '../support/routes.js';
import { contactsCsv, openStage, somePeople, type Stage, STAFF } from '../support/stage.js';

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en' },
] as const;

const VIEWS = ['', '/logic', '/translations', '/coverage', '/scenarios', '/simulate', '/json', '/versions'] as const;

describe('the designer in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let studio: Studio;
  let ann: Designer;
  let ben: Designer;

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    studio = await aStudio(stage);
    [ann, ben] = [await aDesigner(stage, 'ann'), await aDesigner(stage, 'ben')];
  });

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const cookies = new Map<string, Promise<{ cookie: string }>>();

  /** One session each: nobody is logged in without end. */
  async function cookieOf({ email }: Designer): Promise<string> {
    const login = cookies.get(email) ?? logInAs(stage, { email, password: STAFF.password });
    cookies.set(email, login);
    return (await login).cookie;
  }

  /** A browser in which somebody is logged in. */
  async function at(designer: Designer, path: string, options: BrowserContextOptions = { viewport: DESKTOP }) {
    const opened = await openPage(browser, { ...options, origin });
    const [name = '', value = ''] = (await cookieOf(designer)).split('=');
    await opened.page.context().addCookies([{ name, value, url: origin }]);
    opened.page.setDefaultTimeout(60_000);
    await opened.page.goto(`${origin}/admin${path}`);
    return opened;
  }

  async function aCopyOfTheTemplate(designer: Designer, slug: string): Promise<string> {
    const from = { template: 'service' };
    const made = { studyId: studio.studyId, slug, title: named(slug), from };
    return (await designer.make('post', QUESTIONNAIRES, made)).id;
  }

  const row = (page: Page, label: string | RegExp) => page.locator('[data-row]').filter({ hasText: label });
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true }).first();
  const screen = (page: Page) => page.frameLocator('iframe[title="What respondents see"]');

  async function saved(page: Page): Promise<void> {
    await page.locator('[data-state=saved]').waitFor();
  }

  /** Puts a question after the selected one, by the first letters of its type. */
  async function insert(page: Page, letters: string): Promise<void> {
    await page.locator('[data-row][aria-current]').focus();
    await page.keyboard.press('/');
    await page.getByPlaceholder('Type of question, template question or action …').fill(letters);
    await page.keyboard.press('Enter');
    await page.getByPlaceholder('Type of question, template question or action …').waitFor({ state: 'hidden' });
  }

  async function word(page: Page, chinese: string, english: string): Promise<void> {
    await field(page, 'Question · Chinese').fill(chinese);
    await field(page, 'Question · English').fill(english);
  }

  async function choose(control: Locator, option: string): Promise<void> {
    await control.click();
    await control.page().getByRole('option', { name: option, exact: true }).click();
  }

  async function expectPlaceholder(control: Locator, words: string): Promise<void> {
    expect(await control.getAttribute('placeholder')).toBe(words);
  }

  async function firstInvitation(versionId: string): Promise<string> {
    const wave = await stage.staff.make('/v1/admin/waves', {
      studyId: studio.studyId,
      slug: '2026q4',
      rubricVersionId: studio.rubricVersionId,
      opensAt: '2026-10-01T00:00:00Z',
      closesAt: '2099-12-31T00:00:00Z',
    });
    const campaign = await stage.staff.make('/v1/admin/campaigns', {
      waveId: wave.id,
      versionId,
      name: 'first',
      closesAt: '2099-12-31T00:00:00Z',
    });
    await stage.staff.make('/v1/admin/vendors', { slug: 'aurora', name: named('Aurora') });
    await stage.staff.make('/v1/admin/contacts/import', { studyId: studio.studyId, csv: contactsCsv(somePeople(1)) });
    await stage.staff.make(`/v1/admin/campaigns/${campaign.id}/launch`, {});
    const [invitation] = await stage.database.query<{ id: string }>('select invitation_id as id from invitation');
    return surveyToken(new Keyring(stage.env['FAIRMARK_SECRET'] ?? ''), 'invitation', invitation?.id ?? '', 0);
  }

  it('takes a newcomer from the template to an answer on a phone', async () => {
    const { page, complaints } = await at(ann, '/questionnaires/new?lang=en');
    await page.getByLabel('Study', { exact: false }).and(page.locator('select')).selectOption({ label: 'Service' });
    await page.getByRole('textbox', { name: 'Identifier' }).fill('story');
    await page.getByRole('button', { name: 'Create the draft' }).click();

    await row(page, /After you open an ordinary ticket/).click();
    await word(page, '提交普通工单后，多久有人回复？', 'After an ordinary ticket, how soon does somebody reply?');
    await screen(page).getByText('After an ordinary ticket, how soon does somebody reply?').waitFor();
    await saved(page);

    await insert(page, 'Long');
    await word(page, '慢在哪里？', 'What was slow?');
    await page.getByRole('button', { name: 'Add a condition' }).first().click();
    await page.getByLabel('Relation').selectOption('is-at-most');
    await choose(field(page, 'Value'), 'Slow (2)');
    await page.getByText('With these answers q1 is not asked').waitFor();
    await picture(page, 'designer-branch');

    await row(page, /After an ordinary ticket/).click();
    await screen(page).getByText('Slow', { exact: true }).click();
    await screen(page).getByRole('button', { name: 'Next' }).click();
    await screen(page)
      .getByRole('heading', { name: /What was slow\?/ })
      .waitFor();

    await row(page, /How many of your questions does/).click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByText('1 error').first().waitFor();
    await insert(page, 'Rating');
    await field(page, 'Question · Chinese').fill('24 小时内回应得怎样？');
    await field(page, 'Question · English').fill('');
    await choose(field(page, 'Criterion'), 'Response rate within 24 hours');
    await expectPlaceholder(page.getByLabel('Points of 5'), '100');
    await picture(page, 'designer-mapped');
    const checks = page.getByRole('region', { name: 'Checks' });
    await checks.getByText('This text is missing in one of the languages.').waitFor();
    await field(page, 'Question · English').fill('How well are questions answered within 24 hours?');

    await row(page, /have you opened a ticket/).click();
    await page.locator('[data-row][aria-current]').press('Delete');
    await page.getByRole('dialog').getByText('lastTicket · visibleIf').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete anyway' }).click();
    await checks.getByText('1 error').waitFor();
    await picture(page, 'designer-checks');
    await checks.getByRole('button', { name: 'Remove this condition' }).click();
    await checks.getByText('Nothing to mend').waitFor();
    await saved(page);

    await page.getByRole('button', { name: 'Publish …' }).click();
    await page.getByRole('dialog').getByLabel('Note').fill('The first');
    await picture(page, 'designer-publish');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish v1' }).click();
    await page.getByText('v1 is published').waitFor();
    expect(complaints).toEqual([]);
    const id = /questionnaires\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    await page.context().close();

    const { versions } = await ann.make<{ versions: { id: string }[] }>('get', `${QUESTIONNAIRES}/${id}`);
    const token = await firstInvitation(versions[0]?.id ?? '');
    const phone = await openPage(browser, { viewport: PHONE, origin });
    await phone.page.goto(`${origin}/s/${token}?lang=en`);
    await goOn(phone.page);
    const asked: string[] = [];
    while (/\/\d+(\?|$)/.test(phone.page.url())) {
      asked.push(await phone.page.locator('h1').innerText());
      await answerScreen(phone.page);
      await goOn(phone.page);
    }
    expect(asked.join('\n')).toContain('After an ordinary ticket, how soon does somebody reply?');
    expect(asked.join('\n')).toContain('What was slow?');
    expect(asked.join('\n')).toContain('How well are questions answered within 24 hours?');
    await goOn(phone.page);
    await phone.page.locator('code').waitFor();
    expect(phone.complaints).toEqual([]);
    await phone.page.context().close();
  });

  it('can be worked by keyboard alone', async () => {
    const id = await aCopyOfTheTemplate(ann, 'keyboard');
    const { page, complaints } = await at(ann, `/questionnaires/${id}?lang=en`);
    const { keyboard } = page;
    await tabTo(page, '[data-row="/pages/0/elements/0"]');
    for (let steps = 0; steps < 2; steps += 1) await keyboard.press('ArrowDown');
    await page.locator('[data-row="/pages/1/elements/0"][aria-current]:focus').waitFor();

    await keyboard.press('Alt+ArrowDown');
    await page.locator('[data-row="/pages/1/elements/1"][aria-current]').waitFor();
    await keyboard.press('Control+z');
    await page
      .locator('[data-row="/pages/1/elements/0"]')
      .filter({ hasText: /ordinary ticket/ })
      .waitFor();

    await tabTo(page, '[data-field="title zh-CN"]');
    await keyboard.press('Control+a');
    await keyboard.type('多久回复？');
    await tabTo(page, '[data-field="title en"]');
    await keyboard.press('Control+a');
    await keyboard.type('How soon?');
    await row(page, 'How soon?').waitFor();

    await tabTo(page, '[data-row][aria-current]', 'Shift+Tab');
    await keyboard.press('/');
    await page.locator('input:focus').waitFor();
    await keyboard.type('Long answer');
    await keyboard.press('Enter');
    await page.locator('[data-row="/pages/1/elements/1"][aria-current]').waitFor();
    await tabTo(page, '[data-field="visibleIf"] button');
    await keyboard.press('Enter');
    await tabTo(page, 'select[aria-label="Relation"]');
    await keyboard.press('i');
    await page.locator('[data-row="/pages/1/elements/1"]').getByText('Shown under a condition').waitFor();
    await saved(page);

    await tabTo(page, '[data-row][aria-current]', 'Shift+Tab');
    await keyboard.press('Delete');
    await page.getByText('Deleted Please tell us in your own words').waitFor();
    await keyboard.press('Control+z');
    await row(page, 'Please tell us in your own words').waitFor();
    await saved(page);
    const draft = await ann.make<{ definition: { pages: { elements: { name: string; visibleIf?: string }[] }[] } }>(
      'get',
      `${QUESTIONNAIRES}/${id}/draft`,
    );
    const [first, second] = draft.definition.pages[1]?.elements ?? [];
    expect(first).toMatchObject({ name: 'c11', title: { 'zh-cn': '多久回复？', default: 'How soon?' } });
    expect(second?.visibleIf).toContain('{c11}');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('loses nothing when two edit one draft', async () => {
    const id = await aCopyOfTheTemplate(ann, 'two');
    const one = (await at(ann, `/questionnaires/${id}?lang=en`)).page;
    await row(one, /ordinary ticket/).click();
    await field(one, 'Hint · English').fill('The hint of Ann');
    await saved(one);

    const two = (await at(ben, `/questionnaires/${id}?lang=en`)).page;
    await two.getByText(`${ann.email} is editing`).waitFor();
    await row(two, /something urgent/).click();
    expect(await field(two, 'Question · English').isEditable()).toBe(false);
    await picture(two, 'designer-locked');
    await two.getByRole('button', { name: 'Take over' }).click();
    await field(two, 'Question · English').fill('When it burns?');
    await saved(two);

    await field(one, 'Hint · English').fill('Another hint of Ann');
    const dialog = one.getByRole('dialog');
    await dialog.getByText(`${ben.email} has just saved this draft, too`).waitFor();
    await dialog.getByText('c11: Hint').waitFor();
    await dialog.getByText('c12: Question').waitFor();
    await picture(one, 'designer-conflict');
    expect(await violations(one)).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge both' }).click();
    await saved(one);
    await row(one, 'When it burns?').waitFor();
    const { definition } = await ann.make<{ definition: unknown }>('get', `${QUESTIONNAIRES}/${id}/draft`);
    expect(JSON.stringify(definition)).toContain('Another hint of Ann');
    expect(JSON.stringify(definition)).toContain('When it burns?');
    await Promise.all([one.context().close(), two.context().close()]);
  });

  it('offers back what a crash kept from the server', async () => {
    const id = await aCopyOfTheTemplate(ann, 'crash');
    const { page } = await at(ann, `/questionnaires/${id}?lang=en`);
    await row(page, /ordinary ticket/).click();
    await saved(page);
    await page.route('**/draft', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
    await field(page, 'Hint · English').fill('Written without a connection');
    await page.locator('[data-state=offline]').waitFor();
    await page.unroute('**/draft');
    const other = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    await ann.make('post', `${QUESTIONNAIRES}/${id}/draft/lock`, { takeover: true });
    await other.goto(`${origin}/admin/questionnaires/${id}?lang=en`);
    await other.getByText('Changes from last time that were not saved').waitFor();
    await picture(other, 'designer-left-behind');
    await other.getByRole('button', { name: 'Bring them back' }).click();
    await saved(other);
    const { definition } = await ann.make<{ definition: unknown }>('get', `${QUESTIONNAIRES}/${id}/draft`);
    expect(JSON.stringify(definition)).toContain('Written without a connection');
    await other.context().close();
  });

  it.each(LOOKS)('is sound for everyone: $name', async ({ name, lang, ...look }) => {
    const id = await aCopyOfTheTemplate(ann, `looks-${name}`.toLowerCase());
    const { page, complaints } = await at(ann, `/questionnaires/${id}?lang=${lang}`, look);
    for (const view of VIEWS) {
      await page.goto(`${origin}/admin/questionnaires/${id}${view}?lang=${lang}`);
      await page.locator('[aria-current=page][data-tab]').waitFor();
      await page.locator('[data-checks=known]').waitFor();
      const shown = `${view.slice(1) || 'design'}-${name}`;
      await picture(page, `designer-${shown}`);
      expect({ shown, found: await violations(page) }).toEqual({ shown, found: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** The script of the page saves before it goes on, and then puts the next screen in the place of this one. */
async function goOn(page: Page): Promise<void> {
  await page.evaluate("document.body.setAttribute('data-left', '')");
  await page.locator('button.main').click();
  await page.locator('body:not([data-left])').waitFor();
}

/** Answers whatever is asked, the slow end of each scale. */
async function answerScreen(page: Page): Promise<void> {
  const groups = await page
    .locator('input[type=radio]')
    .evaluateAll((radios) => [...new Set(radios.map((radio) => (radio as HTMLInputElement).name))]);
  for (const name of groups) {
    const options = page.locator(`label:has(input[type=radio][name="${name}"])`);
    const count = await options.count();
    await options.nth(count === 2 ? 0 : Math.min(3, count - 1)).click();
  }
  const numbers = await page.locator('input[type=number]').all();
  for (const number of numbers) await number.fill(numbers.length === 5 ? '20' : '2');
  for (const select of await page.locator('select').all()) await select.selectOption({ index: 1 });
  const text = page.locator('form textarea').first();
  if (await text.count()) await text.fill('They answer at night');
}

/** Presses a key until what a selector names has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let presses = 0; presses < 160; presses += 1) {
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never came to ${selector}`);
}
