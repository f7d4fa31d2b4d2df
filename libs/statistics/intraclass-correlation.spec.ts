import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intraclassCorrelation } from './intraclass-correlation.js';
import { expectGolden, goldenCases } from './testing/golden.js';

describe('intraclassCorrelation', () => {
  const cases = goldenCases('11-probe-raters.json').filter(({ input }) => 'ratings' in (input as object));
  it.each(cases)('agrees with the reference: $name', (each) => {
    const result = intraclassCorrelation((each.input as { ratings: number[][] }).ratings);
    const actual = {
      ICC1: result.icc1,
      ICC2_1: result.icc21,
      ICC3_1: result.icc31,
      ICC1k: result.icc1k,
      ICC2_k: result.icc2k,
      ICC3_k: result.icc3k,
      F: result.f,
      ci95_ICC2_1: result.icc21Ci95,
      flag: result.flag,
    };
    expectGolden(actual, each.expected, each.tolerance);
  });

  it('has no F and no interval when raters differ by a constant only', () => {
    const exact = intraclassCorrelation([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(exact).toMatchObject({ icc31: 1, f: null, icc21Ci95: null, flag: null });
  });

  it('has no interval and no mean-rating coefficient where the table cannot carry them', () => {
    expect(
      intraclassCorrelation([
        [2, 3, 3],
        [1, 4, 4],
      ]),
    ).toMatchObject({ icc21Ci95: null, flag: null });
    expect(
      intraclassCorrelation([
        [1, 5],
        [5, 2],
      ]).icc2k,
    ).toBeNull();
  });

  it('needs two targets and two raters', () => {
    const nothing = { icc21: null, flag: 'NOT_ENOUGH_DATA' };
    expect(intraclassCorrelation([])).toMatchObject(nothing);
    expect(intraclassCorrelation([[1, 2]])).toMatchObject(nothing);
    expect(intraclassCorrelation([[1], [2]])).toMatchObject(nothing);
  });

  it('is finite or null, and its interval contains it', () => {
    const row = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (ratings) => {
        const { icc21, icc21Ci95 } = intraclassCorrelation(ratings);
        if (icc21 === null) return;
        expect(Number.isFinite(icc21)).toBe(true);
        if (icc21Ci95 === null) return;
        expect(icc21Ci95.every(Number.isFinite)).toBe(true);
        if (icc21 > 0) expect(icc21Ci95[0]).toBeLessThanOrEqual(icc21);
      }),
    );
  });

  it.each([
    { ratings: [[1, 2], [1]] },
    {
      ratings: [
        [1, NaN],
        [1, 2],
      ],
    },
  ])('refuses $ratings', ({ ratings }) => {
    expect(() => intraclassCorrelation(ratings)).toThrow(expect.objectContaining({ code: 'bad-ratings' }));
  });
});
