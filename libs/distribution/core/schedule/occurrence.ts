import type { HolidayTable } from './holidays.js';
import { dayAfter, momentOf, wallTimeAt, weekdayOf } from './wall-time.js';

/** When mails may leave, at whichever zone's clocks. */
export interface Rhythm {
  /** `HH:MM`, within the hours of `isDaytime`. */
  readonly localTime: string;
  /** 1 = Monday … 7 = Sunday; at least one. */
  readonly weekdays: readonly number[];
  readonly holidays: HolidayTable;
}

/** Outside of these hours nobody is written to by plan: `HH:MM`, the first included, the last not. */
export const QUIET_HOURS = { until: '08:00', from: '20:00' } as const;

/** Whether a time of the day (`HH:MM`) is outside of the quiet hours. */
export function isDaytime(time: string): boolean {
  return time >= QUIET_HOURS.until && time < QUIET_HOURS.from;
}

const WORKING_WEEK = [1, 2, 3, 4, 5];

/** A day on which people make up for a holiday is a day like those of the working week, where all of them are taken. */
function mayWriteOn(day: string, { weekdays, holidays }: Rhythm): boolean {
  const kind = holidays.get(day);
  if (kind === 'work') return WORKING_WEEK.every((weekday) => weekdays.includes(weekday));
  return kind === undefined && weekdays.includes(weekdayOf(day));
}

/** Whether a mail may leave at the moment, by the clocks of the zone: an allowed day, no quiet hour. */
export function isLegal(moment: Date, zone: string, rhythm: Rhythm): boolean {
  const { day, time } = wallTimeAt(moment, zone);
  return isDaytime(time) && mayWriteOn(day, rhythm);
}

/** Longer than any chain of days off there is. */
const MAX_DAYS = 400;

/**
 * The first moment from `from` on at which a mail may leave: an allowed day, not before `startsOn` (`YYYY-MM-DD`, null:
 * any), at the local time. Undefined when there is none within 400 days. A day or time that the clocks leave out is
 * passed over unless the moment after the gap is legal itself.
 */
export function firstOccurrence(rhythm: Rhythm, zone: string, startsOn: string | null, from: Date): Date | undefined {
  const today = wallTimeAt(from, zone).day;
  let day = startsOn !== null && startsOn > today ? startsOn : today;
  for (let days = 0; days < MAX_DAYS; days += 1) {
    const moment = momentOf(day, rhythm.localTime, zone);
    if (moment >= from && mayWriteOn(day, rhythm) && isLegal(moment, zone, rhythm)) return moment;
    day = dayAfter(day, 1);
  }
  return undefined;
}

/** The moment itself when a mail may leave then, otherwise the first occurrence after it; undefined: there is none. */
export function legalFrom(moment: Date, zone: string, rhythm: Rhythm): Date | undefined {
  return isLegal(moment, zone, rhythm) ? moment : firstOccurrence(rhythm, zone, null, moment);
}
