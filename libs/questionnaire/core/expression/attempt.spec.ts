import { describe, expect, it } from '@jest/globals';
import { attempt } from './attempt.js';

class Expected extends Error {}

const failing = (error: Error) => () => {
  throw error;
};

describe('attempt', () => {
  it('yields what the work yields', () => {
    expect(attempt(Expected, () => 5)).toBe(5);
  });

  it('yields the failure that is expected, and lets any other through', () => {
    const failure = new Expected();
    expect(attempt(Expected, failing(failure))).toBe(failure);
    expect(() => attempt(Expected, failing(new TypeError('broken')))).toThrow('broken');
  });
});
