const NAME = /^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/;

/** Whether the text is a name of the IANA time zone database, such as Asia/Shanghai. */
export function isTimeZone(text: string): boolean {
  if (!NAME.test(text) || /^[+-]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const MINUTE = 60_000;

/** Minutes by which a zone’s clocks are ahead of UTC at a moment; less than 0 where they are behind. */
export function offsetMinutes(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return Math.round((shown - Math.floor(at.getTime() / 1_000) * 1_000) / MINUTE);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as the clocks of a zone show it, with their offset (RFC 3339): 2026-10-01T08:00:00+08:00. */
export function inZone(at: Date, timeZone: string): string {
  const minutes = offsetMinutes(at, timeZone);
  const shown = new Date(at.getTime() + minutes * MINUTE).toISOString().replace(/(\.000)?Z$/, '');
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${shown}${minutes === 0 ? 'Z' : offset}`;
}

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const DAY = 86_400_000;

/** What the clocks of a zone show at a moment, to the minute: 2026-10-01T08:00. */
export const wallTime = (at: Date, timeZone: string): string => inZone(at, timeZone).slice(0, 16);

/**
 * The moment at which the clocks of a zone show a time (2026-10-01T08:00); the first of two where they are put back.
 * Undefined when they never show it, because they are put forward over it, or because it is no time.
 */
export function momentAt(wall: string, timeZone: string): Date | undefined {
  const shown = WALL.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(shown)) return undefined;
  return [shown - DAY, shown + DAY]
    .map((near) => new Date(shown - offsetMinutes(new Date(near), timeZone) * MINUTE))
    .toSorted((a, b) => a.getTime() - b.getTime())
    .find((at) => wallTime(at, timeZone) === wall);
}
