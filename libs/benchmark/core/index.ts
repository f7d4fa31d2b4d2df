export {
  dominance,
  suppressBreakdown,
  type Breakdown,
  type Dominance,
  type SuppressedBreakdown,
} from './suppression.js';
export {
  auditCandidate,
  auditCatalogue,
  auditRelease,
  type BatchAudit,
  type LedgerDecision,
  type MembershipSet,
} from './release-ledger.js';
export {
  differencedMean,
  laplaceNoise,
  type DifferencedMean,
  type LaplaceNoise,
  type PublishedMean,
} from './differencing.js';
export {
  type BenchmarkResult,
  type CriterionResult,
  type DimensionResult,
  type PublishedVendor,
  type SuppressedVendor,
  type VendorResult,
} from './benchmark-result.js';
export { type Cell, MARGIN_LEVELS, type MarginName, type Source, SOURCES } from './cell.js';
export { collectionEnd } from './collection-end.js';
export { cellsFromDataset, type DatasetInput } from './cells-from-dataset.js';
export type { MarketComparison, MetricComparisons, PairComparison, PairRobustness } from './compare-vendors.js';
export type { Estimate } from './estimate-vendor.js';
export type { MarketStatement } from './market-statement.js';
export { METHOD_DEFAULTS, type MethodConfig } from './method-defaults.js';
export { type BenchmarkInput, computeBenchmark } from './pipeline.js';
export type { Ranking } from './rank-vendors.js';
export type { ReferenceMix, Shares } from './reference-mix.js';
export {
  type DecidedAnswer,
  type DecisionEffect,
  decisionEffects,
  type ScoreEffect,
  scoreEffect,
} from './score-effect.js';
export { seedFor } from './seed-for.js';
export type { SourceGap } from './source-gap.js';
export { surveyScores } from './survey-scores.js';
export type { SuppressionReason, UnrankedReason, VendorStatus } from './vendor-status.js';
export {
  answerPattern,
  differentialExclusion,
  hasLongRun,
  hasLowVariation,
  isExcluded,
  isFastOverall,
  isInconsistent,
  isStraightLine,
  median,
  pageTimeIndex,
  publishBothScores,
  type AnswerPattern,
  type ExclusionCount,
  type HardFlag,
  type PageTime,
  type PageTimeIndex,
  type SoftFlag,
  type StraightLineFacts,
} from './response-quality.js';
export type { LedgerRefusal, PublishedBefore } from './audit-cells.js';
export { computeRelease, type ComputedRelease, releasedCells } from './compute-release.js';
export type { LedgerSet } from './ledger-set.js';
export { inspectRelease } from './inspect-release.js';
export { readSignedRelease, type ReadRelease, type SignedRelease, signedReleaseText } from './signed-release.js';
export type { ReleaseDocument, ReleaseQuality } from './release-document.js';
export type { FirstPlace, ReleasedCompanions, ReleasedScore, ReleasedVendor } from './released-vendor.js';
export type { MarketDrivers } from './market-drivers.js';
export type { ServiceGap } from './service-gap.js';
export type { Companion, NoNumber, ReplyPromise, VendorCompanions } from './vendor-companions.js';
export { type Unfiltered, type VendorExclusions, vendorExclusions } from './vendor-exclusions.js';
export type { Keyword, VendorKeywords } from './vendor-keywords.js';
export { type Allocation, allocationsOf } from './allocation.js';
export type { CellKey } from './cell.js';
export { type CellProducts, RATING_UNITS } from './cell-products.js';
export type { RatingDistribution, RatingMeasure } from './rating-distribution.js';
export {
  canonicalInput,
  readReleaseInput,
  type ChannelEstimate,
  type EarlierScore,
  type EarlierWave,
  type PreviousWave,
  type ReasonCount,
  type ReleaseInput,
  type VendorQuality,
} from './release-input.js';
export { RELEASE_INPUT_FORMAT } from './release-input-shape.js';
export type { SegmentDetail, VendorDetail } from './vendor-detail.js';
export type { TrendChange, TrendLine, TrendReason, VendorTrend } from './vendor-trends.js';
export type { ReleasedClaim } from './release-claims.js';
export type { MethodCard } from './method-card.js';
export type { ChannelFact } from './channel-eligibility.js';
export { type ChannelReason, CHANNEL_REASONS } from './channel-reasons.js';
export type { ReleasedRating } from './public-ratings.js';
export type { InputEvidence } from './input-evidence.js';
export type { ReleasedEvidence } from './release-evidence.js';
export {
  ATTAINMENT_MARGINS,
  type AttainmentMargin,
  PROMISE_MINUTES,
  type ReplyAttainment,
} from './reply-attainment.js';
export { bandShares, type Quote, QUOTE_BANDS, type QuoteBand, quoteBand } from './quote.js';
export { pickQuotes } from './pick-quotes.js';
export type { CriterionDistribution, VendorDistribution } from './answer-distribution.js';
export type { PublicSegment } from './public-segments.js';
export { suppressTable, type CellAt, type SuppressedTable } from './two-way-suppression.js';
export type { HiddenRange } from './hidden-ranges.js';
export {
  evaluateClaim,
  type ChangeEvidence,
  type Claim,
  type ClaimEvaluation,
  type ClaimEvidence,
  type ClaimFacts,
  type ClaimRefusal,
  type ClaimResult,
  type ClaimType,
  type PromiseEvidence,
} from './claims.js';
export { releaseEffect, type ReleaseEffect, type Standing, type VendorEffect } from './desk/release-effect.js';
export {
  blockingGates,
  type Gate,
  type GateFacts,
  type GateId,
  type GateLevel,
  type GateNote,
  GATES,
  releaseGates,
  unacknowledged,
} from './desk/release-gates.js';
