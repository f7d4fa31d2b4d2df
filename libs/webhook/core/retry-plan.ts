const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before the second, third … try, in milliseconds, as Standard Webhooks proposes: over three days in all. */
export const RETRY_DELAYS_MS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
const JITTER = 0.2;
const LONGEST_WISH_MS = 24 * HOUR;

/**
 * Milliseconds until the next try after `tries` of them failed, or null when that was the last. A receiver that named
 * a time is not asked before it, up to a day. `random` in [0, 1) spreads the tries by a fifth to either side.
 */
export function waitAfter(tries: number, retryAfterSeconds: number | null, random: number): number | null {
  const delay = RETRY_DELAYS_MS[tries - 1];
  if (delay === undefined) return null;
  const spread = Math.round(delay * (1 + JITTER * (2 * random - 1)));
  return Math.max(spread, Math.min((retryAfterSeconds ?? 0) * SECOND, LONGEST_WISH_MS));
}
