import { describe, expect, it } from '@jest/globals';
import { entryFlags, hardUntil, workDemand } from './open-work.js';

const now = new Date('2026-11-01T12:00:00Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

describe('the work an open link asks for', () => {
  it.each([
    [null, 200, 400],
    [later(-1), 200, 400],
    [now, 200, 400],
    [later(1), 800, 1_600],
  ])('hard until %s is between %d and %d attempts', (until, fewest, most) => {
    expect(workDemand(until, now)).toEqual({ cost: 5_000, fewest, most });
  });

  it.each([
    [1, null],
    [30, null],
    [31, later(600_000)],
  ])('after %d starts in a minute stays hard until %s', (starts, until) => {
    expect(hardUntil(starts, now)).toEqual(until);
  });
});

describe('what is noticed when somebody starts', () => {
  it.each([
    ['work', 20, []],
    ['work', 21, ['crowded_network']],
    ['missing', 1, ['no_proof']],
    ['missing', 6, ['crowded_network', 'no_proof']],
  ] as const)('with %s as number %d of its network is %j', (proof, starts, flags) => {
    expect(entryFlags(proof, starts)).toEqual(flags);
  });
});
