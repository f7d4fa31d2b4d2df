import { ValidateBy } from 'class-validator';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether the text names one moment everywhere: a day of the calendar, a time of it and an offset (RFC 3339). */
export function isInstant(value: unknown): boolean {
  const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  if (day === undefined) return false;
  const midnight = new Date(`${day}T00:00:00Z`);
  // 31 February is moved into March, not refused.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

export const IsInstant = () => ValidateBy({ name: 'isInstant', validator: { validate: isInstant } });
