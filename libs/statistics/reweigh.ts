import { unequalLengths } from './errors.js';
import { type RankSetOptions, type RankSets, simultaneousRankSets } from './rank-confidence-sets.js';
import { type DimensionPosterior, smaa } from './smaa.js';
import { weightRobustness, type WeightRobustness } from './weight-robustness.js';

/** Vendors under other weights, in input order. */
export interface Reweighed {
  /** Weighted means of the dimension scores, 0–100. */
  readonly scores: readonly number[];
  readonly standardErrors: readonly number[];
  /** 1 + number of strictly greater scores. */
  readonly rank: readonly number[];
  /** Ranks that cannot be excluded, jointly. */
  readonly sets: RankSets;
}

/**
 * Scores and rank sets from the moments of the dimension scores alone: a weighted mean w·m has the variance wᵀΣw.
 * Vendors count as independent, which leaves the sets of vendors with common customers rather too wide than too
 * narrow. `weights` are shares that sum to 1. Throws `unequal-lengths`, `not-finite`, `bad-rank-set-options`.
 */
export function reweigh(
  vendors: readonly DimensionPosterior[],
  weights: readonly number[],
  options: RankSetOptions,
): Reweighed {
  if (!vendors.every(({ mean }) => mean.length === weights.length)) throw unequalLengths();
  const scores = vendors.map(({ mean }) => dot(weights, mean));
  const variances = vendors.map(({ covariance }) => quadratic(covariance, weights));
  const covariance = variances.map((variance, i) => variances.map((_, j) => (i === j ? variance : 0)));
  return {
    scores,
    standardErrors: variances.map(Math.sqrt),
    rank: scores.map((score) => 1 + scores.filter((other) => other > score).length),
    sets: simultaneousRankSets(scores, covariance, options),
  };
}

export interface OrderRobustness {
  /** Shares 0…1 of simulations in which each vendor is first, with weights drawn around these ones. */
  readonly firstNearby: readonly number[];
  /** The lead of the first over the second against any other weights; null for fewer than two vendors. */
  readonly lead: WeightRobustness | null;
}

export interface RobustnessOptions {
  readonly draws: number;
  readonly seed: string;
  /** Of the Dirichlet distribution around the weights. */
  readonly concentration: number;
}

/** How much an order depends on just these weights. Throws what `smaa` throws. */
export function orderRobustness(
  vendors: readonly DimensionPosterior[],
  weights: readonly number[],
  { draws, seed, concentration }: RobustnessOptions,
): OrderRobustness {
  const { rankAcceptability } = smaa(vendors, { scenario: { kind: 'declared', weights, concentration }, draws, seed });
  const score = ({ mean }: DimensionPosterior) => dot(weights, mean);
  const [first, second] = vendors.toSorted((a, b) => score(b) - score(a));
  return {
    firstNearby: rankAcceptability.map((row) => row[0]!),
    lead: first && second ? weightRobustness(first.mean, second.mean, weights) : null,
  };
}

/** Shares 0…1 of simulations in which each vendor is first when every weighting is equally likely. */
export function firstUnderAnyWeights(
  vendors: readonly DimensionPosterior[],
  { draws, seed }: Pick<RobustnessOptions, 'draws' | 'seed'>,
): readonly number[] {
  const { rankAcceptability } = smaa(vendors, { scenario: { kind: 'any' }, draws, seed });
  return rankAcceptability.map((row) => row[0]!);
}

/** wᵀΣw; what rounding takes below 0 is 0. */
const quadratic = (covariance: DimensionPosterior['covariance'], weights: readonly number[]): number =>
  Math.max(
    0,
    dot(
      weights,
      covariance.map((row) => dot(weights, row)),
    ),
  );

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
