import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_RUBRIC } from './built-in-rubric.js';
import { driverFactor, leastAnswered } from './driver-case.js';
import type { Rubric } from './rubric.js';

const withCriteria = (...sizes: number[]): Rubric => ({
  dimensions: sizes.map((size, d) => ({
    ...BUILT_IN_RUBRIC.dimensions[d]!,
    criteria: Array.from({ length: size }, () => BUILT_IN_RUBRIC.dimensions[d]!.criteria[0]!),
  })),
});

describe('driverFactor', () => {
  it.each([
    { sizes: [3, 3, 3], factor: 6 },
    { sizes: [1], factor: 1 },
    { sizes: [2, 4], factor: 12 },
    { sizes: [5, 1], factor: 60 },
  ])('is $factor for dimensions of $sizes', ({ sizes, factor }) => {
    expect(driverFactor(withCriteria(...sizes))).toBe(factor);
  });

  it('makes every mean of answered criteria a whole number', () => {
    const unit = fc.integer({ min: 0, max: 2520 });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 5 }), (units) => {
        const factor = driverFactor(withCriteria(5));
        expect(((factor * units.reduce((sum, each) => sum + each, 0)) / units.length) % 1).toBe(0);
      }),
    );
  });

  it('stands beside a rule for small dimensions', () => {
    expect([1, 2, 3, 9].map(leastAnswered)).toEqual([1, 2, 2, 2]);
  });
});
