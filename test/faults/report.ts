import type { Finding } from './checkers.js';

export type Backend = 'postgres' | 'redis';

/** One line of the report. Its other figures have the names of `FIGURES` (table.ts) wherever one of those fits. */
export interface RunReport {
  readonly scenario: string;
  readonly title: string;
  readonly backend: Backend | 'none';
  readonly seed: number;
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** Why it did not run here; such a run is neither right nor wrong. */
  readonly skipped?: string;
  readonly [figure: string]: unknown;
}
