import { clusterCovariance, clusteredMeans, compositeInfluence, type ClusterTotals } from './clustered-means.js';
import { effectiveSize } from './effective-size.js';
import { unequalLengths } from './errors.js';

/** Values with their weights (> 0) and the cluster each belongs to. */
export interface ClusteredValues {
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly clusters: readonly string[];
}

export interface MeanEstimate {
  /** In the unit of the values; null without values. */
  readonly estimate: number | null;
  /** null for fewer than two clusters. */
  readonly se: number | null;
  /** Clusters − 1; null without values. */
  readonly df: number | null;
  /** Kish effective number of clusters. */
  readonly nEff: number;
}

/** A weighted mean with its linearised, cluster-robust standard error. Throws `unequal-lengths`, `not-finite`. */
export function weightedMean(input: ClusteredValues): MeanEstimate {
  const totals = totalsOf(input);
  const result = clusteredMeans(totals);
  const estimate = result.means[0]!;
  const influence = compositeInfluence(result, [1]);
  const variance = clusterCovariance(influence, influence);
  return {
    estimate,
    se: variance === null ? null : Math.sqrt(variance),
    df: estimate === null ? null : totals.clusters - 1,
    nEff: effectiveSize(totals.weight).nEff,
  };
}

function totalsOf({ values, weights, clusters }: ClusteredValues): ClusterTotals {
  if (weights.length !== values.length || clusters.length !== values.length) throw unequalLengths();
  const index = new Map([...new Set(clusters)].toSorted().map((cluster, i) => [cluster, i]));
  const weight = new Float64Array(index.size);
  const sum = new Float64Array(index.size);
  values.forEach((value, i) => {
    const at = index.get(clusters[i]!)!;
    weight[at]! += weights[i]!;
    sum[at]! += weights[i]! * value;
  });
  return { clusters: index.size, variables: 1, weight, sum };
}
