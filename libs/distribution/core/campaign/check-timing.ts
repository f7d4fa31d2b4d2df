import type { Violation } from '#kernel';
import { isTimeZone } from '#study/core';
import { HOLIDAY_CALENDARS } from '../schedule/holiday-calendar.js';
import { isDaytime } from '../schedule/occurrence.js';
import { isDay, wallTimeAt } from '../schedule/wall-time.js';
import { EACH_RECIPIENTS_OWN, REMINDER_CONDITIONS, type Timing, zoneFor } from './campaign-plan.js';
import { CONTACT_LIMITS } from './limits.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const isUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

function faultOfDay({ startsOn }: Timing, today: string): string | undefined {
  if (startsOn === null) return undefined;
  if (!isDay(startsOn)) return 'not-a-day';
  return startsOn < today ? 'past' : undefined;
}

function faultOfTime({ localTime }: Timing): string | undefined {
  if (!TIME.test(localTime)) return 'not-a-time';
  return isDaytime(localTime) ? undefined : 'quiet-hours';
}

function faultOfWeekdays({ weekdays }: Timing): string | undefined {
  if (weekdays.length === 0) return 'missing';
  return isUnique(weekdays) && weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
    ? undefined
    : 'not-a-weekday';
}

const isOneOf = (allowed: readonly string[], values: readonly string[]): boolean =>
  isUnique(values) && values.every((value) => allowed.includes(value));

function faultOfReminders({ reminderDays }: Timing): string | undefined {
  const { reminders, hoursBetweenMails, longestReminderDays } = CONTACT_LIMITS;
  if (reminderDays.length > reminders) return 'too-many';
  const gap = hoursBetweenMails / 24;
  const isApart = reminderDays.every((day, at) => day - (reminderDays[at - 1] ?? 0) >= gap);
  if (!isApart) return 'too-soon';
  return reminderDays.every((day) => Number.isInteger(day) && day <= longestReminderDays) ? undefined : 'not-a-day';
}

/** The day it is where the plan's clocks are; undefined when it names no zone. */
function todayOf(timing: Timing, now: Date): string | undefined {
  const zone = zoneFor(timing, null);
  return isTimeZone(zone) ? wallTimeAt(now, zone).day : undefined;
}

/** Everything that is wrong with a plan, with JSON pointers below `pointer`. A first day that is over is wrong, too. */
export function checkTiming(timing: Timing, now: Date, pointer = '/timing'): Violation[] {
  const today = todayOf(timing, now);
  const faults: Readonly<Record<keyof Timing, string | undefined>> = {
    startsOn: faultOfDay(timing, today ?? ''),
    localTime: faultOfTime(timing),
    weekdays: faultOfWeekdays(timing),
    zone: timing.zone === EACH_RECIPIENTS_OWN || isTimeZone(timing.zone) ? undefined : 'not-a-zone',
    fallbackZone: isTimeZone(timing.fallbackZone) ? undefined : 'not-a-zone',
    holidays: isOneOf(HOLIDAY_CALENDARS, timing.holidays) ? undefined : 'not-a-calendar',
    reminderDays: faultOfReminders(timing),
    reminderFor: isOneOf(REMINDER_CONDITIONS, timing.reminderFor) ? undefined : 'not-a-condition',
  };
  return Object.entries(faults).flatMap(([key, code]) =>
    code === undefined ? [] : [{ pointer: `${pointer}/${key}`, code }],
  );
}
