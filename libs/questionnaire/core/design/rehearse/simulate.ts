import { LOCALES, type Locale } from '#kernel';
import { type Rubric, scoreResponse } from '#scoring';
import { prepareChecker } from '../../answers/check-answers.js';
import { criterionUnits } from '../../answers/criterion-units.js';
import type { Plan } from '../../plan.js';
import { secondsForItems } from '../review/estimate-time.js';
import { type RandomAnswers, prepareRandomAnswers } from './random-answers.js';
import { seededRandom } from './random.js';

export interface SimulatedQuestion {
  readonly name: string;
  /** How many of the respondents were asked, and how many said something. */
  readonly asked: number;
  readonly answered: number;
}

export interface SimulatedPath {
  /** Names of the screens that were shown, in order. */
  readonly steps: readonly string[];
  readonly count: number;
}

export interface Distribution {
  readonly count: number;
  readonly mean: number | null;
  /** null without any value. */
  readonly lowest: number | null;
  readonly median: number | null;
  readonly highest: number | null;
}

export interface SimulatedScore extends Distribution {
  /** A dimension of the rubric, or `overall`. */
  readonly id: string;
  /** Respondents in the ranges 0–10, 10–20, … 90–100 (the last includes 100). */
  readonly histogram: readonly number[];
}

export interface Simulation {
  readonly count: number;
  readonly seed: number;
  readonly questions: readonly SimulatedQuestion[];
  /** Names of questions that nobody was asked: their conditions were never true. */
  readonly neverAsked: readonly string[];
  /** The most frequent ways through the questionnaire, at most 20, and how many there were. */
  readonly paths: readonly SimulatedPath[];
  readonly distinctPaths: number;
  /** Seconds by language. */
  readonly seconds: Readonly<Record<Locale, Distribution>>;
  readonly scores: readonly SimulatedScore[];
  /** Answer sets that the checker refused: sums that chance cannot meet. */
  readonly refused: number;
}

const MOST = 10_000;
const SHOWN_PATHS = 20;

/**
 * Fills in the questionnaire by chance, up to 10 000 times, on the plan that would be published. The same plan, rubric,
 * count and seed give the same result to the byte. Scores are of answers by chance: they show that scoring works and
 * which scores are possible, not what people will say.
 */
export function simulate(plan: Plan, rubric: Rubric, count: number, seed: number): Simulation {
  const random = seededRandom(seed);
  const respond = prepareRandomAnswers(plan);
  const runs = Array.from({ length: Math.min(Math.max(count, 1), MOST) }, () => respond(random));
  const checker = prepareChecker(plan);
  const checked = runs.map(({ answers }) => checker.check(answers, { invisible: 'drop' }));
  const accepted = checked.flatMap((outcome) => (outcome.ok ? [outcome.answers] : []));
  const questions = countQuestions(plan, runs);
  const paths = countPaths(plan, runs);
  const scored = plan.criteria.length > 0 && plan.items.some(({ scores }) => scores.length > 0);
  return {
    count: runs.length,
    seed,
    questions,
    neverAsked: questions.filter(({ asked }) => asked === 0).map(({ name }) => name),
    paths: paths.slice(0, SHOWN_PATHS),
    distinctPaths: paths.length,
    seconds: Object.fromEntries(
      LOCALES.map((locale) => [
        locale,
        distribution(runs.map(({ asked }) => round(secondsForItems(plan, asked, locale)))),
      ]),
    ) as Record<Locale, Distribution>,
    scores: scored
      ? scoresOf(
          rubric,
          accepted.map((answers) => scoreResponse(rubric, criterionUnits(plan, answers))),
        )
      : [],
    refused: runs.length - accepted.length,
  };
}

const round = (seconds: number): number => Math.round(seconds * 10) / 10;

function countQuestions({ items }: Plan, runs: readonly RandomAnswers[]): SimulatedQuestion[] {
  const asked = items.map(() => 0);
  for (const run of runs) for (const index of run.asked) asked[index] = (asked[index] as number) + 1;
  return items.map(({ name }, index) => ({
    name,
    asked: asked[index] as number,
    answered: runs.filter(({ answers }) => Object.hasOwn(answers, name)).length,
  }));
}

function countPaths({ steps }: Plan, runs: readonly RandomAnswers[]): SimulatedPath[] {
  const counts = new Map<string, { readonly steps: readonly string[]; count: number }>();
  for (const run of runs) {
    const asked = new Set(run.asked);
    const shown = steps.filter(({ items }) => items.some((item) => asked.has(item))).map(({ name }) => name);
    const key = shown.join('/');
    const path = counts.get(key) ?? { steps: shown, count: 0 };
    path.count += 1;
    counts.set(key, path);
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

type Scored = ReturnType<typeof scoreResponse>;

function scoresOf(rubric: Rubric, scored: readonly Scored[]): SimulatedScore[] {
  const dimensions = rubric.dimensions.map(({ id }, index) =>
    scoreOf(
      id,
      scored.map((one) => one.dimensions[index] ?? null),
    ),
  );
  return [
    ...dimensions,
    scoreOf(
      'overall',
      scored.map(({ overall }) => overall),
    ),
  ];
}

function scoreOf(id: string, values: readonly (number | null)[]): SimulatedScore {
  const known = values.filter((value) => value !== null);
  const histogram = Array.from({ length: 10 }, (_, bin) => known.filter((value) => binOf(value) === bin).length);
  return { id, histogram, ...distribution(known) };
}

const binOf = (score: number): number => Math.min(9, Math.floor(score / 10 + 1e-9));

function distribution(values: readonly number[]): Distribution {
  if (values.length === 0) return { count: 0, mean: null, lowest: null, median: null, highest: null };
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { count: values.length, mean, lowest: at(0), median: at(0.5), highest: at(1) };
}
