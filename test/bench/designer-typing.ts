import { chromium, type Page } from 'playwright-core';
import { type DesignerClient, largeDefinition } from './designer-client.js';
import { median, report } from './report.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const TYPED = 'The quick brown fox answers every ticket at night. '.repeat(2);
/** Milliseconds between two keys: somebody who types fast. */
const PACE = 60;

/** From a key to the next frame that is painted, in a draft of 200 questions, against a bare field in the same browser. */
export async function benchTyping(client: DesignerClient): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.setDefaultTimeout(120_000);
    await page.setContent('<textarea></textarea>');
    await page.locator('textarea').click();
    const bare = await keyToPaint(page);
    await openDraft(page, client);
    const draft = await keyToPaint(page);
    report(
      'a key in a draft of 200 questions to the next frame, against a bare field',
      'ms',
      median(draft),
      median(bare),
    );
  } finally {
    await browser.close();
  }
}

async function openDraft(page: Page, client: DesignerClient): Promise<void> {
  const { etag } = await client.send('GET', '/draft');
  const content = { definition: largeDefinition('Typed'), rubricVersionId: client.rubricVersionId, scenarios: [] };
  await client.send('PUT', '/draft', content, { 'if-match': etag });
  const [name = '', value = ''] = client.cookie.split('=');
  await page.context().addCookies([{ name, value, url: client.base }]);
  await page.goto(`${client.base}/admin/questionnaires/${client.id}?lang=en`);
  await page.locator('[data-row="/pages/3/elements/0"]').click();
  await page.locator('[data-checks=known]').waitFor();
  await page.locator('[data-field="title en"]').click();
  await page.keyboard.press('End');
}

async function keyToPaint(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { waits });
    addEventListener(
      'keydown',
      () => {
        const since = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => waits.push(performance.now() - since));
          port1.start();
          port2.postMessage(0);
        });
      },
      true,
    );
  });
  for (const letter of TYPED) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(PACE);
  }
  return page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits);
}
