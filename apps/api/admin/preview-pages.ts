import type { Locale, LocalizedText } from '#kernel';
import { introPage, thanksPage } from '#pages';
import type { Preview } from '#questionnaire';
import { answersOfForm, describeViolation, type Finding } from '#questionnaire/core';
import { askedOn, checkScreen, placeAfter, type Screens, stepScreen } from '../respond/screens.js';
import { SECONDS_A_QUESTION, STYLESHEET } from '../respond/survey-pages.js';
import type { PreviewAction, PreviewView } from './preview.dto.js';
import { scoresOf } from './preview-scores.js';

type Answers = Readonly<Record<string, unknown>>;

/** Where a walk through a draft stands, and what is done there. */
export interface Walk {
  readonly preview: Preview;
  readonly answers: Answers;
  /** 0 is the beginning, then the steps, then the last look. */
  readonly step: number;
  readonly locale: Locale;
  readonly vendor: string | undefined;
  readonly action: Exclude<PreviewAction, 'fill'>;
  /** Fields of the step's form as a browser sends them. */
  readonly fields: Readonly<Record<string, unknown>> | undefined;
}

/** A screen of the walk: where it stands now. */
interface Place {
  readonly screen: PreviewView['screen'];
  readonly step: number;
  readonly answers: Answers;
  readonly violations: readonly Finding[];
}

const ADDRESS = '/s/preview';
const VENDOR: LocalizedText = { 'zh-CN': '示例厂商', en: 'Sample Vendor' };
const SPONSOR: LocalizedText = { 'zh-CN': '研究团队', en: 'The research team' };

/** The screen that a respondent would see, made by the same code, and what the walk knows there. */
export function previewOf(walk: Walk): PreviewView {
  const { preview, locale } = walk;
  const place = go({ ...walk, answers: withFields(walk) });
  const screens = screensOf(walk, place.answers);
  return {
    html: render(walk, screens, place),
    screen: place.screen,
    step: place.step,
    stepCount: preview.plan.steps.length,
    path: preview.checker.visibleSteps(place.answers).map((step) => step + 1),
    asked: place.screen === 'step' ? askedOn(screens, place.step - 1).map((index) => nameOf(preview, index)) : [],
    ended: place.screen === 'thanks',
    answers: place.answers,
    violations: place.violations.map((violation) => ({
      ...explained(violation, locale),
      question: questionIn(violation),
    })),
    findings: preview.findings.map((finding) => explained(finding, locale)),
    scores: scoresOf(preview, place.answers),
  };
}

const nameOf = ({ plan }: Preview, index: number): string => plan.items[index]?.name ?? '';

/** What a form says, laid over the answers so far: the form of whichever step its fields belong to. */
function withFields({ preview: { plan }, answers, step, action, fields }: Walk): Answers {
  if (fields === undefined) return answers;
  const form = new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat().map(String)] as const));
  const named = new Set([...form.keys()].map((name) => name.split(/[.-]/, 1)[0]));
  const own = plan.steps.flatMap(({ items }, index) =>
    items.some((item) => named.has(plan.items[item]?.name)) ? [index] : [],
  );
  // A form without any field that is left behind was left empty.
  const left = own.length === 0 && action !== 'show' && plan.steps[step - 1] ? [step - 1] : own;
  return left.reduce((merged, index) => answersOfForm(plan, index, merged, form), answers);
}

type Go = (walk: Walk) => Place;

const GO: { readonly [Action in Walk['action']]: Go } = {
  show: (walk) => at(walk, walk.step),
  back: (walk) => leave(walk, 'back'),
  forward: (walk) => {
    const { checker, plan } = walk.preview;
    const checked = plan.steps[walk.step - 1] && checker.checkStep(walk.step - 1, walk.answers);
    return checked?.ok === false ? at(walk, walk.step, checked.violations) : leave(walk, 'forward');
  },
  submit: (walk) => {
    const { checker, plan } = walk.preview;
    const checked = checker.check(walk.answers, { invisible: 'drop' });
    if (!checked.ok) return at(walk, stepOfFault(walk.preview, checked.violations) + 1, checked.violations);
    return { screen: 'thanks', step: plan.steps.length + 1, answers: checked.answers, violations: [] };
  },
};

const go: Go = (walk) => GO[walk.action](walk);

function leave({ preview, answers, ...walk }: Walk, direction: 'forward' | 'back'): Place {
  const place = placeAfter({ ...preview, answers }, walk.step - 1, direction);
  const step = place === 'check' ? preview.plan.steps.length + 1 : (place ?? 0);
  return at({ ...walk, preview, answers }, step);
}

function at({ preview, answers }: Walk, step: number, violations: readonly Finding[] = []): Place {
  const last = preview.plan.steps.length + 1;
  const screen = step <= 0 ? 'intro' : step >= last ? 'check' : 'step';
  return { screen, step: Math.min(Math.max(step, 0), last), answers, violations };
}

/** The first step where what is wrong can be mended. */
function stepOfFault({ plan }: Preview, violations: readonly Finding[]): number {
  const place = violations[0] && questionIn(violations[0]);
  const name = plan.sums.find((sum) => sum.name === place)?.items[0] ?? place;
  const step = plan.steps.findIndex(({ items }) => items.some((index) => plan.items[index]?.name === name));
  return Math.max(0, step);
}

const questionIn = ({ pointer }: Finding): string => (pointer.split('/')[2] ?? '').replace(/-Comment$/, '');

export function explained({ pointer, code, parameters }: Finding, locale: Locale) {
  return { pointer, code, message: describeViolation(code, locale, parameters) };
}

function screensOf({ preview, locale, vendor = VENDOR[locale] }: Walk, answers: Answers): Screens {
  const study = (preview.study?.title ?? preview.plan.title)[locale];
  return {
    ...preview,
    answers,
    frame: { locale, address: ADDRESS, vendor, study, stylesheet: STYLESHEET },
    addressOf: (place) => (place === undefined ? ADDRESS : `${ADDRESS}/${place}`),
  };
}

function render({ preview, locale }: Walk, screens: Screens, { screen, step, violations }: Place): string {
  const { frame, checker, answers } = screens;
  if (screen === 'step') return stepScreen(screens, step - 1, { violations });
  if (screen === 'check') return checkScreen(screens);
  if (screen === 'thanks') return thanksPage({ ...frame, benchmarkHref: ADDRESS });
  return introPage({
    ...frame,
    sponsor: (preview.study?.sponsor ?? SPONSOR)[locale],
    minutes: Math.max(1, Math.round((preview.plan.items.length * SECONDS_A_QUESTION) / 60)),
    questions: checker.visibleSteps(answers).length,
  });
}
