import { notFinite, unequalLengths } from './errors.js';

/**
 * Weighted totals of several variables over clusters (organisations), cluster by cluster in one array
 * each: entry `cluster · variables + variable`. They are all that means and their variances need.
 */
export interface ClusterTotals {
  readonly clusters: number;
  readonly variables: number;
  /** Σ of the weights of those who answered. */
  readonly weight: Float64Array;
  /** Σ of weight × value. */
  readonly sum: Float64Array;
}

export interface ClusteredMeans {
  readonly clusters: number;
  readonly variables: number;
  /** Weighted mean of each variable in its own unit; null when nobody answered it. */
  readonly means: readonly (number | null)[];
  /** In how many clusters somebody answered. */
  readonly answeringClusters: readonly number[];
  /** Each cluster's influence on each mean, laid out as the totals; 0 where there is no mean. */
  readonly influence: Float64Array;
}

/**
 * Weighted means with the linearised influence of each cluster, U = Σ w(x − θ)/Σ w (Taylor linearisation of
 * a ratio; Binder 1983). Throws `not-finite`.
 */
export function clusteredMeans({ clusters, variables, weight, sum }: ClusterTotals): ClusteredMeans {
  if (!weight.every(Number.isFinite) || !sum.every(Number.isFinite)) throw notFinite();
  const influence = new Float64Array(weight.length);
  const answeringClusters: number[] = [];
  const means = Array.from({ length: variables }, (_, variable) => {
    let [total, answered, answering] = [0, 0, 0];
    for (let at = variable; at < weight.length; at += variables) {
      answered += weight[at]!;
      total += sum[at]!;
      if (weight[at]! > 0) answering += 1;
    }
    answeringClusters.push(answering);
    if (answered === 0) return null;
    const mean = total / answered;
    for (let at = variable; at < weight.length; at += variables) {
      influence[at] = (sum[at]! - mean * weight[at]!) / answered;
    }
    return mean;
  });
  return { clusters, variables, means, answeringClusters, influence };
}

/** Influence of each cluster on Σ coefficient × mean. Throws `unequal-lengths`. */
export function compositeInfluence(means: ClusteredMeans, coefficients: readonly number[]): Float64Array {
  const { clusters, variables, influence } = means;
  if (coefficients.length !== variables) throw unequalLengths();
  const composite = new Float64Array(clusters);
  for (let cluster = 0, at = 0; cluster < clusters; cluster += 1) {
    for (let variable = 0; variable < variables; variable += 1, at += 1) {
      composite[cluster]! += coefficients[variable]! * influence[at]!;
    }
  }
  return composite;
}

/**
 * Covariance of two estimates from the influences of the same clusters: G/(G−1)·Σ(U−Ū)(U'−Ū'). The variance
 * when both are the same. null for fewer than two clusters. Throws `unequal-lengths`.
 */
export function clusterCovariance(a: Float64Array, b: Float64Array): number | null {
  const size = a.length;
  if (b.length !== size) throw unequalLengths();
  if (size < 2) return null;
  let [meanA, meanB] = [0, 0];
  for (let i = 0; i < size; i += 1) {
    meanA += a[i]! / size;
    meanB += b[i]! / size;
  }
  let products = 0;
  for (let i = 0; i < size; i += 1) products += (a[i]! - meanA) * (b[i]! - meanB);
  return (size / (size - 1)) * products;
}
