import { describe, expect, it } from '@jest/globals';
import { HOLIDAY_CALENDARS } from './holiday-calendar.js';
import { builtInHolidays, holidayKnowledge, holidayTable } from './holidays.js';
import { weekdayOf } from './wall-time.js';

describe('the built-in holidays', () => {
  it.each([
    ['CN', '2026-02-17', 'off'],
    ['CN', '2026-02-14', 'work'],
    ['CN', '2026-10-07', 'off'],
    ['CN', '2026-10-08', undefined],
    ['CN', '2026-10-10', 'work'],
    ['CN', '2027-02-06', 'off'],
    ['US', '2026-11-26', 'off'],
    ['US', '2026-11-27', undefined],
    ['US', '2027-07-05', 'off'],
  ] as const)('of %s know %s as %s', (calendar, day, kind) => {
    expect(holidayTable([calendar], []).get(day)).toBe(kind);
  });

  it.each(HOLIDAY_CALENDARS)('of %s are in order, once each, and make up for days off on weekends only', (calendar) => {
    const all = builtInHolidays(calendar);
    const days = all.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].toSorted());
    for (const { day, kind } of all) if (kind === 'work') expect(weekdayOf(day)).toBeGreaterThan(5);
  });

  it.each([2026, 2027])('of the United States are no weekend days in %i', (year) => {
    const days = builtInHolidays('US').filter(({ day }) => day.startsWith(String(year)));
    for (const { day } of days) expect(weekdayOf(day)).toBeLessThan(6);
  });

  it('say how far they reach', () => {
    expect([2025, 2026, 2027, 2028].map((year) => holidayKnowledge('CN', year))).toEqual([
      'unknown',
      'known',
      'provisional',
      'unknown',
    ]);
    expect(holidayKnowledge('US', 2027)).toBe('known');
  });
});

describe('holidayTable', () => {
  it('takes what the installation says before what is built in, in its own calendar only', () => {
    const own = [
      { calendar: 'CN', day: '2027-02-09', kind: 'off' },
      { calendar: 'CN', day: '2027-02-05', kind: 'work' },
    ] as const;
    const table = holidayTable(['CN'], own);
    expect([table.get('2027-02-09'), table.get('2027-02-05')]).toEqual(['off', 'work']);
    expect(holidayTable(['US'], own).get('2027-02-09')).toBeUndefined();
  });

  it('leaves out what is off in one of several calendars, in whatever order', () => {
    const own = [{ calendar: 'US', day: '2026-02-17', kind: 'work' }] as const;
    expect(holidayTable(['CN', 'US'], own).get('2026-02-17')).toBe('off');
    expect(holidayTable(['US', 'CN'], own).get('2026-02-17')).toBe('off');
  });

  it('of no calendar is empty', () => {
    expect(holidayTable([], []).size).toBe(0);
  });
});
