import type { FormFields } from '#platform';
import { answersOfForm, type Domain, type Plan } from '#questionnaire/core';

/** A question that an address answers. */
export interface Preselected {
  /** Index of its screen. */
  readonly step: number;
  /** The draft's answers with that one laid over. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** What can be chosen with one click. */
const CHOSEN: ReadonlySet<Domain['kind']> = new Set<Domain['kind']>(['one-of', 'yes-no']);

/** The first question of the plan that a query answers with one of its choices: `?c11=4`. */
export function preselected(
  plan: Plan,
  answers: Readonly<Record<string, unknown>>,
  query: FormFields,
): Preselected | undefined {
  const index = plan.items.findIndex(({ name, domain }) => CHOSEN.has(domain.kind) && query.has(name));
  const step = plan.steps.findIndex(({ items }) => items.includes(index));
  const { name } = plan.items[index] ?? {};
  if (name === undefined) return undefined;
  const value = answersOfForm(plan, step, {}, new Map([[name, query.get(name) ?? []]]))[name];
  return { step, answers: { ...answers, [name]: value } };
}
