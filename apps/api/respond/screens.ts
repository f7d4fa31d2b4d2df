import { checkPage, keptCheckPage, keptPage, stepPage, type SurveyFrame } from '#pages';
import { type Checker, describeViolation, type Finding, type Plan } from '#questionnaire/core';
import { answerText, isTyped, questionOf } from './question-of.js';

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
export function askedOn(
  { plan, checker, answers }: Pick<Screens, 'plan' | 'checker' | 'answers'>,
  step: number,
): readonly number[] {
  const shown = new Set(checker.visibleItems(answers));
  return (plan.steps[step]?.items ?? []).filter((index) => shown.has(index));
}

/** What a screen shows beside its questions. */
export interface ScreenState {
  readonly violations?: readonly Finding[];
  readonly savedAt?: Date | undefined;
  /** It was opened past the introduction, which is there. */
  readonly consentHref?: string | undefined;
  /** Questions that are not asked as things stand, too, for a script that knows when they are. */
  readonly isWhole?: boolean;
}

export function stepScreen(screens: Screens, step: number, state: ScreenState = {}): string {
  const { plan, checker, answers, frame } = screens;
  const { violations = [], savedAt, consentHref } = state;
  const visible = checker.visibleSteps(answers);
  const own = plan.steps[step];
  const indices = state.isWhole ? wholeOf(plan, step) : askedOn(screens, step);
  const questions = indices.flatMap((index) => {
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
    sums: sumsOn(screens, indices),
    savedAt,
    consentHref,
  });
}

const wholeOf = ({ steps }: Plan, step: number): readonly number[] => steps[step]?.items ?? [];

/** What is still to be divided among numbers that must add up. */
function sumsOn({ plan, answers }: Screens, indices: readonly number[]) {
  const asked = new Set(indices.map((index) => plan.items[index]?.name));
  return plan.sums
    .filter(({ items }) => items.some((name) => asked.has(name)))
    .map(({ items, total }) => {
      const given = items.map((name) => answers[name]).filter((value) => typeof value === 'number');
      return { names: items, total, left: total - given.reduce((sum, value) => sum + value, 0) };
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
      return [{ title: item.title[frame.locale], answer, isTyped: isTyped(item), href: addressOf(step + 1) }];
    }),
  );
  return checkPage({
    ...frame,
    items,
    backHref: addressOf(placeAfter(screens, plan.steps.length, 'back')),
    asksQuote: asksQuote(screens),
  });
}

/** Whether there are words that could be quoted, and the questionnaire does not ask for it in its own. */
function asksQuote({ plan, answers }: Screens): boolean {
  if (plan.items.some(({ measure }) => measure === 'quote-consent')) return false;
  const isWritten = (name: string): boolean => typeof answers[name] === 'string' && answers[name] !== '';
  return plan.items.some(
    ({ name, domain }) => isWritten(`${name}-Comment`) || (domain.kind === 'text' && isWritten(name)),
  );
}

/** All screens at once, so that a script can go on without a network, and what it has to know to find its way. */
export function screensForScript(whole: Screens) {
  const { plan, addressOf } = whole;
  // The page that takes them in has its looks already.
  const frame = { ...whole.frame, isStyled: false };
  const screens = { ...whole, frame };
  const backHref = addressOf(plan.steps.length);
  return {
    plan: wayOf(plan),
    steps: plan.steps.map((_, step) => stepScreen(screens, step, { isWhole: true })),
    check: keptCheckPage({ ...frame, backHref, asksQuote: asksQuote(screens) }),
    kept: keptPage(frame),
  };
}

const values = (choices: readonly { readonly value: unknown }[]) => choices.map(({ value }) => ({ value }));

/** A plan without its texts: which screens come, and what their fields mean. */
function wayOf({ items, steps }: Plan) {
  return {
    steps: steps.map(({ items: own }) => ({ items: own })),
    items: items.map(({ name, visibleIf, domain, remark }) => ({
      name,
      ...(visibleIf && { visibleIf }),
      ...(remark && { remark: {} }),
      domain: {
        ...domain,
        ...('choices' in domain && { choices: values(domain.choices) }),
        ...('ends' in domain && { ends: undefined }),
        ...('rows' in domain && { rows: values(domain.rows), columns: values(domain.columns) }),
      },
    })),
  };
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
