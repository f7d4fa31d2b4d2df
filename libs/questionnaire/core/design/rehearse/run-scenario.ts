import { type Rubric, scoreResponse } from '#scoring';
import { prepareChecker, type Checker } from '../../answers/check-answers.js';
import { criterionUnits } from '../../answers/criterion-units.js';
import { isObject } from '../../definition/property-checks.js';
import { below, type Finding, Findings, type Parameters } from '../../findings.js';
import type { Plan, PlanItem, PlanStep } from '../../plan.js';

/** What must be true of a walk through the questionnaire. */
export type Expectation =
  | { readonly kind: 'asked'; readonly question: string }
  | { readonly kind: 'not-asked'; readonly question: string }
  /** After the last of the recorded screens nothing is left to answer. */
  | { readonly kind: 'ends' }
  /** Points 0–100 of a dimension or of `overall`. */
  | { readonly kind: 'score'; readonly of: string; readonly min: number; readonly max: number }
  | { readonly kind: 'no-score'; readonly of: string };

/** One screen of a recorded walk. */
export interface ScenarioStep {
  /** Name of the screen (`PlanStep.name`). */
  readonly step: string;
  /** Answers by question, remarks by `<question>-Comment`. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A walk through the questionnaire that is repeated before every publication. */
export interface Scenario {
  readonly name: string;
  readonly steps: readonly ScenarioStep[];
  readonly expect: readonly Expectation[];
}

export type FailureCode =
  | 'step-missing'
  | 'step-not-shown'
  | 'answer-refused'
  | 'should-be-asked'
  | 'should-not-be-asked'
  | 'should-end'
  | 'score-out-of-range'
  | 'score-missing'
  | 'score-unexpected';

/** Why a walk fails, with a sentence in `describeViolation`. */
export interface ScenarioFailure {
  readonly code: FailureCode;
  readonly parameters: Parameters;
}

export interface ScenarioOutcome {
  readonly name: string;
  readonly passed: boolean;
  readonly failures: readonly ScenarioFailure[];
  /** Screens that were shown, in order, at the end of the walk. */
  readonly steps: readonly string[];
  /** Points 0–100 by dimension and `overall`; null where too little is scored. */
  readonly scores: Readonly<Record<string, number | null>>;
}

/** Walks a scenario through the plan screen by screen, as a respondent would. */
export function runScenario(plan: Plan, rubric: Rubric, scenario: Scenario): ScenarioOutcome {
  const checker = prepareChecker(plan);
  const walk = walkThrough(checker, scenario.steps);
  const shown = checker.visibleSteps(walk.answers);
  const scores = scoresOf(plan, rubric, checker, walk.answers);
  const expected = scenario.expect.flatMap((expectation) => judge(expectation, checker, walk.answers, scores));
  const failures = [...walk.failures, ...expected];
  return {
    name: scenario.name,
    passed: failures.length === 0,
    failures,
    steps: shown.map((index) => (plan.steps[index] as PlanStep).name),
    scores,
  };
}

interface Walk {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly failures: readonly ScenarioFailure[];
}

function walkThrough(checker: Checker, steps: readonly ScenarioStep[]): Walk {
  const failures: ScenarioFailure[] = [];
  let answers: Readonly<Record<string, unknown>> = {};
  for (const { step, answers: given } of steps) {
    const index = checker.plan.steps.findIndex(({ name }) => name === step);
    const problem =
      index < 0 ? 'step-missing' : checker.visibleSteps(answers).includes(index) ? undefined : 'step-not-shown';
    if (problem) failures.push({ code: problem, parameters: { step } });
    answers = { ...answers, ...given };
    if (index >= 0) failures.push(...refusals(checker, index, answers, step));
  }
  return { answers, failures };
}

function refusals(checker: Checker, index: number, answers: Walk['answers'], step: string): ScenarioFailure[] {
  const outcome = checker.checkStep(index, answers);
  if (outcome.ok) return [];
  return outcome.violations.map(({ pointer, code }) => ({
    code: 'answer-refused',
    parameters: { step, question: pointer.split('/')[2] as string, reason: code },
  }));
}

type Scores = Readonly<Record<string, number | null>>;

function scoresOf(plan: Plan, rubric: Rubric, checker: Checker, given: unknown): Scores {
  const outcome = checker.check(given, { invisible: 'drop' });
  const answers = outcome.ok ? outcome.answers : {};
  const { dimensions, overall } = scoreResponse(rubric, criterionUnits(plan, answers));
  return { ...Object.fromEntries(rubric.dimensions.map(({ id }, index) => [id, dimensions[index] ?? null])), overall };
}

function judge(
  expectation: Expectation,
  checker: Checker,
  answers: Walk['answers'],
  scores: Scores,
): ScenarioFailure[] {
  if (expectation.kind === 'score' || expectation.kind === 'no-score') {
    return judgeScore(expectation, scores[expectation.of] ?? null);
  }
  if (expectation.kind === 'ends') return openStep(checker, answers).map((step) => fail('should-end', { step }));
  const { kind, question } = expectation;
  const isAsked = checker.visibleItems(answers).some((index) => checker.plan.items[index]?.name === question);
  if (isAsked === (kind === 'asked')) return [];
  return [fail(kind === 'asked' ? 'should-be-asked' : 'should-not-be-asked', { question })];
}

const fail = (code: FailureCode, parameters: Parameters): ScenarioFailure => ({ code, parameters });

/** The first screen that is shown and has nothing answered. */
function openStep(checker: Checker, answers: Walk['answers']): string[] {
  const { steps, items } = checker.plan;
  const visible = new Set(checker.visibleItems(answers));
  const open = steps.find((step) => {
    const asked = step.items.filter((index) => visible.has(index) && items[index]?.domain.kind !== 'computed');
    return asked.length > 0 && asked.every((index) => !Object.hasOwn(answers, (items[index] as PlanItem).name));
  });
  return open ? [open.name] : [];
}

function judgeScore(
  expectation: Extract<Expectation, { kind: 'score' | 'no-score' }>,
  score: number | null,
): ScenarioFailure[] {
  const { of } = expectation;
  if (expectation.kind === 'no-score') {
    return score === null ? [] : [fail('score-unexpected', { of, score: rounded(score) })];
  }
  const { min, max } = expectation;
  if (score === null) return [fail('score-missing', { of, min, max })];
  const inside = score >= min - 1e-9 && score <= max + 1e-9;
  return inside ? [] : [fail('score-out-of-range', { of, score: rounded(score), min, max })];
}

const rounded = (score: number): number => Math.round(score * 100) / 100;

const KINDS: readonly unknown[] = ['asked', 'not-asked', 'ends', 'score', 'no-score'];

/** What keeps JSON from being a list of scenarios; empty when it is one. Pointers start at the list. */
export function checkScenarios(json: unknown): readonly Finding[] {
  const findings = new Findings();
  if (!Array.isArray(json)) findings.add('', 'wrong-type');
  else for (const [index, one] of json.entries()) checkScenario(one, below('', index), findings);
  return findings.list;
}

function checkScenario(json: unknown, at: string, findings: Findings): void {
  if (!isObject(json)) return findings.add(at, 'wrong-type');
  if (typeof json['name'] !== 'string' || json['name'].trim() === '')
    findings.add(below(at, 'name'), 'missing-property');
  eachOf(json['steps'], below(at, 'steps'), findings, (step, pointer) => {
    if (typeof step['step'] !== 'string') findings.add(below(pointer, 'step'), 'missing-property');
    if (!isObject(step['answers'])) findings.add(below(pointer, 'answers'), 'missing-property');
  });
  eachOf(json['expect'], below(at, 'expect'), findings, (expectation, pointer) => {
    if (!KINDS.includes(expectation['kind'])) findings.add(below(pointer, 'kind'), 'not-allowed');
    for (const property of neededBy(expectation['kind'])) {
      if (!Object.hasOwn(expectation, property)) findings.add(below(pointer, property), 'missing-property');
    }
  });
}

function neededBy(kind: unknown): readonly string[] {
  if (kind === 'asked' || kind === 'not-asked') return ['question'];
  if (kind === 'score') return ['of', 'min', 'max'];
  return kind === 'no-score' ? ['of'] : [];
}

function eachOf(
  list: unknown,
  at: string,
  findings: Findings,
  check: (member: Readonly<Record<string, unknown>>, pointer: string) => void,
): void {
  if (!Array.isArray(list)) return findings.add(at, 'wrong-type');
  for (const [index, member] of list.entries()) {
    if (isObject(member)) check(member, below(at, index));
    else findings.add(below(at, index), 'wrong-type');
  }
}

/** Scenarios in which a question has another name, as after `rename`. */
export function renameInScenarios(scenarios: readonly Scenario[], from: string, to: string): readonly Scenario[] {
  const key = (name: string) => (name === from ? to : name === `${from}-Comment` ? `${to}-Comment` : name);
  return scenarios.map((scenario) => ({
    ...scenario,
    steps: scenario.steps.map(({ step, answers }) => ({
      step: key(step),
      answers: Object.fromEntries(Object.entries(answers).map(([name, value]) => [key(name), value])),
    })),
    expect: scenario.expect.map((expectation) =>
      'question' in expectation ? { ...expectation, question: key(expectation.question) } : expectation,
    ),
  }));
}
