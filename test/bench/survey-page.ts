import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Installation } from './installation.js';
import { report } from './report.js';

const ROUNDS = 5;
/** Ten packets: what a phone fetches in its first round trip. */
const FIRST_LOAD = 14_336;
const SCRIPT = 6_144;
/** A phone of the middle class on a train: kilobytes a second and milliseconds of the network, times slower of the processor. */
const SLOW_4G = { downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150, offline: false };
const SLOWER = 4;
const PAINTED_IN = 1_200;

/** What a screen of a survey weighs, and when its question is there on a slow phone. */
export async function benchSurveyPage({ port, tokens }: Installation): Promise<void> {
  const base = `http://127.0.0.1:${port}`;
  const address = `${base}/s/${tokens[0]}/3`;
  const html = await (await fetch(address)).text();
  const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  const weights = await Promise.all(
    files.map(async (path) => brotliCompressSync(await (await fetch(base + path)).text()).length),
  );
  const script = weights[files.findIndex((path) => path.endsWith('.js'))] ?? 0;
  report('survey step with style and script', 'bytes', brotliCompressSync(html).length + sumOf(weights), FIRST_LOAD);
  report('survey script', 'bytes', script, SCRIPT);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await largestPaint(browser, address));
    report('survey step painted on slow 4G, processor 4 times slower', 'ms', medianOf(times), PAINTED_IN);
  } finally {
    await browser.close();
  }
}

/** When the largest part of a page is there on a slow phone, in milliseconds. */
export async function largestPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address, { waitUntil: 'networkidle' });
  const painted = await paintOf(page);
  await context.close();
  return painted;
}

function paintOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
