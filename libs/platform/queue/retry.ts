import { DomainError } from '#kernel';

/** Seconds to minutes: long enough for a restart of whatever was away. */
export const RETRY_DELAYS_MS: readonly number[] = [1_000, 6_000, 45_000, 300_000];
const JITTER = 0.2;

/** A failure that no second attempt can mend. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}

/** It is not the time yet. Nothing was tried, so no attempt is counted; the event comes back when `delayMs` are over. */
export class NotYet extends Error {
  override readonly name = 'NotYet';

  constructor(
    readonly delayMs: number,
    reason: string,
  ) {
    super(reason);
  }
}

/**
 * Milliseconds until the next attempt after the `attempt`-th (from 1) has failed, or null when there is
 * none: an expected refusal stays one, and patience ends with the last delay. `random` in [0, 1) spreads
 * the attempts of many jobs by a fifth to either side.
 */
export function nextAttempt(
  error: unknown,
  attempt: number,
  delays: readonly number[] = RETRY_DELAYS_MS,
  random = 0.5,
): number | null {
  if (error instanceof DomainError && error.kind !== 'unavailable') return null;
  if (error instanceof PermanentFailure) return null;
  const delay = delays[attempt - 1];
  return delay === undefined ? null : Math.round(delay * (1 + JITTER * (2 * random - 1)));
}
