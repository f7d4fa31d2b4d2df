import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RandomSource } from './random.js';
import { smaa, smaaFromDraws, type WeightScenario } from './smaa.js';
import { expectGolden, goldenCase } from './testing/golden.js';

const FILE = '07-smaa-ranks.json';
const SEED = '5bd1e995a1b2c3d4';

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

/** What smaa does, step by step with the same random numbers, for vendors that vary in each dimension alone. */
function byHand(
  vendors: readonly { readonly mean: readonly number[]; readonly deviation: readonly number[] }[],
  draws: number,
  drawWeights: (random: RandomSource) => readonly number[],
) {
  const random = new RandomSource(SEED);
  const trials = Array.from({ length: draws }, () => {
    const weights = drawWeights(random);
    const scores = vendors.map(({ mean, deviation }) => {
      const spread = Math.hypot(...weights.map((weight, d) => weight * deviation[d]!));
      return weights.reduce((sum, weight, d) => sum + weight * mean[d]!, 0) + spread * random.normal();
    });
    return { weights, scores };
  });
  const weights = trials.map((trial) => trial.weights);
  // One-dimensional measurements of weight 1 leave the scores as they are; weights are averaged apart.
  const { rankAcceptability, expectedRank } = smaaFromDraws(
    trials.map(({ scores }) => scores.map((score) => [score])),
    trials.map(() => [1]),
  );
  const central = vendors.map((_, v) => {
    const first = trials.filter(({ scores }) => Math.max(...scores) === scores[v]);
    return weights[0]!.map((__, d) => first.reduce((sum, trial) => sum + trial.weights[d]!, 0) / first.length);
  });
  return { rankAcceptability, expectedRank, central };
}

const drawn = (shapes: readonly number[]) => (random: RandomSource) => {
  const target = new Float64Array(shapes.length);
  random.dirichlet(Float64Array.from(shapes), target);
  return [...target];
};

describe('smaa', () => {
  const ALLOCATIONS = [
    [0.7, 0.2, 0.1],
    [0.1, 0.1, 0.8],
  ];
  it.each<[string, WeightScenario, (random: RandomSource) => readonly number[]]>([
    ['fixed weights', declared([0.5, 0.3, 0.2], null), () => [0.5, 0.3, 0.2]],
    ['weights around the declared ones', declared([0.5, 0.5, 0], 20), drawn([10, 10, 0])],
    ['any weights', { kind: 'any' }, drawn([1, 1, 1])],
    ['those of customers', { kind: 'customers', allocations: ALLOCATIONS }, (random) => ALLOCATIONS[random.index(2)]!],
  ])('takes one draw after the other: %s', (_, scenario, drawWeights) => {
    const vendors = [
      { mean: [80, 60, 70], deviation: [4, 2, 6] },
      { mean: [70, 76, 68], deviation: [3, 5, 1] },
      { mean: [74, 64, 75], deviation: [2, 2, 9] },
    ];
    const posteriors = vendors.map(({ mean, deviation }) => ({
      mean,
      covariance: diagonal(deviation.map((s) => s * s)),
    }));
    const result = smaa(posteriors, { scenario, draws: 60, seed: SEED });
    const { central, ...shares } = byHand(vendors, 60, drawWeights);
    expect(result).toMatchObject({ draws: 60, ...shares });
    central.forEach((weights, v) =>
      weights.forEach((weight, d) => expect(result.centralWeights[v]![d]).toBeCloseTo(weight, 9)),
    );
  });

  it('lets dimensions that vary together cancel or add up', () => {
    const half = declared([0.5, 0.5], null);
    const apart = (covariance: number) => {
      const risky = {
        mean: [70, 70],
        covariance: [
          [9, covariance],
          [covariance, 9],
        ],
      };
      const safe = { mean: [69, 69], covariance: diagonal([0, 0]) };
      return smaa([risky, safe], { scenario: half, draws: 2_000, seed: SEED }).rankAcceptability[0]![0]!;
    };
    // The mean of two has variance (9 + c)/2, so it is above 69 in Φ(1/√((9 + c)/2)) of draws.
    expect(apart(8.9)).toBeCloseTo(0.631, 1);
    expect(apart(-8.9)).toBe(1);
  });

  it('refuses half a draw', () => {
    const options = { scenario: { kind: 'any' } as const, seed: SEED };
    const vendor = { mean: [70], covariance: [[1]] };
    for (const draws of [0.5, 1.5, NaN, -1])
      expect(() => smaa([vendor], { ...options, draws })).toThrow(expect.objectContaining({ code: 'bad-draws' }));
    expect(smaa([vendor], { ...options, draws: 1 }).draws).toBe(1);
  });

  it('says in a refusal what is needed', () => {
    const vendor = { mean: [70, 70], covariance: diagonal([1, 1]) };
    const call =
      (scenario: WeightScenario, draws = 1) =>
      () =>
        smaa([vendor], { scenario, draws, seed: SEED });
    expect(call({ kind: 'any' }, 0)).toThrow('A simulation needs at least one draw');
    expect(call(declared([1, 1]))).toThrow('Weights are shares of at least 0 that sum to 1');
  });

  it('takes a concentration of a hundredth and weights that rounding keeps from 1', () => {
    const vendor = { mean: [70, 70], covariance: diagonal([1, 1]) };
    const call = (scenario: WeightScenario) => smaa([vendor], { scenario, draws: 1, seed: SEED }).expectedRank;
    expect(call(declared([0.5, 0.5], 0.01))).toEqual([1]);
    expect(call(declared([0.1 + 0.2, 0.7 + 1e-12], null))).toEqual([1]);
    expect(() => call(declared([0.5, 0.5], 0.009))).toThrow();
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
});
