import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mondayOf } from './monday-of.js';

const WEEK = 7 * 86_400_000;

describe('the week of a day', () => {
  it.each([
    ['2026-11-23T00:00:00.000Z', '2026-11-23'],
    ['2026-11-29T23:59:59.999Z', '2026-11-23'],
    ['2027-01-01T12:00:00.000Z', '2026-12-28'],
    ['1969-12-31T23:00:00.000Z', '1969-12-29'],
  ])('of %s begins on %s', (day, monday) => {
    expect(mondayOf(new Date(day)).toISOString()).toBe(`${monday}T00:00:00.000Z`);
  });

  it('begins on a Monday at midnight, less than seven days before', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date('1970-02-01'), max: new Date('2100-01-01') }), (day) => {
        const monday = mondayOf(day);
        const age = day.getTime() - monday.getTime();
        expect([monday.getUTCDay(), monday.getTime() % 86_400_000]).toEqual([1, 0]);
        expect(age >= 0 && age < WEEK).toBe(true);
      }),
    );
  });
});
