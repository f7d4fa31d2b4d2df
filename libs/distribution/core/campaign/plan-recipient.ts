import { firstOccurrence, legalFrom, type Rhythm } from '../schedule/occurrence.js';
import { dayAfter, wallTimeAt } from '../schedule/wall-time.js';
import type { Timing } from './campaign-plan.js';
import { MAIL_GAP_MILLISECONDS } from './limits.js';

/** When the invitation of somebody in the zone is due, from `now` on; undefined when their days are all left out. */
export function invitationDue(timing: Timing, rhythm: Rhythm, zone: string, now: Date): Date | undefined {
  if (timing.startsOn === null) return now;
  return firstOccurrence(rhythm, zone, timing.startsOn, now);
}

/**
 * When reminder number `number` (from 0) is due for somebody in the zone who was invited at `invitedAt`: so many days
 * later by their calendar, at the plan's time, and never sooner after the mail before it (`lastMailAt`) than mails are
 * apart; where that is a moment later than the plan's time, it is that moment, not the next day. Null when the plan has no such reminder or no day for it.
 */
export function reminderDue(
  timing: Timing,
  rhythm: Rhythm,
  zone: string,
  { number, invitedAt, lastMailAt }: { readonly number: number; readonly invitedAt: Date; readonly lastMailAt: Date },
): Date | null {
  const days = timing.reminderDays[number];
  if (days === undefined) return null;
  const planned = firstOccurrence(rhythm, zone, dayAfter(wallTimeAt(invitedAt, zone).day, days), invitedAt);
  if (planned === undefined) return null;
  const earliest = new Date(lastMailAt.getTime() + MAIL_GAP_MILLISECONDS);
  // What had a day has another one later.
  return planned >= earliest ? planned : legalFrom(earliest, zone, rhythm)!;
}
