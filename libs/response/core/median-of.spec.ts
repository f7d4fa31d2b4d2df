import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { median } from './answer-quality.js';
import { medianOf } from './median-of.js';

describe('medianOf', () => {
  it('is what the median of the single values is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (values) => {
        const times = [...new Set(values)].map((seconds) => ({
          seconds,
          responses: values.filter((value) => value === seconds).length,
        }));
        expect(medianOf(times)).toBe(median(values));
      }),
    );
  });

  it('is none without answers', () => {
    expect(medianOf([])).toBeNull();
  });
});
