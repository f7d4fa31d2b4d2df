import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addedProducts,
  correlationsOfProducts,
  covarianceOfProducts,
  crossProducts,
  emptyProducts,
  productAt,
} from './cross-products.js';
import { itemReliability, reliability } from './reliability.js';

const someCases = fc.array(fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)), { minLength: 2, maxLength: 40 });

describe('cross-products', () => {
  it('hold cases, sums and the upper triangle by rows', () => {
    expect(
      crossProducts([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toEqual({ n: 2, sum: [5, 7, 9], product: [17, 22, 27, 29, 36, 45] });
    expect([0, 1, 2].flatMap((i) => [i, i + 1, i + 2].filter((j) => j < 3).map((j) => productAt(i, j, 3)))).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
    expect(productAt(2, 0, 3)).toBe(productAt(0, 2, 3));
  });

  it('of nobody are none, and empty ones are a start', () => {
    expect(crossProducts([])).toBeNull();
    expect(emptyProducts(2)).toEqual({ n: 0, sum: [0, 0], product: [0, 0, 0] });
  });

  it('of two groups are those of all, and a weight counts a group so many times', () => {
    fc.assert(
      fc.property(someCases, someCases, fc.integer({ min: 1, max: 4 }), (one, other, times) => {
        const together = addedProducts(crossProducts(one)!, crossProducts(other)!, times);
        expect(together).toEqual(crossProducts([...one, ...Array.from({ length: times }, () => other).flat()]));
      }),
    );
  });

  it.each([
    ['cases of different length', () => crossProducts([[1, 2], [3]])],
    ['sums of different variables', () => addedProducts(emptyProducts(2), emptyProducts(3))],
    [
      'products that are not those of the sums',
      () => addedProducts(emptyProducts(2), { ...emptyProducts(2), product: [] }),
    ],
  ])('refuse %s', (_, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });
});

describe('covarianceOfProducts', () => {
  it('gives the covariances that single cases give', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const covariance = covarianceOfProducts(crossProducts(cases)!)!;
        const mean = (j: number) => cases.reduce((sum, each) => sum + each[j]!, 0) / cases.length;
        covariance.forEach((row, i) =>
          row.forEach((value, j) => {
            const expected = cases.reduce((sum, each) => sum + (each[i]! - mean(i)) * (each[j]! - mean(j)), 0);
            expect(value).toBeCloseTo(expected / (cases.length - 1), 6);
          }),
        );
      }),
    );
  });

  it('leads to the same α and ω as the answers themselves', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const { nComplete: _, ...fromAnswers } = itemReliability(cases);
        const fromTotals = reliability(covarianceOfProducts(crossProducts(cases)!)!);
        if (fromAnswers.alpha !== null && fromTotals.alpha !== null)
          expect(fromTotals.alpha).toBeCloseTo(fromAnswers.alpha, 6);
      }),
    );
  });

  it('is null for one case and refuses what is no number', () => {
    expect(covarianceOfProducts(crossProducts([[1, 2]])!)).toBeNull();
    for (const broken of [{ n: Number.NaN }, { sum: [0, Infinity] }, { product: [0, 0, Number.NaN] }])
      expect(() => covarianceOfProducts({ ...emptyProducts(2), ...broken })).toThrow(
        expect.objectContaining({ code: 'not-finite' }),
      );
  });
});

describe('correlationsOfProducts', () => {
  it('is null without cases and without variance, however large the values are', () => {
    expect(correlationsOfProducts(emptyProducts(3))).toBeNull();
    const constant = Array.from({ length: 9 }, (_, i) => [1e6 + 0.1, i]);
    expect(correlationsOfProducts(crossProducts(constant)!)).toBeNull();
  });

  it('is 1 of a variable with itself and the same from either side', () => {
    const cases = [
      [1, 5, 2],
      [2, 3, 1],
      [4, 4, 7],
    ];
    const { predictors, outcome } = correlationsOfProducts(crossProducts(cases)!)!;
    expect(predictors[0]![1]).toBe(predictors[1]![0]);
    expect([predictors[0]![0], predictors[1]![1], outcome.length]).toEqual([1, 1, 2]);
  });
});
