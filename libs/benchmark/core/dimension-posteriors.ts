import type { DimensionPosterior } from '#statistics';
import type { VendorEstimate } from './estimate-vendor.js';
import type { MethodConfig } from './method-defaults.js';
import { shrinkVendors } from './shrink-vendors.js';

/**
 * What is known of each fully scored vendor's dimensions after each dimension is shrunk on its own: means
 * m = μ + (1−B)(θ − μ) and covariance A·Σ·A with A = √(1−B)·√(moderated ÷ raw variance). All `estimates`
 * are learned from; those with a missing dimension have no posterior (null).
 */
export function dimensionPosteriors(
  estimates: readonly VendorEstimate[],
  config: MethodConfig,
): readonly (DimensionPosterior | null)[] {
  const dimensions = estimates[0]?.dimensions.length ?? 0;
  const byDimension = Array.from({ length: dimensions }, (_, d) => shrinkDimension(estimates, d, config));
  return estimates.map((estimate, v) => {
    if (estimate.scores.status !== 'FULL') return null;
    const own = byDimension.map((shrunk) => shrunk[v]!);
    return {
      mean: own.map(({ score }) => score),
      covariance: rescaled(estimate, own),
    };
  });
}

interface ShrunkDimension {
  readonly score: number;
  /** √(1−B). */
  readonly kept: number;
  readonly moderatedVariance: number;
}

/** One entry a vendor; null where the vendor lacks the dimension. */
function shrinkDimension(estimates: readonly VendorEstimate[], dimension: number, config: MethodConfig) {
  const taking = estimates.filter(({ dimensions }) => dimensions[dimension]!.score !== null);
  const observed = taking.map(({ dimensions, df, design }) => ({
    score: dimensions[dimension]!.score!,
    se: dimensions[dimension]!.se!,
    df,
    nEff: design.nEffOrg,
  }));
  const shrunk = shrinkVendors(observed, config).scores;
  return estimates.map((estimate): ShrunkDimension | null => {
    const at = taking.indexOf(estimate);
    if (at < 0) return null;
    const { score, reliability, moderatedSe } = shrunk[at]!;
    return { score, kept: Math.sqrt(reliability ?? 1), moderatedVariance: moderatedSe * moderatedSe };
  });
}

function rescaled({ dimensionCovariance }: VendorEstimate, own: readonly ShrunkDimension[]): number[][] {
  const factor = own.map(({ kept, moderatedVariance }, d) => {
    const raw = dimensionCovariance[d]![d]!;
    return raw > 0 ? kept * Math.sqrt(moderatedVariance / raw) : 0;
  });
  return own.map(({ kept, moderatedVariance }, i) =>
    own.map((_, j) => {
      // A dimension without any spread in the sample still has the variance it borrowed.
      if (i === j && factor[i] === 0) return kept * kept * moderatedVariance;
      return factor[i]! * dimensionCovariance[i]![j]! * factor[j]!;
    }),
  );
}
