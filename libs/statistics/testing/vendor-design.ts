import { type DatasetRow, datasetA, organisationWeights } from './dataset-a.js';

export interface SurveyRow extends DatasetRow {
  readonly source: 'independent' | 'vendor_invited';
  readonly size: 'S' | 'M' | 'L';
  readonly region: 'CN' | 'INTL';
  readonly ltr: number;
}

const { criteria, rubric } = datasetA;
const { dimensions } = rubric;

export const CRITERION_WEIGHTS = dimensions.flatMap((each) =>
  each.criteria.map(() => each.weight / each.criteria.length),
);
export const DIMENSION_COEFFICIENTS = dimensions.map((each) =>
  criteria.map((id) => (each.criteria.includes(id) ? 1 / each.criteria.length : 0)),
);

export const rowsOf = (vendor: string): SurveyRow[] =>
  (datasetA.rows as readonly SurveyRow[]).filter((row) => row.vendor === vendor);

export const baseWeights = (rows: readonly SurveyRow[]): number[] => [...organisationWeights(rows)];

export const organisationsOf = (rows: readonly SurveyRow[]): string[] =>
  [...new Set(rows.map(({ org }) => org))].toSorted();

/** Weighted totals of the criteria, points 0–100, over the given organisations in their order. */
export function criterionTotals(
  rows: readonly SurveyRow[],
  weights: readonly number[],
  organisations: readonly string[],
) {
  const weight = new Float64Array(organisations.length * criteria.length);
  const sum = new Float64Array(weight.length);
  rows.forEach(({ org, items }, i) => {
    criteria.forEach((id, c) => {
      const item = items[id] ?? null;
      if (item === null) return;
      const at = organisations.indexOf(org) * criteria.length + c;
      weight[at]! += weights[i]!;
      sum[at]! += weights[i]! * 25 * (item - 1);
    });
  });
  return { clusters: organisations.length, variables: criteria.length, weight, sum };
}
