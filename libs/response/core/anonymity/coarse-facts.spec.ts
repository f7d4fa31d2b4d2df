import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coarseFacts } from './coarse-facts.js';

const seconds = fc.double({ min: 0, max: 100_000, noNaN: true });

describe('what is kept of how an anonymous answer came to be', () => {
  it.each([
    [0, 15],
    [3.2, 15],
    [52.4, 45],
    [53, 60],
    [171.993, 180],
    [9_000, 1_800],
  ])('is of %d seconds only that they were about %d', (exact, coarse) => {
    expect(coarseFacts({ durationSeconds: exact, flags: ['too_fast'] })).toEqual({
      durationSeconds: coarse,
      flags: ['too_fast'],
    });
  });

  it('is not more than was known', () => {
    expect(coarseFacts({ durationSeconds: null, flags: [], pages: [{ items: 1, seconds: 2.345 }] })).toEqual({
      durationSeconds: null,
      flags: [],
    });
  });

  it('is one of few durations, and a longer time is never a shorter one', () => {
    const of = (durationSeconds: number) => coarseFacts({ durationSeconds, flags: [] }).durationSeconds ?? 0;
    const seen = new Set<number>();
    fc.assert(
      fc.property(seconds, seconds, (one, other) => {
        seen.add(of(one));
        expect(of(Math.min(one, other))).toBeLessThanOrEqual(of(Math.max(one, other)));
      }),
    );
    expect(seen.size).toBeLessThanOrEqual(13);
  });
});
