import { checkPage, stepPage, type SurveyFrame } from '#pages';
import { type Checker, describeViolation, type Finding, type Plan } from '#questionnaire/core';
import { answerText, questionOf } from './question-of.js';

/** What the screens of a questionnaire are made of, whether a respondent asks for them or a designer looks at them. */
export interface Screens {
  readonly plan: Plan;
  readonly checker: Checker;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly frame: SurveyFrame;
  /** Address of a screen; of the beginning without a place. Steps count from 1 in addresses and from 0 in the plan. */
  readonly addressOf: (place?: number | 'check') => string;
}

/** Where one goes from a step, over what is visible with these answers; undefined: back to the beginning. */
export function placeAfter(
  { checker, answers }: Pick<Screens, 'checker' | 'answers'>,
  step: number,
  direction: 'forward' | 'back',
): number | 'check' | undefined {
  const visible = checker.visibleSteps(answers);
  if (direction === 'back') {
    const before = visible.filter((candidate) => candidate < step).at(-1);
    return before === undefined ? undefined : before + 1;
  }
  const after = visible.find((candidate) => candidate > step);
  return after === undefined ? 'check' : after + 1;
}

/** Indices into the plan of what a step asks now. */
export function askedOn({ plan, checker, answers }: Screens, step: number): readonly number[] {
  const shown = new Set(checker.visibleItems(answers));
  return (plan.steps[step]?.items ?? []).filter((index) => shown.has(index));
}

export function stepScreen(
  screens: Screens,
  step: number,
  violations: readonly Finding[] = [],
  savedAt?: string,
): string {
  const { plan, checker, answers, frame, addressOf } = screens;
  const visible = checker.visibleSteps(answers);
  const own = plan.steps[step];
  const questions = askedOn(screens, step).flatMap((index) => {
    const item = plan.items[index];
    return item ? (questionOf(item, answers, violations, frame.locale) ?? []) : [];
  });
  return stepPage({
    ...frame,
    step: step + 1,
    position: visible.filter((candidate) => candidate < step).length + 1,
    total: Math.max(visible.length, 1),
    title: own?.title?.[frame.locale],
    hint: own?.description?.[frame.locale],
    questions,
    sumErrors: sumErrors(screens, violations),
    backHref: addressOf(placeAfter(screens, step, 'back')),
    savedAt,
  });
}

/** The last look at all answers. */
export function checkScreen(screens: Screens): string {
  const { plan, checker, answers, frame, addressOf } = screens;
  const items = checker.visibleSteps(answers).flatMap((step) =>
    (plan.steps[step]?.items ?? []).flatMap((index) => {
      const item = plan.items[index];
      if (!item || item.domain.kind === 'computed') return [];
      const answer = answerText(item, answers, frame.locale);
      return [{ title: item.title[frame.locale], answer, href: addressOf(step + 1) }];
    }),
  );
  return checkPage({ ...frame, items, backHref: addressOf(placeAfter(screens, plan.steps.length, 'back')) });
}

function sumErrors(
  { plan, frame }: Screens,
  violations: readonly Finding[],
): readonly { readonly name: string; readonly text: string }[] {
  return plan.sums.flatMap(({ name, items }) => {
    const own = violations.find(({ pointer }) => pointer === `/answers/${name}`);
    return own ? [{ name: items[0] ?? name, text: describeViolation(own.code, frame.locale, own.parameters) }] : [];
  });
}
