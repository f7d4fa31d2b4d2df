import { describe, expect, it } from '@jest/globals';
import { isMixingDue, isSmallBatch } from './is-mixing-due.js';

describe('mixing', () => {
  it.each([
    [9, 0, false, false],
    [10, 0, false, true],
    [10, 100, false, true],
    [10, 101, false, false],
    [11, 101, false, true],
    [1, 5_000, true, true],
    [0, 5_000, true, false],
  ])('of %d answers after %d others, at the end: %s, is due: %s', (ready, mixed, isClosing, isDue) => {
    expect(isMixingDue({ ready, mixed, isClosing })).toBe(isDue);
  });

  it('says where there were too few to be lost among', () => {
    expect(isSmallBatch({ ready: 1, mixed: 8, isClosing: true })).toBe(true);
    expect(isSmallBatch({ ready: 1, mixed: 9, isClosing: true })).toBe(false);
  });
});
