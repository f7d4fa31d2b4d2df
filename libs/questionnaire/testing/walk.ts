import { type PageModel, type Question, SurveyModel } from 'survey-core';
import { answersOfForm } from '../core/answers/answers-of-form.js';
import type { Checker } from '../core/answers/check-answers.js';
import { asSurveyJson } from '../core/compile/as-survey-json.js';
import type { Definition } from '../core/definition/definition.js';
import type { Answers } from '../core/plan.js';
import { formOf } from './form-of.js';

/** What somebody was asked, screen by screen, which of it they were told is missing, and what was kept in the end. */
export interface Walk {
  readonly screens: readonly Screen[];
  readonly data: object;
}

export interface Screen {
  readonly name: string;
  /** Questions in the order in which they stand on the screen once it is filled in. */
  readonly asked: readonly string[];
  /** Those that are missed when the screen is sent as it was left before. */
  readonly missed: readonly string[];
}

/** One try after the other over the same answers so far, as when somebody goes back and changes their mind. */
type Tries = readonly Answers[];

/** Through the pages that the server renders: forms, read back, judged screen by screen. */
export function walkOurs(checker: Checker, tries: Tries): Walk {
  const { plan } = checker;
  const screens: Screen[] = [];
  let soFar: Readonly<Record<string, unknown>> = {};
  for (const answers of tries)
    for (const [step, { name, items }] of plan.steps.entries()) {
      const fields = formOf(plan, answers);
      const before = checker.checkStep(step, soFar);
      if (!checker.visibleSteps(soFar).includes(step) && !checker.visibleSteps({ ...soFar, ...answers }).includes(step))
        continue;
      soFar = answersOfForm(plan, step, soFar, fields);
      const visible = new Set(checker.visibleItems(soFar));
      const asked = items.flatMap((index) => (visible.has(index) ? (plan.items[index]?.name ?? []) : []));
      if (asked.length === 0) continue;
      screens.push({ name, asked, missed: before.ok ? [] : missedIn(before.violations) });
    }
  const checked = checker.check(soFar, { invisible: 'drop' });
  return { screens, data: checked.ok ? checked.answers : { violations: checked.violations } };
}

const missedIn = (violations: readonly { readonly pointer: string; readonly code: string }[]): string[] => [
  ...new Set(violations.flatMap(({ pointer, code }) => (code === 'required' ? (pointer.split(/[/-]/)[2] ?? []) : []))),
];

/**
 * Through survey-core's own pages, question by question. Like ours, it forgets at once what is not asked any more;
 * by itself it would do so at the end, and a condition would still see it.
 */
export function walkTheirs(definition: Definition, tries: Tries): Walk {
  const model = new SurveyModel(asSurveyJson({ ...definition, questionsOnPageMode: 'standard' }));
  model.clearInvisibleValues = 'onHidden';
  const screens: Screen[] = [];
  for (const answers of tries) {
    model.currentPageNo = 0;
    for (let more = true; more;) {
      const page = model.currentPage as PageModel;
      const missed = missedOn(page);
      fill(page, answers);
      // A condition on one row of a matrix is looked at again only with all data.
      model.data = { ...(model.data as object) };
      forgetUnasked(model);
      screens.push({ name: page.name, asked: visibleOn(page).map(({ name }) => name), missed });
      more = !model.isLastPage && model.nextPage();
    }
  }
  model.doComplete();
  const computed = new Set(model.getAllQuestions().flatMap((one) => (one.getType() === 'expression' ? one.name : [])));
  const kept = Object.entries(model.data as object).filter(([name]) => !computed.has(name));
  return { screens, data: Object.fromEntries(kept) };
}

/** survey-core itself keeps what stands on a page that has been hidden as a whole, and conditions go on to see it. */
function forgetUnasked(model: SurveyModel): void {
  const unasked = () => model.getAllQuestions().find((question) => !isAsked(question) && !question.isEmpty());
  for (let question = unasked(); question; question = unasked()) question.clearValue();
}

const isAsked = (question: Question): boolean => question.isVisible && question.isParentVisible;

const visibleOn = (page: PageModel): Question[] => page.questions.filter(isAsked);

function missedOn(page: PageModel): string[] {
  page.validate(true);
  return visibleOn(page)
    .filter((question) => question.errors.some((error) => isMissed(question, error.getErrorType())))
    .map(({ name }) => name);
}

/** Too few choices are none at all where none was made. */
export const isMissed = (question: Question, error: string): boolean =>
  /required|otherempty/.test(error) || (error === 'custom' && question.isEmpty());

/** What is answered first decides what is asked next. */
function fill(page: PageModel, answers: Answers): void {
  for (const question of page.questions) {
    if (!isAsked(question) || question.getType() === 'expression') continue;
    const value = answers[question.name];
    const remark = answers[`${question.name}-Comment`];
    if (value === undefined) question.clearValue();
    else question.value = value;
    if (typeof remark === 'string') question.comment = remark;
  }
}
