import { LOCALES, type Locale } from '#kernel';
import { criterionIds, type Rubric } from '#scoring';
import { compileItems } from './compile-items.js';
import { compileSteps, compileSums } from './compile-steps.js';
import type { Definition } from '../definition/definition.js';
import { below, type Finding, Findings } from '../findings.js';
import { flatten, type FlatQuestion } from '../definition/flatten.js';
import { lintDefinition } from '../definition/lint-definition.js';
import { VARIABLES } from '../definition/limits.js';
import { loadIntoSurveyCore } from './load-into-survey-core.js';
import type { Plan, PlanItem } from '../plan.js';
import { localesOf, localizedText, placeholdersOf } from '../definition/read-text.js';
import { textsOf } from '../definition/texts-of.js';

export type CompiledPlan =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly violations: readonly Finding[] };

/**
 * Turns SurveyJS JSON into the plan that answering runs on, or says everything that stands against it
 * (JSON Pointers into the definition). The linter comes first, so survey-core only ever loads JSON whose
 * types, sizes and expressions are known to be harmless; it then has to agree with what was compiled.
 *
 * A questionnaire scores every criterion of the rubric or none at all (a poll, a screener).
 */
export function compilePlan(definition: unknown, rubric: Rubric): CompiledPlan {
  const lint = lintDefinition(definition);
  if (lint.length > 0) return { ok: false, violations: lint };
  const findings = new Findings();
  const questions = flatten(definition as Definition);
  const plan = compile(definition as Definition, questions, rubric, findings);
  if (findings.list.length === 0) loadIntoSurveyCore(definition as Definition, plan, questions, findings);
  return findings.list.length === 0 ? { ok: true, plan } : { ok: false, violations: findings.list };
}

function compile(definition: Definition, questions: readonly FlatQuestion[], rubric: Rubric, findings: Findings): Plan {
  const items = compileItems(questions, findings);
  checkRubric(questions, items, rubric, findings);
  const sums = compileSums(questions, items, findings);
  return {
    format: 1,
    title: localizedText(definition.title ?? { 'zh-cn': '问卷', en: 'Questionnaire' }),
    ...(definition.description && { description: localizedText(definition.description) }),
    locales: commonLocales(definition, findings),
    items,
    steps: compileSteps(definition, questions),
    sums,
    criteria: criterionIds(rubric),
    variables: VARIABLES.filter((name) => textsOf(definition).some(([text]) => placeholdersOf(text).includes(name))),
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
function commonLocales(definition: Definition, findings: Findings): readonly Locale[] {
  const texts = textsOf(definition);
  const used = new Set(texts.flatMap(([text]) => (typeof text === 'string' ? [] : localesOf(text))));
  const locales = used.size === 0 ? LOCALES : LOCALES.filter((locale) => used.has(locale));
  for (const [text, pointer] of texts) {
    if (!locales.every((locale) => localesOf(text).includes(locale))) findings.add(pointer, 'translation-missing');
  }
  return locales;
}
