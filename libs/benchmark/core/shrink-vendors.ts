import { moderateVariances, shrink } from '#statistics';
import type { MethodConfig } from './method-defaults.js';

/** One observed score that takes part in a shrinkage. */
export interface ObservedScore {
  readonly score: number;
  readonly se: number;
  readonly df: number;
  readonly nEff: number;
}

export interface ShrunkScore {
  readonly moderatedSe: number;
  /** The benchmark score: pulled towards the mean by its unreliability. */
  readonly score: number;
  readonly se: number;
  /** Share 0…1 of the spread between vendors that is not noise; null when there are too few vendors to tell. */
  readonly reliability: number | null;
}

export interface ShrunkScores {
  /** Between-vendor variance; 0 means no detectable difference. null when there are too few vendors. */
  readonly tau2: number | null;
  readonly mu: number | null;
  /** In input order. */
  readonly scores: readonly ShrunkScore[];
}

/** Moderates the variances and shrinks the scores; with too few vendors to learn from, the scores stay as observed. */
export function shrinkVendors(observed: readonly ObservedScore[], config: MethodConfig): ShrunkScores {
  if (observed.length === 0) return { tau2: null, mu: null, scores: [] };
  const groups = observed.map(({ se, df, nEff }) => ({ variance: se * se, df, nEff }));
  const { moderatedVariance } = moderateVariances(groups, config.nu0);
  const moderatedSe = moderatedVariance.map(Math.sqrt);
  if (observed.length < config.shrinkVendors) {
    const scores = observed.map(({ score }, i) => ({
      moderatedSe: moderatedSe[i]!,
      score,
      se: moderatedSe[i]!,
      reliability: null,
    }));
    return { tau2: null, mu: null, scores };
  }
  const {
    tau2,
    mu,
    groups: shrunk,
  } = shrink(
    observed.map(({ score }) => score),
    moderatedVariance,
  );
  return {
    tau2,
    mu,
    scores: shrunk.map(({ shrunk: score, se, reliability }, i) => ({
      moderatedSe: moderatedSe[i]!,
      score,
      se,
      reliability,
    })),
  };
}
