import type { MarginName } from './cell.js';
import type { MarketComparison, MetricComparisons, PairRobustness } from './compare-vendors.js';
import type { CustomerWeights } from './customer-weights.js';
import type { DimensionReliability } from './dimension-reliability.js';
import type { Estimate } from './estimate-vendor.js';
import type { VendorDistribution } from './answer-distribution.js';
import type { Contradiction, FusedVendor, Provenance } from './fuse-vendors.js';
import type { MarketDrivers } from './market-drivers.js';
import type { MarketStatement } from './market-statement.js';
import type { MethodConfig } from './method-defaults.js';
import type { OrganisationBand } from './organisation-band.js';
import type { Ranking } from './rank-vendors.js';
import type { ReferenceMix } from './reference-mix.js';
import type { ServiceGap } from './service-gap.js';
import type { SourceGap } from './source-gap.js';
import type { VendorCompanions } from './vendor-companions.js';
import type { VendorExclusions } from './vendor-exclusions.js';
import type { VendorKeywords } from './vendor-keywords.js';
import type { SuppressionReason, UnrankedReason } from './vendor-status.js';
import type { VendorTrend } from './vendor-trends.js';

/** Nothing but the fact: any number here could give a respondent away. */
export interface SuppressedVendor {
  readonly status: 'SUPPRESSED';
  readonly reason: SuppressionReason;
}

export interface DimensionResult extends Estimate {
  readonly id: string;
}

export interface CriterionResult extends Estimate {
  readonly id: string;
  /** null with the score when too few organisations answered. */
  readonly orgBand: OrganisationBand | null;
}

/** Scores are 0–100, unrounded. Exact counts are for the vendor and the analyst; the public reads `orgBand`. */
export interface PublishedVendor {
  readonly status: 'RANKED' | 'PUBLISHED_UNRANKED';
  /** The weightiest of `reasons`; null when ranked. */
  readonly reason: UnrankedReason | null;
  readonly reasons: readonly UnrankedReason[];
  readonly orgBand: OrganisationBand | null;
  readonly respondents: number;
  readonly organisations: number;
  readonly independentOrgs: number;
  readonly nEffOrg: number;
  /** Share 0…1 of the heaviest organisation. */
  readonly maxOrgShare: number;
  /** Factor 0…1 on the weight of capped sources. */
  readonly sourceFactor: number;
  readonly marginsUsed: readonly MarginName[];
  /** Degree of standardisation to the reference mix, 0…1. */
  readonly rakeLambda: number;
  /** Share 0…1 of the declared weight that is scored. */
  readonly coveredWeight: number;
  readonly observed: number;
  readonly se: number;
  readonly df: number;
  readonly ci95: readonly [number, number];
  readonly moderatedSe: number;
  readonly reliability: number | null;
  readonly benchmarkScore: number;
  readonly benchmarkSe: number;
  readonly dimensions: readonly DimensionResult[];
  /** Rubric order both ways; null where a dimension is not scored. */
  readonly dimensionCovariance: readonly (readonly (number | null)[])[];
  readonly criteria: readonly CriterionResult[];
  readonly balanceGap: number | null;
  readonly sourceGap: SourceGap | null;
  /** Points the score moves when missing criteria take the market mean. */
  readonly coverageChange: number;
  readonly companions: VendorCompanions;
  readonly provenance: Provenance;
  /** By channels that not every ranked vendor has; null without them. */
  readonly richer: FusedVendor['richer'];
  readonly contradictions: readonly Contradiction[];
}

export type VendorResult = SuppressedVendor | PublishedVendor;

/** All a release is made of. Plain JSON: no undefined, no number that is not finite. */
export interface BenchmarkResult {
  readonly methodVersion: string;
  readonly config: MethodConfig;
  /** Of the simulations; null when none were run. */
  readonly seed: string | null;
  readonly reference: ReferenceMix;
  readonly tau2: number | null;
  readonly mu: number | null;
  /** By vendor id. */
  readonly vendors: Readonly<Record<string, VendorResult>>;
  readonly market: MarketStatement;
  /** Ranked vendors only, here and below. null without them, or without a seed. */
  readonly ranking: Ranking | null;
  readonly comparisons: readonly MetricComparisons[];
  readonly robustness: readonly PairRobustness[];
  readonly versusMarket: readonly MarketComparison[];
  /** Of shown vendors. */
  readonly exclusions: readonly VendorExclusions[];
  readonly reliability: readonly DimensionReliability[];
  /** null without a seed. */
  readonly drivers: MarketDrivers | null;
  readonly customerWeights: CustomerWeights | null;
  readonly trends: readonly VendorTrend[];
  /** null without a seed. */
  readonly gap: ServiceGap | null;
  readonly keywords: readonly VendorKeywords[];
  /** Of shown vendors; absent where the levels of answers were not counted. */
  readonly distributions?: readonly VendorDistribution[];
}
