import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { type MailSink, startMailSink } from '../support/mail-sink.js';
import {
  aStudy,
  contactsCsv,
  openStage,
  type Person,
  somePeople,
  type Stage,
  STAFF,
  type StagedStudy,
} from '../support/stage.js';

const people: Person[] = somePeople(60).map((person, n) => ({
  ...person,
  vendor: n < 45 ? 'aurora' : 'kite',
  region: n % 3 === 0 ? 'INTL' : 'CN',
  source: n % 5 === 0 ? 'vendor_invited' : 'independent',
}));
/** Of the people above, those in China. */
const IN_CHINA = 40;

const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'phone-en-dark', viewport: PHONE, colorScheme: 'dark', lang: 'en' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
  { name: 'desktop-en-light', viewport: DESKTOP, colorScheme: 'light', lang: 'en' },
] as const;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly revision: number;
  readonly timing: Readonly<Record<string, unknown>>;
  readonly audience: { readonly rule: unknown };
  readonly content: { readonly invitation: { readonly en: { readonly subject: string } } } | null;
}

/** A team sends a survey, from the first thought of whom to ask to the answers that come of it. */
describe('a campaign in a browser', () => {
  let stage: Stage;
  let sink: MailSink;
  let study: StagedStudy;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let origin: string;

  const button = (name: string | RegExp, on: Page | Locator = page) => on.getByRole('button', { name, exact: true });
  const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true });
  const text = (words: string | RegExp) => page.getByText(words).first();
  const heading = (name: string | RegExp, on: Page = page) => on.getByRole('heading', { name });
  const listed = async () => ((await stage.staff.get('/v1/admin/campaigns')).body as { data: Listed[] }).data;
  const named = async (name: string) => (await listed()).find((one) => one.name === name) as Listed;
  const saved = () => page.getByText('Saved', { exact: true }).waitFor();

  async function logIn(on: Page): Promise<void> {
    await on.goto(`${origin}/admin/login?lang=en`);
    await on.fill('#email', STAFF.email);
    await on.fill('#password', STAFF.password);
    await on.click('button[type=submit]');
    await on.waitForURL(/\/admin(\/outbox)?\?/);
  }

  const overflowOf = (on: Page) =>
    on.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  beforeAll(async () => {
    sink = await startMailSink();
    [stage, browser] = await Promise.all([
      openStage({ SMTP_URL: sink.url, MAIL_FROM: 'Fairmark <survey@study.example>' }),
      openBrowser(),
    ]);
    study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'kite'] });
    for (const vendorId of Object.values(study.vendorIds))
      await stage.staff.put(`/v1/admin/studies/${study.studyId}/vendors/${vendorId}`, { productIds: [] });
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(people) });
    origin = `http://127.0.0.1:${stage.api.port}`;
    ({ page, complaints } = await openPage(browser, { origin, viewport: DESKTOP, locale: 'en-GB' }));
    page.setDefaultTimeout(15_000);
    await logIn(page);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await stage.close();
    await sink.close();
  });

  it('is made with a wave, a version and an end', async () => {
    await page.goto(`${origin}/admin/campaigns?lang=en`);
    await button('New campaign').click();
    await page.getByLabel('Name').fill('Autumn');
    await page
      .getByRole('combobox', { name: 'Version of the questionnaire' })
      .getByText('Main, version 1')
      .waitFor({ state: 'attached' });
    await button('Create').click();
    await heading('Autumn').waitFor();
    await heading('Who is it for?').waitFor();
    expect(await named('Autumn')).toMatchObject({ state: 'draft', revision: 1 });
  });

  it('finds its audience by conditions, and says at once how many that is', async () => {
    await text('60 people are meant').waitFor();
    await text('60 will get a mail').waitFor();
    await text(/disclosed on the public page/).waitFor();
    await page.getByRole('radio', { name: /Conditions of its own/ }).click();
    const first = page.getByRole('group', { name: 'Condition 1' });
    await first.getByRole('combobox', { name: 'Field' }).selectOption({ label: 'Region' });
    await first.getByLabel('Values').click();
    await page.getByRole('option', { name: 'China' }).click();
    await text(`${IN_CHINA} people are meant`).waitFor();
    await saved();
    await text(`${IN_CHINA} will get a mail`).waitFor();
    expect((await named('Autumn')).audience.rule).toEqual({ all: [{ field: 'region', op: 'in', values: ['CN'] }] });
    await picture(page, 'audience-rule');
    await button('Remove condition 1').click();
    await text('60 people are meant').waitFor();
    await button('Undo').click();
    await text(`${IN_CHINA} people are meant`).waitFor();
  });

  it('speaks both languages in words of its own, which are checked and shown as they are typed', async () => {
    await link('Next: Content').click();
    await page.getByRole('radio', { name: /Words of your own/ }).click();
    const subject = page.getByLabel('Subject · English');
    await subject.fill('Your view of {{vendor}}');
    await text('A name between braces is not known.').waitFor();
    await text(/preview comes back/).waitFor();
    await subject.fill('Your view of ');
    await button('Insert vendors').click();
    expect(await subject.inputValue()).toBe('Your view of {{vendors}}');
    await text(/^Subject Your view of aurora/).waitFor();
    const frame = page.frameLocator('iframe[title="Preview of the mail"]');
    await frame.getByText('Hello Alex Wang').waitFor();
    expect(
      await frame
        .locator('.card')
        .first()
        .evaluate((card) => getComputedStyle(card).borderRadius),
    ).toBe('12px');
    await page.getByText('Dark', { exact: true }).click();
    await eventually(
      async () =>
        (await frame
          .locator('.page')
          .first()
          .evaluate((body) => getComputedStyle(body).backgroundColor)) === 'rgb(20, 24, 29)',
    );
    await page.getByText('Phone', { exact: true }).click();
    await picture(page, 'content-phone-dark');
    await page.getByText('Plain text', { exact: true }).click();
    await text(/Hello Alex Wang/).waitFor();
    await saved();
    expect((await named('Autumn')).content?.invitation.en.subject).toBe('Your view of {{vendors}}');
    await button('Send me one').click();
    await text('Sent to your address').waitFor();
    expect(sink.messages()).toHaveLength(1);
  });

  it('has times that are legal where its readers are, and shows them before anything leaves', async () => {
    await link('Next: Timing').click();
    await page.getByRole('radio', { name: /On chosen days/ }).click();
    await page.getByLabel('Local time').fill('21:00');
    await text('Between 8:00 and 20:00.').waitFor();
    await page.getByLabel('Local time').fill('10:00');
    await button('Add a reminder').click();
    await button('Add a reminder').click();
    expect(await button('Add a reminder').count()).toBe(0);
    await page.getByRole('cell', { name: /10:00/ }).first().waitFor();
    await saved();
    expect((await named('Autumn')).timing).toMatchObject({ localTime: '10:00', reminderDays: [3, 7] });
    await picture(page, 'timing-planned');
    // What follows is not to wait for tomorrow.
    await page.getByRole('radio', { name: /As soon as it is launched/ }).click();
    await saved();
  });

  it('shows both sides when somebody else saves first, and overwrites nothing', async () => {
    const campaign = await named('Autumn');
    const { id, revision } = campaign;
    const theirs = (await stage.staff.get(`/v1/admin/campaigns/${id}`)).body as object;
    const { waveId, versionId, audience, content, timing } = theirs as Record<string, unknown>;
    const put = { waveId, versionId, name: 'Theirs', audience, content, timing };
    const answer = await stage.staff.put(`/v1/admin/campaigns/${id}`, put, { 'if-match': `"${revision}"` });
    expect(answer.status).toBe(200);
    await link('Audience').click();
    await page.getByLabel('Name of the campaign').fill('Mine');
    await text('Somebody saved first').waitFor();
    for (const side of ['Mine', 'Theirs']) await page.getByRole('cell', { name: side, exact: true }).waitFor();
    expect((await listed()).map(({ name }) => name)).toContain('Theirs');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'conflict');
    await button('Save mine over it').click();
    await saved();
    expect((await named('Mine')).id).toBe(id);
  });

  it('is checked, and launched once with the number of mails in sight', async () => {
    await link('Checks').click();
    await text(`${IN_CHINA} people will get a mail`).waitFor();
    await page.getByRole('table', { name: 'What is expected of each vendor' }).waitFor();
    await text(/Too few organisations are expected|A rank may be missed/).waitFor();
    await picture(page, 'check');
    await button('Launch …').click();
    await text(`${IN_CHINA} people will get one mail each.`).waitFor();
    await picture(page, 'launch');
    await button(`Send ${IN_CHINA} mails`).click();
    await text('The campaign is launched').waitFor();
    expect(await named('Mine')).toMatchObject({ state: 'running' });
  });

  it('tells of what leaves and what comes back while one looks', async () => {
    await stage.startWorker();
    // One that somebody sent to themselves, and one about a login from a browser, which was the first.
    await eventually(async () => sink.messages().length === IN_CHINA + 2, 60_000);
    await text('Live').waitFor();
    const sent = page.getByRole('listitem').filter({ hasText: 'Sent' }).first();
    await eventually(async () => (await sent.textContent())?.includes(String(IN_CHINA)) === true, 20_000);
    const [row] = await stage.database.query<{ id: string }>(
      `select invitation_id as id from invitation where state = 'sent' limit 1`,
    );
    const token = surveyToken(new Keyring(stage.env['FAIRMARK_SECRET'] ?? ''), 'invitation', row?.id ?? '', 0);
    await stage.http
      .post('/v1/respond/submit')
      .set('authorization', `Survey ${token}`)
      .set('idempotency-key', randomUUID())
      .send({ answers: { overall: 8, recommend: 9, c11: 4, c21: 4, c31: 4, c41: 4, c51: 4 } });
    const completed = page.getByRole('listitem').filter({ hasText: 'Completed' }).first();
    await eventually(async () => /^Completed\s*1\b/.test((await completed.textContent()) ?? ''), 20_000);
    await text('Rates and their definitions').click();
    await text(/completed ÷/).waitFor();
    await picture(page, 'progress');
  }, 120_000);

  it('is paused, taken back and extended', async () => {
    await button('Pause').click();
    await text('The campaign is paused: no mail and no reminder leaves.').waitFor();
    await button('Undo').click();
    await button('Pause').waitFor();
    expect(await named('Mine')).toMatchObject({ state: 'running' });
    await button('More').click();
    await page.getByRole('menuitem', { name: 'Extend …' }).click();
    await page.getByRole('dialog').getByLabel('New end').fill('2099-12-30T12:00');
    await button('Extend', page.getByRole('dialog')).click();
    await text(/^Extended to/).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await named('Mine')).timing).toMatchObject({ closesAt: expect.stringMatching(/^2099-12-30/) });
  });

  it('has its open links beside it, for those whom no mail reaches', async () => {
    await heading('Open links').waitFor();
    await button('New open link').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('About which vendor').selectOption({ label: 'aurora' });
    await dialog.getByLabel('Where it is used').fill('User group');
    await button('Create', dialog).click();
    await text('The link is there').waitFor();
    await heading('User group').waitFor();
    await picture(page, 'open-link');
  });

  it('can be made ready by the keyboard alone, on a phone, in Chinese', async () => {
    const storageState = await page.context().storageState();
    const phone = await openPage(browser, {
      origin,
      viewport: PHONE,
      colorScheme: 'dark',
      locale: 'zh-CN',
      storageState,
    });
    phone.page.setDefaultTimeout(15_000);
    await phone.page.goto(`${origin}/admin/campaigns?lang=zh-CN`);
    await phone.page.getByRole('button', { name: '新建活动' }).press('Enter');
    const name = phone.page.getByLabel('名称');
    await name.waitFor();
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await phone.page.keyboard.type('键盘');
    await phone.page.keyboard.press('Enter');
    await heading('键盘', phone.page).waitFor();
    await phone.page.getByRole('radio', { name: /研究里的所有联系人/ }).focus();
    await phone.page.keyboard.press('ArrowRight');
    for (const step of ['内容', '时间', '检查']) {
      await phone.page.getByRole('link', { name: `下一步：${step}` }).press('Enter');
      await phone.page.locator('[aria-current=step]').getByText(step).waitFor();
    }
    await phone.page.getByRole('button', { name: '启动活动…' }).waitFor();
    expect(await overflowOf(phone.page)).toBe(0);
    expect(phone.complaints).toEqual([]);
    await phone.page.context().close();
  });

  it.each(LOOKS)('can be read by everybody, everywhere: $name', async ({ name, viewport, colorScheme, lang }) => {
    const [draft, launched] = [await named('键盘'), await named('Mine')];
    const storageState = await page.context().storageState();
    const looked = await openPage(browser, { origin, viewport, colorScheme, storageState });
    const steps = ['audience', 'content', 'timing', 'check'];
    const paths = [
      '/admin/campaigns',
      ...steps.map((step) => `/admin/campaigns/${draft.id}/${step}`),
      `/admin/campaigns/${launched.id}/audience`,
      `/admin/campaigns/${launched.id}/progress`,
    ];
    const found = [];
    for (const path of paths) {
      await looked.page.goto(`${origin}${path}?lang=${lang}`);
      await looked.page.getByRole('heading', { level: 1 }).waitFor();
      await looked.page.getByRole('heading', { level: 2 }).or(looked.page.getByRole('table')).first().waitFor();
      await eventually(
        async () => (await looked.page.locator('[role=status]:has(.mantine-Loader-root)').count()) === 0,
      );
      const faults = await violations(looked.page);
      const overflow = await overflowOf(looked.page);
      const short = path.replace(draft.id, 'draft').replace(launched.id, 'launched').replaceAll('/', '_');
      await picture(looked.page, `${short}-${name}`);
      if (faults.length > 0 || overflow > 0) found.push({ path: short, faults, overflow });
    }
    expect(found).toEqual([]);
    expect(looked.complaints).toEqual([]);
    await looked.page.context().close();
  });

  it('ends for good when it is closed', async () => {
    await page.goto(`${origin}/admin/campaigns/${(await named('Mine')).id}/progress?lang=en`);
    await button('More').click();
    await page.getByRole('menuitem', { name: 'Close …' }).click();
    await button('Close the campaign').click();
    await text('The campaign is closed').waitFor();
    expect(await named('Mine')).toMatchObject({ state: 'closed' });
    await button('Pause').first().waitFor({ state: 'detached' });
  });

  it('asks nothing of anybody else and breaks nowhere', () => {
    expect(complaints).toEqual([]);
  });
});
