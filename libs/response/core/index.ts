export {
  type AnswerFacts,
  answerFacts,
  REPLY_BRACKETS,
  SEVERITIES,
  type Severity,
  TOP_RATING,
} from './answer-facts.js';
export {
  answerPattern,
  type AnswerPattern,
  type HardFlag,
  hasLongRun,
  hasLowVariation,
  isExcluded,
  isFastOverall,
  isInconsistent,
  isStraightLine,
  median,
  type PageTime,
  pageTimeIndex,
  type PageTimeIndex,
  QUALITY_RULES,
  type QualityRules,
  type SoftFlag,
  type StraightLineFacts,
} from './answer-quality.js';
export { addAnswer, type AnswerTotals, emptyTotals } from './answer-totals.js';
export {
  layoutOf,
  productsAt,
  type ProductLayout,
  type ProductSums,
  type RubricShape,
  shapeOf,
} from './cross-products.js';
export * as responseErrors from './errors.js';
export { desensitise, type Desensitised, type KnownNames, maskOf } from './desensitise/desensitise.js';
export { type Finding, SENSITIVE_KINDS, type SensitiveKind } from './desensitise/sensitive-kind.js';
export { freeTexts, isFreeText } from './free-texts.js';
export {
  type AnswerToJudge,
  type ExclusionReason,
  judgeAnswer,
  type Judgement,
  type QualityFlag,
  RULINGS,
  type Ruling,
  TOO_FEW_TO_TIME,
} from './judge-answer.js';
export { judgeDuplicate, type StoredAnswer, type Verdict } from './judge-duplicate.js';
export { medianOf, type TimedCount } from './median-of.js';
export { qualityFacts, type QualityFacts } from './quality-facts.js';
