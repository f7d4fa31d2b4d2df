import { cholesky } from './cholesky.js';
import { invalidStatistic, notFinite, unequalLengths } from './errors.js';
import { RandomSource } from './random.js';
import { RankTally, type RankShares } from './rank-tally.js';

const { sqrt } = Math;

/** What is known of one vendor: posterior mean and covariance of its dimension scores (0–100 scale). */
export interface DimensionPosterior {
  readonly mean: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

/** Whose weights are tried; weights are shares over the dimensions that sum to 1. */
export type WeightScenario =
  /** Dirichlet(concentration · weights) around the declared weights; null keeps them fixed. */
  | { readonly kind: 'declared'; readonly weights: readonly number[]; readonly concentration: number | null }
  /** One respondent's own weights per draw, drawn with replacement; `counts` say how many gave each split (absent: one). */
  | {
      readonly kind: 'customers';
      readonly allocations: readonly (readonly number[])[];
      readonly counts?: readonly number[];
    }
  /** Every weighting equally likely: uniform on the simplex. */
  | { readonly kind: 'any' };

export interface SmaaOptions {
  readonly scenario: WeightScenario;
  readonly draws: number;
  /** 64 bits as 16 hexadecimal digits. */
  readonly seed: string;
}

/**
 * Stochastic multicriteria acceptability (Lahdelma & Salminen 2001, SMAA-2): how often each vendor
 * takes each rank when both the scores (sampling noise) and the weights (values) are drawn.
 * Given weights w the score w·θ is normal with mean w·m and variance |Lᵀw|², so one normal a vendor
 * and draw replaces a whole vector; the distribution is the same.
 * Throws `unequal-lengths`, `not-finite`, `bad-draws`, `bad-weights`.
 */
export function smaa(vendors: readonly DimensionPosterior[], options: SmaaOptions): RankShares {
  const dimensions = checkedDimensions(vendors);
  if (!Number.isInteger(options.draws) || options.draws < 1) throw badDraws();
  if (dimensions === 0) return new RankTally(0, 0).shares();
  const random = new RandomSource(options.seed);
  const means = Float64Array.from(vendors.flatMap(({ mean }) => mean));
  const factors = vendors.map(({ covariance }) => cholesky(covariance));
  const drawWeights = weightDrawer(options.scenario, dimensions, random);
  const weights = new Float64Array(dimensions);
  const scores = new Float64Array(vendors.length);
  const tally = new RankTally(vendors.length, dimensions);
  for (let draw = 0; draw < options.draws; draw += 1) {
    drawWeights(weights);
    for (let v = 0; v < vendors.length; v += 1) {
      const deviation = weightedDeviation(factors[v]!, weights);
      scores[v] = weightedMean(means, v, weights) + deviation * random.normal();
    }
    tally.add(scores, weights);
  }
  return tally.shares();
}

/** The same tally from draws made elsewhere: `measurements[t][v][d]` and `weights[t][d]`. */
export function smaaFromDraws(
  measurements: readonly (readonly (readonly number[])[])[],
  weights: readonly (readonly number[])[],
): RankShares & { readonly values: readonly (readonly number[])[]; readonly ranks: readonly (readonly number[])[] } {
  if (measurements.length !== weights.length) throw unequalLengths();
  if (measurements.length === 0) throw badDraws();
  const vendors = measurements[0]!.length;
  const dimensions = weights[0]!.length;
  const tally = new RankTally(vendors, dimensions);
  const values = measurements.map((draw, t) => draw.map((scores) => dot(weights[t]!, scores)));
  const ranks = values.map((scores, t) => {
    tally.add(Float64Array.from(scores), Float64Array.from(weights[t]!));
    return [...tally.lastRanks];
  });
  return { ...tally.shares(), values, ranks };
}

function weightDrawer(
  scenario: WeightScenario,
  dimensions: number,
  random: RandomSource,
): (target: Float64Array) => void {
  if (scenario.kind === 'any') {
    const ones = new Float64Array(dimensions).fill(1);
    return (target) => random.dirichlet(ones, target);
  }
  if (scenario.kind === 'customers') {
    if (scenario.allocations.length === 0) throw badWeights();
    const own = scenario.allocations.map((weights) => checkedWeights(weights, dimensions));
    const respondent = respondentOf(scenario.counts ?? own.map(() => 1), own.length);
    return (target) => target.set(own[respondent(random)]!);
  }
  const declared = checkedWeights(scenario.weights, dimensions);
  const { concentration } = scenario;
  if (concentration === null) return (target) => target.set(declared);
  if (!(concentration >= 0.01 && concentration < Infinity)) throw badWeights();
  const shapes = declared.map((weight) => weight * concentration);
  return (target) => random.dirichlet(shapes, target);
}

/** Draws the split of one respondent: its index among splits of which each stands for `counts` of them. */
function respondentOf(counts: readonly number[], splits: number): (random: RandomSource) => number {
  if (counts.length !== splits) throw unequalLengths();
  if (!counts.every((count) => Number.isSafeInteger(count) && count > 0)) throw badWeights();
  let total = 0;
  const ends = counts.map((count) => (total += count));
  return (random) => {
    const drawn = random.index(total);
    let [low, high] = [0, splits - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (drawn < ends[middle]!) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

function checkedDimensions(vendors: readonly DimensionPosterior[]): number {
  if (vendors.length === 0) return 0;
  const dimensions = vendors[0]!.mean.length;
  if (dimensions === 0) throw unequalLengths();
  for (const { mean, covariance } of vendors) {
    if (mean.length !== dimensions || covariance.length !== dimensions) throw unequalLengths();
    if (!mean.every(Number.isFinite)) throw notFinite();
  }
  return dimensions;
}

function checkedWeights(weights: readonly number[], dimensions: number): Float64Array {
  if (weights.length !== dimensions) throw unequalLengths();
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!weights.every((weight) => weight >= 0) || !(Math.abs(total - 1) <= 1e-9)) throw badWeights();
  return Float64Array.from(weights);
}

function weightedMean(means: Float64Array, vendor: number, weights: Float64Array): number {
  const offset = vendor * weights.length;
  let sum = 0;
  for (let d = 0; d < weights.length; d += 1) sum += weights[d]! * means[offset + d]!;
  return sum;
}

/** |Lᵀw|, the standard deviation of the weighted score. */
function weightedDeviation(factor: Float64Array, weights: Float64Array): number {
  const size = weights.length;
  let square = 0;
  for (let column = 0; column < size; column += 1) {
    let entry = 0;
    for (let row = column; row < size; row += 1) entry += factor[row * size + column]! * weights[row]!;
    square += entry * entry;
  }
  return sqrt(square);
}

function dot(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw unequalLengths();
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

const badDraws = () => invalidStatistic('bad-draws', 'A simulation needs at least one draw');

const badWeights = () => invalidStatistic('bad-weights', 'Weights are shares of at least 0 that sum to 1');
