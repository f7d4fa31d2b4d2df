import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { benchmarkPage } from '#pages';
import { firstUnderAnyWeights, orderRobustness, RandomSource } from '#statistics';
import { type OwnRow, OwnWeights, type OwnWeightsData } from '../../apps/web/islands/own-weights.js';
import { securityHeaders } from '../../apps/api/security-headers.js';
import { aBenchmarkPage } from '../../libs/pages/benchmark/testing/a-benchmark-page.js';
import { DESKTOP, openBrowser, openPage, PHONE, picture, violations } from '../support/browser.js';

const ORIGIN = 'http://localhost:4567';
const PATH = '/b/rtc-service/2026q4';
const SCRIPT = readFileSync(new URL('../../dist/apps/web/islands/reweigh.js', import.meta.url), 'utf8');

const model = aBenchmarkPage({ locale: 'en', scripts: ['/assets/reweigh.js'] });
const ranked = model.vendors.filter(({ status }) => status === 'RANKED');
const ownWeights = {
  vendors: ranked.map(({ slug, dimensions }, v) => ({
    slug,
    mean: dimensions.map(({ score }, d) => (score ?? 70) + ((v * 7 + d * 11) % 9) - 4),
    covariance: dimensions.map((_, i) => dimensions.map((__, j) => (i === j ? 5 : 1))),
  })),
  coverage: 0.95,
  concentration: 74,
  seed: '00000000000000a5',
};
const FILES: Readonly<Record<string, readonly [string, string]>> = {
  [PATH]: ['text/html; charset=utf-8', benchmarkPage({ ...model, ownWeights })],
  '/assets/reweigh.js': ['text/javascript', SCRIPT],
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The page as the api would send it, its policy for scripts included. */
async function open(hash = '', options: object = { viewport: DESKTOP }): Promise<{ page: Page; complaints: string[] }> {
  const opened = await openPage(browser, { origin: ORIGIN, ...options });
  await opened.page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const [type, body] = FILES[pathname] ?? ['text/plain', ''];
    await route.fulfill({ contentType: type, body, headers: securityHeaders(pathname, type, false) });
  });
  await opened.page.goto(`${ORIGIN}${PATH}${hash}`);
  return opened;
}

const rowsOf = (page: Page) =>
  page.locator('#own-weights tbody tr').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['slug']));

const expected = (points: readonly number[]): readonly OwnRow[] => {
  const vendors = ownWeights.vendors.map((each) => ({ ...each, name: each.slug }));
  const total = points.reduce((sum, point) => sum + point, 0);
  const weights = model.dimensions.map(({ weight }) => weight);
  return new OwnWeights({ ...ownWeights, vendors, weights }).order(points.map((point) => point / total));
};

const DECLARED = model.dimensions.map(({ weight }) => weight);
const dataOf = (): OwnWeightsData => ({
  ...ownWeights,
  vendors: ownWeights.vendors.map((each) => ({ ...each, name: each.slug })),
  weights: DECLARED,
});

describe('own weights in a browser', () => {
  it('sort the vendors, show ranges and say how robust that is', async () => {
    const { page, complaints } = await open();
    expect(await page.locator('#own-weights').isVisible()).toBe(true);
    expect(await rowsOf(page)).toEqual(expected([25, 25, 20, 15, 15]).map(({ slug }) => slug));
    await page.locator('#weight-D5').fill('50');
    await page.locator('#weight-D1').fill('0');
    expect(await rowsOf(page)).toEqual(expected([0, 25, 20, 15, 50]).map(({ slug }) => slug));
    expect(new URL(page.url()).hash).toBe('#w=0-25-20-15-50');
    expect(await page.locator('#own-weights output[for]').allTextContents()).toEqual(
      [0, 25, 20, 15, 50].map((point) => `${Math.round((100 * point) / 110)}\u00A0%`),
    );
    await page.locator('.said', { hasText: 'comes first' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await page.locator('.copied', { hasText: /copied|address/ }).waitFor();
    await page.locator('#own-weights').scrollIntoViewIfNeeded();
    await picture(page, 'own-weights', false);
    await page.getByRole('button', { name: 'Back to the published weights' }).click();
    expect(await rowsOf(page)).toEqual(expected([25, 25, 20, 15, 15]).map(({ slug }) => slug));
    expect(new URL(page.url()).hash).toBe('');
    expect(complaints).toEqual([]);
  });

  it('come from the address, and nothing is said of weights that are all 0', async () => {
    const { page } = await open('#w=0-0-0-0-50');
    expect(await rowsOf(page)).toEqual(expected([0, 0, 0, 0, 50]).map(({ slug }) => slug));
    await page.locator('#weight-D5').press('Home');
    await page.locator('.said', { hasText: 'above 0' }).waitFor();
  });

  it('fit a phone', async () => {
    const { page } = await open('', { viewport: PHONE });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    await page.locator('#own-weights').scrollIntoViewIfNeeded();
    await picture(page, 'own-weights-phone', false);
  });

  it('are not offered without a script', async () => {
    const { page } = await open('', { viewport: DESKTOP, javaScriptEnabled: false });
    expect(await page.locator('#own-weights').isVisible()).toBe(false);
    expect(await page.locator('#ranking').isVisible()).toBe(true);
  });

  it('are the server’s own numbers for 200 weightings', async () => {
    const { page } = await open();
    const random = new RandomSource('00000000000000c9');
    const weightings = Array.from({ length: 200 }, () => Array.from({ length: 5 }, () => 1 + random.index(50)));
    const data = dataOf();
    const rows = await page.evaluate(`import('/assets/reweigh.js').then(({ OwnWeights, sharesOf }) => {
      const own = new OwnWeights(${JSON.stringify(data)});
      return ${JSON.stringify(weightings)}.map((points) => own.order(sharesOf(points)));
    })`);
    expect(rows).toEqual(weightings.map(expected));
  });

  it('are as robust as a simulation of ten times as many draws says', async () => {
    const { page } = await open();
    const shares = await page.evaluate(`import('/assets/reweigh.js').then(({ OwnWeights }) =>
      new OwnWeights(${JSON.stringify(dataOf())}).robustness(${JSON.stringify(DECLARED)}))`);
    const { nearby, any } = shares as { readonly nearby: number; readonly any: number };
    const draws = { draws: 40_000, seed: '00000000000000d1' };
    const nearer = orderRobustness(ownWeights.vendors, DECLARED, { ...draws, concentration: 74 }).firstNearby;
    const anyhow = firstUnderAnyWeights(ownWeights.vendors, draws);
    const first = ownWeights.vendors.findIndex(({ slug }) => slug === expected([25, 25, 20, 15, 15])[0]?.slug);
    for (const [share, exact] of [
      [nearby, nearer[first]!],
      [any, anyhow[first]!],
    ] as const)
      expect(Math.abs(share - exact)).toBeLessThanOrEqual(4 * Math.sqrt((exact * (1 - exact)) / 4_000) + 0.001);
  });
});
