import { tQuantile } from './distributions.js';
import { outOfDomain } from './errors.js';
import { type ScoreEstimate, scoreInterval } from './score-interval.js';
import { type ClusteredValues, weightedMean } from './weighted-mean.js';

const UPPER = 0.975;
const PROMOTER = 9;
const PASSIVE = 7;
const TOP_BOX = 8;

export interface NetPromoterScore {
  /** Weighted shares 0…1; null when nobody answered. */
  readonly promoters: number | null;
  readonly detractors: number | null;
  /** −100…100. */
  readonly nps: number | null;
  /** Points; null for fewer than two clusters. */
  readonly se: number | null;
  readonly df: number | null;
  /** As `netPromoterInterval`; null when `se` is. */
  readonly ci95: readonly [number, number] | null;
}

/** Net promoter score of likelihood-to-recommend ratings 0–10. Shown beside the rubric, never mixed into it. */
export function netPromoterScore({ values, weights, clusters }: ClusteredValues): NetPromoterScore {
  const mean = (score: (rating: number) => number) => weightedMean({ values: values.map(score), weights, clusters });
  const score = mean((rating) => 100 * (Number(rating >= PROMOTER) - Number(rating < PASSIVE)));
  const { estimate: nps, se, df } = score;
  return {
    promoters: mean((rating) => Number(rating >= PROMOTER)).estimate,
    detractors: mean((rating) => Number(rating < PASSIVE)).estimate,
    nps,
    se,
    df,
    ci95: se === null ? null : netPromoterInterval(score),
  };
}

/**
 * 95 % interval of a net promoter score −100…100 in points: t interval, cut at the ends. Where all raters agree there
 * is no error to build on; the score interval of (100 + NPS)/2 then says how many agreed.
 */
export function netPromoterInterval(score: ScoreEstimate): readonly [number, number] {
  const [nps, se] = [score.estimate!, score.se!];
  if (se === 0) {
    const { ci95 } = scoreInterval({ ...score, estimate: (100 + nps) / 2 });
    return [2 * ci95![0] - 100, 2 * ci95![1] - 100];
  }
  const reach = tQuantile(UPPER, score.df!) * se;
  return [Math.max(-100, nps - reach), Math.min(100, nps + reach)];
}

export interface TopBoxShare {
  /** Share 0…1 of ratings of 8 and more; null when nobody answered. */
  readonly share: number | null;
  readonly se: number | null;
  readonly ci95: readonly [number, number] | null;
}

/** Weighted share of overall ratings 0–10 that are at least 8. */
export function topBoxShare({ values, weights, clusters }: ClusteredValues): TopBoxShare {
  const points = values.map((rating) => (rating >= TOP_BOX ? 100 : 0));
  const mean = weightedMean({ values: points, weights, clusters });
  const { ci95 } = scoreInterval(mean);
  return {
    share: mean.estimate === null ? null : mean.estimate / 100,
    se: mean.se === null ? null : mean.se / 100,
    ci95: ci95 === null ? null : [ci95[0] / 100, ci95[1] / 100],
  };
}

/** ACSI-type index 0–100 of items on 1–10: their weighted mean less 1, over 9. Throws `out-of-domain` without items. */
export function satisfactionIndex(means: readonly number[], weights = means.map(() => 1)): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw outOfDomain('An index needs items with weight');
  return (100 * means.reduce((sum, mean, i) => sum + (weights[i]! / total) * (mean - 1), 0)) / 9;
}
