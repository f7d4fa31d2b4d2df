import { describe, expect, it } from '@jest/globals';
import { CHECKERS, longestGap } from './checkers.js';
import { catchPlantedBugs, PLANTED } from './planted-bugs.js';
import { seeded } from './seeded.js';

describe('a checker of the fault runs', () => {
  it('has a bug planted for it', () => {
    expect(Object.keys(PLANTED)).toEqual(Object.keys(CHECKERS));
  });

  it.each(catchPlantedBugs())('catches it: $checker', ({ isCaught }) => {
    expect(isCaught).toBe(true);
  });
});

describe('the longest gap', () => {
  it('lies between two arrivals, in whichever order they are told', () => {
    const arrivals = [500, 0, 2_000, 600].map((at) => ({ recipient: 'a', messageId: '', links: '', at }));
    expect(longestGap(arrivals)).toBe(1_400);
    expect(longestGap([])).toBe(0);
  });
});

describe('seeded', () => {
  it('gives the same numbers for the same seed, all of them in [0, 1)', () => {
    const [one, other] = [seeded(7), seeded(7)];
    const numbers = Array.from({ length: 1_000 }, () => one());
    expect(numbers).toEqual(Array.from({ length: 1_000 }, () => other()));
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(numbers).size).toBeGreaterThan(990);
  });
});
