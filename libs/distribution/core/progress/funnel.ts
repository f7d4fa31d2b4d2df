import { outcomeRates, type OutcomeRates } from './outcome-rates.js';

/** Sittings of one group of a campaign, counted in the database: each number is part of the one before it. */
export interface SittingCounts {
  readonly planned: number;
  readonly sent: number;
  readonly bounced: number;
  /** Neither begun nor bounced, and the person asked not to be written to. */
  readonly refused: number;
  readonly started: number;
  readonly completed: number;
}

/** How many are left after each step, and the rates that follow from it. */
export interface Funnel {
  readonly planned: number;
  readonly sent: number;
  readonly delivered: number;
  readonly started: number;
  readonly completed: number;
  readonly bounced: number;
  readonly refused: number;
  readonly rates: OutcomeRates;
}

export const NO_SITTINGS: SittingCounts = {
  planned: 0,
  sent: 0,
  bounced: 0,
  refused: 0,
  started: 0,
  completed: 0,
};

const KEYS = Object.keys(NO_SITTINGS) as (keyof SittingCounts)[];

/** The counts of several groups that share no sitting. */
export function addCounts(groups: readonly SittingCounts[]): SittingCounts {
  const sum = { ...NO_SITTINGS } as Record<keyof SittingCounts, number>;
  for (const group of groups) for (const key of KEYS) sum[key] += group[key];
  return sum;
}

/**
 * The funnel of a group. A link that was opened counts as delivered whatever the mail server said afterwards, so no
 * step is larger than the one before it.
 */
export function funnelOf({ planned, sent, bounced, refused, started, completed }: SittingCounts): Funnel {
  const delivered = Math.max(started, sent - bounced);
  return {
    planned,
    sent: Math.max(sent, started),
    delivered,
    started,
    completed,
    bounced,
    refused,
    rates: outcomeRates({
      completed,
      partial: started - completed,
      refused,
      silent: Math.max(0, delivered - started - refused),
      undelivered: Math.max(0, sent - delivered),
    }),
  };
}
