const DAY = 86_400_000;

/** Monday, 00:00 UTC, of the ISO 8601 week of a day. */
export function mondayOf(day: Date): Date {
  const midnight = Math.floor(day.getTime() / DAY) * DAY;
  return new Date(midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY);
}
