const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** The first day of the era that this is about, a Thursday. */
const THURSDAY = 4;

/** The week of ISO 8601 in which an instant lies, in UTC: `2026-W48`. A week belongs to the year of its Thursday. */
export function weekOf(instant: Date): string {
  const weekday = instant.getUTCDay() || 7;
  const thursday = new Date(instant.getTime() + (THURSDAY - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / WEEK) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
