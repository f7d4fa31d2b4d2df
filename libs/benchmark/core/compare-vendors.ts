import { dimensionWeights, type Rubric } from '#scoring';
import {
  type ClusteredEstimate,
  clusteredDifference,
  judgeDifferences,
  type RobustnessBand,
  type Verdict,
  versusMarket,
  weightRobustness,
} from '#statistics';
import type { VendorEstimate } from './estimate-vendor.js';
import type { MethodConfig } from './method-defaults.js';

/** `a` against `b` in one metric: points, adjusted for chance over all pairs of the metric. */
export interface PairComparison {
  readonly a: string;
  readonly b: string;
  readonly difference: number;
  readonly se: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly pAdjusted: number | null;
  readonly pHolm: number | null;
  readonly ci90: readonly [number, number] | null;
  readonly ci95: readonly [number, number] | null;
  readonly verdict: Verdict;
  readonly reason: 'NO_STANDARD_ERROR' | null;
  readonly sharedOrgs: number;
}

export interface MetricComparisons {
  /** `overall` or the id of a dimension. */
  readonly metric: string;
  readonly pairs: readonly PairComparison[];
}

/** How much of the total weight must move before `behind` catches up with `ahead`. */
export interface PairRobustness {
  readonly ahead: string;
  readonly behind: string;
  /** 0…1; 1 when no weights end the lead. */
  readonly epsilonStar: number;
  readonly band: RobustnessBand;
  readonly flipWeights: readonly number[] | null;
}

export interface MarketComparison {
  readonly vendor: string;
  readonly difference: number;
  readonly se: number | null;
  readonly p: number | null;
  readonly pAdjusted: number | null;
  readonly verdict: Verdict;
}

/** Every pair of the (fully scored) vendors, in the overall score and in each dimension. */
export function comparePairs(
  rubric: Rubric,
  estimates: readonly VendorEstimate[],
  config: MethodConfig,
): readonly MetricComparisons[] {
  const metrics = [
    { metric: 'overall', of: overallOf },
    ...rubric.dimensions.map(({ id }, d) => ({ metric: id, of: (each: VendorEstimate) => dimensionOf(each, d) })),
  ];
  return metrics.map(({ metric, of }) => {
    const tests = pairsOf(estimates).map(([a, b]) => {
      const { sharedClusters: sharedOrgs, difference, se, df, p } = clusteredDifference(of(a), of(b));
      return { a: a.design.vendor, b: b.design.vendor, sharedOrgs, difference, se, df, p };
    });
    return { metric, pairs: judgeDifferences(tests, config) };
  });
}

/** The pairs of vendors, the one ahead first; tied pairs have none. */
export function pairRobustness(
  rubric: Rubric,
  estimates: readonly VendorEstimate[],
  config: MethodConfig,
): readonly PairRobustness[] {
  const weights = dimensionWeights(rubric);
  const bands = { robust: config.robustEpsilon, moderate: config.moderateEpsilon };
  return pairsOf(estimates).flatMap(([a, b]) => {
    const [ahead, behind] = a.overall.score! >= b.overall.score! ? [a, b] : [b, a];
    const scores = [ahead, behind].map(({ dimensions }) => dimensions.map(({ score }) => score!));
    const { epsilonStar, band, flipWeights } = weightRobustness(scores[0]!, scores[1]!, weights, bands);
    if (epsilonStar === null || band === null) return [];
    return [{ ahead: ahead.design.vendor, behind: behind.design.vendor, epsilonStar, band, flipWeights }];
  });
}

/** Each vendor's observed overall score against the plain mean of all. */
export function compareWithMarket(
  estimates: readonly VendorEstimate[],
  config: MethodConfig,
): readonly MarketComparison[] {
  const tests = versusMarket(
    estimates.map(({ overall }) => overall.score!),
    estimates.map(({ overall }) => overall.se! ** 2),
  );
  return judgeDifferences(tests, config).map(({ difference, se, p, pAdjusted, verdict }, v) => ({
    vendor: estimates[v]!.design.vendor,
    difference,
    se,
    p,
    pAdjusted,
    verdict,
  }));
}

/** The overall score as an estimate whose organisations other vendors may share. */
export function overallOf({ design, overall, influence, independentVariance }: VendorEstimate): ClusteredEstimate {
  return { estimate: overall.score!, clusters: design.organisations, influence, independentVariance };
}

/** The same of a dimension that is scored. */
export function dimensionOf(vendor: VendorEstimate, d: number): ClusteredEstimate {
  return {
    estimate: vendor.dimensions[d]!.score!,
    clusters: vendor.design.organisations,
    influence: vendor.dimensionInfluence[d]!,
    independentVariance: vendor.dimensionIndependentVariance[d]!,
  };
}

function pairsOf<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));
}
