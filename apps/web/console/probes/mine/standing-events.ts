import type { ProbeEvent } from '../probe-types.js';

/** Events that nobody took back, in the order of their times. */
export const standing = (events: readonly ProbeEvent[]): readonly ProbeEvent[] =>
  events.filter(({ retractedAt }) => retractedAt === null);

/** The one that can be undone: the last that stands, if a person entered it. */
export function undoable(events: readonly ProbeEvent[]): ProbeEvent | undefined {
  const last = standing(events).at(-1);
  return last?.source === 'runner' ? last : undefined;
}

/**
 * A moment of now (ISO 8601 in UTC, as the server writes them), or that of the last event that stands where a clock that
 * ticks by the second would put what happens now before it.
 */
export function notBefore(events: readonly ProbeEvent[], moment: string): string {
  const last = standing(events).at(-1)?.at ?? moment;
  return last > moment ? last : moment;
}
