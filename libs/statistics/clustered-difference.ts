import { clusterCovariance } from './clustered-means.js';
import { tTwoSided } from './distributions.js';

/** An estimate with its clusters' influences; `clusters` are sorted and unique, one influence each. */
export interface ClusteredEstimate {
  readonly estimate: number;
  readonly clusters: readonly string[];
  readonly influence: Float64Array;
}

/** A − B. */
export interface ClusteredDifference {
  readonly difference: number;
  readonly covariance: number;
  readonly unionClusters: number;
  readonly sharedClusters: number;
  /** null when a variance is missing (fewer than two clusters on a side). */
  readonly se: number | null;
  /** Satterthwaite 1946. null as `se`, and when both variances are 0. */
  readonly df: number | null;
  readonly t: number | null;
  /** Two-sided; null when `t` is. */
  readonly p: number | null;
}

/** Covariance of two estimates over the union of their clusters; 0 when they share none or the union is one cluster. */
export function unionCovariance(a: ClusteredEstimate, b: ClusteredEstimate): number {
  const union = unionOf(a, b);
  if (union.length === a.clusters.length + b.clusters.length || union.length < 2) return 0;
  return clusterCovariance(spread(a, union), spread(b, union))!;
}

/** The difference of two estimates whose clusters may overlap, with its t test. */
export function clusteredDifference(a: ClusteredEstimate, b: ClusteredEstimate): ClusteredDifference {
  const covariance = unionCovariance(a, b);
  const difference = a.estimate - b.estimate;
  const unionClusters = unionOf(a, b).length;
  const sharedClusters = a.clusters.length + b.clusters.length - unionClusters;
  const sides = [a, b].map(({ influence }) => ({
    variance: clusterCovariance(influence, influence),
    df: influence.length - 1,
  }));
  return { difference, covariance, unionClusters, sharedClusters, ...test(difference, covariance, sides) };
}

interface Side {
  readonly variance: number | null;
  readonly df: number;
}

function test(difference: number, covariance: number, sides: readonly Side[]) {
  const nothing = { se: null, df: null, t: null, p: null };
  if (sides.some(({ variance }) => variance === null)) return nothing;
  const total = sides.reduce((sum, { variance }) => sum + variance!, 0);
  const variance = total - 2 * covariance;
  if (!(variance > 0)) return { ...nothing, se: 0 };
  const se = Math.sqrt(variance);
  const df = total ** 2 / sides.reduce((sum, { variance, df }) => sum + variance! ** 2 / df, 0);
  return { se, df, t: difference / se, p: tTwoSided(difference / se, df) };
}

const unionOf = (a: ClusteredEstimate, b: ClusteredEstimate): string[] =>
  [...new Set([...a.clusters, ...b.clusters])].toSorted();

/** Influences laid out over more clusters, 0 where a cluster has no part. */
function spread({ clusters, influence }: ClusteredEstimate, union: readonly string[]): Float64Array {
  const own = new Map(clusters.map((cluster, i) => [cluster, influence[i]!]));
  return Float64Array.from(union, (cluster) => own.get(cluster) ?? 0);
}
