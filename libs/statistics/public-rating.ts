import { outOfDomain } from './errors.js';
import { bayesianAverage } from './shrinkage.js';

export interface PublicRating {
  /** Stars 1–5 after pulling towards the category mean. */
  readonly adjusted: number;
  /** `adjusted` on 0–100. */
  readonly score: number;
  /** Nobody has rated: `adjusted` is only the prior and is not shown. */
  readonly hidden: boolean;
}

const isStar = (stars: number) => stars >= 1 && stars <= 5;

/** Stars given on public sites, for display only: `mean` of `n` ratings, `prior` the category mean (stars 1–5). */
export function publicRating(mean: number, n: number, prior: number, priorCount = 25): PublicRating {
  if (!isStar(prior) || !(n >= 0) || (n > 0 && !isStar(mean))) throw outOfDomain('Stars lie between 1 and 5');
  const adjusted = bayesianAverage(mean, n, prior, priorCount);
  return { adjusted, score: ((adjusted - 1) / 4) * 100, hidden: n === 0 };
}
