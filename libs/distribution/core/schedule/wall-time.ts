import { Temporal } from 'temporal-polyfill';

/** What calendar and clock show in a zone. */
export interface WallTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
}

/** What the clocks of an IANA zone show at the moment. */
export function wallTimeAt(moment: Date, zone: string): WallTime {
  const shown = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
  return {
    day: shown.toPlainDate().toString(),
    time: shown.toPlainTime().toString({ smallestUnit: 'minute' }),
    weekday: shown.dayOfWeek,
  };
}

/**
 * The moment at which the clocks of an IANA zone show day (`YYYY-MM-DD`) and time (`HH:MM`). A time that the clocks
 * leave out becomes the first moment after the gap, one that they show twice the first of both.
 */
export function momentOf(day: string, time: string, zone: string): Date {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  const shown = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (shown.toPlainDateTime().equals(wall)) return new Date(shown.epochMilliseconds);
  // In a gap `earlier` counts with the offset after it, and so names a moment before it: the gap is what comes next.
  return new Date(shown.getTimeZoneTransition('next')!.epochMilliseconds);
}

/** The day so many days later; both as `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Whether the text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}
