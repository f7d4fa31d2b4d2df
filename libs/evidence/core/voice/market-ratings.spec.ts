import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marketRatings } from './market-ratings.js';
import type { RatingRecord } from './public-voice.js';

const record = (vendor: string, mean: number, count: number, more: Partial<RatingRecord> = {}): RatingRecord => ({
  vendor,
  mean,
  count,
  source: 'Example Reviews',
  url: `https://reviews.example/${vendor}`,
  day: '2026-10-01',
  licence: 'CC BY 4.0',
  ...more,
});

describe('ratings of a market', () => {
  it('are none where nobody rated', () => {
    expect(marketRatings([])).toEqual({ prior: null, vendors: [] });
  });

  it('pull a vendor that few have rated to the mean of all', () => {
    const { prior, vendors } = marketRatings([record('polaris', 3, 975), record('aurora', 5, 1)]);
    expect(prior).toBe(4);
    expect(vendors.map(({ vendor }) => vendor)).toEqual(['aurora', 'polaris']);
    // Method §8.5: one five-star review of a market at 4 shows as 4.04.
    expect(vendors[0]?.adjusted).toBeCloseTo((5 + 25 * 4) / 26, 12);
    expect(vendors[1]?.adjusted).toBeCloseTo(3.025, 12);
  });

  it('take the newest of a page and pool several pages by their counts', () => {
    const { vendors } = marketRatings([
      record('aurora', 4, 100, { day: '2026-10-09' }),
      record('aurora', 1, 90),
      record('aurora', 3, 300, { url: 'https://other.example/' }),
    ]);
    expect(vendors).toMatchObject([{ mean: 3.25, count: 400, sources: 2 }]);
  });

  it('lie between what was given and the mean of all', () => {
    const stars = fc.double({ min: 1, max: 5, noNaN: true });
    const count = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(stars, count), { minLength: 1, maxLength: 9 }), (given) => {
        const { prior, vendors } = marketRatings(given.map(([mean, n], at) => record(`v${at}`, mean, n)));
        for (const { mean, adjusted } of vendors) {
          expect(adjusted).toBeGreaterThanOrEqual(Math.min(mean, prior!) - 1e-9);
          expect(adjusted).toBeLessThanOrEqual(Math.max(mean, prior!) + 1e-9);
        }
      }),
    );
  });
});
