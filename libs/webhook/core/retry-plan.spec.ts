import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RETRY_DELAYS_MS, waitAfter } from './retry-plan.js';

const HOUR = 3_600_000;

describe('the wait before the next try', () => {
  it('grows from seconds to a day and ends after the tenth try', () => {
    const waits = Array.from({ length: 11 }, (_, n) => waitAfter(n + 1, null, 0.5));
    expect(waits).toEqual([...RETRY_DELAYS_MS, null, null]);
    expect(RETRY_DELAYS_MS.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(3 * 24 * HOUR);
  });

  it('is spread by a fifth to either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (tries, random) => {
        const plain = RETRY_DELAYS_MS[tries - 1] ?? 0;
        const wait = waitAfter(tries, null, random) ?? 0;
        expect(wait).toBeGreaterThanOrEqual(Math.floor(0.8 * plain));
        expect(wait).toBeLessThanOrEqual(Math.ceil(1.2 * plain));
      }),
    );
  });

  it.each([
    ['a later time', 1, 60, 60_000],
    ['an earlier time', 3, 60, 1_800_000],
    ['a time in years', 1, 999_999, 24 * HOUR],
  ])('heeds a receiver that names %s', (_, tries, seconds, expected) => {
    expect(waitAfter(tries, seconds, 0.5)).toBe(expected);
  });
});
