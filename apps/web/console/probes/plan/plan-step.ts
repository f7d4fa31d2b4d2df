import type { CatalogueScenario, Planner } from '../probe-types.js';
import type { RoundDraft } from './round-draft.js';

/** What every step of a new round is given. */
export interface PlanStepProps {
  readonly draft: RoundDraft;
  readonly change: (change: Partial<RoundDraft>) => void;
  readonly planner: Planner;
  readonly scenarios: readonly CatalogueScenario[];
}
