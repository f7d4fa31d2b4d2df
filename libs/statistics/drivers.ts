import { quantile } from './bootstrap.js';
import {
  addedProducts,
  correlationsOfProducts,
  type CrossProducts,
  crossProducts,
  emptyProducts,
} from './cross-products.js';
import { unequalLengths } from './errors.js';
import { RandomSource } from './random.js';
import {
  type CorrelationSystem,
  lmgShares,
  relativeImportance,
  type RelativeImportance,
} from './relative-importance.js';

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
  /** Resamples of organisations behind the intervals. */
  readonly replicates: number;
  /** Least complete cases, in all and for each predictor. */
  readonly leastCases?: number;
  readonly leastCasesPerPredictor?: number;
}

/** The cases of one organisation: weighted cross-products of the predictors and, last, the outcome. */
export interface DriverTotals {
  readonly organisation: string;
  readonly products: CrossProducts;
}

const LEAST_DEFINED = 0.95;

export const enoughForDrivers = (n: number, predictors: number, leastCases = 100, leastPerPredictor = 20): boolean =>
  n >= Math.max(leastCases, leastPerPredictor * predictors);

/**
 * Which dimensions go with overall satisfaction, from single rows. Needs max(100, 20 a predictor) rows unless told
 * otherwise. Throws `unequal-lengths`.
 */
export function drivers(rows: readonly DriverRow[], options: DriverOptions): Drivers | NoDrivers {
  const byOrganisation = new Map<string, CrossProducts>();
  for (const { predictors, outcome, weight, organisation } of rows) {
    const values = [...predictors, outcome];
    const known = byOrganisation.get(organisation) ?? emptyProducts(values.length);
    byOrganisation.set(organisation, addedProducts(known, crossProducts([values])!, weight));
  }
  const totals = [...byOrganisation].map(([organisation, products]) => ({ organisation, products }));
  return driversOfTotals(totals, rows.length, options);
}

/**
 * The same from totals by organisation, so that the work follows organisations: `cases` is how many complete cases
 * they hold. Throws `unequal-lengths`.
 */
export function driversOfTotals(
  totals: readonly DriverTotals[],
  cases: number,
  options: DriverOptions,
): Drivers | NoDrivers {
  const n = cases;
  const variables = totals[0]?.products.sum.length ?? 1;
  if (totals.some(({ products }) => products.sum.length !== variables)) throw unequalLengths();
  const { leastCases, leastCasesPerPredictor } = options;
  if (!enoughForDrivers(n, variables - 1, leastCases, leastCasesPerPredictor)) return { status: 'NOT_ENOUGH_DATA', n };
  const sorted = totals.toSorted(
    (a, b) => Number(a.organisation > b.organisation) - Number(a.organisation < b.organisation),
  );
  const matrix = sorted.map(({ products }) => Float64Array.from([products.n, ...products.sum, ...products.product]));
  const correlations = systemOf(matrix, variables, new Int32Array(matrix.length).fill(1));
  if (correlations === null) return { status: 'NO_VARIANCE', n };
  const importance = relativeImportance(correlations);
  return { status: 'OK', n, correlations, ...importance, lmgShareCi95: shareIntervals(matrix, variables, options) };
}

/** Correlations when every organisation counts so many times; null when something does not vary. */
function systemOf(
  matrix: readonly Float64Array[],
  variables: number,
  timesCounted: Int32Array,
): CorrelationSystem | null {
  const total = new Float64Array(matrix[0]!.length);
  matrix.forEach((row, o) => {
    const times = timesCounted[o]!;
    if (times === 0) return;
    for (let at = 0; at < row.length; at += 1) total[at]! += times * row[at]!;
  });
  const [n = 0, ...rest] = total;
  return correlationsOfProducts({ n, sum: rest.slice(0, variables), product: rest.slice(variables) });
}

function shareIntervals(matrix: readonly Float64Array[], variables: number, { seed, replicates }: DriverOptions) {
  const random = new RandomSource(seed);
  if (matrix.length < 2) return null;
  const samples: (readonly number[])[] = [];
  const drawn = new Int32Array(matrix.length);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    drawn.fill(0);
    for (let i = 1; i < matrix.length; i += 1) drawn[random.index(matrix.length)]! += 1;
    // Correlations do not change when all weights do, so the rescaling of the bootstrap needs no arithmetic.
    const system = systemOf(matrix, variables, drawn);
    const share = system === null ? null : lmgShares(system);
    if (share !== null) samples.push(share);
  }
  if (samples.length < LEAST_DEFINED * replicates || samples.length === 0) return null;
  const bound = (j: number, share: number) =>
    quantile(
      samples.map((sample) => sample[j]!),
      share,
    );
  return Array.from({ length: variables - 1 }, (_, j) => [bound(j, 0.025), bound(j, 0.975)] as const);
}
