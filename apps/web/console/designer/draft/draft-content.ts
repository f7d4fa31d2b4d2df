import type { Definition, Scenario } from '#questionnaire/core/design';

/** What a draft holds; the three are saved together. */
export interface DraftContent {
  readonly definition: Definition;
  /** Null while no rubric is chosen. */
  readonly rubricVersionId: string | null;
  readonly scenarios: readonly Scenario[];
}
