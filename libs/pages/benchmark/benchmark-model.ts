import type { Locale, LocalizedText } from '#kernel';
import type { ChannelShares, PageEvidence, VendorChannels } from '../evidence/evidence-model.js';
import type { ProductKind } from './product-kind.js';

/** Low and high end, in points of the 0–100 scale (or of a difference of two scores). */
export type Interval = readonly [number, number];
export type VendorStatus = 'RANKED' | 'PUBLISHED_UNRANKED' | 'SUPPRESSED';
/** How many organisations answered, never exactly. */
export type OrganisationBand = '0-9' | '10-19' | '20-49' | '50-99' | '100+';
export type Verdict = 'BETTER' | 'SLIGHTLY_BETTER' | 'PRACTICALLY_EQUAL' | 'INCONCLUSIVE' | 'SLIGHTLY_WORSE' | 'WORSE';

/** A score as published: 0–100, unrounded; null where it cannot be computed or must not be shown. */
export interface PublishedScore {
  readonly id: string;
  readonly score: number | null;
  readonly ci95: Interval | null;
}

export interface BenchmarkVendor extends VendorChannels {
  readonly slug: string;
  readonly name: LocalizedText;
  /** What its products in the study are for. */
  readonly kinds?: readonly string[];
  readonly status: VendorStatus;
  /** Simultaneous 95 % set of ranks; null unless ranked. */
  readonly rankRange: readonly [number, number] | null;
  /** The shrunk score that lists and badges use; null when there are too few vendors to shrink towards. */
  readonly benchmarkScore: number | null;
  readonly observed: number | null;
  /** Precision interval of the observed score. */
  readonly ci95: Interval | null;
  readonly orgBand: OrganisationBand;
  /** Why it is not ranked or not shown, as a code of the method; null or absent when ranked. */
  readonly reason?: string | null;
  /** λ, the share (0…1) of the score's variance that is between vendors. */
  readonly reliability?: number | null;
  readonly dimensions: readonly PublishedScore[];
  readonly criteria: readonly PublishedScore[];
  /** Its numbers are those of the revision before, because new ones beside them would give single customers away. */
  readonly isKept?: boolean;
  /** Figures beside the score, in the order they are shown; those that may not be shown are left out. */
  readonly companions?: readonly CompanionFigure[];
  /** The observed score when nothing was excluded; only where it is so far off that both must be read. */
  readonly unfiltered?: { readonly score: number; readonly ci95: Interval };
  /** Its exclusions differ from those of the others by more than chance: people are looking at it. */
  readonly isAudited?: boolean;
  /** Terms customers use more (or less) often of this vendor than of the others. */
  readonly keywords?: readonly VendorKeyword[];
  /** How the answers to each shown criterion spread: whole percent at five levels, the worst first. */
  readonly distributions?: readonly { readonly id: string; readonly percent: readonly number[] }[];
  /** Shares (0…1) of the score from survey, probes and tickets. */
  readonly channels?: ChannelShares;
}

export interface VendorKeyword {
  readonly term: string;
  readonly moreOften: boolean;
  readonly orgBand: string;
  /** Log odds over their error. */
  readonly z: number;
}

/** What a customer wrote, and what the vendor replied to it. */
export interface PageQuote {
  readonly id: string;
  readonly vendor: string;
  readonly dimension: string;
  readonly band: 'critical' | 'mixed' | 'favourable';
  /** With `[kind]` where something is masked. */
  readonly text: string;
  readonly language: Locale;
  readonly translation?: string;
  readonly reply?: PageReply;
}

export interface PageReply {
  readonly vendor: string;
  readonly text: string;
  readonly signer: string;
  /** ISO 8601. */
  readonly writtenAt: string;
}

/** Parts of customers for which there may be scores. */
export const PARTS = ['region-CN', 'region-INTL', 'size-S', 'size-M', 'size-L'] as const;
export type Part = (typeof PARTS)[number];

/** The score of one vendor among a part of its customers; nulls where it is not published. */
export interface PartScore {
  readonly vendor: string;
  readonly part: Part;
  readonly orgBand: string | null;
  readonly score: number | null;
  readonly ci95: Interval | null;
}

/** What a reader asks for in the address. */
export interface PageFilter {
  /** Slugs; empty: all. */
  readonly vendors: readonly string[];
  /** Vendors with a product for this. */
  readonly product?: ProductKind;
  readonly part?: Part;
}

/** `nps` is a score −100…100, the others are shares 0…1. */
export interface CompanionFigure {
  readonly kind: 'nps' | 'topBox' | 'reply-general' | 'reply-business' | 'reply-urgent';
  readonly value: number;
  readonly ci95: Interval;
}

export interface BenchmarkDimension {
  readonly id: string;
  readonly name: LocalizedText;
  /** Share (0…1) of the overall score. */
  readonly weight: number;
  /** Mean of the published vendors, 0–100. */
  readonly marketMean: number | null;
  readonly criteria: readonly { readonly id: string; readonly name: LocalizedText }[];
}

export interface Market {
  /** False: no rank list and no sentence about the market. */
  readonly statementsAllowed: boolean;
  readonly mean: number | null;
  readonly rankedVendors: number;
  readonly organisationVendorPairs: number;
  /** False when the variance between vendors is estimated as nothing: then no order is shown. Absent: true. */
  readonly isDifferenceDetectable?: boolean;
}

export interface DataQuality {
  readonly responses: number;
  readonly invitations?: number;
  readonly sources: readonly { readonly source: string; readonly share: number }[];
  /** Share (0…1) of answers from people a vendor named. */
  readonly vendorInvitedShare: number | null;
  /** Vendor-invited minus the others, in points; null when it cannot be estimated. */
  readonly sourceGap: { readonly difference: number; readonly ci95?: Interval } | null;
  readonly excluded: readonly { readonly reason: string; readonly count: number }[];
  /** Share (0…1) of criterion answers that were left out or not applicable. */
  readonly missingShare?: number;
  readonly medianMinutes?: number;
}

export interface MethodFacts {
  readonly collectedFrom?: string;
  readonly collectedTo?: string;
  readonly organisationsToPublish: number;
  readonly organisationsToRank: number;
  readonly effectiveToRank: number;
  readonly independentToRank: number;
  readonly reliabilityToRank: number;
  /** The largest share (0…1) of weight that vendor-invited answers keep. */
  readonly vendorInvitedCap: number;
  /** Least ranked vendors and vendor–organisation pairs behind a statement about the market. */
  readonly marketVendors: number;
  readonly marketPairs: number;
  readonly minimumDifference: number;
  readonly seed?: string;
  readonly sponsor?: LocalizedText;
}

/** Why there is no change to the wave before: one wave, another method or other questions, or the vendor was not there. */
export type TrendReason = 'NO_TREND' | 'NOT_COMPARABLE' | 'NOT_BEFORE' | 'OTHER_CHANNELS';

export interface VendorTrend {
  readonly vendor: string;
  readonly points: readonly {
    readonly wave: string;
    readonly score: number;
    readonly ci95: Interval | null;
    readonly comparable: boolean;
  }[];
  /** Latest wave minus the one before; null when there is nothing to compare. `isCredible`: corrected for chance, and not small. */
  readonly change: {
    readonly difference: number;
    readonly ci95: Interval | null;
    readonly isCredible: boolean;
    /** Points that two such waves would show most of the time. */
    readonly minimumDetectable?: number | null;
  } | null;
  readonly reason?: TrendReason | null;
}

/** A difference in points with what may be said of it. */
export interface JudgedDifference {
  readonly difference: number;
  /** null where no standard error could be computed. */
  readonly ci95: Interval | null;
  readonly verdict: Verdict;
}

export type RobustnessBand = 'ROBUST' | 'MODERATE' | 'FRAGILE';

/** `a` minus `b`. */
export interface PairVerdict extends JudgedDifference {
  readonly a: string;
  readonly b: string;
  /** Share (0…1) of the weight that must move, in the worst way, before the order turns. */
  readonly epsilonStar?: number | null;
  readonly band?: RobustnessBand | null;
  readonly dimensions?: readonly (JudgedDifference & { readonly id: string })[];
}

/** Probabilities (0…1) that a vendor comes first under several ideas of the weights. */
export interface FirstPlace {
  readonly vendor: string;
  readonly declared: number;
  /** null when no respondent stated own weights. */
  readonly customers?: number | null;
  readonly any: number;
  /** Weights derived from what goes with overall satisfaction; null when these are not known. */
  readonly derived?: number | null;
}

/** A sentence the release was asked for: only an allowed one may be printed. */
export interface PageClaim {
  readonly type: string;
  /** Vendors, in the order of the sentence. */
  readonly subjects: readonly string[];
  readonly metric: string;
  readonly allowed: boolean;
}

/** What goes with overall satisfaction, as shares (0…1) of what the dimensions explain together. */
export interface Drivers {
  readonly r2: number;
  readonly dimensions: readonly { readonly id: string; readonly share: number; readonly ci95: Interval | null }[];
}

export interface ReleaseNote {
  readonly revision: number;
  readonly publishedAt: string;
  readonly hash: string;
  readonly href: string;
  readonly reason?: LocalizedText;
}

/** The moments of ranked vendors' dimension scores, from which their order under other weights follows. */
export interface OwnWeights {
  readonly vendors: readonly {
    readonly slug: string;
    /** Observed dimension scores 0–100 in rubric order, and their covariance. */
    readonly mean: readonly number[];
    readonly covariance: readonly (readonly number[])[];
  }[];
  /** Joint coverage of rank sets, a probability. */
  readonly coverage: number;
  /** How close to given weights "near them" is: of a Dirichlet distribution. */
  readonly concentration: number;
  /** Of the simulations: every reader sees the same. */
  readonly seed: string;
}

/** A published release as its page shows it. Everything in it is public. */
export interface BenchmarkPage {
  readonly locale: Locale;
  /** Where this page is, without the query; with the origin when it is known. */
  readonly url: string;
  readonly study: { readonly slug: string; readonly title: LocalizedText };
  readonly wave: { readonly slug: string; readonly title: string };
  readonly release: {
    readonly id: string;
    readonly revision: number;
    readonly publishedAt: string;
    readonly methodVersion: string;
    readonly hash: string;
  };
  readonly isDemo: boolean;
  readonly market: Market;
  /** All sentences that were held against the release. */
  readonly claims: readonly PageClaim[];
  readonly dimensions: readonly BenchmarkDimension[];
  readonly vendors: readonly BenchmarkVendor[];
  readonly quality: DataQuality;
  readonly method: MethodFacts;
  readonly trend?: readonly VendorTrend[];
  readonly pairs?: readonly PairVerdict[];
  /** The two vendors the reader asked to compare. */
  readonly compare?: readonly [string, string];
  readonly filter?: PageFilter;
  readonly parts?: readonly PartScore[];
  readonly quotes?: readonly PageQuote[];
  /** Beside the questionnaire; absent in releases from before there was any. */
  readonly evidence?: PageEvidence;
  /** To the release as a whole. */
  readonly replies?: readonly PageReply[];
  /** Released waves of the study, the newest first. */
  readonly waves?: readonly { readonly slug: string; readonly title: string; readonly href: string }[];
  readonly firstPlace?: readonly FirstPlace[];
  readonly drivers?: Drivers;
  readonly ownWeights?: OwnWeights;
  /** Addresses of scripts; the page is complete without them. */
  readonly scripts?: readonly string[];
  readonly history: readonly ReleaseNote[];
  readonly links: readonly { readonly kind: DownloadKind; readonly href: string }[];
}

export type DownloadKind =
  'json' | 'csv' | 'xlsx' | 'parquet' | 'quotes' | 'moments' | 'signed' | 'methodology' | 'report' | 'openapi';
