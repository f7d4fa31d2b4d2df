import type { LocalizedText } from '#kernel';
import type { BenchmarkResult, PublishedVendor, VendorResult } from './benchmark-result.js';
import type { Contradiction, FusedVendor, Provenance } from './fuse-vendors.js';
import type { Companion, ReplyPromise, VendorCompanions } from './vendor-companions.js';

/** What everyone may read of a vendor. Counts are bands; of a suppressed vendor there is nothing but the reason. */
export interface ReleasedVendor {
  readonly slug: string;
  readonly name: LocalizedText;
  /** What its products in the study are for; absent in releases from before it was written down. */
  readonly kinds?: readonly string[];
  readonly status: VendorResult['status'];
  readonly reason: string | null;
  readonly orgBand: string;
  /** Joint 95 % set of ranks [best, worst]; null unless ranked. */
  readonly rankRange: readonly [number, number] | null;
  readonly marginalRankRange: readonly [number, number] | null;
  readonly benchmarkScore: number | null;
  readonly benchmarkSe: number | null;
  readonly observed: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly reliability: number | null;
  readonly balanceGap: number | null;
  readonly coveredWeight: number | null;
  readonly rakeLambda: number | null;
  readonly marginsUsed: readonly string[];
  readonly sourceFactor: number | null;
  readonly sourceGap: { readonly difference: number; readonly ci95: readonly [number, number] } | null;
  readonly dimensions: readonly ReleasedScore[];
  readonly dimensionCovariance: readonly (readonly (number | null)[])[] | null;
  readonly criteria: readonly (ReleasedScore & { readonly orgBand: string | null })[];
  /** Shares 0…1 of simulations in which the vendor is first, by whose weights; null unless ranked. */
  readonly firstPlace: FirstPlace | null;
  /** null when suppressed, here and below. */
  readonly companions: ReleasedCompanions | null;
  readonly provenance: Provenance | null;
  /** The score by all channels of the vendor's own, where not every ranked vendor has them. */
  readonly richer: FusedVendor['richer'];
  readonly contradictions: readonly Contradiction[];
}

export interface FirstPlace {
  readonly declared: number;
  readonly customers: number | null;
  readonly any: number;
  /** Weights derived from the drivers of satisfaction. */
  readonly derived: number | null;
}

export type ReleasedCompanion = Omit<Companion, 'organisations'>;

export interface ReleasedCompanions {
  readonly nps: ReleasedCompanion;
  readonly topBox: ReleasedCompanion;
  readonly firstReply: readonly (ReleasedCompanion & Pick<ReplyPromise, 'severity' | 'minutes'>)[];
}

export interface ReleasedScore {
  readonly id: string;
  readonly score: number | null;
  readonly se: number | null;
  readonly ci95: readonly [number, number] | null;
}

/** A vendor of a result as everyone may read it. */
export function releasedVendor(slug: string, name: LocalizedText, result: BenchmarkResult): ReleasedVendor {
  const vendor = result.vendors[slug] ?? { status: 'SUPPRESSED', reason: 'BELOW_K' };
  return vendor.status === 'SUPPRESSED'
    ? { slug, name, status: vendor.status, reason: vendor.reason, orgBand: SMALL, ...NOTHING }
    : { slug, name, ...published(vendor), ...standing(slug, result) };
}

const SMALL = '0-9';
const NOTHING = {
  rankRange: null,
  marginalRankRange: null,
  benchmarkScore: null,
  benchmarkSe: null,
  observed: null,
  se: null,
  df: null,
  ci95: null,
  reliability: null,
  balanceGap: null,
  coveredWeight: null,
  rakeLambda: null,
  marginsUsed: [],
  sourceFactor: null,
  sourceGap: null,
  dimensions: [],
  dimensionCovariance: null,
  criteria: [],
  firstPlace: null,
  companions: null,
  provenance: null,
  richer: null,
  contradictions: [],
} as const;

function published(vendor: PublishedVendor) {
  const { status, reason, benchmarkScore, benchmarkSe, observed, se, df, ci95, reliability, balanceGap } = vendor;
  const { coveredWeight, rakeLambda, marginsUsed, sourceFactor, sourceGap, dimensions, dimensionCovariance } = vendor;
  return {
    status,
    reason,
    orgBand: vendor.orgBand ?? SMALL,
    benchmarkScore,
    benchmarkSe,
    observed,
    se,
    df,
    ci95,
    reliability,
    balanceGap,
    coveredWeight,
    rakeLambda,
    marginsUsed,
    sourceFactor,
    sourceGap: sourceGap && { difference: sourceGap.difference, ci95: sourceGap.ci95 },
    dimensions: dimensions.map(released),
    dimensionCovariance,
    criteria: vendor.criteria.map((criterion) => ({ ...released(criterion), orgBand: criterion.orgBand })),
    companions: companionsOf(vendor.companions),
    provenance: vendor.provenance,
    richer: vendor.richer,
    contradictions: vendor.contradictions,
  };
}

function companionsOf({ nps, topBox, firstReply }: VendorCompanions): ReleasedCompanions {
  return { nps: banded(nps), topBox: banded(topBox), firstReply: firstReply.map(banded) };
}

function banded<T extends Companion>(companion: T): Omit<T, 'organisations'> {
  const { organisations: _exact, ...rest } = companion;
  return rest;
}

const released = ({ id, score, se, ci95 }: ReleasedScore): ReleasedScore => ({ id, score, se, ci95 });

function standing(slug: string, { ranking }: BenchmarkResult) {
  const at = ranking?.vendors.indexOf(slug) ?? -1;
  if (!ranking || at < 0) return { rankRange: null, marginalRankRange: null, firstPlace: null };
  const { declared, customers, any, derived } = ranking.scenarios;
  const first = ({ rankAcceptability }: typeof declared) => rankAcceptability[at]![0]!;
  return {
    rankRange: ranking.simultaneous[at]!,
    marginalRankRange: ranking.marginal[at]!,
    firstPlace: {
      declared: first(declared),
      customers: customers && first(customers),
      any: first(any),
      derived: derived && first(derived),
    },
  };
}

const ORDER: Readonly<Record<VendorResult['status'], number>> = { RANKED: 0, PUBLISHED_UNRANKED: 1, SUPPRESSED: 2 };

/** The order of unranked vendors is that of their names: a list is a ranking to whoever reads it. */
export function byStanding(a: ReleasedVendor, b: ReleasedVendor): number {
  const byStatus = ORDER[a.status] - ORDER[b.status];
  if (byStatus !== 0) return byStatus;
  const byScore = a.status === 'RANKED' ? (b.benchmarkScore ?? 0) - (a.benchmarkScore ?? 0) : 0;
  return byScore || (a.slug < b.slug ? -1 : 1);
}
