import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { krippendorffAlpha, ratingUse } from './rater-agreement.js';
import { expectGolden, goldenCases } from './testing/golden.js';

type Ratings = (number | null)[][];

describe('krippendorffAlpha', () => {
  const cases = goldenCases('11-probe-raters.json').filter(({ name }) => name.startsWith('Krippendorff'));
  it.each(cases)('agrees with the reference: $name', (each) => {
    const { raters } = each.input as { raters: Ratings };
    const actual = {
      nominal: krippendorffAlpha(raters, 'nominal').alpha,
      ordinal: krippendorffAlpha(raters, 'ordinal').alpha,
      interval: krippendorffAlpha(raters, 'interval').alpha,
      flag: krippendorffAlpha(raters, 'ordinal').flag ?? undefined,
    };
    expectGolden(actual, each.expected, each.tolerance);
  });

  it('is unknown when no unit has two ratings', () => {
    const nothing = { alpha: null, flag: 'NO_PAIRS' };
    expect(krippendorffAlpha([], 'ordinal')).toEqual(nothing);
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'ordinal',
      ),
    ).toEqual(nothing);
  });

  it('is never above 1, is 1 for equal raters, and does not ask who is who', () => {
    const rating = fc.option(fc.integer({ min: 1, max: 5 }));
    const table = fc.array(fc.tuple(rating, rating, rating), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('nominal' as const, 'ordinal' as const, 'interval' as const),
        (units, level) => {
          const raters = [0, 1, 2].map((r) => units.map((unit) => unit[r]!));
          const { alpha } = krippendorffAlpha(raters, level);
          const swapped = krippendorffAlpha(raters.toReversed(), level).alpha;
          if (alpha === null) return expect(swapped).toBeNull();
          expect(alpha).toBeLessThanOrEqual(1);
          expect(swapped).toBeCloseTo(alpha, 9);
          const same = krippendorffAlpha([raters[0]!, raters[0]!], level);
          if (same.alpha !== null) expect(same.alpha).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it('refuses a ragged table', () => {
    expect(() => krippendorffAlpha([[1], [1, 2]], 'nominal')).toThrow(expect.objectContaining({ code: 'bad-ratings' }));
  });
});

describe('ratingUse', () => {
  it.each([
    [0.8, 'PUBLISH'],
    [0.79, 'PROVISIONAL'],
    [0.667, 'PROVISIONAL'],
    [0.66, 'RETRAIN'],
    [null, null],
  ])('of %d is %s', (alpha, use) => {
    expect(ratingUse(alpha)).toBe(use);
  });
});
