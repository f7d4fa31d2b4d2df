import type { HolidayCalendar } from './holiday-calendar.js';
import { KNOWN_HOLIDAYS } from './known-holidays.js';
import { dayAfter } from './wall-time.js';

/** `off`: nobody works though it may be a weekday; `work`: people work though it is a weekend. */
export const HOLIDAY_KINDS = ['off', 'work'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** A day (`YYYY-MM-DD`) of a calendar that is not what its weekday says. */
export interface Holiday {
  readonly calendar: HolidayCalendar;
  readonly day: string;
  readonly kind: HolidayKind;
}

/** Kinds by day. */
export type HolidayTable = ReadonlyMap<string, HolidayKind>;

/** From `MM-DD/MM-DD` to every day of it. */
function daysOf(year: string, span: string): string[] {
  const [first = '', last = first] = span.split('/').map((part) => `${year}-${part}`);
  const days = [first];
  for (let day = first; day < last;) {
    day = dayAfter(day, 1);
    days.push(day);
  }
  return days;
}

/** The built-in days of one calendar, in the order of the year. */
export function builtInHolidays(calendar: HolidayCalendar): readonly Holiday[] {
  return Object.entries(KNOWN_HOLIDAYS[calendar])
    .flatMap(([year, { off, work }]) => [
      ...off.flatMap((span) => daysOf(year, span)).map((day) => ({ calendar, day, kind: 'off' as const })),
      ...work.flatMap((span) => daysOf(year, span)).map((day) => ({ calendar, day, kind: 'work' as const })),
    ])
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/**
 * The days of several calendars in one table. What an installation has set for itself replaces the built-in day. A day
 * off in one calendar is a day off, whatever another calendar says of it.
 */
export function holidayTable(calendars: readonly HolidayCalendar[], own: readonly Holiday[]): HolidayTable {
  const table = new Map<string, HolidayKind>();
  for (const calendar of calendars) {
    const days = new Map(
      [...builtInHolidays(calendar), ...own.filter((one) => one.calendar === calendar)].map((one) => [
        one.day,
        one.kind,
      ]),
    );
    for (const [day, kind] of days) if (table.get(day) !== 'off') table.set(day, kind);
  }
  return table;
}

export type HolidayKnowledge = 'known' | 'provisional' | 'unknown';

/** How much is known of a calendar's year; nothing is known before it is announced. */
export function holidayKnowledge(calendar: HolidayCalendar, year: number): HolidayKnowledge {
  const known = KNOWN_HOLIDAYS[calendar][String(year)];
  if (!known) return 'unknown';
  return known.isProvisional ? 'provisional' : 'known';
}
