import type { Rubric } from '#scoring';
import { checkDraft } from './check-draft.js';
import { compilePlan } from './core/index.js';
import { previewPlan } from './preview-plan.js';

interface Designed {
  readonly definition: unknown;
  readonly rubric: Rubric;
}

/** What is done with questionnaires that nobody vouches for, in a thread of its own. Plain data goes in and comes out. */
export const TASKS = {
  compile: ({ definition, rubric }: Designed) => compilePlan(definition, rubric),
  check: ({ definition, rubric, scenarios }: Designed & { readonly scenarios: readonly object[] }) =>
    checkDraft(definition, rubric, scenarios),
  preview: ({ definition, rubric }: Designed) => previewPlan(definition, rubric),
} as const;

export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type InputOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type ResultOf<Name extends TaskName> = ReturnType<Tasks[Name]>;
