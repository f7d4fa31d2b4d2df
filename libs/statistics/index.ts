export {
  betaCdf,
  betaQuantile,
  bisect,
  chiSquareTail,
  expit,
  logit,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
  tTwoSided,
} from './distributions.js';
export { type BootstrapPlan, type BootstrapResult, quantile, raoWuBootstrap, raoWuFactors } from './bootstrap.js';
export {
  type ClusteredDifference,
  clusteredDifference,
  type ClusteredEstimate,
  unionCovariance,
  varianceOf,
} from './clustered-difference.js';
export {
  clusterCovariance,
  type ClusteredMeans,
  clusteredMeans,
  type ClusterTotals,
  compositeInfluence,
} from './clustered-means.js';
export {
  type NetPromoterScore,
  netPromoterInterval,
  netPromoterScore,
  satisfactionIndex,
  type TopBoxShare,
  topBoxShare,
} from './companion-index.js';
export { type EffectiveSize, effectiveSize } from './effective-size.js';
export { decayedMean, type Recency, recencyWeight } from './recency.js';
export {
  type Margin,
  type RakedWeights,
  type RakingInput,
  type RakingLimits,
  relaxedRaking,
} from './relaxed-raking.js';
export { type ScoreEstimate, type ScoreInterval, scoreInterval } from './score-interval.js';
export {
  bayesianAverage,
  type GroupVariance,
  type ModeratedVariances,
  moderateVariances,
  shrink,
  type Shrinkage,
  type ShrunkGroup,
} from './shrinkage.js';
export { type SourceCap, sourceCap } from './source-cap.js';
export { type ClusteredValues, type MeanEstimate, weightedMean } from './weighted-mean.js';
export { RandomSource } from './random.js';
export { smaa, smaaFromDraws, type DimensionPosterior, type SmaaOptions, type WeightScenario } from './smaa.js';
export type { RankShares } from './rank-tally.js';
export {
  weightRobustness,
  type RobustnessBand,
  type RobustnessBands,
  type WeightRobustness,
} from './weight-robustness.js';
export {
  rankConfidenceSets,
  type RankConfidenceSets,
  type RankSetOptions,
  type RankSets,
  simultaneousRankSets,
} from './rank-confidence-sets.js';
export {
  firstUnderAnyWeights,
  orderRobustness,
  type OrderRobustness,
  reweigh,
  type Reweighed,
  type RobustnessOptions,
} from './reweigh.js';
export { benjaminiHochberg, holm } from './benjamini-hochberg.js';
export {
  judge,
  judgeDifferences,
  versusMarket,
  type DifferenceTest,
  type JudgedDifference,
  type MarketDifference,
  type Verdict,
  type VerdictOptions,
} from './pairwise.js';
export {
  allocationShares,
  l1Distance,
  stakeholderOrder,
  stakeholderWeights,
  type StakeholderOrder,
  type StakeholderWeights,
} from './stakeholder-weights.js';
export { publicRating, type PublicRating } from './public-rating.js';
export {
  HORIZON_FACTOR,
  naiveAttainment,
  SLA_MINUTES,
  slaAttainment,
  slaValue,
  type NaiveAttainment,
  type Severity,
  type SlaAttainment,
  type TimedCase,
} from './sla.js';
export {
  bracketAttainment,
  REPLY_BRACKETS,
  severityStandardised,
  type BracketAttainment,
  type StandardisedScore,
} from './severity-standardisation.js';
export { caseMixAdjustment, type CaseMixAdjustment, type CaseMixInput } from './case-mix.js';
export {
  krippendorffAlpha,
  ratingUse,
  type KrippendorffAlpha,
  type MeasurementLevel,
  type RatingUse,
} from './rater-agreement.js';
export { intraclassCorrelation, type IntraclassCorrelation } from './intraclass-correlation.js';
export { probeScore, type ProbeScore } from './probe-variance.js';
export {
  CHANNELS,
  channelDiscordance,
  fuseChannels,
  type Channel,
  type ChannelEvidence,
  type ChannelMix,
  type Discordance,
  type FusedCriterion,
  type FusedScore,
  type Fusion,
  type FusionOptions,
} from './channel-fusion.js';
export { itemReliability, reliability, type Reliability } from './reliability.js';
export {
  minimumDetectableChange,
  trendSlope,
  trendStatus,
  waveChange,
  type MeasuredWindow,
  type TrendSlope,
  type TrendStatus,
  type WaveChange,
  type WavePoint,
} from './trend.js';
export { concentration, concentrationLabel, type Concentration, type ConcentrationLabel } from './concentration.js';
export {
  gapGrowth,
  matthewEffect,
  type GapGrowth,
  type MatthewEffect,
  type MatthewOptions,
  type TwoWaveScore,
} from './matthew-effect.js';
export {
  addedProducts,
  correlationsOfProducts,
  covarianceOfProducts,
  type CrossProducts,
  crossProducts,
  emptyProducts,
} from './cross-products.js';
export {
  drivers,
  driversOfTotals,
  enoughForDrivers,
  type DriverTotals,
  type DriverOptions,
  type DriverRow,
  type Drivers,
  type NoDrivers,
} from './drivers.js';
export { relativeImportance, type CorrelationSystem, type RelativeImportance } from './relative-importance.js';
export {
  distinctiveTerms,
  KEYWORD_DEFAULTS,
  type DistinctiveTerm,
  type KeywordOptions,
  type TermCount,
} from './keywords.js';
export { fisherExact, type TraitCount } from './fisher-exact.js';
