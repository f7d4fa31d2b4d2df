import { describe, expect, it } from '@jest/globals';
import { ownWeightsWords } from '../messages/own-weights.js';
import { benchmarkPage } from './benchmark-page.js';
import type { BenchmarkPage, OwnWeights } from './benchmark-model.js';
import { aBenchmarkPage } from './testing/a-benchmark-page.js';

const page = aBenchmarkPage();
const ranked = page.vendors.filter(({ status }) => status === 'RANKED');
const ownWeights: OwnWeights = {
  vendors: ranked.map(({ slug, dimensions }) => ({
    slug,
    mean: dimensions.map(({ score }) => score ?? 0),
    covariance: dimensions.map((_, i) => dimensions.map((__, j) => (i === j ? 4 : 1))),
  })),
  coverage: 0.95,
  concentration: 74,
  seed: '00000000000000a5',
};
const htmlOf = (given: Partial<BenchmarkPage>) =>
  benchmarkPage({ ...page, ownWeights, scripts: ['/assets/x.js'], ...given });
const boxOf = (html: string) => /<section class="card own-weights".*?<\/section>/s.exec(html)?.[0] ?? '';

describe('the box for own weights', () => {
  const box = boxOf(htmlOf({}));

  it('is hidden until its script runs, which the page names', () => {
    expect(box).toContain('id="own-weights" hidden=""');
    expect(htmlOf({})).toContain('<script type="module" src="/assets/x.js"></script>');
  });

  it('has a labelled slider for each dimension and a row for each ranked vendor', () => {
    for (const { id, weight } of page.dimensions) {
      expect(box).toContain(`<label for="weight-${id}">`);
      expect(box).toMatch(new RegExp(`id="weight-${id}"[^>]*value="${Math.round(weight * 100)}"`));
    }
    expect(box.match(/data-slug="[^"]+"/g)).toHaveLength(ranked.length);
  });

  it('carries the moments in the order of the rows, and the sentences, as data that cannot end early', () => {
    const json = /<script type="application\/json">(.*?)<\/script>/s.exec(box)?.[1] ?? '';
    expect(json).not.toContain('<');
    const { data, words } = JSON.parse(json) as {
      data: OwnWeights & { weights: number[] };
      words: Record<string, string>;
    };
    const rows = [...box.matchAll(/data-slug="([^"]+)"/g)].map(([, slug]) => slug);
    expect(data.vendors.map(({ slug }) => slug)).toEqual(rows);
    expect(data.weights).toEqual(page.dimensions.map(({ weight }) => weight));
    expect(words['tie']).toBe(ownWeightsWords.tie[page.locale]);
  });

  it.each<[string, Partial<BenchmarkPage>]>([
    ['no order may be shown', { market: { ...page.market, statementsAllowed: false } }],
    ['one vendor is ranked', { ownWeights: { ...ownWeights, vendors: ownWeights.vendors.slice(0, 1) } }],
  ])('is not there where %s', (_, given) => {
    expect(boxOf(htmlOf(given))).toBe('');
  });
});
