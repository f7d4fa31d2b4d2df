import { describe, expect, it } from '@jest/globals';
import { zonedMoment } from './zoned-moment.js';

describe('zonedMoment', () => {
  it.each([
    ['2026-10-01T08:00:00+08:00', '2026-10-01 08:00 (UTC+8)'],
    ['2026-10-01T00:00:00Z', '2026-10-01 00:00 (UTC)'],
    ['2026-10-01T05:45:00.5+05:45', '2026-10-01 05:45 (UTC+5:45)'],
    ['2025-12-31T19:30:00-05:00', '2025-12-31 19:30 (UTC−5)'],
    ['some day', 'some day'],
  ])('of %s is %s', (text, shown) => {
    expect(zonedMoment(text)).toBe(shown);
  });
});
