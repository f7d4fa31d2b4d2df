import { outOfDomain } from './errors.js';
import type { RandomSource } from './random.js';

export interface BootstrapPlan {
  /** Clusters G of the design. */
  readonly clusters: number;
  readonly replicates: number;
  /** The statistic when every weight of cluster o is multiplied by factors[o]; null when it does not exist then. */
  readonly estimate: (factors: Float64Array) => number | null;
}

export interface BootstrapResult {
  /** Replicates in which the statistic existed, in the order drawn. */
  readonly estimates: readonly number[];
  readonly se: number;
  /** Percentile interval. */
  readonly ci95: readonly [number, number];
}

const LEAST_CLUSTERS = 5;

/**
 * Rescaling bootstrap of Rao & Wu 1988: G − 1 clusters drawn with replacement, weights × G/(G−1) × times
 * drawn. null for fewer than 5 clusters or when fewer than two replicates have the statistic.
 */
export function raoWuBootstrap(plan: BootstrapPlan, random: RandomSource): BootstrapResult | null {
  const { clusters, replicates, estimate } = plan;
  if (clusters < LEAST_CLUSTERS) return null;
  const estimates: number[] = [];
  const drawn = new Int32Array(clusters);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    drawn.fill(0);
    for (let i = 1; i < clusters; i += 1) drawn[random.index(clusters)]! += 1;
    const value = estimate(raoWuFactors(drawn));
    if (value !== null) estimates.push(value);
  }
  if (estimates.length < 2) return null;
  return {
    estimates,
    se: standardDeviation(estimates),
    ci95: [quantile(estimates, 0.025), quantile(estimates, 0.975)],
  };
}

/** Weight factor of each cluster from how often it was drawn (G − 1 draws over at least two clusters). */
export function raoWuFactors(timesDrawn: ArrayLike<number>): Float64Array {
  const clusters = timesDrawn.length;
  return Float64Array.from(timesDrawn, (times) => (times * clusters) / (clusters - 1));
}

/** Sample quantile by linear interpolation (Hyndman & Fan type 7), 0 ≤ share ≤ 1. Throws `out-of-domain`. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0 || !(share >= 0 && share <= 1)) throw outOfDomain('A quantile needs values and a share 0…1');
  const sorted = Float64Array.from(values).toSorted();
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
