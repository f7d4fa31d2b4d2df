import { clusterCovariance } from './clustered-means.js';
import { tTwoSided } from './distributions.js';

/** An estimate with its clusters' influences; `clusters` are unique and sorted by code unit, one influence each. */
export interface ClusteredEstimate {
  readonly estimate: number;
  readonly clusters: readonly string[];
  readonly influence: Float64Array;
  /** Variance from elsewhere than the clusters, which nothing else shares; absent: none. */
  readonly independentVariance?: number;
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
  const { products, shared } = overlap(a, b);
  const union = a.clusters.length + b.clusters.length - shared;
  if (shared === 0 || union < 2) return 0;
  return (union / (union - 1)) * (products - (total(a.influence) * total(b.influence)) / union);
}

/** The difference of two estimates whose clusters may overlap, with its t test. */
export function clusteredDifference(a: ClusteredEstimate, b: ClusteredEstimate): ClusteredDifference {
  const covariance = unionCovariance(a, b);
  const difference = a.estimate - b.estimate;
  const sharedClusters = overlap(a, b).shared;
  const unionClusters = a.clusters.length + b.clusters.length - sharedClusters;
  const sides = [a, b].map((side) => ({ variance: varianceOf(side), df: side.influence.length - 1 }));
  return { difference, covariance, unionClusters, sharedClusters, ...test(difference, covariance, sides) };
}

/** Variance of an estimate; null for fewer than two clusters. */
export function varianceOf({ influence, independentVariance = 0 }: ClusteredEstimate): number | null {
  const own = clusterCovariance(influence, influence);
  return own === null ? null : own + independentVariance;
}

interface Side {
  readonly variance: number | null;
  readonly df: number;
}

function test(difference: number, covariance: number, sides: readonly Side[]) {
  const nothing = { se: null, df: null, t: null, p: null };
  if (sides.some(({ variance }) => variance === null)) return nothing;
  const independent = sides.reduce((sum, { variance }) => sum + variance!, 0);
  const variance = independent - 2 * covariance;
  if (!(variance > 0)) return { ...nothing, se: 0 };
  const se = Math.sqrt(variance);
  const df = independent ** 2 / sides.reduce((sum, { variance, df }) => sum + variance! ** 2 / df, 0);
  return { se, df, t: difference / se, p: tTwoSided(difference / se, df) };
}

/** Walks both sorted lists at once. */
function overlap(a: ClusteredEstimate, b: ClusteredEstimate): { products: number; shared: number } {
  let [products, shared, atA, atB] = [0, 0, 0, 0];
  while (atA < a.clusters.length && atB < b.clusters.length) {
    const [ofA, ofB] = [a.clusters[atA]!, b.clusters[atB]!];
    if (ofA === ofB) {
      products += a.influence[atA]! * b.influence[atB]!;
      shared += 1;
    }
    if (ofA <= ofB) atA += 1;
    if (ofB <= ofA) atB += 1;
  }
  return { products, shared };
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
