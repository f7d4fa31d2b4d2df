import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { openBrowser, picture, violations } from '../support/browser.js';
import { aDesigner, aStudio, type Designer, QUESTIONNAIRES } from '../support/designer.js';
import { openStage, type Stage } from '../support/stage.js';
import { type Desk, openDesk, saved, tabTo } from './designer-desk.js';

describe('the tools of the designer in a browser', () => {
  let stage: Stage;
  let browser: Browser;
  let ann: Designer;
  let desk: Desk;

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    const studio = await aStudio(stage);
    ann = await aDesigner(stage, 'ann');
    desk = await openDesk(stage, browser, studio, ann);
  });

  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  const row = (page: Page, pointer: string) => page.locator(`[data-row="${pointer}"]`);
  const screen = (page: Page) => page.frameLocator('iframe[title="What respondents see"]');
  const namesOn = async (id: string, index: number) =>
    (await desk.definitionOf(id)).pages[index]?.elements.map(({ name }) => name) ?? [];

  async function fileOf(download: Promise<Download>): Promise<string> {
    return (await download).path();
  }

  it('let questions be dragged', async () => {
    const id = await desk.aCopyOfTheTemplate('drag');
    const { page, complaints } = await desk.at(`/questionnaires/${id}?lang=en`);
    await page.locator('[data-checks=known]').waitFor();
    expect(await page.title()).toBe('drag · Design · Fairmark');
    const before = await namesOn(id, 1);
    const handle = page
      .locator('li')
      .filter({ has: row(page, '/pages/1/elements/0') })
      .locator('[aria-roledescription]');
    await dragOnto(page, handle, row(page, '/pages/1/elements/2'));
    await row(page, '/pages/1/elements/2').and(page.locator('[aria-current]')).waitFor();
    await saved(page);
    expect(await namesOn(id, 1)).toEqual([before[1], before[2], before[0], ...before.slice(3)]);

    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('let neighbours be worked on together', async () => {
    const id = await desk.aCopyOfTheTemplate('several');
    const { page, complaints } = await desk.at(`/questionnaires/${id}?lang=en`);
    const before = await namesOn(id, 1);
    await row(page, '/pages/1/elements/0').click();
    await row(page, '/pages/1/elements/1').click({ modifiers: ['Shift'] });
    await page.getByText('2 questions').waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 questions').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'designer-several');
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Put into a group' }).click();
    await saved(page);
    const [group] = (await desk.definitionOf(id)).pages[1]?.elements ?? [];
    expect(group?.elements?.map(({ name }) => name)).toEqual(before.slice(0, 3));
    await page.keyboard.press('Control+z');
    await saved(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('make questions of pasted text', async () => {
    const id = await desk.aCopyOfTheTemplate('paste');
    const { page, complaints } = await desk.at(`/questionnaires/${id}?lang=en`);
    await row(page, '/pages/0/elements/0').click();
    await page.keyboard.press('/');
    await page.getByPlaceholder('Type of question, template question or action …').fill('Paste');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Text').fill('<b>Which</b> channel?\n  Phone\n  Mail\nOverall satisfaction (1-10)');
    await dialog.getByText('Phone · Mail').waitFor();
    await dialog.getByRole('button', { name: 'Add 2 questions' }).click();
    await saved(page);
    const [, choice, scale] = (await desk.definitionOf(id)).pages[0]?.elements ?? [];
    expect([choice?.type, scale?.type]).toEqual(['radiogroup', 'rating']);
    expect(JSON.stringify(choice?.['title'])).toContain('<b>Which</b> channel?');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('take translations there and back, also from a spreadsheet program in Chinese', async () => {
    const id = await desk.aCopyOfTheTemplate('translate');
    const { page, complaints } = await desk.at(`/questionnaires/${id}/translations?lang=en`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const csv = (await readFile(await fileOf(download), 'utf8')).replace(/^\uFEFF/, '');
    const head = csv.slice(0, csv.indexOf('\n')).trim().split(',');
    expect(head).toEqual(expect.arrayContaining(['pointer', 'zh-CN', 'en']));

    const file = join(tmpdir(), `translations-${id}.csv`);
    // “支持” in GBK.
    const gbk = Buffer.from([0xd6, 0xa7, 0xb3, 0xd6]);
    await writeFile(
      file,
      Buffer.concat([Buffer.from('pointer,zh-CN\n/pages/0/elements/0/title,'), gbk, Buffer.from('\n/nowhere,x\n')]),
    );
    await page.locator('input[type=file]').setInputFiles(file);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 text will change').waitFor();
    await dialog.getByText('1 row has a fault and is left out').waitFor();
    await picture(page, 'designer-translations-upload');
    await dialog.getByRole('button', { name: 'Take 1 text' }).click();
    await page.getByText('The translations are in the draft').waitFor();
    const [first] = (await desk.definitionOf(id)).pages[0]?.elements ?? [];
    expect(first?.['title']).toMatchObject({ 'zh-cn': '支持' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('record a walk, and fill in by chance', async () => {
    const id = await desk.aCopyOfTheTemplate('walks');
    const { page, complaints } = await desk.at(`/questionnaires/${id}?lang=en`);
    await page.getByRole('button', { name: 'Test fill' }).click();
    await page.getByText('Answered to the end').waitFor();
    await page.getByLabel('Name of the scenario').fill('All the way');
    await page.getByLabel('Name of the scenario').press('Enter');
    await page.getByText('Recorded the scenario “All the way”').waitFor();
    await saved(page);
    await page.locator('[data-tab=scenarios]').click();
    await page.getByText('1 of 1 pass').waitFor();
    await picture(page, 'designer-scenario');

    await page.locator('[data-tab=simulate]').click();
    await page.getByLabel('How many').fill('20');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByRole('heading', { name: 'Ways walked' }).waitFor();
    await page.getByText('Every question was asked at some time').or(page.getByText('Never asked')).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'designer-random');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('publish by keyboard alone, and the bundle begins another questionnaire', async () => {
    const id = await desk.aCopyOfTheTemplate('bundle');
    const { page, complaints } = await desk.at(`/questionnaires/${id}?lang=en`);
    await page.locator('[data-checks=known]').waitFor();
    await tabTo(page, 'button', 'Publish …');
    await page.keyboard.press('Enter');
    await tabTo(page, '[role=dialog] textarea');
    await page.keyboard.type('By keyboard');
    await tabTo(page, '[role=dialog] button', 'Publish v1');
    await page.keyboard.press('Enter');
    await page.getByText('v1 is published').waitFor();
    const { versions } = await ann.make<{ versions: object[] }>('get', `${QUESTIONNAIRES}/${id}`);
    expect(versions).toHaveLength(1);

    await page.goto(page.url().replace(/\/admin.*/, `/admin/questionnaires/${id}/versions?lang=en`));
    await page.getByRole('button', { name: 'More actions: v1' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Download the signed bundle' }).click();
    const file = join(tmpdir(), `bundle-${id}.json`);
    await writeFile(file, await readFile(await fileOf(download)));

    await page.goto(page.url().replace(/\/admin.*/, '/admin/questionnaires/new?from=file&lang=en'));
    await page.getByLabel('Study', { exact: false }).and(page.locator('select')).selectOption({ label: 'Service' });
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Everything can be imported.').waitFor();
    await picture(page, 'designer-import');
    await page.getByRole('textbox', { name: 'Identifier' }).fill('from-bundle');
    await page.getByRole('button', { name: 'Create the draft' }).click();
    await page.locator('[data-checks=known]').waitFor();
    await screen(page).locator('h1').waitFor();
    const copied = /questionnaires\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    expect(await desk.definitionOf(copied)).toEqual(await desk.definitionOf(id));
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** Little by little, as a hand does. */
async function dragOnto(page: Page, handle: Locator, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to drag onto');
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 4, { steps: 12 });
  await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
}
