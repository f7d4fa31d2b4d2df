import { unequalLengths } from './errors.js';

/** Single responses: whom they rate (`group`), their score, their weight (> 0) and what their customer is like. */
export interface CaseMixInput {
  readonly groups: readonly string[];
  readonly outcome: readonly number[];
  readonly weights: readonly number[];
  /** `covariates[i]` belongs to response i; all of the same length. */
  readonly covariates: readonly (readonly number[])[];
  /** The customer every group is compared at: a value for each covariate. */
  readonly reference: readonly number[];
}

export interface CaseMixAdjustment {
  /** Points per unit of each covariate, within groups. */
  readonly coefficients: readonly number[];
  /** By group, in the unit of the outcome. */
  readonly rawMean: Readonly<Record<string, number>>;
  readonly adjustedMean: Readonly<Record<string, number>>;
}

/** A pivot this small beside its column means that a covariate says nothing of its own. */
const SINGULAR = 1e-10;

/**
 * Weighted least squares with an intercept a group (as in the CAHPS patient-mix adjustment): both sides are
 * centred within the group, β = (Z'WZ)⁻¹Z'Wy, and each mean moves to the reference customer. null when a
 * covariate does not vary within groups or follows from the others. Throws `unequal-lengths`.
 */
export function caseMixAdjustment(input: CaseMixInput): CaseMixAdjustment | null {
  const { groups, outcome, weights, covariates, reference } = input;
  const lengths = [outcome, weights, covariates].map(({ length }) => length);
  if (lengths.some((length) => length !== groups.length)) throw unequalLengths();
  if (covariates.some(({ length }) => length !== reference.length)) throw unequalLengths();
  const names = [...new Set(groups)].toSorted();
  // The outcome rides along as the last column.
  const rows = covariates.map((own, i) => [...own, outcome[i]!]);
  const means = new Map(names.map((name) => [name, groupMean(rows, weights, groups, name)]));
  const products = crossProducts(
    rows.map((row, i) => row.map((value, j) => value - means.get(groups[i]!)![j]!)),
    weights,
  );
  const size = reference.length;
  const coefficients = solve(products.slice(0, size));
  if (coefficients === null) return null;
  const rawMean = Object.fromEntries(names.map((name) => [name, means.get(name)![size]!]));
  const shift = (name: string) =>
    coefficients.reduce((sum, beta, j) => sum + beta * (means.get(name)![j]! - reference[j]!), 0);
  const adjustedMean = Object.fromEntries(names.map((name) => [name, rawMean[name]! - shift(name)]));
  return { coefficients, rawMean, adjustedMean };
}

function groupMean(rows: readonly number[][], weights: readonly number[], groups: readonly string[], name: string) {
  const members = rows.flatMap((row, i) => (groups[i] === name ? [{ row, weight: weights[i]! }] : []));
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  return members[0]!.row.map((_, j) => members.reduce((sum, { row, weight }) => sum + weight * row[j]!, 0) / total);
}

/** Σ weight · column i · column j. */
function crossProducts(rows: readonly number[][], weights: readonly number[]): number[][] {
  const columns = rows[0] ?? [];
  return columns.map((_, i) =>
    columns.map((_, j) => rows.reduce((sum, row, at) => sum + weights[at]! * row[i]! * row[j]!, 0)),
  );
}

/** Solves the square system whose right side is the last column (Gauss–Jordan); null when it is singular. */
function solve(system: readonly (readonly number[])[]): number[] | null {
  const rows = system.map((row) => [...row]);
  for (let i = 0; i < rows.length; i += 1) {
    const pivot = rows[i]![i]!;
    // Positive semidefinite: the diagonal is the best pivot there is, and only a dependent column exhausts it.
    if (!(pivot > SINGULAR * system[i]![i]!)) return null;
    rows.forEach((row, r) => {
      const factor = r === i ? 0 : row[i]! / pivot;
      row.forEach((_, j) => (row[j]! -= factor * rows[i]![j]!));
    });
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}
