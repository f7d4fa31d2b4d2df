import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';
import { aColleague, type Colleague } from '../support/colleague.js';
import { type MovingClock, movingClock } from '../support/moving-clock.js';
import { eventOf, everyProbe, type ListedProbe, loggedInAgain } from '../support/probe-round.js';
import { aStudy, openStage, type Stage, STAFF, type StagedStudy } from '../support/stage.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const ITEMS = ['technical-depth', 'effectiveness', 'qualification', 'tone', 'confirmation'];
const LOOKS = [
  { name: 'phone-zh-light', viewport: PHONE, colorScheme: 'light', lang: 'zh-CN' },
  { name: 'desktop-zh-dark', viewport: DESKTOP, colorScheme: 'dark', lang: 'zh-CN' },
] as const;

/** An analyst plans, a runner runs, two rate blindly, and the analyst settles what divides them. */
describe('scenario probes, in a browser', () => {
  let clock: MovingClock;
  let stage: Stage;
  let study: StagedStudy;
  let browser: Browser;
  let origin: string;
  let people: Readonly<Record<'runner' | 'rater' | 'second', Colleague>>;
  let roundPath: string;
  const complaints: string[] = [];
  const opened: Page[] = [];

  /** A page of somebody’s own, logged in. */
  async function pageOf(email: string, password: string, look: BrowserContextOptions = {}): Promise<Page> {
    const { page, complaints: own } = await openPage(browser, {
      origin,
      viewport: DESKTOP,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...look,
    });
    page.setDefaultTimeout(10_000);
    await page.goto(`${origin}/admin/login?lang=en`);
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.click('button[type=submit]');
    await page.waitForURL(/admin(?!\/login)/);
    opened.push(page);
    page.on('close', () => complaints.push(...own));
    return page;
  }

  const adminPage = (look?: BrowserContextOptions) => pageOf(STAFF.email, STAFF.password, look);
  const colleaguePage = ({ email }: Colleague, look?: BrowserContextOptions) =>
    pageOf(email, 'another long password', look);
  const settled = (on: Page) =>
    on.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));

  /** Without a fault, and no wider than the screen. */
  async function isSound(on: Page, name: string, fullPage = true): Promise<void> {
    await settled(on);
    const fits = await on.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect([await violations(on), fits]).toEqual([[], true]);
    await picture(on, `probes-${name}`, fullPage);
  }

  beforeAll(async () => {
    clock = movingClock(new Date().toISOString());
    [stage, browser] = await Promise.all([openStage(clock.env), openBrowser()]);
    origin = `http://127.0.0.1:${stage.api.port}`;
    study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'borealis'] });
    for (const vendorId of Object.values(study.vendorIds))
      await stage.staff.put(`/v1/admin/studies/${study.studyId}/vendors/${vendorId}`, { productIds: [] });
    people = {
      runner: await aColleague(stage, 'runner'),
      rater: await aColleague(stage, 'rater'),
      second: await aColleague(stage, 'rater', 'second'),
    };
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await stage.close();
    clock.remove();
  });

  describe('a round', () => {
    let page: Page;
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const step = (name: string) => page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name });

    it('begins where there is none yet, with what can be planned at once', async () => {
      page = await adminPage();
      await page.goto(`${origin}/admin/probes?lang=en`);
      await page.getByRole('heading', { name: 'No round in this wave yet' }).waitFor();
      await isSound(page, 'empty');
      await page.getByRole('link', { name: 'New round' }).click();
      await page.getByText(/^40 probes of 2 vendors on \d+ days\.$/).waitFor();
      await page.getByText('Scenarios and repetitions are enough to be scored.').waitFor();
      await isSound(page, 'planner');
    });

    it('says in words what keeps it from being scored, and what does not fit', async () => {
      for (const title of ['Where recordings are stored', 'No remote sound in the browser', 'Heat and battery drain'])
        await page.getByRole('checkbox', { name: new RegExp(title) }).uncheck();
      await page.getByText('8 scenarios are needed; there are 7.').waitFor();
      await step('Days and caps').click();
      await page.getByLabel('Most a day of one runner').fill('1');
      await page.getByLabel('Last day').fill(await page.getByLabel('First day').inputValue());
      await page.getByText('Not all probes find a day').waitFor();
      await isSound(page, 'planner-gaps');
      await page.goto(`${origin}/admin/probes/new?lang=en`);
    });

    it('is drawn by a seed, and takes slots of its own', async () => {
      await page.getByText(/^40 probes of 2 vendors/).waitFor();
      const seed = () => page.locator('section code').first().innerText();
      const first = await seed();
      await button('Draw again').click();
      expect(await seed()).not.toBe(first);
      for (const title of [
        /Echo with/,
        /Invoice|Minutes on/,
        /No reconnection/,
        /Heat and/,
        /No remote/,
        /Where/,
        /Packet/,
      ])
        await page.getByRole('checkbox', { name: title }).uncheck();
      await step('Time slots').click();
      await page.getByText('Add another slot').click();
      await page.getByLabel('Short name').fill('early');
      await button('Add').click();
      await page.getByRole('checkbox', { name: /early/ }).waitFor();
      await button('Remove the slot early').click();
      await step('Runners and name').click();
      await page.getByRole('checkbox', { name: STAFF.email }).uncheck();
      expect(await button('Keep as a draft').isDisabled()).toBe(true);
      await page.getByLabel('Name of the round').fill('Autumn drills');
      await button('Keep as a draft').click();
      await page.getByText('The draft is kept. Nothing has been sent.').waitFor();
      await page.getByRole('heading', { name: 'Autumn drills' }).waitFor();
    });

    it('has its vendors set while it is a draft', async () => {
      await button('Change aurora').click();
      await page.getByLabel('Language of the questions').selectOption({ label: 'English' });
      await page.getByLabel('Written consent to urgent drills').check();
      await page.getByLabel('Who agreed').fill('Head of support');
      await page.getByLabel('Agreed on').fill('2026-10-01');
      await page.getByLabel('What was agreed').fill('Work days only');
      await isSound(page, 'vendor', false);
      await button('Save').click();
      await page.getByText('Head of support, 2026-10-01').waitFor();
      await isSound(page, 'draft');
    });

    it('starts after a question, and is then on record', async () => {
      await button('Start').click();
      await page.getByText('Not enough to be scored').waitFor();
      await isSound(page, 'start', false);
      await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
      await page.getByText('The round has started').waitFor();
      await page.getByText('Running', { exact: true }).waitFor();
      roundPath = `/v1/admin/waves/${study.waveId}/probe-rounds/${new URL(page.url()).pathname.split('/')[4]}`;
      await page.getByRole('tab', { name: 'Progress' }).click();
      await page.getByRole('table', { name: 'Each probe' }).waitFor();
      await page.close();
    });
  });

  describe('a runner on a phone', () => {
    let page: Page;
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

    it('sees what to send now, word for word', async () => {
      const { body } = await stage.staff.get(`${roundPath}/probes?limit=200`);
      const planned = (body as { data: readonly { plannedAt: string }[] }).data.map(({ plannedAt }) => plannedAt);
      clock.moveTo(new Date(Date.parse(planned.at(-1) ?? '') + MINUTE).toISOString());
      page = await colleaguePage(people.runner, { viewport: PHONE, isMobile: true, hasTouch: true });
      await page.goto(`${origin}/admin/probes/mine?lang=en`);
      await page.getByRole('heading', { name: /Send now/ }).waitFor();
      await isSound(page, 'mine', false);
      await page.locator('.fm-mine-card').filter({ hasText: 'aurora' }).filter({ hasText: 'Business' }).first().click();
      await page.getByText('Send this, word for word').waitFor();
      await isSound(page, 'send');
    });

    it('starts the clocks, notes what comes, and takes back a slip', async () => {
      await button('I have just sent it').click();
      await page.getByRole('timer').first().waitFor();
      await button(/^Automatic reply/).click();
      await button('Undo “Automatic reply”').click();
      await page.getByText('Taken back: Automatic reply').waitFor();
      await button('Undo “I have just sent it”').waitFor();
      await button(/^Template/).click();
      await button('Undo “Template”').waitFor();
      await isSound(page, 'clocks');
    });

    it('pastes what came, and sees at once what raters will read', async () => {
      await page.getByText('Paste a message').click();
      await page.getByLabel('Text as written').fill('Aurora support, BlueCap here: call +86 138 1234 5678 at once.');
      await page.getByLabel('Words to mask besides').fill('BlueCap');
      await page.getByLabel('Note it as').selectOption({ label: 'A person answered' });
      await button('Keep').click();
      await page.getByText('What raters read', { exact: true }).click();
      await page.locator('mark').first().waitFor();
      const masked = await page.locator('.fm-talk details').innerText();
      expect(masked).not.toMatch(/Aurora|BlueCap|1234/);
      await isSound(page, 'transcript');
    });

    it('ends it when it is solved', async () => {
      await button(/^Solved/).click();
      await button('End following').click();
      await page.getByText('Over: solved.').waitFor();
      await isSound(page, 'over');
      await page.getByRole('link', { name: 'My probes' }).first().click();
      await page.getByRole('heading', { name: /^Over/ }).waitFor();
      await page.close();
    });

    it('sees no probe of anybody else, nor the plan', async () => {
      const { staff } = await loggedInAgain(stage, people.runner);
      const mine = await everyProbe(staff, '/v1/admin/probes/mine');
      await finishAll(staff, mine);
      page = await colleaguePage(people.runner);
      await page.goto(`${origin}/admin/probes?lang=en`);
      await page.getByText('Your role does not open this page').waitFor();
      await page.close();
    });

    /** Half answered within an hour, half never: all followed to their end. */
    async function finishAll(staff: Colleague['staff'], mine: readonly ListedProbe[]): Promise<void> {
      const sentAt = clock.now();
      const open = mine.filter(({ phase }) => phase !== 'finished');
      for (const { id } of open) await staff.post(`/v1/admin/probes/mine/${id}/events`, eventOf('sent', sentAt));
      clock.moveTo(new Date(sentAt.getTime() + 5 * DAY).toISOString());
      const { staff: later } = await loggedInAgain(stage, people.runner);
      for (const [at, { id }] of open.entries()) {
        const answered = new Date(sentAt.getTime() + (10 + 20 * at) * MINUTE);
        if (at % 3 > 0) await later.post(`/v1/admin/probes/mine/${id}/events`, eventOf('human-reply', answered));
        const { status } = await later.post(`/v1/admin/probes/mine/${id}/finish`, {});
        expect(status).toBe(200);
      }
    }
  });

  describe('a rater', () => {
    let page: Page;

    it('sees the desk alone, and a transcript without vendor, runner and time', async () => {
      page = await colleaguePage(people.rater);
      await page.waitForURL(/admin\/probes\/rate/);
      await page.getByRole('heading', { name: 'Transcript' }).waitFor();
      const ways = page.getByRole('navigation', { name: 'Menu' }).getByRole('link');
      expect(await ways.allInnerTexts()).toEqual(['Rating desk']);
      expect(await page.locator('main').innerText()).not.toMatch(/aurora|borealis|runner@/i);
      await isSound(page, 'rate');
    });

    it('rates by keys alone, and goes on to the next', async () => {
      const total = await page.getByText(/^0 of \d+ rated$/).innerText();
      for (const key of ['4', '3', '0', '5', '4']) await page.keyboard.press(key);
      await page.getByText('All five items are rated.').waitFor();
      await isSound(page, 'rated');
      await page.keyboard.press('Control+Enter');
      await page.getByText(total.replace('0 of', '1 of')).waitFor();
    });

    it('is told when none is left', async () => {
      const first = await loggedInAgain(stage, people.rater);
      const second = await loggedInAgain(stage, people.second);
      await rateAll(first.staff, () => 4);
      await rateAll(second.staff, (item, at) => (item === 1 ? 1 + ((at * 2) % 5) : 4 - (at % 2)));
      await page.reload();
      await page.getByRole('heading', { name: 'All are rated' }).waitFor();
      await isSound(page, 'rate-done');
      await page.close();
    });

    async function rateAll(staff: Colleague['staff'], markOf: (item: number, at: number) => number): Promise<void> {
      for (let at = 0; ; at += 1) {
        const { probe } = (await staff.get('/v1/admin/probe-ratings/next')).body as { probe: { id: string } | null };
        if (!probe) return;
        const ratings = Object.fromEntries(ITEMS.map((key, item) => [key, markOf(item, at)]));
        const { status } = await staff.put(`/v1/admin/probe-ratings/${probe.id}`, { ratings });
        expect(status).toBe(200);
      }
    }
  });

  describe('whoever settles', () => {
    let page: Page;
    const round = (tab: string, lang = 'en') =>
      `${origin}/admin/probes/${study.waveId}/${roundPath.split('/').at(-1)}/${tab}?lang=${lang}`;

    it('reads how far raters agree, and what to do where they do not', async () => {
      page = await adminPage();
      await page.goto(round('agreement'));
      await page.getByText(/Raters do not agree enough on .*Effectiveness/).waitFor();
      await page.getByRole('button', { name: 'Rate the round anew' }).waitFor();
      await isSound(page, 'agreement');
    });

    it('decides what divides them, with both ratings and the transcript in sight', async () => {
      const open = page.getByRole('button', { name: /^Decide on/ });
      await open.first().waitFor();
      const before = await open.count();
      await open.first().click();
      await page.getByRole('dialog').getByText('Transcript, masked').waitFor();
      await page.getByRole('radio', { name: '3' }).check();
      await page.getByLabel('Reason').fill('The key is covered in part.');
      await isSound(page, 'decide', false);
      await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
      await page.getByText('It is decided').waitFor();
      await page.getByText(/^Decided as 3/).waitFor();
      expect(await open.count()).toBe(before - 1);
    });

    it('sees how soon each vendor answered, and who never did', async () => {
      await page.goto(round('sla'));
      await page.getByRole('table').first().waitFor();
      expect(await page.getByText(/95 % interval/).count()).toBeGreaterThan(0);
      await page.getByText('Severity', { exact: true }).click();
      await page.getByRole('heading', { name: 'Business' }).waitFor();
      expect(page.url()).toContain('by=severity');
      await isSound(page, 'sla');
    });

    it('takes the round along as a table', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export CSV' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('Autumn drills.csv');
      await page.close();
    });

    it('adds a scenario of the study’s own', async () => {
      page = await adminPage();
      await page.goto(`${origin}/admin/probes/scenarios?lang=en`);
      await page.getByRole('button', { name: 'New scenario' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Short name').fill('share-blur');
      for (const field of await dialog.getByRole('textbox').all())
        if ((await field.inputValue()) === '') await field.fill('Blurred when shared');
      await isSound(page, 'scenario', false);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByText('The scenario is there').waitFor();
      await page.getByRole('heading', { name: 'Blurred when shared' }).waitFor();
      await page.close();
    });

    it.each(LOOKS)('looks at all of it on a $name', async ({ name, lang, ...look }) => {
      const own = await adminPage(look);
      for (const [place, address] of [
        ['planner', `${origin}/admin/probes/new?lang=${lang}`],
        ['progress', round('progress', lang)],
        ['agreement', round('agreement', lang)],
        ['sla', `${round('sla', lang)}&by=slot`],
      ] as const) {
        await own.goto(address);
        await own.locator('main table').first().waitFor();
        await isSound(own, `${place}-${name}`);
      }
      await own.close();
    });
  });

  it('asks nothing of anybody else, and no script fails', async () => {
    for (const page of opened) if (!page.isClosed()) await page.close();
    expect(complaints).toEqual([]);
  });
});
