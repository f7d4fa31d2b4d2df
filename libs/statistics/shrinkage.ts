import { bisect, chiSquareTail } from './distributions.js';
import { outOfDomain, unequalLengths } from './errors.js';

/** One group's estimated variance of its mean. */
export interface GroupVariance {
  readonly variance: number;
  readonly df: number;
  /** Kish effective number of clusters. */
  readonly nEff: number;
}

export interface ModeratedVariances {
  /** Variance of one unit in each group. */
  readonly unitVariance: readonly number[];
  readonly pooledUnitVariance: number;
  /** Of each group's mean. */
  readonly moderatedVariance: readonly number[];
}

/**
 * Small groups estimate their own variance badly, so each borrows from the pool as if `priorDf` further
 * degrees of freedom had been seen there (as in Smyth 2004). Throws `out-of-domain` without any degree of freedom.
 */
export function moderateVariances(groups: readonly GroupVariance[], priorDf: number): ModeratedVariances {
  const totalDf = groups.reduce((sum, { df }) => sum + df, 0);
  if (!(totalDf > 0)) throw outOfDomain('A pooled variance needs degrees of freedom');
  const unitVariance = groups.map(({ variance, nEff }) => variance * nEff);
  const pooledUnitVariance = groups.reduce((sum, { df }, i) => sum + df * unitVariance[i]!, 0) / totalDf;
  const moderatedVariance = groups.map(
    ({ df, nEff }, i) => (df * unitVariance[i]! + priorDf * pooledUnitVariance) / (df + priorDf) / nEff,
  );
  return { unitVariance, pooledUnitVariance, moderatedVariance };
}

export interface ShrunkGroup {
  /** How far the estimate is pulled to the mean, 0…1. */
  readonly pull: number;
  /** 1 − pull: the share of the spread that is not noise. */
  readonly reliability: number;
  readonly shrunk: number;
  readonly se: number;
}

export interface Shrinkage {
  /** Between-group variance. 0: no detectable difference, every group gets the same value. */
  readonly tau2: number;
  readonly mu: number;
  readonly muSe: number;
  /** Cochran's Q; null when a variance is 0 and the estimates differ. */
  readonly q: number | null;
  readonly qP: number | null;
  readonly groups: readonly ShrunkGroup[];
}

/**
 * Normal empirical Bayes with the between-group variance of Paule & Mandel 1982. `variances` ≥ 0 of the
 * estimates. Throws `unequal-lengths`; `out-of-domain` for fewer than two groups or a negative variance.
 */
export function shrink(estimates: readonly number[], variances: readonly number[]): Shrinkage {
  if (estimates.length !== variances.length) throw unequalLengths();
  if (estimates.length < 2) throw outOfDomain('Shrinking needs at least two groups');
  if (!variances.every((variance) => variance >= 0)) throw outOfDomain('A variance is not negative');
  const tau2 = betweenVariance(estimates, variances);
  const { mu, variance: muVariance } = pooledMean(estimates, variances, tau2);
  const q = heterogeneity(estimates, variances, 0);
  return {
    tau2,
    mu,
    muSe: Math.sqrt(muVariance),
    q: Number.isFinite(q) ? q : null,
    qP: Number.isFinite(q) ? chiSquareTail(q, estimates.length - 1) : null,
    groups: estimates.map((estimate, i) => {
      const pull = tau2 === 0 ? 1 : variances[i]! / (variances[i]! + tau2);
      return {
        pull,
        reliability: 1 - pull,
        shrunk: mu + (1 - pull) * (estimate - mu),
        se: Math.sqrt((1 - pull) * variances[i]! + pull * pull * muVariance),
      };
    }),
  };
}

/** τ² with Q(τ²) = k − 1, or 0 when even Q(0) is below. Q at the upper end is below by construction. */
function betweenVariance(estimates: readonly number[], variances: readonly number[]): number {
  const excess = (tau2: number) => heterogeneity(estimates, variances, tau2) - (estimates.length - 1);
  if (excess(0) <= 0) return 0;
  const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / estimates.length;
  const spread = estimates.reduce((sum, estimate) => sum + (estimate - mean) ** 2, 0);
  return bisect((tau2) => -excess(tau2), 0, spread / (estimates.length - 1));
}

/** Q(τ²) = Σ(y−μ)²/(v+τ²): Infinity when an estimate without any variance differs from the mean. */
function heterogeneity(estimates: readonly number[], variances: readonly number[], tau2: number): number {
  const { mu } = pooledMean(estimates, variances, tau2);
  return estimates.reduce((sum, estimate, i) => {
    const deviation = (estimate - mu) ** 2;
    return deviation === 0 ? sum : sum + deviation / (variances[i]! + tau2);
  }, 0);
}

/** Inverse-variance mean; estimates without any variance outweigh all others together. */
function pooledMean(estimates: readonly number[], variances: readonly number[], tau2: number) {
  const certain = estimates.filter((_, i) => variances[i]! + tau2 === 0);
  if (certain.length > 0) return { mu: certain.reduce((sum, each) => sum + each, 0) / certain.length, variance: 0 };
  let [weight, sum] = [0, 0];
  estimates.forEach((estimate, i) => {
    weight += 1 / (variances[i]! + tau2);
    sum += estimate / (variances[i]! + tau2);
  });
  return { mu: sum / weight, variance: 1 / weight };
}

/** A mean of `n` ratings pulled to `prior` as if `priorCount` ratings had given it. The prior itself at n = 0. */
export function bayesianAverage(mean: number, n: number, prior: number, priorCount: number): number {
  if (n === 0) return prior;
  return (n * mean + priorCount * prior) / (n + priorCount);
}
