import type { RateLimit } from './robot-kind.js';

export interface Reservation {
  /** Milliseconds since 1970 at which the message may leave. */
  readonly at: number;
  /** All reservations that still matter, this one the last. */
  readonly reserved: readonly number[];
}

/**
 * The first moment at which one more message keeps every limit, given the moments reserved before, oldest first.
 * Messages leave in the order in which they ask: a window of any length that begins anywhere holds at most what its
 * limit allows.
 */
export function reserveSend(limits: readonly RateLimit[], reserved: readonly number[], now: number): Reservation {
  const after = limits.map(({ max, milliseconds }) => {
    const before = reserved.at(-max);
    return before === undefined ? now : before + milliseconds;
  });
  const at = Math.max(now, reserved.at(-1) ?? now, ...after);
  const most = Math.max(...limits.map(({ max }) => max));
  return { at, reserved: [...reserved, at].slice(-most) };
}
