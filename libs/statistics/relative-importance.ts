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
  /** TOO_MANY_PREDICTORS: their subsets are too many to look at. */
  readonly flag: 'SINGULAR' | 'TOO_MANY_PREDICTORS' | null;
}

const SMALLEST_EIGENVALUE = 1e-10;
const MOST_PREDICTORS = 12;

/** How the explained variance divides over the predictors: association, never cause. Throws `bad-correlations`. */
export function relativeImportance(system: CorrelationSystem): RelativeImportance {
  const { predictors, outcome } = system;
  const finite = [predictors, [outcome]].every((rows) => rows.every((row) => row.every(Number.isFinite)));
  if (!finite || !predictors.every((row) => row.length === outcome.length)) throw badCorrelations();
  const { weights, singular } = johnsonWeights(system);
  const johnsonShare = shares(weights);
  const explained = outcome.length > MOST_PREDICTORS || singular ? null : explainedBySubset(system);
  if (explained === null) {
    const r2 = weights.reduce((sum, weight) => sum + weight, 0);
    const flag = outcome.length > MOST_PREDICTORS ? 'TOO_MANY_PREDICTORS' : 'SINGULAR';
    return { r2, lmg: null, lmgShare: null, johnson: weights, johnsonShare, beta: null, flag };
  }
  const lmg = shapleyValues(explained, outcome.length);
  const beta = coefficients(system);
  return { r2: explained.at(-1)!, lmg, lmgShare: shares(lmg), johnson: weights, johnsonShare, beta, flag: null };
}

/** `lmgShare` alone, as resampling needs it many times over. */
export function lmgShares(system: CorrelationSystem): readonly number[] | null {
  const count = system.outcome.length;
  const explained = count > MOST_PREDICTORS ? null : explainedBySubset(system);
  return explained === null ? null : shares(shapleyValues(explained, count));
}

const shares = (parts: readonly number[]) => {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return total > 0 ? parts.map((part) => part / total) : null;
};

/**
 * R² of every subset of predictors; bit j of the index says whether j is in it. Each subset is its parent with one
 * predictor more, swept out of what is left (Schur complements). null when predictors determine each other.
 */
function explainedBySubset({ predictors, outcome }: CorrelationSystem): readonly number[] | null {
  const count = outcome.length;
  const size = count + 1;
  const left = Array.from({ length: size }, () => new Float64Array(size * size));
  predictors.forEach((row, i) => row.forEach((value, j) => (left[0]![i * size + j] = value)));
  outcome.forEach((value, i) => (left[0]![i * size + count] = left[0]![count * size + i] = value));
  const explained = Array.from({ length: 1 << count }, () => 0);
  const visit = (depth: number, mask: number, from: number): boolean => {
    for (let j = from; j < count; j += 1) {
      if (!(left[depth]![j * size + j]! > SMALLEST_EIGENVALUE)) return false;
      const next = left[depth + 1]!;
      sweep(left[depth]!, next, j, size);
      const subset = mask | (1 << j);
      explained[subset] = 0 - next[size * size - 1]!;
      if (!visit(depth + 1, subset, j + 1)) return false;
    }
    return true;
  };
  return visit(0, 0, 0) ? explained : null;
}

/** What is left of the variables after j when j is explained away; the outcome is the last. */
function sweep(from: Float64Array, to: Float64Array, j: number, size: number): void {
  const pivot = from[j * size + j]!;
  for (let a = j + 1; a < size; a += 1) {
    const factor = from[a * size + j]! / pivot;
    for (let b = j + 1; b < size; b += 1) to[a * size + b] = from[a * size + b]! - factor * from[j * size + b]!;
  }
}

/** Mean gain of each predictor over all orders in which predictors may enter. */
function shapleyValues(explained: readonly number[], count: number): readonly number[] {
  const weights = Array.from(
    { length: count },
    (_, size) => (factorial(size) * factorial(count - size - 1)) / factorial(count),
  );
  return Array.from({ length: count }, (_, j) =>
    explained.reduce((value, without, mask) => {
      if ((mask & (1 << j)) !== 0) return value;
      return value + weights[bits(mask)]! * (explained[mask | (1 << j)]! - without);
    }, 0),
  );
}

/** How many predictors are in a subset. */
function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** Standardised regression coefficients by Gauss–Jordan; the matrix is positive definite by then. */
function coefficients({ predictors, outcome }: CorrelationSystem): readonly number[] {
  const rows = predictors.map((row, j) => [...row, outcome[j]!]);
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
