import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_RUBRIC, type Rubric, UNITS } from '#scoring';
import { addCase, driverCase, layoutOf, productsAt, reliabilityCase, shapeOf } from './cross-products.js';

const shape = shapeOf(BUILT_IN_RUBRIC);
const scores = fc.array(fc.option(fc.integer({ min: 0, max: UNITS })), { minLength: 15, maxLength: 15 });

/** A rubric with so many criteria in each dimension. */
function rubricOf(...criteria: readonly number[]): Rubric {
  const name = { 'zh-CN': '名称', en: 'Name' };
  return {
    dimensions: criteria.map((count, d) => ({
      id: `D${d}`,
      name,
      weight: 1 / criteria.length,
      criteria: Array.from({ length: count }, (_, c) => ({ id: `c${d}${c}`, name })),
    })),
  };
}

describe('sums and products of cases', () => {
  it('are counted, added and multiplied pair by pair', () => {
    const layout = layoutOf(2);
    const totals = Array.from({ length: 1 + layout.length }, () => 0);
    addCase(totals, 1, [2, 3], 1);
    addCase(totals, 1, [5, 7], 1);
    expect(totals[0]).toBe(0);
    expect(productsAt(totals, 1, layout)).toEqual({ n: 2, sum: [7, 10], product: [4 + 25, 6 + 35, 9 + 49] });
  });

  it('are nothing again when every case was taken back', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(20_000), { minLength: 3, maxLength: 3 })), (cases) => {
        const totals = Array.from({ length: layoutOf(3).length }, () => 0);
        for (const values of cases) addCase(totals, 0, values, 1);
        for (const values of cases.toReversed()) addCase(totals, 0, values, -1);
        expect(totals.every((total) => total === 0)).toBe(true);
      }),
    );
  });

  it('of a list that is too short are those of no case', () => {
    expect(productsAt([], 0, layoutOf(1)).n).toBe(0);
  });
});

describe('shapeOf', () => {
  it.each([
    ['five dimensions of three', shape, 6, 15],
    ['dimensions of one to four', shapeOf(rubricOf(1, 2, 3, 4)), 12, 10],
    ['single criteria', shapeOf(rubricOf(1, 1)), 1, 2],
  ])('of %s knows the factor that makes means whole', (_, { factor, criteria }, ...expected) => {
    expect([factor, criteria]).toEqual(expected);
  });
});

describe('a driver case', () => {
  it('holds whole numbers only: the means of the dimensions and the rating', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 10 }), (criterionScore, overall) => {
        const values = driverCase(shape, criterionScore, overall);
        for (const value of values ?? []) {
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeLessThanOrEqual(UNITS * shape.factor);
        }
      }),
    );
  });

  it('is the mean of what was answered', () => {
    const answered = [UNITS, null, 0, ...Array.from({ length: 12 }, () => 630)];
    expect(driverCase(shape, answered, 10)).toEqual([1260 * 6, 630 * 6, 630 * 6, 630 * 6, 630 * 6, 2520 * 6]);
  });

  it.each([
    ['without the rating', Array.from({ length: 15 }, () => 630), null],
    ['with a dimension of which one criterion was answered', [630, null, null, ...Array(12).fill(630)], 8],
  ])('is none %s', (_, answered: (number | null)[], overall) => {
    expect(driverCase(shape, answered, overall)).toBeNull();
  });

  it('needs the one criterion of a dimension that has no more', () => {
    const single = shapeOf(rubricOf(1, 2));
    expect(driverCase(single, [630, 0, 0], 0)).toEqual([1260, 0, 0]);
    expect(driverCase(single, [null, 0, 0], 0)).toBeNull();
  });
});

describe('a reliability case', () => {
  it('is complete or none', () => {
    expect(reliabilityCase({ from: 1, criteria: 2 }, [9, 1, 2, 8])).toEqual([1, 2]);
    expect(reliabilityCase({ from: 1, criteria: 2 }, [9, 1, null, 8])).toBeNull();
  });
});
