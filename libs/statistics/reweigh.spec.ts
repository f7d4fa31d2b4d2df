import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankConfidenceSets } from './rank-confidence-sets.js';
import { firstUnderAnyWeights, orderRobustness, reweigh } from './reweigh.js';
import { smaa } from './smaa.js';
import { weightRobustness } from './weight-robustness.js';

const SEED = '0000000000001234';
const SETS = { coverage: 0.95, draws: 500, seed: SEED };
const NEARBY = { draws: 400, seed: SEED, concentration: 74 };

const STEADY = {
  mean: [70, 70],
  covariance: [
    [4, 1],
    [1, 9],
  ],
};
const QUICK = {
  mean: [90, 40],
  covariance: [
    [1, 0],
    [0, 1],
  ],
};
const WEAK = {
  mean: [30, 35],
  covariance: [
    [2, -1],
    [-1, 2],
  ],
};
/** So near the first that sampling noise may turn the two round. */
const NEAR = {
  mean: [71, 69],
  covariance: [
    [5, 0],
    [0, 3],
  ],
};
const VENDORS = [STEADY, QUICK, WEAK];

describe('reweigh', () => {
  it('gives each vendor its weighted mean and the standard error of that', () => {
    const { scores, standardErrors, rank } = reweigh(VENDORS, [0.75, 0.25], SETS);
    expect(scores).toEqual([70, 77.5, 31.25]);
    expect(standardErrors[0]).toBeCloseTo(Math.sqrt(0.5625 * 4 + 2 * 0.1875 * 1 + 0.0625 * 9), 12);
    expect(standardErrors[1]).toBeCloseTo(Math.sqrt(0.5625 + 0.0625), 12);
    expect(rank).toEqual([2, 1, 3]);
    expect(reweigh(VENDORS, [0.25, 0.75], SETS).rank).toEqual([1, 2, 3]);
  });

  it('has the rank sets of independent vendors', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (first) => {
        const { scores, standardErrors, rank, sets } = reweigh([...VENDORS, NEAR], [first, 1 - first], SETS);
        const covariance = scores.map((_, i) => scores.map((__, j) => (i === j ? standardErrors[i]! ** 2 : 0)));
        const all = rankConfidenceSets(scores, covariance, SETS);
        expect({ rank, sets }).toEqual({ rank: all.rank, sets: all.simultaneous });
        expect(sets.upper[0]! - sets.lower[0]!).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('gives vendors that tie the same rank, and takes a variance that rounding makes negative for none', () => {
    const flat = {
      mean: [70, 70],
      covariance: [
        [1e-18, -2e-18],
        [-2e-18, 1e-18],
      ],
    };
    const { rank, standardErrors } = reweigh([flat, flat], [0.5, 0.5], SETS);
    expect(rank).toEqual([1, 1]);
    expect(standardErrors).toEqual([0, 0]);
  });

  it('refuses weights of another rubric', () => {
    const short = { mean: [70], covariance: [[1]] };
    expect(() => reweigh([short, STEADY], [1], SETS)).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
    expect(() => reweigh(VENDORS, [1], SETS)).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });
});

describe('orderRobustness', () => {
  it('simulates weights around the given ones and holds the first against the second', () => {
    const weights = [0.75, 0.25];
    const { firstNearby, lead } = orderRobustness(VENDORS, weights, NEARBY);
    const { rankAcceptability } = smaa(VENDORS, {
      scenario: { kind: 'declared', weights, concentration: 74 },
      draws: 400,
      seed: SEED,
    });
    expect(firstNearby).toEqual(rankAcceptability.map(([first]) => first));
    expect(lead).toEqual(weightRobustness(QUICK.mean, STEADY.mean, weights));
    expect(orderRobustness(VENDORS, [0.25, 0.75], NEARBY).lead).toEqual(
      weightRobustness(STEADY.mean, QUICK.mean, [0.25, 0.75]),
    );
  });

  it('knows no lead of one vendor', () => {
    expect(orderRobustness([STEADY], [0.5, 0.5], NEARBY)).toEqual({ firstNearby: [1], lead: null });
  });
});

describe('firstUnderAnyWeights', () => {
  it('is the share of all weightings that put a vendor first', () => {
    const shares = firstUnderAnyWeights(VENDORS, { draws: 20_000, seed: SEED });
    // Without noise QUICK leads where 90w + 40(1 − w) > 70, so in 40 % of weightings.
    expect(shares[1]).toBeCloseTo(0.4, 1);
    expect(shares[0]! + shares[1]!).toBe(1);
    expect(shares[2]).toBe(0);
  });
});
