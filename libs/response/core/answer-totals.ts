import { UNITS } from '#scoring';
import { type AnswerFacts, REPLY_BRACKETS, SEVERITIES, TOP_RATING } from './answer-facts.js';
import { addCase, driverCase, layoutOf, type RubricShape, reliabilityCase } from './cross-products.js';

/** Answers of one cell added up. Whole numbers only, so that they are the same in whatever order answers come and go. */
export interface AnswerTotals {
  responses: number;
  /** Answers with a free text. */
  texts: number;
  /** By criterion: answers, Σ units, Σ units². */
  readonly count: number[];
  readonly sum: number[];
  readonly sumSquares: number[];
  /** Answers at each of ANSWER_LEVELS of every criterion in turn, the worst first. */
  readonly levels: number[];
  /** Cases, sums and products of the dimension scores and the overall rating. */
  readonly drivers: number[];
  /** The same of the criteria of each dimension, one after the other. */
  readonly reliability: number[];
  /** Answers 0 … 10. */
  readonly overall: number[];
  readonly recommend: number[];
  /** Brackets, fastest first, of each severity in turn; those without a severity last. */
  readonly firstReply: number[];
}

/** Scores are told apart by the quarter of the scale that they are nearest to: what a scale of five points has. */
export const ANSWER_LEVELS = 5;

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

export function emptyTotals({ criteria, dimensions }: RubricShape): AnswerTotals {
  const reliability = dimensions.reduce((sum, own) => sum + layoutOf(own.criteria).length, 0);
  return {
    responses: 0,
    texts: 0,
    count: zeros(criteria),
    sum: zeros(criteria),
    sumSquares: zeros(criteria),
    levels: zeros(criteria * ANSWER_LEVELS),
    drivers: zeros(layoutOf(dimensions.length + 1).length),
    reliability: zeros(reliability),
    overall: zeros(TOP_RATING + 1),
    recommend: zeros(TOP_RATING + 1),
    firstReply: zeros((SEVERITIES.length + 1) * REPLY_BRACKETS),
  };
}

/** A `sign` of −1 takes back exactly what adding the answer gave. */
export function addAnswer(totals: AnswerTotals, shape: RubricShape, facts: AnswerFacts, sign: 1 | -1): void {
  totals.responses += sign;
  if (facts.hasText) totals.texts += sign;
  addCriteria(totals, facts, sign);
  addProducts(totals, shape, facts, sign);
  addChoice(totals.overall, facts.overall, sign);
  addChoice(totals.recommend, facts.recommend, sign);
  addChoice(totals.firstReply, replyIndex(facts), sign);
}

function addCriteria(totals: AnswerTotals, { criterionScore }: AnswerFacts, sign: number): void {
  for (const [c, units] of criterionScore.entries()) {
    if (units === null) continue;
    totals.count[c]! += sign;
    totals.sum[c]! += sign * units;
    totals.sumSquares[c]! += sign * units * units;
    totals.levels[c * ANSWER_LEVELS + Math.round((units / UNITS) * (ANSWER_LEVELS - 1))]! += sign;
  }
}

function addProducts(totals: AnswerTotals, shape: RubricShape, facts: AnswerFacts, sign: number): void {
  const drivers = driverCase(shape, facts.criterionScore, facts.overall);
  if (drivers) addCase(totals.drivers, 0, drivers, sign);
  let from = 0;
  for (const dimension of shape.dimensions) {
    const items = reliabilityCase(dimension, facts.criterionScore);
    if (items) addCase(totals.reliability, from, items, sign);
    from += layoutOf(dimension.criteria).length;
  }
}

function addChoice(counts: number[], choice: number | null, sign: number): void {
  if (choice !== null) counts[choice]! += sign;
}

function replyIndex({ severity, firstReply }: AnswerFacts): number | null {
  if (firstReply === null) return null;
  const own = severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  return own * REPLY_BRACKETS + firstReply;
}
