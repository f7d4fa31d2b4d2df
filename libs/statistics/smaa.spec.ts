import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RandomSource } from './random.js';
import { type DimensionPosterior, smaa, smaaFromDraws, type WeightScenario } from './smaa.js';
import { expectGolden, goldenCase, goldenCases } from './testing/golden.js';

const FILE = '07-smaa-ranks.json';
const SEED = '5bd1e995a1b2c3d4';

interface Posterior {
  readonly posteriorMean: readonly number[][];
  readonly posteriorCov: readonly number[][][];
  readonly weights: readonly number[];
  readonly kappa: number;
}

const vendorsOf = ({ posteriorMean, posteriorCov }: Posterior): DimensionPosterior[] =>
  posteriorMean.map((mean, v) => ({ mean, covariance: posteriorCov[v]! }));

const diagonal = (values: readonly number[]) => values.map((value, i) => values.map((_, j) => (i === j ? value : 0)));

const declared = (weights: number[], concentration: number | null = 74): WeightScenario => ({
  kind: 'declared',
  weights,
  concentration,
});

describe('smaaFromDraws', () => {
  it('tallies given draws exactly', () => {
    const { input, expected, tolerance } = goldenCase<{ measurements: number[][][]; weights: number[][] }, object>(
      FILE,
      'explicit draws',
    );
    expectGolden(smaaFromDraws(input.measurements, input.weights), expected, tolerance);
  });

  it('gives tied vendors the better rank', () => {
    const { input, expected, tolerance } = goldenCase<{ measurements: number[][][]; weights: number[][] }, object>(
      FILE,
      'tie',
    );
    const tied = smaaFromDraws(input.measurements, input.weights);
    expectGolden(tied, expected, tolerance);
    expect(tied.rankAcceptability).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(tied.pairwiseWinning[0]).toEqual([0, 0, 1]);
    expect(tied.centralWeights[2]).toBeNull();
  });

  it.each([
    { name: 'no draw', measurements: [], weights: [], code: 'bad-draws' },
    { name: 'one weighting too many', measurements: [[[1]]], weights: [[1], [1]], code: 'unequal-lengths' },
    { name: 'a weight too few', measurements: [[[1, 2]]], weights: [[1]], code: 'unequal-lengths' },
  ])('refuses $name', ({ measurements, weights, code }) => {
    expect(() => smaaFromDraws(measurements, weights)).toThrow(expect.objectContaining({ code }));
  });
});

describe('smaa', () => {
  const { input, expected, tolerance } = goldenCase<Posterior, Record<string, never>>(FILE, 'dataset-a V1..V5: rank');
  const scenarios: Readonly<Record<string, WeightScenario>> = {
    declaredFixed: { kind: 'declared', weights: input.weights, concentration: null },
    declaredDirichlet74: { kind: 'declared', weights: input.weights, concentration: input.kappa },
    uniformSimplex: { kind: 'any' },
  };

  it.each(Object.keys(scenarios))('agrees with the reference simulation: %s', (name) => {
    const result = smaa(vendorsOf(input), { scenario: scenarios[name]!, draws: 10_000, seed: SEED });
    expectGolden(result.rankAcceptability, expected[name], tolerance);
    expect(result.rankInterval90).toEqual(expected['rankInterval90']![name]);
  });

  it('agrees with the closed form for two vendors', () => {
    const { input, expected, tolerance } = goldenCase<{ theta: number[]; se: number[] }, { pFirst: number[] }>(
      FILE,
      'two vendors',
    );
    const vendors = input.theta.map((theta, v) => ({ mean: [theta], covariance: [[input.se[v]! ** 2]] }));
    const { rankAcceptability } = smaa(vendors, { scenario: { kind: 'any' }, draws: 10_000, seed: SEED });
    expectGolden(
      rankAcceptability.map(([first]) => first),
      expected.pFirst,
      tolerance,
    );
  });

  it('draws declared weights with the moments of the Dirichlet', () => {
    const { input, expected } = goldenCase<
      { w0: number[]; kappa: number },
      { mean: number[]; sd: number[]; q025: number[]; q975: number[] }
    >(FILE, 'Dirichlet');
    const random = new RandomSource(SEED);
    const shapes = Float64Array.from(input.w0, (weight) => weight * input.kappa);
    const draws = Array.from({ length: 100_000 }, () => {
      const target = new Float64Array(shapes.length);
      random.dirichlet(shapes, target);
      return target;
    });
    input.w0.forEach((_, d) => {
      const sorted = draws.map((draw) => draw[d]!).toSorted((a, b) => a - b);
      const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
      const square = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length;
      expect(Math.abs(mean - expected.mean[d]!)).toBeLessThan(0.001);
      expect(Math.abs(Math.sqrt(square) - expected.sd[d]!)).toBeLessThan(0.001);
      expect(Math.abs(sorted[2_500]! - expected.q025[d]!)).toBeLessThan(0.003);
      expect(Math.abs(sorted[97_500]! - expected.q975[d]!)).toBeLessThan(0.003);
    });
  });

  it('asks customers: the share of draws is the share of respondents whose weights agree', () => {
    const scenario: WeightScenario = {
      kind: 'customers',
      allocations: [
        [1, 0],
        [1, 0],
        [1, 0],
        [0, 1],
      ],
    };
    const vendors = [
      { mean: [80, 50], covariance: diagonal([0, 0]) },
      { mean: [50, 80], covariance: diagonal([0, 0]) },
    ];
    const { rankAcceptability, centralWeights } = smaa(vendors, { scenario, draws: 20_000, seed: SEED });
    expect(Math.abs(rankAcceptability[0]![0]! - 0.75)).toBeLessThan(0.01);
    expect(centralWeights).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('asks a split that many gave as if each of them had been listed', () => {
    const [a, b, c] = [[1, 0] as const, [0.5, 0.5] as const, [0, 1] as const] as const;
    const vendors = [
      { mean: [80, 50], covariance: diagonal([4, 1]) },
      { mean: [50, 79], covariance: diagonal([1, 9]) },
    ];
    const ask = (scenario: WeightScenario) => smaa(vendors, { scenario, draws: 500, seed: SEED });
    const counted = ask({ kind: 'customers', allocations: [a, b, c], counts: [3, 1, 2] });
    expect(counted).toEqual(ask({ kind: 'customers', allocations: [a, a, a, b, c, c] }));
    expect(counted).not.toEqual(ask({ kind: 'customers', allocations: [a, b, c] }));
  });

  it('ties vendors that nothing tells apart', () => {
    const same = { mean: [70, 70, 70, 70, 70], covariance: diagonal([0, 0, 0, 0, 0]) };
    const result = smaa([same, same], { scenario: { kind: 'any' }, draws: 100, seed: SEED });
    expect(result.rankAcceptability).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(result.rankInterval90).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('has nothing to say about no vendor', () => {
    expect(smaa([], { scenario: { kind: 'any' }, draws: 10, seed: SEED }).rankAcceptability).toEqual([]);
  });

  it('spreads each vendor over the ranks in shares that sum to 1 and never wins against itself', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const vendor = fc.record({ mean: fc.tuple(score, score), spread: fc.tuple(score, score) });
    fc.assert(
      fc.property(fc.array(vendor, { minLength: 1, maxLength: 6 }), (vendors) => {
        const posteriors = vendors.map(({ mean, spread }) => ({ mean, covariance: diagonal(spread) }));
        const result = smaa(posteriors, { scenario: { kind: 'any' }, draws: 200, seed: SEED });
        result.rankAcceptability.forEach((row, v) => {
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          expect(result.pairwiseWinning[v]![v]).toBe(0);
          expect(result.rankInterval90[v]![0]).toBeLessThanOrEqual(result.rankInterval90[v]![1]);
        });
      }),
    );
  });

  const vendor = { mean: [70, 70], covariance: diagonal([1, 1]) };
  it.each([
    {
      name: 'no dimension',
      vendors: [{ mean: [], covariance: [] }],
      scenario: { kind: 'any' } as const,
      draws: 1,
      code: 'unequal-lengths',
    },
    { name: 'no draw', vendors: [vendor], scenario: declared([0.5, 0.5]), draws: 0, code: 'bad-draws' },
    {
      name: 'weights of another rubric',
      vendors: [vendor],
      scenario: declared([1]),
      draws: 1,
      code: 'unequal-lengths',
    },
    {
      name: 'weights that sum to 0.9',
      vendors: [vendor],
      scenario: declared([0.5, 0.4]),
      draws: 1,
      code: 'bad-weights',
    },
    { name: 'a negative weight', vendors: [vendor], scenario: declared([1.5, -0.5]), draws: 1, code: 'bad-weights' },
    { name: 'no concentration', vendors: [vendor], scenario: declared([0.5, 0.5], 0), draws: 1, code: 'bad-weights' },
    {
      name: 'infinite concentration',
      vendors: [vendor],
      scenario: declared([0.5, 0.5], Infinity),
      draws: 1,
      code: 'bad-weights',
    },
    {
      name: 'no customer',
      vendors: [vendor],
      scenario: { kind: 'customers', allocations: [] } as const,
      draws: 1,
      code: 'bad-weights',
    },
    {
      name: 'a count too few',
      vendors: [vendor],
      scenario: { kind: 'customers', allocations: [[0.5, 0.5]], counts: [] } as const,
      draws: 1,
      code: 'unequal-lengths',
    },
    {
      name: 'a split that nobody gave',
      vendors: [vendor],
      scenario: { kind: 'customers', allocations: [[0.5, 0.5]], counts: [0] } as const,
      draws: 1,
      code: 'bad-weights',
    },
    {
      name: 'half a customer',
      vendors: [vendor],
      scenario: { kind: 'customers', allocations: [[0.5, 0.5]], counts: [1.5] } as const,
      draws: 1,
      code: 'bad-weights',
    },
    {
      name: 'a missing mean',
      vendors: [{ ...vendor, mean: [NaN, 1] }],
      scenario: declared([0.5, 0.5]),
      draws: 1,
      code: 'not-finite',
    },
    {
      name: 'vendors of two rubrics',
      vendors: [vendor, { ...vendor, mean: [1] }],
      scenario: declared([0.5, 0.5]),
      draws: 1,
      code: 'unequal-lengths',
    },
    {
      name: 'a covariance of another size',
      vendors: [{ ...vendor, covariance: [[1]] }],
      scenario: declared([0.5, 0.5]),
      draws: 1,
      code: 'unequal-lengths',
    },
  ])('refuses $name', ({ vendors, scenario, draws, code }) => {
    expect(() => smaa(vendors, { scenario, draws, seed: SEED })).toThrow(expect.objectContaining({ code }));
  });

  it('is checked against every vector of its file', () => {
    expect(goldenCases(FILE)).toHaveLength(6);
  });
});
