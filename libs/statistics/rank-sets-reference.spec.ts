import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RandomSource } from './random.js';
import { rankConfidenceSets, simultaneousRankSets } from './rank-confidence-sets.js';
import { expectGolden, goldenCases } from './testing/golden.js';

const OPTIONS = { coverage: 0.95, draws: 20_000, seed: '00000000deadbeef' };
const FAST = { ...OPTIONS, draws: 500 };

interface Sets {
  readonly L: number[];
  readonly U: number[];
}

const independent = (variances: readonly number[]) =>
  variances.map((variance, i) => variances.map((_, j) => (i === j ? variance : 0)));

describe('rank confidence sets with as many draws as a release', () => {
  it.each(goldenCases('08-rank-confidence-sets.json'))('agrees with the reference: $name', (each) => {
    const { theta, Sigma, coverage } = each.input as { theta: number[]; Sigma: number[][]; coverage: number };
    const { rank, simultaneous, marginal } = each.expected as { rank: number[]; simultaneous: Sets; marginal: Sets };
    const sets = rankConfidenceSets(theta, Sigma, { ...OPTIONS, coverage });
    const expected = {
      rank,
      simultaneous: { lower: simultaneous.L, upper: simultaneous.U },
      marginal: { lower: marginal.L, upper: marginal.U },
    };
    expectGolden(sets, expected, each.tolerance);
    expect(simultaneousRankSets(theta, Sigma, { ...OPTIONS, coverage })).toEqual(sets.simultaneous);
  });

  it('contains every true rank at once in at least 95 % of simulated markets', () => {
    const truth = [78, 74, 73, 72, 70, 62];
    const variances = [6, 9, 4, 12, 7, 10];
    const random = new RandomSource('0000000000051111');
    const markets = 300;
    let covered = 0;
    for (let market = 0; market < markets; market += 1) {
      const observed = truth.map((score, v) => score + Math.sqrt(variances[v]!) * random.normal());
      const { simultaneous } = rankConfidenceSets(observed, independent(variances), FAST);
      const holds = truth.every((_, v) => simultaneous.lower[v]! <= v + 1 && v + 1 <= simultaneous.upper[v]!);
      covered += Number(holds);
    }
    expect(covered / markets).toBeGreaterThanOrEqual(0.95);
  });

  it('always contains the observed rank, and more noise never narrows a set', () => {
    const market = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 100 }), noise: fc.integer({ min: 1, max: 40 }) }),
      {
        minLength: 2,
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(market, (vendors) => {
        const scores = vendors.map(({ score }) => score);
        const variances = vendors.map(({ noise }) => noise);
        const { rank, simultaneous, marginal } = rankConfidenceSets(scores, independent(variances), FAST);
        const noisier = rankConfidenceSets(scores, independent(variances.map((v) => 4 * v)), FAST).simultaneous;
        rank.forEach((r, v) => {
          for (const { lower, upper } of [simultaneous, marginal]) {
            expect(lower[v]).toBeLessThanOrEqual(r);
            expect(upper[v]).toBeGreaterThanOrEqual(r);
          }
          expect(noisier.lower[v]).toBeLessThanOrEqual(simultaneous.lower[v]!);
          expect(noisier.upper[v]).toBeGreaterThanOrEqual(simultaneous.upper[v]!);
        });
      }),
      { numRuns: 40 },
    );
  });
});
