/** Organisations that a running wave has of a vendor, as a step; never the number. */
export interface RankProgress {
  /** Both ends of the step, inclusive; `most` is null once there are enough to be ranked. */
  readonly least: number;
  readonly most: number | null;
  /** How many more are needed to be published and to be ranked, from the best case to the worst; null when reached. */
  readonly toPublish: readonly [number, number] | null;
  readonly toRank: readonly [number, number] | null;
}

export interface RankThresholds {
  readonly publish: number;
  readonly rank: number;
}

/** Organisations that a step spans, and that must have come or gone before another one is told. */
export const STEP = 5;

/**
 * What a vendor is told of its organisations in a wave that runs: a step of five. Counts would show when a customer
 * whom it knows to have been asked has answered.
 */
export function rankProgress(organisations: number, { publish, rank }: RankThresholds): RankProgress {
  const isReached = organisations >= rank;
  const least = isReached ? rank : Math.floor(organisations / STEP) * STEP;
  const most = isReached ? null : Math.min(least + STEP - 1, rank - 1);
  const missing = (threshold: number): readonly [number, number] | null =>
    least >= threshold || most === null ? null : [Math.max(1, threshold - most), threshold - least];
  return { least, most, toPublish: missing(publish), toRank: missing(rank) };
}

/**
 * The number to tell from this week on: the one that was told before, unless at least five organisations came or went
 * since then. `before` is undefined in the first week.
 */
export function toldFrom(before: number | undefined, counted: number): number {
  return before === undefined || Math.abs(counted - before) >= STEP ? counted : before;
}

const DAY = 86_400_000;

/** The Monday (UTC) of the week in which an instant lies, as an ISO date. */
export function weekOf(instant: Date): string {
  const sinceMonday = (instant.getUTCDay() + 6) % 7;
  return new Date(instant.getTime() - sinceMonday * DAY).toISOString().slice(0, 10);
}
