/** What came of the mails of the last day, or since somebody said to go on. */
export interface DeliveryFigures {
  readonly sent: number;
  /** Mailboxes that are not there. */
  readonly bounced: number;
  readonly complained: number;
}

export type PauseReason = 'complaint-rate' | 'bounce-rate';

/**
 * Large receivers begin to refuse a sender at 3 complaints in 1,000 mails and at some 5 % of unknown mailboxes. Fewer
 * than `least` of them are chance.
 */
const LIMITS: readonly {
  readonly reason: PauseReason;
  readonly of: 'complained' | 'bounced';
  readonly share: number;
  readonly least: number;
}[] = [
  { reason: 'complaint-rate', of: 'complained', share: 0.003, least: 3 },
  { reason: 'bounce-rate', of: 'bounced', share: 0.05, least: 10 },
];

/** Why sending must stop until somebody has looked, with the share (0…1) that was too large; undefined when all is well. */
export function pauseReason(
  figures: DeliveryFigures,
): { readonly reason: PauseReason; readonly share: number } | undefined {
  for (const { reason, of, share, least } of LIMITS) {
    const actual = figures[of] / Math.max(1, figures.sent);
    if (figures[of] >= least && actual > share) return { reason, share: Math.min(1, actual) };
  }
  return undefined;
}

/** Mails of each of the first days of a new sender: twice as many every day, so that receivers come to know it. */
const WARM_UP: readonly number[] = [50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800];

/** How many mails may leave on a day, counted from 0 on the day of the first; null: as many as the rate allows. */
export function warmUpLimit(day: number): number | null {
  return WARM_UP[Math.max(0, Math.floor(day))] ?? null;
}

/** Refused connections in a row after which the relay is left alone. */
export const REFUSALS_TO_OPEN = 5;
/** How long it is left alone before one mail tries again. */
export const PROBE_AFTER_SECONDS = 30;

export type CircuitState = 'closed' | 'open' | 'half-open';

/** closed: mails flow. open: nobody tries. half-open: the next mail is the one that tries. */
export function circuitState(
  { openedAt, probeAt }: { readonly openedAt: Date | null; readonly probeAt: Date | null },
  now: Date,
): CircuitState {
  if (openedAt === null) return 'closed';
  return probeAt === null || probeAt <= now ? 'half-open' : 'open';
}
