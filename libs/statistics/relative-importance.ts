import { invalidStatistic } from './errors.js';
import { symmetricEigen } from './symmetric-eigen.js';

/** Correlations of the predictors with each other and with the outcome. */
export interface CorrelationSystem {
  readonly predictors: readonly (readonly number[])[];
  readonly outcome: readonly number[];
}

export interface RelativeImportance {
  /** Share of the outcome's variance that the predictors go with together. */
  readonly r2: number;
  /** Its parts (Lindeman, Merenda & Gold 1980, Shapley); null when predictors determine each other. */
  readonly lmg: readonly number[] | null;
  /** Parts over their sum; null with `lmg`, and when r2 is 0. */
  readonly lmgShare: readonly number[] | null;
  /** Relative weights of Johnson 2000: a cross-check that survives dependent predictors. */
  readonly johnson: readonly number[];
  readonly johnsonShare: readonly number[] | null;
  /** Standardised regression coefficients; null with `lmg`. */
  readonly beta: readonly number[] | null;
  readonly flag: 'SINGULAR' | null;
}

const SMALLEST_EIGENVALUE = 1e-10;

/** How the explained variance divides over the predictors: association, never cause. Throws `bad-correlations`. */
export function relativeImportance(system: CorrelationSystem): RelativeImportance {
  const { predictors, outcome } = system;
  const finite = [predictors, [outcome]].every((rows) => rows.every((row) => row.every(Number.isFinite)));
  if (!finite || !predictors.every((row) => row.length === outcome.length)) throw badCorrelations();
  const { weights, singular } = johnsonWeights(system);
  const johnsonShare = shares(weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (singular) {
    return { r2: total, lmg: null, lmgShare: null, johnson: weights, johnsonShare, beta: null, flag: 'SINGULAR' };
  }
  const explained = explainedBySubset(system);
  const lmg = outcome.map((_, j) => shapley(explained, j, outcome.length));
  const everything = outcome.map((_, j) => j);
  const beta = solve(system, everything);
  return { r2: explained.at(-1)!, lmg, lmgShare: shares(lmg), johnson: weights, johnsonShare, beta, flag: null };
}

const shares = (parts: readonly number[]) => {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return total > 0 ? parts.map((part) => part / total) : null;
};

/** R² of every subset of predictors; bit j of the index says whether j is in it. */
function explainedBySubset(system: CorrelationSystem): readonly number[] {
  const count = system.outcome.length;
  return Array.from({ length: 1 << count }, (_, mask) => {
    const subset = system.outcome.map((_, j) => j).filter((j) => (mask & (1 << j)) !== 0);
    const beta = solve(system, subset);
    return subset.reduce((sum, j, i) => sum + beta[i]! * system.outcome[j]!, 0);
  });
}

function shapley(explained: readonly number[], j: number, count: number): number {
  let value = 0;
  explained.forEach((without, mask) => {
    if ((mask & (1 << j)) !== 0) return;
    const size = bits(mask);
    const weight = (factorial(size) * factorial(count - size - 1)) / factorial(count);
    value += weight * (explained[mask | (1 << j)]! - without);
  });
  return value;
}

const bits = (mask: number) => mask.toString(2).replaceAll('0', '').length;
const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** Regression coefficients of the subset by Gauss–Jordan; the matrix is positive definite by then. */
function solve({ predictors, outcome }: CorrelationSystem, subset: readonly number[]): readonly number[] {
  const rows = subset.map((j) => [...subset.map((k) => predictors[j]![k]!), outcome[j]!]);
  rows.forEach((pivotRow, pivot) => {
    const scale = pivotRow[pivot]!;
    const scaled = pivotRow.map((value) => value / scale);
    rows.forEach((row, i) => {
      const factor = row[pivot]!;
      rows[i] = i === pivot ? scaled : row.map((value, c) => value - factor * scaled[c]!);
    });
  });
  return rows.map((row) => row.at(-1)!);
}

/** ε = Λ²β² with Λ = R^½ and β = Λ⁻¹r; directions without variance are left out. */
function johnsonWeights({ predictors, outcome }: CorrelationSystem): { weights: readonly number[]; singular: boolean } {
  const { values, vectors } = symmetricEigen(predictors);
  const kept = values.map((value) => (value < SMALLEST_EIGENVALUE ? 0 : value));
  const power = (of: (value: number) => number) =>
    outcome.map((_, i) =>
      outcome.map((_, j) =>
        kept.reduce((sum, value, k) => sum + (value === 0 ? 0 : vectors[i]![k]! * of(value) * vectors[j]![k]!), 0),
      ),
    );
  const root = power(Math.sqrt);
  const inverse = power((value) => 1 / Math.sqrt(value));
  const beta = inverse.map((row) => row.reduce((sum, value, j) => sum + value * outcome[j]!, 0));
  const weights = root.map((row) => row.reduce((sum, value, j) => sum + value ** 2 * beta[j]! ** 2, 0));
  return { weights, singular: kept.includes(0) };
}

const badCorrelations = () =>
  invalidStatistic('bad-correlations', 'Every predictor needs a correlation with every other');
