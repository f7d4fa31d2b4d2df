import { REPLY_BRACKETS, type Severity, SLA_MINUTES } from '#statistics';
import { cellKey, type CellKey, hasKnownKey } from './cell.js';
import { badCell } from './errors.js';

/** `overall` and `recommend` are ratings 0…10, `first-reply` brackets of the time to the first reply. */
export const RATING_MEASURES = ['overall', 'recommend', 'first-reply'] as const;
export type RatingMeasure = (typeof RATING_MEASURES)[number];
/** How often one cell's included answers chose each option of a question that is no criterion. */
export interface RatingDistribution extends CellKey {
  readonly measure: RatingMeasure;
  /** Of the problem; null for ratings, and where a reply time has none. */
  readonly severity: Severity | null;
  /** 11 counts for the ratings 0…10; one a bracket, fastest first, for replies. */
  readonly counts: readonly number[];
}

const RATINGS = 11;

/** Checked distributions with one entry a key, measure and severity, sorted so. Throws `bad-cell`. */
export function canonicalDistributions(distributions: readonly RatingDistribution[]): readonly RatingDistribution[] {
  const byKey = new Map<string, RatingDistribution>();
  for (const each of distributions) {
    if (!isSound(each)) throw badCell();
    const key = JSON.stringify([each.measure, each.severity, cellKey(each)]);
    const known = byKey.get(key);
    const counts = known === undefined ? each.counts : known.counts.map((count, i) => count + each.counts[i]!);
    byKey.set(key, { ...each, counts });
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function isSound(each: RatingDistribution): boolean {
  const { measure, severity, counts } = each;
  const isReply = measure === 'first-reply';
  return (
    hasKnownKey(each) &&
    RATING_MEASURES.includes(measure) &&
    (severity === null || (isReply && Object.hasOwn(SLA_MINUTES, severity))) &&
    counts.length === (isReply ? REPLY_BRACKETS.length : RATINGS) &&
    counts.every((count) => Number.isSafeInteger(count) && count >= 0)
  );
}
