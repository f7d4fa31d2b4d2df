import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PublicMoments, whatIf } from './what-if.js';

const vendor = (slug: string, first: number, second: number) => ({
  slug,
  mean: [first, second],
  covariance: [
    [1, 0.3],
    [0.3, 1],
  ],
});

const MOMENTS: PublicMoments = {
  vendors: [vendor('aurora', 80, 60), vendor('kite', 70, 70), vendor('fathom', 50, 50)],
  weights: [0.6, 0.4],
  coverage: 0.95,
  seed: '0123456789abcdef',
};

describe('whatIf', () => {
  it('is nothing for a vendor that is not ranked', () => {
    expect(whatIf(MOMENTS, 'nobody', 5)).toBeNull();
  });

  it('raises one dimension at a time, by its weight, and lets the rank follow', () => {
    const answer = whatIf(MOMENTS, 'fathom', 30);
    expect(answer?.before).toEqual({ score: 50, range: [3, 3] });
    expect(answer?.raised.map(({ score }) => score)).toEqual([68, 62]);
    expect(answer?.raised[0]?.range[0]).toBeLessThan(3);
  });

  it('ends at 100 points', () => {
    expect(whatIf(MOMENTS, 'aurora', 30)?.raised[0]?.score).toBeCloseTo(0.6 * 100 + 0.4 * 60);
  });

  it('never makes a rank worse', () => {
    fc.assert(
      fc.property(fc.constantFrom('aurora', 'kite', 'fathom'), fc.integer({ min: 1, max: 30 }), (slug, points) => {
        const { before, raised } = whatIf(MOMENTS, slug, points)!;
        for (const { score, range } of raised) {
          expect(score).toBeGreaterThanOrEqual(before.score);
          expect(range[0]).toBeLessThanOrEqual(before.range[0]);
          expect(range[1]).toBeLessThanOrEqual(before.range[1]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
