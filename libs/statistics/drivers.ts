import { quantile, raoWuFactors } from './bootstrap.js';
import { unequalLengths } from './errors.js';
import { RandomSource } from './random.js';
import { type CorrelationSystem, relativeImportance, type RelativeImportance } from './relative-importance.js';

/** A respondent who answered everything: predictors and outcome on any scales. */
export interface DriverRow {
  readonly predictors: readonly number[];
  readonly outcome: number;
  /** > 0. */
  readonly weight: number;
  readonly organisation: string;
}

export interface Drivers extends RelativeImportance {
  readonly status: 'OK';
  readonly n: number;
  readonly correlations: CorrelationSystem;
  /** Percentile interval of each share, resampling organisations; null when LMG is undefined in too many resamples. */
  readonly lmgShareCi95: readonly (readonly [number, number])[] | null;
}

export interface NoDrivers {
  readonly status: 'NOT_ENOUGH_DATA' | 'NO_VARIANCE';
  readonly n: number;
}

export interface DriverOptions {
  readonly seed: string;
  readonly replicates: number;
}

const LEAST_ROWS = 100;
const LEAST_ROWS_PER_PREDICTOR = 20;
const LEAST_DEFINED = 0.95;

export const enoughForDrivers = (n: number, predictors: number): boolean =>
  n >= Math.max(LEAST_ROWS, LEAST_ROWS_PER_PREDICTOR * predictors);

/** Which dimensions go with overall satisfaction. Needs max(100, 20 a predictor) rows. Throws `unequal-lengths`. */
export function drivers(rows: readonly DriverRow[], options: DriverOptions): Drivers | NoDrivers {
  const n = rows.length;
  const count = rows[0]?.predictors.length ?? 0;
  if (rows.some(({ predictors }) => predictors.length !== count)) throw unequalLengths();
  if (!enoughForDrivers(n, count)) return { status: 'NOT_ENOUGH_DATA', n };
  const weights = Float64Array.from(rows, ({ weight }) => weight);
  const correlations = correlationSystem(rows, weights);
  if (correlations === null) return { status: 'NO_VARIANCE', n };
  const importance = relativeImportance(correlations);
  return { status: 'OK', n, correlations, ...importance, lmgShareCi95: shareIntervals(rows, count, options) };
}

const correlation = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Weighted correlations; null when something does not vary. */
function correlationSystem(rows: readonly DriverRow[], weights: Float64Array): CorrelationSystem | null {
  const count = rows[0]!.predictors.length;
  const columns = Array.from({ length: count + 1 }, (_, c) =>
    standardised(
      rows.map(({ predictors, outcome }) => predictors[c] ?? outcome),
      weights,
    ),
  );
  if (!columns.every((column): column is Float64Array => column !== null)) return null;
  const predictors = columns.slice(0, count);
  return {
    predictors: predictors.map((a) => predictors.map((b) => (a === b ? 1 : correlation(a, b)))),
    outcome: predictors.map((a) => correlation(a, columns[count]!)),
  };
}

/** √w·(x − x̄), scaled to length 1, so that a correlation is an inner product; null without variance. */
function standardised(values: readonly number[], weights: Float64Array): Float64Array | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, i) => sum + weights[i]! * value, 0) / total;
  const column = Float64Array.from(values, (value, i) => Math.sqrt(weights[i]!) * (value - mean));
  const square = column.reduce((sum, value) => sum + value * value, 0);
  const floor = 1e-20 * values.reduce((sum, value, i) => sum + weights[i]! * value * value, 0);
  return square > floor ? column.map((value) => value / Math.sqrt(square)) : null;
}

function shareIntervals(rows: readonly DriverRow[], count: number, { seed, replicates }: DriverOptions) {
  const random = new RandomSource(seed);
  const ids = [...new Set(rows.map(({ organisation }) => organisation))].toSorted();
  if (ids.length < 2) return null;
  const cluster = rows.map(({ organisation }) => ids.indexOf(organisation));
  const samples: (readonly number[])[] = [];
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const drawn = new Int32Array(ids.length);
    for (let i = 1; i < ids.length; i += 1) drawn[random.index(ids.length)]! += 1;
    const factors = raoWuFactors(drawn);
    const system = correlationSystem(
      rows,
      Float64Array.from(rows, ({ weight }, i) => weight * factors[cluster[i]!]!),
    );
    const share = system === null ? null : relativeImportance(system).lmgShare;
    if (share !== null) samples.push(share);
  }
  if (samples.length < LEAST_DEFINED * replicates || samples.length === 0) return null;
  const bound = (j: number, share: number) =>
    quantile(
      samples.map((sample) => sample[j]!),
      share,
    );
  return Array.from({ length: count }, (_, j) => [bound(j, 0.025), bound(j, 0.975)] as const);
}
