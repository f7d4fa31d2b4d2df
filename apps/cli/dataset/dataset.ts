import { type Cell, cellsFromDataset } from '#benchmark/core';
import type { Rubric } from '#scoring';

/** One response of a dataset file. */
export interface DatasetRow {
  readonly id: string;
  readonly vendor: string;
  readonly org: string;
  readonly source: Cell['source'];
  readonly size: Cell['size'];
  readonly region: Cell['region'];
  /** Five-point answers by criterion id; null where there is none. */
  readonly items: Readonly<Record<string, number | null>>;
  readonly submittedOn?: string;
  readonly durationSec?: number | null;
  /** 0–10. */
  readonly overall?: number | null;
  /** Likelihood to recommend, 0–10. */
  readonly ltr?: number | null;
  /** 100 points over the dimensions, rubric order. */
  readonly alloc?: readonly number[] | null;
}

export interface Dataset {
  readonly name: string;
  /** The last day of the data, YYYY-MM-DD. */
  readonly asOf: string;
  readonly rubric: Rubric;
  readonly rows: readonly DatasetRow[];
}

/** A dataset whose rows have all been looked at. Throws `bad-dataset` with a violation for each that is wrong. */
export function readDataset(content: unknown): Dataset {
  const { rubric } = cellsFromDataset(content);
  const { name, asOf, rows } = content as { name?: unknown; asOf?: unknown; rows: readonly DatasetRow[] };
  return {
    name: typeof name === 'string' && name ? name : 'dataset',
    asOf: typeof asOf === 'string' && !Number.isNaN(Date.parse(asOf)) ? asOf.slice(0, 10) : '1970-01-01',
    rubric,
    rows: rows.map((row, index) => ({ ...row, id: row.id ?? `row ${index + 1}` })),
  };
}
