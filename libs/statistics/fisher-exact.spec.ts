import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fisherExact } from './fisher-exact.js';

describe('fisherExact', () => {
  it.each([
    { name: 'the lady tasting tea', one: { having: 3, lacking: 1 }, other: { having: 1, lacking: 3 }, p: 34 / 70 },
    { name: 'no difference', one: { having: 2, lacking: 2 }, other: { having: 2, lacking: 2 }, p: 1 },
    { name: 'complete separation', one: { having: 4, lacking: 0 }, other: { having: 0, lacking: 4 }, p: 2 / 70 },
    { name: 'nobody', one: { having: 0, lacking: 0 }, other: { having: 0, lacking: 0 }, p: 1 },
  ])('of $name is $p', ({ one, other, p }) => {
    expect(fisherExact(one, other)).toBeCloseTo(p, 12);
  });

  it('is a probability and the same from either side', () => {
    const count = fc.integer({ min: 0, max: 60 });
    const group = fc.record({ having: count, lacking: count });
    fc.assert(
      fc.property(group, group, (one, other) => {
        const p = fisherExact(one, other);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(other, one)).toBeCloseTo(p, 9);
      }),
    );
  });

  it.each([
    { having: -1, lacking: 1 },
    { having: 0.5, lacking: 1 },
  ])('refuses $having against $lacking', (one) => {
    expect(() => fisherExact(one, one)).toThrow(expect.objectContaining({ code: 'bad-counts' }));
  });
});
