export interface DigestPlan {
  /** `09:00`; null: no digest. */
  readonly digestTime: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Day of the last one there, `2026-11-26`; null before the first. */
  readonly digestedOn: string | null;
}

/**
 * The day for which a digest is due in the group's own time; null while none is. Time that does not exist on a day with
 * a change of clocks has passed an hour later, and a worker that was away makes up for today only.
 */
export function digestDue({ digestTime, timeZone, digestedOn }: DigestPlan, now: Date): string | null {
  if (digestTime === null) return null;
  const { day, time } = localTime(now, timeZone);
  const isDone = digestedOn !== null && digestedOn >= day;
  return time >= digestTime && !isDone ? day : null;
}

function localTime(now: Date, timeZone: string): { readonly day: string; readonly time: string } {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const part = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const text = (...types: Intl.DateTimeFormatPartTypes[]) => types.map((type) => part.get(type));
  return { day: text('year', 'month', 'day').join('-'), time: text('hour', 'minute').join(':') };
}

/** Whether there is such a zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
