import type { Answers, Measure, Plan, PlanItem } from '#questionnaire/core';
import type { Rubric } from '#scoring';
import { freeTexts } from './free-texts.js';

export const SEVERITIES = ['general', 'business', 'urgent'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The few whole numbers of one answer that totals are made of. */
export interface AnswerFacts {
  /** Rubric order, 2520 = 100 points; null = not scored. */
  readonly criterionScore: readonly (number | null)[];
  /** Overall rating and likelihood to recommend, 0–10; null when not given on a scale that ends at 10. */
  readonly overall: number | null;
  readonly recommend: number | null;
  /** Of the last ticket. */
  readonly severity: Severity | null;
  /** Bracket of the time to the first reply, 0 the fastest; null when it is not one of `REPLY_BRACKETS`. */
  readonly firstReply: number | null;
  /** Points given to the dimensions in rubric order; null when none were given. */
  readonly allocation: readonly number[] | null;
  /** Whole seconds from start to hand-in; null when the start is not known. */
  readonly seconds: number | null;
  /** Did they write anything about the vendor? */
  readonly hasText: boolean;
}

/** Up to half an hour, up to four hours, up to a day, longer, never. */
export const REPLY_BRACKETS = 5;
export const TOP_RATING = 10;

interface Measured {
  readonly overall: string | undefined;
  readonly recommend: string | undefined;
  readonly severity: string | undefined;
  readonly firstReply: string | undefined;
  readonly brackets: ReadonlyMap<unknown, number>;
  /** One question a dimension; empty unless every dimension has one. */
  readonly importance: readonly string[];
}

const prepared = new WeakMap<Plan, Measured>();

/** What totals take from checked answers. `criterionScore` and `seconds` are passed on. */
export function answerFacts(
  { plan, rubric }: { readonly plan: Plan; readonly rubric: Rubric },
  answers: Answers,
  { criterionScore, seconds }: Pick<AnswerFacts, 'criterionScore' | 'seconds'>,
): AnswerFacts {
  const measured = prepared.get(plan) ?? prepare(plan, rubric);
  return {
    criterionScore,
    overall: numberIn(answers, measured.overall),
    recommend: numberIn(answers, measured.recommend),
    severity: SEVERITIES.find((severity) => severity === valueIn(answers, measured.severity)) ?? null,
    firstReply: measured.brackets.get(valueIn(answers, measured.firstReply)) ?? null,
    allocation: allocationIn(answers, measured.importance),
    seconds,
    hasText: freeTexts(plan, answers).length > 0,
  };
}

function prepare(plan: Plan, rubric: Rubric): Measured {
  const itemOf = (measure: Measure) => plan.items.find((item) => item.measure === measure);
  const importance = rubric.dimensions.flatMap(
    ({ id }) => plan.items.find(({ measure, dimension }) => measure === 'importance' && dimension === id)?.name ?? [],
  );
  const reply = itemOf('first-reply');
  const measured = {
    overall: ratingName(itemOf('overall')),
    recommend: ratingName(itemOf('recommend')),
    severity: itemOf('severity')?.name,
    firstReply: reply?.name,
    brackets: bracketsOf(reply),
    importance: importance.length === rubric.dimensions.length ? importance : [],
  };
  prepared.set(plan, measured);
  return measured;
}

/** A rating on another scale than up to ten would be taken for a bad one. */
function ratingName(item: PlanItem | undefined): string | undefined {
  if (item?.domain.kind !== 'one-of') return undefined;
  const points = item.domain.choices.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  return Math.max(...points) === TOP_RATING ? item.name : undefined;
}

function bracketsOf(item: PlanItem | undefined): ReadonlyMap<unknown, number> {
  if (item?.domain.kind !== 'one-of') return new Map();
  const brackets = item.domain.choices.filter(({ apart }) => !apart);
  return brackets.length === REPLY_BRACKETS ? new Map(brackets.map(({ value }, index) => [value, index])) : new Map();
}

const valueIn = (answers: Answers, name: string | undefined): unknown =>
  name === undefined ? undefined : answers[name];

function numberIn(answers: Answers, name: string | undefined): number | null {
  const value = valueIn(answers, name);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= TOP_RATING ? value : null;
}

/** Who fills in one figure of a split leaves the others at 0. */
function allocationIn(answers: Answers, names: readonly string[]): number[] | null {
  const points = names.map((name) => Number(answers[name] ?? 0));
  return points.some((given) => given > 0) ? points : null;
}
