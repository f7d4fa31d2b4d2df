import type { Locale } from '#kernel';

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
