import { describe, expect, it } from '@jest/globals';
import { clockText } from './clock-text.js';

describe('the text of a clock', () => {
  it.each([
    [0, '0:00:00'],
    [59_999, '0:00:59'],
    [60_000, '0:01:00'],
    [3_723_000, '1:02:03'],
    [360_000_000, '100:00:00'],
  ])('of %d ms is %s', (milliseconds, text) => {
    expect(clockText(milliseconds)).toBe(text);
  });
});
