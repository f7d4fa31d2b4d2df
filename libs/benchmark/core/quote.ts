import type { Locale } from '#kernel';
import type { VendorDistribution } from './answer-distribution.js';
import type { Rubric } from '#scoring';

/** How its author scored the dimension that a quote is about: below 37.5 points, from 62.5 points on, or between. */
export type QuoteBand = 'critical' | 'mixed' | 'favourable';
export const QUOTE_BANDS: readonly QuoteBand[] = ['critical', 'mixed', 'favourable'];

/**
 * The words of one customer who agreed to be quoted, masked, read by a person and accepted. Nothing beside it says who
 * wrote it, not even of which size or region the organisation is.
 */
export interface Quote {
  /** The same in every revision; leads to no answer. */
  readonly id: string;
  /** Slug. */
  readonly vendor: string;
  /** Of the rubric. */
  readonly dimension: string;
  readonly band: QuoteBand;
  readonly text: string;
  /** Of the text. */
  readonly language: Locale;
  /** What the text says in the other language, where somebody wrote it down. */
  readonly translation?: string;
}

/** Points 0–100 as a band: 1 and 2 of five are critical, 3 is mixed, 4 and 5 are favourable. */
export function quoteBand(points: number): QuoteBand {
  if (points < 37.5) return 'critical';
  return points < 62.5 ? 'mixed' : 'favourable';
}

/** Shares 0…1 of answers by band, in the order of QUOTE_BANDS. */
export type BandShares = readonly [critical: number, mixed: number, favourable: number];

/**
 * How the answers about a vendor spread over the bands in one dimension, its shown criteria counting alike; null when
 * none is shown.
 */
export function bandShares(rubric: Rubric, own: VendorDistribution | undefined, dimension: string): BandShares | null {
  const criteria = rubric.dimensions.find(({ id }) => id === dimension)?.criteria ?? [];
  const shown = (own?.criteria ?? []).filter(({ id }) => criteria.some((criterion) => criterion.id === id));
  if (shown.length === 0) return null;
  const at = (from: number, to: number): number =>
    shown.reduce((sum, { percent }) => sum + percent.slice(from, to).reduce((all, each) => all + each, 0), 0) /
    (100 * shown.length);
  return [at(0, 2), at(2, 3), at(3, 5)];
}
