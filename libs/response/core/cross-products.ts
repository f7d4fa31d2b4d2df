import { driverFactor, leastAnswered, type Rubric, UNITS } from '#scoring';

/** Variables of one complete case, and where their sums stand in a list of totals. */
export interface ProductLayout {
  readonly variables: number;
  /** 1 for the number of cases, then sums, then the upper triangle of products by rows with the diagonal. */
  readonly length: number;
}

export const layoutOf = (variables: number): ProductLayout => ({
  variables,
  length: 1 + variables + (variables * (variables + 1)) / 2,
});

/** Adds a case's variables (whole numbers) to totals that begin at `from`. */
export function addCase(totals: number[], from: number, values: readonly number[], sign: number): void {
  totals[from]! += sign;
  let at = from + 1;
  for (const value of values) totals[at++]! += sign * value;
  for (let i = 0; i < values.length; i += 1)
    for (let j = i; j < values.length; j += 1) totals[at++]! += sign * values[i]! * values[j]!;
}

export interface ProductSums {
  readonly n: number;
  readonly sum: readonly number[];
  readonly product: readonly number[];
}

/** Reads back what `addCase` added up. */
export function productsAt(totals: readonly number[], from: number, { variables, length }: ProductLayout): ProductSums {
  return {
    n: totals[from] ?? 0,
    sum: totals.slice(from + 1, from + 1 + variables),
    product: totals.slice(from + 1 + variables, from + length),
  };
}

/** How the criteria of a rubric stand in lists by criterion, and by which factor dimension means are whole units. */
export interface RubricShape {
  /** Of each dimension the index of its first criterion and how many there are. */
  readonly dimensions: readonly { readonly from: number; readonly criteria: number }[];
  readonly criteria: number;
  readonly factor: number;
}

export function shapeOf(rubric: Rubric): RubricShape {
  let from = 0;
  const dimensions = rubric.dimensions.map(({ criteria }) => {
    const span = { from, criteria: criteria.length };
    from += criteria.length;
    return span;
  });
  return { dimensions, criteria: from, factor: driverFactor(rubric) };
}

/**
 * Dimension scores, then the overall rating, in units × `factor`, all whole numbers (method §16); null unless the
 * rating is given and every dimension has enough answered criteria.
 */
export function driverCase(
  { dimensions, factor }: RubricShape,
  criterionScore: readonly (number | null)[],
  overall: number | null,
): number[] | null {
  if (overall === null) return null;
  const values: number[] = [];
  for (const { from, criteria } of dimensions) {
    const answered = criterionScore.slice(from, from + criteria).filter((units) => units !== null);
    if (answered.length < leastAnswered(criteria)) return null;
    values.push((answered.reduce((sum, units) => sum + units, 0) * factor) / answered.length);
  }
  return [...values, ((overall * UNITS) / 10) * factor];
}

/** The units of one dimension's criteria; null unless all are answered (method §13). */
export function reliabilityCase(
  { from, criteria }: RubricShape['dimensions'][number],
  criterionScore: readonly (number | null)[],
): number[] | null {
  const answered = criterionScore.slice(from, from + criteria).filter((units) => units !== null);
  return answered.length === criteria ? answered : null;
}
