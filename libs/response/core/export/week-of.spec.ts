import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { weekOf } from './week-of.js';

describe('weekOf', () => {
  it.each([
    ['2026-11-26T23:59:59Z', '2026-W48'],
    ['2027-01-03T12:00:00Z', '2026-W53'],
    ['2027-01-04T00:00:00Z', '2027-W01'],
    ['2024-12-30T00:00:00Z', '2025-W01'],
  ])('of %s is %s', (instant, week) => {
    expect(weekOf(new Date(instant))).toBe(week);
  });

  it('is the one that another calendar knows', () => {
    const days = fc.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const { weekYear, weekNumber } = DateTime.fromJSDate(day, { zone: 'utc' });
        expect(weekOf(day)).toBe(`${weekYear}-W${String(weekNumber).padStart(2, '0')}`);
      }),
    );
  });
});
