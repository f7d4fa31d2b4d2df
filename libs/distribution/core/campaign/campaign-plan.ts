import type { SegmentRule } from '../contact/segment-rule.js';
import type { HolidayCalendar } from '../schedule/holiday-calendar.js';
import { type Holiday, holidayTable } from '../schedule/holidays.js';
import type { Rhythm } from '../schedule/occurrence.js';

/** Who is written to: a saved segment, a rule of its own, or, when both are null, everybody in the study. */
export interface Audience {
  readonly segmentId: string | null;
  readonly rule: SegmentRule | null;
  /** Whether only people are written to of whom a legal basis for surveys is recorded. */
  readonly requireConsent: boolean;
}

export const EVERYBODY_IN_STUDY: Audience = { segmentId: null, rule: null, requireConsent: false };

/** Who is reminded: those who have not begun, and those who have begun and not finished. */
export const REMINDER_CONDITIONS = ['not-started', 'partial'] as const;
export type ReminderCondition = (typeof REMINDER_CONDITIONS)[number];

/** When mails leave. */
export interface Timing {
  /** First day, as `YYYY-MM-DD` where the recipient is; null: at once, whatever the hour. */
  readonly startsOn: string | null;
  /** `HH:MM` where the recipient is. */
  readonly localTime: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** `recipient`, or one IANA zone for all. */
  readonly zone: string;
  /** IANA zone of whoever's own is not known. */
  readonly fallbackZone: string;
  /** Days off of these calendars are left out, and days on which people make up for one are working days. */
  readonly holidays: readonly HolidayCalendar[];
  /** Days after the invitation, rising; at most two, at least three days apart. */
  readonly reminderDays: readonly number[];
  readonly reminderFor: readonly ReminderCondition[];
}

export const AT_ONCE: Timing = {
  startsOn: null,
  localTime: '10:00',
  weekdays: [1, 2, 3, 4, 5],
  zone: 'recipient',
  fallbackZone: 'UTC',
  holidays: [],
  reminderDays: [],
  reminderFor: REMINDER_CONDITIONS,
};

export const EACH_RECIPIENTS_OWN = 'recipient';

/** Whose clocks count for somebody; `own` is their IANA zone, null when it is not known. */
export function zoneFor({ zone, fallbackZone }: Timing, own: string | null): string {
  return zone === EACH_RECIPIENTS_OWN ? (own ?? fallbackZone) : zone;
}

/** The days and hours of a plan; `own` are the holidays the installation has set for itself. */
export function rhythmOf({ localTime, weekdays, holidays }: Timing, own: readonly Holiday[]): Rhythm {
  return { localTime, weekdays, holidays: holidayTable(holidays, own) };
}
