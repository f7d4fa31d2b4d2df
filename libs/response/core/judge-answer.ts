import type { Answers, Measure, Plan, PlanItem } from '#questionnaire/core';
import { pointsOf, UNITS } from '#scoring';
import type { AnswerFacts } from './answer-facts.js';
import {
  type AnswerPattern,
  answerPattern,
  type HardFlag,
  hasLowVariation,
  isExcluded,
  isFastOverall,
  isInconsistent,
  isStraightLine,
  type PageTime,
  pageTimeIndex,
  type SoftFlag,
} from './answer-quality.js';
import { isGibberish } from './is-gibberish.js';
import { hasEvenPace, hasPattern } from './is-too-regular.js';

/** Only says where to look: the method does not name it among what excludes, alone or together with others. */
export type Mark = 'REGULAR' | 'BURST';

export type QualityFlag = HardFlag | SoftFlag | Mark;

/** What a person decided about an answer; it outranks the rules. */
export const RULINGS = ['keep', 'exclude', 'withdraw'] as const;
export type Ruling = (typeof RULINGS)[number];

/** The first hard flag, two families of soft ones, or a person. */
export type ExclusionReason = HardFlag | 'SOFT_FLAGS' | 'BY_HAND' | 'WITHDRAWN';

export interface AnswerToJudge {
  readonly plan: Plan;
  /** Indices of the items that were shown. */
  readonly shown: readonly number[];
  readonly answers: Answers;
  readonly facts: AnswerFacts;
  /** Texts the respondent wrote. */
  readonly texts: readonly string[];
  /** Times of the screens; empty when they were not recorded. */
  readonly pages: readonly PageTime[];
  /** Median of the wave in seconds; null while too few answers were timed. */
  readonly medianSeconds: number | null;
  /** The same person answered about the same vendor in this wave before. */
  readonly repeatsPerson: boolean;
  /** Somebody wrote the same before. */
  readonly repeatsText: boolean;
  /** Far more answers than usual came in at that time about its vendor, from its organisation or by its open link. */
  readonly cameInBurst: boolean;
  /** Less time passed than anybody needs to read the questions. */
  readonly tooFastToRead: boolean;
  /** Nobody invited its person: anybody, and any number of times, could have given it. */
  readonly cameByOpenLink: boolean;
  readonly ruling: Ruling | null;
}

export interface Judgement {
  readonly flags: readonly QualityFlag[];
  /** null: the answer counts. */
  readonly excludedReason: ExclusionReason | null;
}

/** With fewer timed answers a wave has no median that could call anybody fast. */
export const TOO_FEW_TO_TIME = 20;

/**
 * Method §14: one hard flag or soft flags of two families exclude; marks never do. No rule looks at how good or bad the
 * scores are.
 */
export function judgeAnswer(answer: AnswerToJudge): Judgement {
  const [hard, soft] = [hardFlags(answer), softFlags(answer)];
  return { flags: [...hard, ...soft, ...marks(answer)], excludedReason: reasonOf(answer.ruling, hard, soft) };
}

function reasonOf(ruling: Ruling | null, hard: readonly HardFlag[], soft: readonly SoftFlag[]): ExclusionReason | null {
  if (ruling === 'withdraw') return 'WITHDRAWN';
  if (ruling === 'exclude') return 'BY_HAND';
  if (ruling === 'keep' || !isExcluded(hard, soft)) return null;
  return hard[0] ?? 'SOFT_FLAGS';
}

/** Items that nobody reads in less time than half a second each. */
const ENOUGH_TO_READ = 8;

const HARD: ReadonlySet<string> = new Set<HardFlag>([
  'ATTENTION_FAIL',
  'DUPLICATE',
  'VENDOR_STAFF',
  'RESELLER',
  'BOT',
  'NOT_A_RECENT_USER',
  'OPEN_LINK',
]);
const SOFT: ReadonlySet<string> = new Set<SoftFlag>(['SPEED', 'STRAIGHT', 'LOW_IRV', 'TEXT', 'INCONSISTENT']);

/** Would an answer with these flags count after such a decision? Flags of no rule are passed over. */
export function wouldCount(flags: readonly string[], ruling: Ruling | null): boolean {
  const hard = flags.filter((flag): flag is HardFlag => HARD.has(flag));
  const soft = flags.filter((flag): flag is SoftFlag => SOFT.has(flag));
  return reasonOf(ruling, hard, soft) === null;
}

function hardFlags(answer: AnswerToJudge): HardFlag[] {
  const { plan, answers, facts, repeatsPerson, cameByOpenLink, tooFastToRead } = answer;
  const flags: HardFlag[] = [];
  if (saysYes(plan, answers, 'conflict-of-interest')) flags.push('VENDOR_STAFF');
  if (saysYes(plan, answers, 'screening') === false) flags.push('NOT_A_RECENT_USER');
  if (repeatsPerson) flags.push('DUPLICATE');
  if (tooFastToRead && facts.criterionScore.filter((units) => units !== null).length >= ENOUGH_TO_READ)
    flags.push('BOT');
  if (cameByOpenLink) flags.push('OPEN_LINK');
  return flags;
}

function marks(answer: AnswerToJudge): Mark[] {
  const flags: Mark[] = [];
  if (hasPattern(itemUnits(answer)) || hasEvenPace(answer.pages)) flags.push('REGULAR');
  if (answer.cameInBurst) flags.push('BURST');
  return flags;
}

function softFlags(answer: AnswerToJudge): SoftFlag[] {
  const { facts, texts, repeatsText } = answer;
  const pattern = answerPattern(itemUnits(answer));
  const flags: SoftFlag[] = [];
  if (isFast(answer)) flags.push('SPEED');
  const check = checkUnits(answer);
  if (isStraight(answer, pattern, check)) flags.push('STRAIGHT');
  if (hasLowVariation(inSteps(pattern)) && !isVouchedFor(answer, pattern, check)) flags.push('LOW_IRV');
  if (repeatsText || texts.some(isGibberish)) flags.push('TEXT');
  if (isInconsistent(facts.overall === null ? null : facts.overall * 10, itemMean(facts))) flags.push('INCONSISTENT');
  return flags;
}

function isFast({ pages, facts: { seconds }, medianSeconds }: AnswerToJudge): boolean {
  if (pages.length > 0) return pageTimeIndex(pages).flag;
  return seconds !== null && medianSeconds !== null && isFastOverall(seconds, medianSeconds);
}

/** Units of every scored item in the order shown; null = N/A. */
function itemUnits({ plan, shown, answers }: AnswerToJudge): (number | null)[] {
  return shown.flatMap((index) => {
    const { name, scores } = plan.items[index]!;
    return scores.map(({ row, values }) => {
      const given = row === undefined ? answers[name] : (answers[name] as Readonly<Record<string, unknown>>)?.[row];
      const units = values.find(({ value }) => value === given)?.units;
      return typeof units === 'number' ? units : null;
    });
  });
}

const STEP = UNITS / 4;
const MIDPOINT = UNITS / 2;

/** Variation is judged in steps of a five-point scale, whatever scale was asked. */
const inSteps = ({ irv }: AnswerPattern) => ({ irv: irv === null ? null : irv / STEP });

/** Who answers the reversed question the other way round, or as not applicable, has read it and means the others so. */
function isVouchedFor({ plan, answers }: AnswerToJudge, { runValue }: AnswerPattern, check: number | null): boolean {
  const item = itemOf(plan, 'reverse-check');
  if (check === null) return item?.domain.kind === 'one-of' && typeof answers[item.name] === 'string';
  return runValue !== null && (runValue - MIDPOINT) * (check - MIDPOINT) < 0;
}

function isStraight(answer: AnswerToJudge, { longestRun, runValue }: AnswerPattern, checkItem: number | null): boolean {
  return isStraightLine({
    longestRun,
    runValue,
    itemsAsked: answer.shown.reduce((sum, index) => sum + answer.plan.items[index]!.scores.length, 0),
    checkItem,
    midpoint: MIDPOINT,
  });
}

/** The answer to the reverse-worded item on its own scale, agreement the highest; null when it is no point of it. */
function checkUnits({ plan, answers }: AnswerToJudge): number | null {
  const item = itemOf(plan, 'reverse-check');
  const given = item && answers[item.name];
  if (item?.domain.kind !== 'one-of' || typeof given !== 'number') return null;
  const points = item.domain.choices.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  const [low, high] = [Math.min(...points), Math.max(...points)];
  return high === low ? null : ((given - low) / (high - low)) * UNITS;
}

function itemMean({ criterionScore }: AnswerFacts): number | null {
  const scored = criterionScore.filter((units) => units !== null);
  return scored.length === 0 ? null : pointsOf(scored.reduce((sum, units) => sum + units, 0) / scored.length);
}

const itemOf = (plan: Plan, measure: Measure): PlanItem | undefined =>
  plan.items.find((item) => item.measure === measure);

/** Undefined when the question was not asked or answered, or is no yes-or-no question. */
function saysYes(plan: Plan, answers: Answers, measure: Measure): boolean | undefined {
  const item = itemOf(plan, measure);
  const given = item && answers[item.name];
  if (item?.domain.kind !== 'yes-no' || given === undefined) return undefined;
  return given === item.domain.yes.value;
}
