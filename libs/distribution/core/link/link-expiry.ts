export const SHORTEST_DAYS = 1;
export const LONGEST_DAYS = 180;

const DAY = 24 * 3_600_000;

/** When a link ends that lives for `days` whole days from now, but never longer than its campaign. */
export function linkExpiry(now: Date, days: number, campaignClosesAt: Date): Date {
  return new Date(Math.min(now.getTime() + days * DAY, campaignClosesAt.getTime()));
}
