import { describe, expect, it } from '@jest/globals';
import { isInstant } from './is-instant.js';

describe('isInstant', () => {
  it.each([
    '2026-10-01T00:00:00Z',
    '2026-10-01T00:00Z',
    '2026-10-01T23:59:59.123456Z',
    '2026-10-01T08:00:00+08:00',
    '2024-02-29T00:00:00-05:30',
  ])('takes %s', (text) => {
    expect(isInstant(text)).toBe(true);
    expect(new Date(text).getTime()).not.toBeNaN();
  });

  it.each([
    ['a day without a time', '2026-10-01'],
    ['a time without an offset', '2026-10-01T00:00:00'],
    ['a week date', '2026-W40-4T00:00:00Z'],
    ['an ordinal date', '2026-274T00:00:00Z'],
    ['digits in a row', '20261001'],
    ['31 February', '2026-02-31T00:00:00Z'],
    ['29 February of a common year', '2026-02-29T00:00:00Z'],
    ['a 13th month', '2026-13-01T00:00:00Z'],
    ['day zero', '2026-10-00T00:00:00Z'],
    ['the 24th hour', '2026-10-01T24:00:00Z'],
    ['a leap second', '2026-12-31T23:59:60Z'],
    ['an offset of a day', '2026-10-01T00:00:00+24:00'],
    ['a year of five digits', '12026-10-01T00:00:00Z'],
    ['white space', ' 2026-10-01T00:00:00Z'],
    ['a line break', '2026-10-01T00:00:00Z\n'],
    ['a number', 1_790_000_000_000],
    ['a list', ['2026-10-01T00:00:00Z']],
    ['nothing', null],
  ])('refuses %s', (_, value) => {
    expect(isInstant(value)).toBe(false);
  });
});
