const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day of the calendar as `YYYY-MM-DD`, between 1900 and 2199: no 31 February, no year a database cannot hold. */
export function isRealDate(value: unknown): value is string {
  const parts = typeof value === 'string' ? DATE.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (year < 1900 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
