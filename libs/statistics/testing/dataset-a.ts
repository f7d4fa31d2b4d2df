import { clusteredMeans, compositeInfluence } from '../clustered-means.js';
import { goldenJson } from './golden.js';

export interface DatasetRow {
  readonly id: string;
  readonly vendor: string;
  readonly org: string;
  readonly durationSec: number;
  readonly items: Readonly<Record<string, number | null>>;
  readonly overall: number;
  readonly alloc: readonly number[] | null;
}

interface Dataset {
  readonly criteria: readonly string[];
  readonly rubric: { readonly dimensions: readonly { weight: number; criteria: string[] }[] };
  readonly rows: readonly DatasetRow[];
}

/** The fictional responses that many vectors compute from. */
export const datasetA = goldenJson('dataset-a.json') as Dataset;

export const declaredWeights = datasetA.rubric.dimensions.map(({ weight }) => weight);

/** Responses of the same organisation about the same vendor share one vote. */
export function organisationWeights(rows: readonly DatasetRow[]): readonly number[] {
  const key = ({ vendor, org }: DatasetRow) => `${vendor}/${org}`;
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return rows.map((row) => 1 / counts.get(key(row))!);
}

/** Unraked overall score of a vendor with the influence of its organisations. */
export function overallOf(vendor: string) {
  const { rows, criteria, rubric } = datasetA;
  const own = rows.filter((row) => row.vendor === vendor);
  const weights = organisationWeights(own);
  const clusters = [...new Set(own.map(({ org }) => org))].toSorted();
  const weight = new Float64Array(clusters.length * criteria.length);
  const sum = new Float64Array(weight.length);
  own.forEach(({ org, items }, i) => {
    criteria.forEach((criterion, c) => {
      const answer = items[criterion] ?? null;
      if (answer === null) return;
      const at = clusters.indexOf(org) * criteria.length + c;
      weight[at]! += weights[i]!;
      sum[at]! += weights[i]! * (answer - 1) * 25;
    });
  });
  const result = clusteredMeans({ clusters: clusters.length, variables: criteria.length, weight, sum });
  const coefficients = rubric.dimensions.flatMap((dimension) => dimension.criteria.map(() => dimension.weight / 3));
  const estimate = result.means.reduce<number>((total, mean, c) => total + mean! * coefficients[c]!, 0);
  return { estimate, clusters, influence: compositeInfluence(result, coefficients) };
}
