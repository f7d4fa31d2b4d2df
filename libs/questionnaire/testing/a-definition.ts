import type { Rubric } from '#scoring';
import { compilePlan } from '../core/compile/compile-plan.js';
import type { Definition, ElementDefinition, QuestionDefinition } from '../core/definition/definition.js';
import type { Plan } from '../core/plan.js';

/** A rubric without criteria: for questionnaires that score nothing. */
export const NO_RUBRIC: Rubric = { dimensions: [] };

/** One dimension, the criteria given. */
export function aRubric(...criteria: readonly string[]): Rubric {
  const name = { 'zh-CN': '名称', en: 'Name' };
  return { dimensions: [{ id: 'D1', name, weight: 1, criteria: criteria.map((id) => ({ id, name })) }] };
}

/** A question that can be published as it is; change only what a test is about. */
export function aQuestion(change: Readonly<Record<string, unknown>> = {}): QuestionDefinition {
  return { type: 'rating', name: 'q1', ...change };
}

/** A definition of one page that can be published as it is. */
export function aDefinition(change: Partial<Definition> & { readonly elements?: readonly unknown[] } = {}): Definition {
  const { elements = [aQuestion()], ...rest } = change;
  return { title: 'A survey', pages: [{ name: 'page1', elements: elements as readonly ElementDefinition[] }], ...rest };
}

/** The plan of a definition that is known to compile. */
export function aPlan(definition: unknown = aDefinition(), rubric: Rubric = NO_RUBRIC): Plan {
  const compiled = compilePlan(definition, rubric);
  if (!compiled.ok) throw new Error(`The definition does not compile: ${JSON.stringify(compiled.violations)}`);
  return compiled.plan;
}
