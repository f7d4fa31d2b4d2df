import { describe, expect, it } from '@jest/globals';
import { isRealDate } from './is-real-date.js';

describe('isRealDate', () => {
  it.each([['2024-02-29'], ['1900-01-01'], ['2199-12-31']])('knows %s', (day) => {
    expect(isRealDate(day)).toBe(true);
  });

  it.each([['2023-02-29'], ['2026-13-01'], ['2026-00-10'], ['2026-1-1'], ['1899-12-31'], ['294277-01-01'], [20260101]])(
    'refuses %p',
    (day) => {
      expect(isRealDate(day)).toBe(false);
    },
  );
});
