import type { Plan } from '#questionnaire/core';

/** The last screen that holds an answer, counted from 1; 0 when none does. */
export function stepReached(plan: Plan, answers: Readonly<Record<string, unknown>>): number {
  return (
    plan.steps.findLastIndex(({ items }) =>
      items.some((index) => answers[plan.items[index]?.name ?? ''] !== undefined),
    ) + 1
  );
}
