import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dayAfter, isDay, momentOf, wallTimeAt, weekdayOf } from './wall-time.js';

const ZONES = Intl.supportedValuesOf('timeZone');
const two = (value: number): string => String(value).padStart(2, '0');
const wall = fc.record({
  minute: fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2037, 11) / 60_000 }),
  zone: fc.constantFrom(...ZONES),
});

/** The same by luxon: it moves a time that is left out, so the end of the gap is searched for. */
function secondOpinion(day: string, time: string, zone: string): number {
  const shown = DateTime.fromISO(`${day}T${time}`, { zone });
  const others = shown.getPossibleOffsets().map((one) => one.toMillis());
  if (shown.toFormat("yyyy-MM-dd'T'HH:mm") === `${day}T${time}`) return Math.min(...others);
  const offset = (at: number): number => DateTime.fromMillis(at, { zone }).offset;
  let [before, after] = [shown.toMillis() - 26 * 3_600_000, shown.toMillis() + 26 * 3_600_000];
  // A zone changes its clocks once in these two days, if at all; what is left out says that it does.
  const start = offset(before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offset(middle) === start) before = middle;
    else after = middle;
  }
  return after;
}

describe('momentOf', () => {
  it.each([
    ['a time that is left out', '2027-03-28', '02:30', 'Europe/Berlin', '2027-03-28T01:00:00.000Z'],
    ['a time that is shown twice', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['a time that is left out', '2027-03-14', '02:30', 'America/New_York', '2027-03-14T07:00:00.000Z'],
    ['a gap of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['half an hour twice', '2027-04-04', '01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00.000Z'],
    ['a zone that never changes', '2026-11-26', '10:00', 'Asia/Shanghai', '2026-11-26T02:00:00.000Z'],
    ['the first zone of a day', '2026-11-26', '10:00', 'Pacific/Kiritimati', '2026-11-25T20:00:00.000Z'],
    ['a leap day', '2028-02-29', '10:00', 'Asia/Shanghai', '2028-02-29T02:00:00.000Z'],
    ['a day that is left out', '2011-12-30', '10:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('of %s: %s %s in %s is %s', (_, day, time, zone, moment) => {
    expect(momentOf(day, time, zone).toISOString()).toBe(moment);
  });

  it('is the moment another library finds, for 10,000 wall times in all zones', () => {
    fc.assert(
      fc.property(wall, ({ minute, zone }) => {
        const [day = '', time = ''] = new Date(minute * 60_000).toISOString().slice(0, 16).split('T');
        expect(momentOf(day, time, zone).getTime()).toBe(secondOpinion(day, time, zone));
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it('is found again from what the clocks show, unless they leave it out', () => {
    fc.assert(
      fc.property(wall, ({ minute, zone }) => {
        const shown = wallTimeAt(new Date(minute * 60_000), zone);
        expect(wallTimeAt(momentOf(shown.day, shown.time, zone), zone)).toEqual(shown);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-26', 0, '2026-11-26'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('of %s and %d more is %s', (day, days, later) => {
    expect(dayAfter(day, days)).toBe(later);
  });

  it('have the weekday the calendar gives them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
        expect(weekdayOf(day)).toBe(date.getUTCDay() || 7);
        expect(isDay(day)).toBe(true);
      }),
    );
  });

  it.each(['2027-02-29', '2026-13-01', '2026-1-1', '', '2026-11-26T00:00', '20261126', '2026-00-10'])(
    'are not written %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});
