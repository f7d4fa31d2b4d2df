import { invalidStatistic } from './errors.js';

export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval';

export interface KrippendorffAlpha {
  /** 1 perfect, 0 chance; null with a flag. */
  readonly alpha: number | null;
  /** NO_PAIRS: no unit has two ratings. NO_VARIANCE: all paired ratings are equal, agreement cannot be told from habit. */
  readonly flag: 'NO_PAIRS' | 'NO_VARIANCE' | null;
}

/** Krippendorff's α (2011) from `ratings[rater][unit]`, null where a rater did not rate. Throws `bad-ratings` for a ragged table. */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  level: MeasurementLevel,
): KrippendorffAlpha {
  const units = unitsOf(ratings).filter((values) => values.length >= 2);
  const paired = units.flat();
  if (paired.length === 0) return { alpha: null, flag: 'NO_PAIRS' };
  const values = [...new Set(paired)].toSorted((a, b) => a - b);
  if (values.length === 1) return { alpha: null, flag: 'NO_VARIANCE' };
  const counts = values.map((value) => paired.filter((other) => other === value).length);
  const distance = distances(values, counts, level);
  let observed = 0;
  for (const unit of units) {
    const at = unit.map((value) => values.indexOf(value));
    const sum = at.reduce((total, c) => total + at.reduce((row, k) => row + distance[c]![k]!, 0), 0);
    observed += sum / (unit.length - 1);
  }
  const expected = counts.reduce(
    (sum, n, c) => sum + n * counts.reduce((row, m, k) => row + m * distance[c]![k]!, 0),
    0,
  );
  return { alpha: 1 - ((paired.length - 1) * observed) / expected, flag: null };
}

function unitsOf(ratings: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] {
  const size = ratings[0]?.length ?? 0;
  if (ratings.some((own) => own.length !== size)) throw badRatings();
  return Array.from({ length: size }, (_, u) => ratings.map((own) => own[u]!).filter((value) => value !== null));
}

/** Squared differences between the values, by level. */
function distances(values: readonly number[], counts: readonly number[], level: MeasurementLevel): number[][] {
  const between = (c: number, k: number) => {
    if (level === 'nominal') return Number(c !== k);
    if (level === 'interval') return values[c]! - values[k]!;
    const [low, high] = [Math.min(c, k), Math.max(c, k)];
    const inside = counts.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
    return inside - (counts[low]! + counts[high]!) / 2;
  };
  return values.map((_, c) => values.map((_, k) => between(c, k) ** 2));
}

export type RatingUse = 'PUBLISH' | 'PROVISIONAL' | 'RETRAIN';

/** What agreement of this α allows; null stays null. */
export function ratingUse(alpha: number | null): RatingUse | null {
  if (alpha === null) return null;
  if (alpha >= 0.8) return 'PUBLISH';
  return alpha >= 0.667 ? 'PROVISIONAL' : 'RETRAIN';
}

export const badRatings = () =>
  invalidStatistic('bad-ratings', 'Every rater and target needs a complete row of the same length');
