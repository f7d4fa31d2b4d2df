import { describe, expect, it } from '@jest/globals';
import { RandomSource } from './random.js';
import { type DimensionPosterior, smaa, type WeightScenario } from './smaa.js';
import { expectGolden, goldenCase } from './testing/golden.js';

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

describe('smaa with as many draws as a release', () => {
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
});
