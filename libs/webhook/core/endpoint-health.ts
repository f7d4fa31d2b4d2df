/** How an endpoint has been answering lately. */
export interface EndpointHealth {
  /** Tries that failed since one succeeded. */
  readonly failures: number;
  /** When the first of them began; null when none did. */
  readonly failingSince: Date | null;
  /** Before this nothing is sent to it; null: at once. */
  readonly resumeAt: Date | null;
  /** Whether it kept us waiting the last time, so that others are not to wait behind it. */
  readonly isSlow: boolean;
}

export interface Try {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly isDelivered: boolean;
  readonly retryAfterSeconds: number | null;
}

const SLOW_MS = 2_000;
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 300_000;
const LONGEST_WISH_SECONDS = 86_400;

/** Health after one more try. An endpoint that fails rests, twice as long each time, up to five minutes or as it asks. */
export function healthAfter(before: EndpointHealth, one: Try): EndpointHealth {
  const isSlow = one.durationMs > SLOW_MS;
  if (one.isDelivered) return { failures: 0, failingSince: null, resumeAt: null, isSlow };
  const failures = before.failures + 1;
  const rest = Math.min(FIRST_REST_MS * 2 ** Math.min(failures - 1, 10), LONGEST_REST_MS);
  const wish = Math.min(one.retryAfterSeconds ?? 0, LONGEST_WISH_SECONDS) * 1_000;
  const end = one.startedAt.getTime() + one.durationMs;
  return {
    failures,
    failingSince: before.failingSince ?? one.startedAt,
    resumeAt: new Date(end + Math.max(rest, wish)),
    isSlow,
  };
}

/** Failures after which a success means that the receiver is back, and not that one message is at fault. */
const AWAY = 3;

/** Whether the endpoint was away and now is back, so that everything that waits may go at once. */
export const isBack = (before: EndpointHealth, after: EndpointHealth): boolean =>
  before.failures >= AWAY && after.failures === 0;
