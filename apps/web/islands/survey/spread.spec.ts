import { describe, expect, it } from '@jest/globals';
import { spread } from './spread.js';

describe('a wait before the next try', () => {
  it('lies between half of it and half as much again (SUB-11)', () => {
    expect([spread(2_000, 0), spread(2_000, 0.5), spread(2_000, 1)]).toEqual([1_000, 2_000, 3_000]);
  });

  it('is not the same in all browsers', () => {
    const waits = Array.from({ length: 100 }, () => spread(30_000));
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(15_000);
  });
});
