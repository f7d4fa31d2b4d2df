import { type Question, SurveyModel } from 'survey-core';
import type { Definition } from '../definition/definition.js';
import type { FlatQuestion } from '../definition/flatten.js';
import { asSurveyJson } from './as-survey-json.js';
import { below, type Findings } from '../findings.js';
import type { Domain, Plan } from '../plan.js';

/**
 * Loads the definition into survey-core once, when it is published, and notes where the two disagree
 * about what is asked. Only linted definitions come here: survey-core trusts what it loads.
 */
export function loadIntoSurveyCore(
  definition: Definition,
  plan: Plan,
  questions: readonly FlatQuestion[],
  findings: Findings,
): void {
  const model = new SurveyModel(asSurveyJson(definition));
  if (model.jsonErrors?.length) findings.add('', 'not-surveyjs');
  const theirs = new Map(model.getAllQuestions().map((question) => [question.name, question]));
  for (const [index, { name, type, domain }] of plan.items.entries()) {
    const question = theirs.get(name);
    const pointer = (questions[index] as FlatQuestion).pointer;
    if (question?.getType() !== type) findings.add(below(pointer, 'type'), 'not-surveyjs');
    else if (!sameList(ourValues(domain), theirValues(question, domain))) findings.add(pointer, 'not-surveyjs');
  }
  model.dispose();
}

function ourValues(domain: Domain): readonly unknown[] {
  if ('choices' in domain) return domain.choices.map(({ value }) => value);
  if (domain.kind === 'matrix') return [...domain.rows, ...domain.columns].map(({ value }) => value);
  return domain.kind === 'table' ? domain.columns.map(({ name }) => name) : [];
}

type Listed = { readonly value?: unknown };

function theirValues(question: Question, domain: Domain): readonly unknown[] {
  const lists = question as unknown as Readonly<Record<string, readonly Listed[]>>;
  return listsOf(domain, question.getType()).flatMap((key) =>
    (lists[key] as readonly Listed[]).map(({ value }) => value),
  );
}

function listsOf(domain: Domain, type: string): readonly string[] {
  if ('choices' in domain) return [type === 'rating' ? 'visibleRateValues' : 'visibleChoices'];
  if (domain.kind === 'matrix') return ['rows', 'columns'];
  return domain.kind === 'table' ? ['columns'] : [];
}

function sameList(ours: readonly unknown[], theirs: readonly unknown[]): boolean {
  return ours.length === theirs.length && ours.every((value, index) => value === theirs[index]);
}
