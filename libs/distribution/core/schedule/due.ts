import { firstOccurrence, isLegal, type Rhythm } from './occurrence.js';

/** What becomes of a mail whose time has come: it leaves, leaves later, or is missed. */
export type Due = 'send' | 'missed' | { readonly later: Date };

/** So late a mail still leaves. */
export const LATEST_MILLISECONDS = 24 * 3_600_000;

/**
 * Decides about a mail that was due at `dueAt` (not after `now`), by the clocks of the zone. Late by up to a day it
 * leaves, but at no hour at which it would not have been planned; later than that the plan no longer speaks of today.
 */
export function decideDue(dueAt: Date, now: Date, zone: string, rhythm: Rhythm): Due {
  if (now.getTime() - dueAt.getTime() > LATEST_MILLISECONDS) return 'missed';
  if (isLegal(now, zone, rhythm)) return 'send';
  const later = firstOccurrence(rhythm, zone, null, now);
  return later ? { later } : 'missed';
}
