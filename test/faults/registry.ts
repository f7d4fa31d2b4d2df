import type { FaultInstallation } from './installation.js';
import type { Backend, RunReport } from './report.js';

/**
 * How large a run is. small: seconds to a minute, before a change lands. fair: about a minute each, the whole set in
 * three quarters of an hour. full: as long as it takes.
 */
export type Size = 'small' | 'fair' | 'full';

/** What a run is given. A run that breaks PostgreSQL itself opens an installation of its own instead of the shared one. */
export interface RunContext {
  readonly installation: FaultInstallation;
  readonly size: Size;
  readonly seed: number;
  /** Where jobs are kept. */
  readonly backend: Backend;
}

/**
 * One scenario. To add one: export it from a file `run-<what>.ts` and name it in `ALL_RUNS` (all-runs.ts); the harness
 * then selects it by `--only <id>`, gives it seed and size, measures its time, prints its line and the table.
 */
export interface FaultRun {
  readonly id: string;
  readonly title: string;
  /** Backends it is worth running on. */
  readonly backends: readonly Backend[];
  /** Backends of the smoke set; without them it is not part of it. */
  readonly smokeBackends?: readonly Backend[];
  /** Never throws because of what it found: that is in the report. */
  readonly run: (context: RunContext) => Promise<RunReport>;
}
