import type { Rubric } from '#scoring';
import { compilePlan } from './core/index.js';
import { previewPlan } from './preview-plan.js';

interface Designed {
  readonly definition: unknown;
  readonly rubric: Rubric;
}

/** What is done with questionnaires that nobody vouches for, in a thread of its own. Plain data goes in and comes out. */
export const TASKS = {
  compile: ({ definition, rubric }: Designed) => compilePlan(definition, rubric),
  preview: ({ definition, rubric }: Designed) => previewPlan(definition, rubric),
} as const;

export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type InputOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type ResultOf<Name extends TaskName> = ReturnType<Tasks[Name]>;
