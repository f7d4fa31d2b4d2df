import { LOCALES, type Locale } from '#kernel';
import { criterionIds, type Rubric } from '#scoring';
import { compileItems } from './compile-items.js';
import { compileSteps, compileSums } from './compile-steps.js';
import type { Definition } from '../definition/definition.js';
import { below, type Finding, Findings } from '../findings.js';
import { flatten, type FlatQuestion } from '../definition/flatten.js';
import { lintDefinition } from '../definition/lint-definition.js';
import { VARIABLES } from '../definition/limits.js';
import type { Plan, PlanItem } from '../plan.js';
import { localesOf, localizedText, placeholdersOf } from '../definition/read-text.js';
import { textsOf } from '../definition/texts-of.js';

export type CompiledPlan =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly violations: readonly Finding[] };

/**
 * The plan of a definition by our own rules alone, without asking survey-core: what a designer's browser runs on.
 * Only what `compilePlan` accepts as well may be published.
 */
export function compileDefinition(definition: unknown, rubric: Rubric): CompiledPlan {
  const lint = lintDefinition(definition);
  if (lint.length > 0) return { ok: false, violations: lint };
  const findings = new Findings();
  const plan = compileLinted(definition as Definition, rubric, findings);
  return outcome(plan, findings);
}

/** The plan, unless something stands against it. */
export function outcome(plan: Plan, { list }: Findings): CompiledPlan {
  return list.length === 0 ? { ok: true, plan } : { ok: false, violations: list };
}

/** The plan of a linted definition, and what is wrong with it; of use for looking at only where something is. */
export function compileLinted(definition: Definition, rubric: Rubric, findings: Findings): Plan {
  const questions = flatten(definition);
  const items = compileItems(questions, findings);
  checkRubric(questions, items, rubric, findings);
  const sums = compileSums(questions, items, findings);
  const texts = textsOf(definition);
  return {
    format: 1,
    title: localizedText(definition.title ?? { 'zh-cn': '问卷', en: 'Questionnaire' }),
    ...(definition.description && { description: localizedText(definition.description) }),
    locales: commonLocales(texts, findings),
    items,
    steps: compileSteps(definition, questions),
    sums,
    criteria: criterionIds(rubric),
    variables: VARIABLES.filter((name) => texts.some(([text]) => placeholdersOf(text).includes(name))),
  };
}

function checkRubric(
  questions: readonly FlatQuestion[],
  items: readonly PlanItem[],
  rubric: Rubric,
  findings: Findings,
): void {
  for (const [index, item] of items.entries())
    checkMapping(item, (questions[index] as FlatQuestion).pointer, rubric, findings);
  const covered = new Set(items.flatMap(({ scores }) => scores.map(({ criterion }) => criterion)));
  const missing = criterionIds(rubric).filter((criterion) => covered.size > 0 && !covered.has(criterion));
  for (const criterion of missing) findings.add('/pages', 'criterion-not-covered', { criterion });
}

function checkMapping(
  { scores, role, dimension }: PlanItem,
  pointer: string,
  rubric: Rubric,
  findings: Findings,
): void {
  const criteria = criterionIds(rubric);
  if (!scores.every(({ criterion }) => criteria.includes(criterion))) {
    findings.add(below(pointer, 'criterion'), 'unknown-criterion');
  }
  if ((role === 'score') !== scores.length > 0) findings.add(below(pointer, 'role'), 'role-mismatch');
  const known = dimension === undefined || rubric.dimensions.some(({ id }) => id === dimension);
  if (!known) findings.add(below(pointer, 'dimension'), 'unknown-dimension');
}

/** Every text in each language the questionnaire is translated to; a plain string serves all of them. */
function commonLocales(texts: ReturnType<typeof textsOf>, findings: Findings): readonly Locale[] {
  const used = new Set(texts.flatMap(([text]) => (typeof text === 'string' ? [] : localesOf(text))));
  const locales = used.size === 0 ? LOCALES : LOCALES.filter((locale) => used.has(locale));
  for (const [text, pointer] of texts) {
    if (!locales.every((locale) => localesOf(text).includes(locale))) findings.add(pointer, 'translation-missing');
  }
  return locales;
}
