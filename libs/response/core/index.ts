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
export { checkMasks } from './desensitise/check-masks.js';
export {
  desensitise,
  type Desensitised,
  findSensitive,
  type KnownNames,
  maskOf,
  withMasks,
  withoutMasks,
} from './desensitise/desensitise.js';
export { nameIndex, type NameIndex } from './desensitise/name-index.js';
export { type Finding, SENSITIVE_KINDS, type SensitiveKind } from './desensitise/sensitive-kind.js';
export { type Arrivals, type Burst, type BurstInput, findBursts, LEAST_IN_BURST } from './find-bursts.js';
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
  wouldCount,
} from './judge-answer.js';
export { judgeDuplicate, type StoredAnswer, type Verdict } from './judge-duplicate.js';
export { medianOf, type TimedCount } from './median-of.js';
export { agreesToQuoting } from './quote/agrees-to-quoting.js';
export { checkHidden, languageOf, type Passage, quoteText } from './quote/quote-text.js';
export { PROVENANCES, type Provenance, provenanceOf } from './provenance.js';
export { type IntakeFlag, qualityFacts, type QualityFacts } from './quality-facts.js';
export { bandsOf, bareText, bitsApart, NEAR_BITS, type SimHash, simHash } from './sim-hash.js';
export { textGrams, textToSearch } from './text-grams.js';
export { type PlacedText, textPlaces, withTexts } from './text-places.js';
