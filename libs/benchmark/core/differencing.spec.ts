import { describe, expect, it } from '@jest/globals';
import { expectGolden, goldenCase, goldenCases } from '../../statistics/testing/golden.js';
import { differencedMean, laplaceNoise, type PublishedMean } from './differencing.js';

const FILE = '14-suppression.json';

describe('differencedMean', () => {
  it('shows what one newcomer answered', () => {
    const { input, expected, tolerance } = goldenCase<
      { before: PublishedMean; after: PublishedMean },
      { newcomerScore: number; interval: number[] }
    >(FILE, 'why a minimum n');
    const { score, interval } = differencedMean(input.before, input.after, 0.1)!;
    expectGolden({ newcomerScore: score, interval }, expected, tolerance);
  });

  it('shows the mean of several newcomers', () => {
    const { score, interval } = differencedMean({ n: 20, score: 70 }, { n: 24, score: 68 }, 0.1)!;
    expect(score).toBe((24 * 68 - 20 * 70) / 4);
    expect(interval).toEqual([score - (0.05 * 44) / 4, score + (0.05 * 44) / 4]);
  });

  it('is nothing when nobody was added', () => {
    expect(differencedMean({ n: 20, score: 70 }, { n: 20, score: 71 }, 0.1)).toBeNull();
  });
});

describe('laplaceNoise', () => {
  it.each(goldenCases(FILE).filter(({ name }) => name.startsWith('DP')))('agrees with the reference: $name', (each) => {
    const { n, epsilon, lower, upper } = each.input as Record<string, number>;
    expectGolden(laplaceNoise(n!, epsilon!, lower, upper), each.expected, each.tolerance);
  });

  it('grows with the range of the scores alone', () => {
    expect(laplaceNoise(20, 1, 20, 70)).toEqual(laplaceNoise(20, 1, 0, 50));
  });

  it('is nothing without organisations or without a privacy budget', () => {
    expect([laplaceNoise(0, 1), laplaceNoise(20, 0)]).toEqual([null, null]);
  });
});
