import { effectiveSize } from './effective-size.js';
import { unequalLengths } from './errors.js';

/** For channels that arrive continuously; survey waves do not decay. */
export interface Recency {
  readonly halfLifeDays: number;
  /** What is older counts nothing. */
  readonly cutDays: number;
}

/** `fromFuture`: the date lies ahead, which is an error of the source; it counts as today. */
export function recencyWeight(ageDays: number, { halfLifeDays, cutDays }: Recency) {
  const fromFuture = ageDays < 0;
  const weight = ageDays > cutDays ? 0 : 2 ** (-Math.max(ageDays, 0) / halfLifeDays);
  return { weight, fromFuture };
}

/** Mean (in the unit of `values`) with decayed weights; null when everything is too old. Throws `unequal-lengths`. */
export function decayedMean(values: readonly number[], agesDays: readonly number[], recency: Recency) {
  if (values.length !== agesDays.length) throw unequalLengths();
  const weights = agesDays.map((age) => recencyWeight(age, recency).weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sum = values.reduce((sum, value, i) => sum + weights[i]! * value, 0);
  return {
    weights,
    mean: total === 0 ? null : sum / total,
    nEff: effectiveSize(weights).nEff,
    nUsed: weights.filter((weight) => weight > 0).length,
  };
}
