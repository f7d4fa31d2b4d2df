import { chromium } from 'playwright-core';
import { brotliCompressSync } from 'node:zlib';
import type { Installation } from './installation.js';
import type { ReleaseDocument } from '#benchmark/core';
import { reportPage } from '#pages';
import { buildReport } from '#report/core';
import { median, milliseconds, report } from './report.js';
import { largestPaint } from './survey-page.js';

const ROUNDS = 5;
/** What the page may weigh with its style sheet and script, compressed, and when it must be there on a slow phone. */
const WEIGHT = 60_000;
const PAINTED_IN = 1_500;
/** Milliseconds in which a report is built and rendered. */
const BUILT_IN = 1_000;

/** What the page of a release weighs, and when its finding is there on a slow phone. */
export async function benchBenchmarkPage({ port }: Installation): Promise<void> {
  const base = `http://127.0.0.1:${port}`;
  const address = `${base}/b/rtc-service/latest?lang=zh-CN`;
  const html = await (await fetch(address)).text();
  const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  const bodies = await Promise.all(files.map(async (path) => (await fetch(base + path)).text()));
  const weight = [html, ...bodies].reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  report('benchmark page with style and script', 'bytes', weight, WEIGHT);
  await benchReport(base);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await largestPaint(browser, address));
    report('benchmark page painted on slow 4G, processor 4 times slower', 'ms', median(times), PAINTED_IN);
  } finally {
    await browser.close();
  }
}

/** A report from the release document to the page, held against the gate on the way. */
async function benchReport(base: string): Promise<void> {
  const release = (await (await fetch(`${base}/v1/benchmarks/rtc-service/latest`)).json()) as ReleaseDocument;
  const frame = { stylesheet: '/assets/report.css', url: `${base}/b/rtc-service/latest/report` };
  const make = () =>
    reportPage(buildReport(release, { locale: 'zh-CN', title: 'Report', hash: '0'.repeat(64) }), frame);
  const times = Array.from({ length: ROUNDS }, () => milliseconds(make));
  report('report built and rendered', 'ms', median(times), BUILT_IN);
}
