import { describe, expect, it } from '@jest/globals';
import { RandomSource, reweigh, smaa } from '#statistics';
import { OwnWeights, type OwnWeightsData } from './own-weights.js';

const covariance = (variance: number) =>
  Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (__, j) => (i === j ? variance : variance / 4)));
const aVendor = (slug: string, mean: readonly number[]) => ({
  slug,
  name: slug.toUpperCase(),
  mean,
  covariance: covariance(4),
});
const DATA: OwnWeightsData = {
  vendors: [
    aVendor('aurora', [82, 75, 70, 74, 71]),
    aVendor('borealis', [70, 72, 88, 80, 76]),
    aVendor('cirrus', [60, 81, 66, 70, 92]),
    aVendor('dusk', [55, 58, 52, 60, 49]),
  ],
  weights: [0.25, 0.25, 0.2, 0.15, 0.15],
  coverage: 0.95,
  concentration: 74,
  seed: '00000000000000a7',
};

describe('OwnWeights', () => {
  const own = new OwnWeights(DATA);

  it('says the scores, ranks and rank sets of the server’s own functions for 200 weightings', () => {
    const random = new RandomSource('00000000000000b8');
    for (let n = 0; n < 200; n += 1) {
      const shares = new Float64Array(5);
      random.dirichlet(new Float64Array(5).fill(1), shares);
      const weights = [...shares];
      const { scores, rank, sets } = reweigh(DATA.vendors, weights, { coverage: 0.95, draws: 2_000, seed: DATA.seed });
      const rows = own.order(weights);
      expect(rows.map((row) => row.rank)).toEqual(rank.toSorted((a, b) => a - b));
      for (const { slug, ...row } of rows) {
        const v = DATA.vendors.findIndex((vendor) => vendor.slug === slug);
        expect(row).toMatchObject({ score: scores[v], rank: rank[v], range: [sets.lower[v], sets.upper[v]] });
      }
    }
  });

  it('says how far each vendor moved from the order of the declared weights', () => {
    expect(own.order(DATA.weights).map(({ slug, moved }) => [slug, moved])).toEqual([
      ['borealis', 0],
      ['aurora', 0],
      ['cirrus', 0],
      ['dusk', 0],
    ]);
    expect(own.order([0, 0.1, 0, 0, 0.9]).map(({ name, moved }) => [name, moved])).toEqual([
      ['CIRRUS', 2],
      ['BOREALIS', -1],
      ['AURORA', -1],
      ['DUSK', 0],
    ]);
  });

  it('says how much the first place depends on the weights', () => {
    const shares = [0.6, 0.1, 0.1, 0.1, 0.1];
    const first = (scenario: Parameters<typeof smaa>[1]['scenario']) =>
      smaa(DATA.vendors, { scenario, draws: 4_000, seed: DATA.seed }).rankAcceptability[0]![0];
    const lead = 0.6 * 12 + 0.1 * (3 - 18 - 6 - 5);
    expect(own.robustness(shares)).toEqual({
      first: 'AURORA',
      second: 'BOREALIS',
      nearby: first({ kind: 'declared', weights: shares, concentration: 74 }),
      any: first({ kind: 'any' }),
      epsilonStar: expect.closeTo(lead / (lead + 18), 12),
    });
  });

  it('knows neither robustness of one vendor nor a lead of two that tie', () => {
    const [aurora] = DATA.vendors;
    expect(new OwnWeights({ ...DATA, vendors: [aurora!] }).robustness(DATA.weights)).toBeNull();
    const twins = new OwnWeights({ ...DATA, vendors: [aurora!, { ...aurora!, slug: 'twin', name: 'TWIN' }] });
    expect(twins.order(DATA.weights).map(({ slug, rank }) => [slug, rank])).toEqual([
      ['aurora', 1],
      ['twin', 1],
    ]);
    expect(twins.robustness(DATA.weights)).toMatchObject({ first: 'AURORA', second: 'TWIN', epsilonStar: null });
  });
});
