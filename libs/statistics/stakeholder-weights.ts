import { invalidStatistic, unequalLengths } from './errors.js';

export interface StakeholderWeights {
  /** Respondents who split the points. */
  readonly n: number;
  /** Mean share of each dimension, 0…1; null without respondents. */
  readonly mean: readonly number[] | null;
  /** Over respondents (n − 1); null for fewer than two. */
  readonly sampleVariance: readonly number[] | null;
  readonly seMean: readonly number[] | null;
  /** Concentration of the Dirichlet with these moments; null when nobody disagrees or fewer than two answered. */
  readonly kappa: number | null;
  readonly flag: 'NO_ANSWERS' | 'ONE_ANSWER' | 'NO_DISAGREEMENT' | null;
}

const SUM_TOLERANCE = 1e-9;

/**
 * What weights the respondents themselves give, each splitting 100 points over the dimensions. Throws
 * `allocation-sum` when a split is not of 100 points or has a negative part.
 */
export function stakeholderWeights(allocations: readonly (readonly number[])[]): StakeholderWeights {
  const shares = allocations.map(allocationShares);
  const n = shares.length;
  if (n === 0) return { n, mean: null, sampleVariance: null, seMean: null, kappa: null, flag: 'NO_ANSWERS' };
  const dimensions = shares[0]!.length;
  if (shares.some((each) => each.length !== dimensions)) throw unequalLengths();
  const mean = shares[0]!.map((_, d) => shares.reduce((sum, each) => sum + each[d]!, 0) / n);
  if (n === 1) return { n, mean, sampleVariance: null, seMean: null, kappa: null, flag: 'ONE_ANSWER' };
  const sampleVariance = mean.map((m, d) => shares.reduce((sum, each) => sum + (each[d]! - m) ** 2, 0) / (n - 1));
  const seMean = sampleVariance.map((variance) => Math.sqrt(variance / n));
  const spread = sampleVariance.reduce((sum, variance) => sum + variance, 0);
  // What rounding leaves of equal splits is not disagreement.
  if (spread < 1e-20) return { n, mean, sampleVariance, seMean, kappa: null, flag: 'NO_DISAGREEMENT' };
  const kappa = mean.reduce((sum, m) => sum + m * (1 - m), 0) / spread - 1;
  return { n, mean, sampleVariance, seMean, kappa, flag: null };
}

/** 100 points → shares that sum to 1. Throws `allocation-sum`. */
export function allocationShares(points: readonly number[]): readonly number[] {
  const total = points.reduce((sum, point) => sum + point, 0);
  if (!points.every((point) => point >= 0) || !(Math.abs(total - 100) <= SUM_TOLERANCE)) throw allocationSum();
  return points.map((point) => point / 100);
}

/** Σ |a − b|. Throws `unequal-lengths`. */
export function l1Distance(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw unequalLengths();
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0);
}

export interface StakeholderOrder {
  /** Share of respondents by whose own weights the vendor is first (ties count for each); null without respondents. */
  readonly firstShare: readonly number[] | null;
  /** [a][b]: share of respondents by whose own weights a scores above b. */
  readonly aboveShare: readonly (readonly number[])[] | null;
}

/** How respondents' own weights (shares) order fixed dimension scores `[vendor][dimension]`. */
export function stakeholderOrder(
  dimensionScores: readonly (readonly number[])[],
  shares: readonly (readonly number[])[],
): StakeholderOrder {
  if (shares.length === 0) return { firstShare: null, aboveShare: null };
  const overall = shares.map((weights) => dimensionScores.map((scores) => weightedSum(scores, weights)));
  const share = (holds: (scores: readonly number[]) => boolean) => overall.filter(holds).length / overall.length;
  return {
    firstShare: dimensionScores.map((_, v) => share((scores) => scores[v]! >= Math.max(...scores))),
    aboveShare: dimensionScores.map((_, a) => dimensionScores.map((_, b) => share((s) => s[a]! > s[b]!))),
  };
}

function weightedSum(scores: readonly number[], weights: readonly number[]): number {
  if (scores.length !== weights.length) throw unequalLengths();
  return scores.reduce((sum, score, d) => sum + score * weights[d]!, 0);
}

const allocationSum = () =>
  invalidStatistic('allocation-sum', 'A split of importance has 100 points and no negative part');
