import type { QualityRules } from '#response/core';
import type { CoverageRule } from '#scoring';
import type { ChannelMix } from '#statistics';
import type { MarginName, Source } from './cell.js';

/** Every number the method decides by. A change of any of them is a new method version. */
export interface MethodConfig
  extends
    PublicationRules,
    WeightRules,
    RankRules,
    ClaimRules,
    QualityRules,
    ExclusionRules,
    CompanionRules,
    DriverRules,
    ChannelRules,
    TrendRules,
    KeywordRules {
  readonly version: string;
}

export interface PublicationRules {
  /** Least organisations behind a published score of a vendor, criterion or segment. */
  readonly kPublish: number;
  /** Least organisations behind a number that only the vendor itself reads. */
  readonly kOwn: number;
  /** Largest share 0…1 of one organisation in a cell's weight. */
  readonly dominance: number;
  readonly coverage: CoverageRule;
  /** Least ranked vendors and vendor–organisation pairs behind a statement about the market. */
  readonly marketVendors: number;
  readonly marketOrgs: number;
}

export interface WeightRules {
  /** Sources whose answers are not scored. */
  readonly excludedSources: readonly Source[];
  /** Sources whose joint share 0…1 of the weight is capped at `sourceCap`. */
  readonly cappedSources: readonly Source[];
  readonly sourceCap: number;
  readonly margins: readonly MarginName[];
  /** Least responses in every level of a margin that is raked. */
  readonly minCell: number;
  readonly rakingCap: number;
  readonly rakingDeffMax: number;
  /** Prior degrees of freedom of the moderated variances. */
  readonly nu0: number;
  /** Least vendors for shrinkage. */
  readonly shrinkVendors: number;
}

export interface RankRules {
  /** Least organisations, effective organisations and independent organisations behind a rank. */
  readonly kRank: number;
  readonly nEffRank: number;
  readonly independentOrgsRank: number;
  /** Least share 0…1 of the spread that is not noise. */
  readonly reliabilityRank: number;
  /** Points by which imputing the market mean may move a ranked vendor. */
  readonly coverageSensitivity: number;
  readonly smaaDraws: number;
  /** Concentration of the Dirichlet around the declared weights. */
  readonly weightConcentration: number;
  readonly rankSetDraws: number;
  readonly rankSetCoverage: number;
}

export interface ClaimRules {
  readonly falseDiscoveryRate: number;
  /** Points that matter to a buyer. */
  readonly minimumDifference: number;
  /** ε* from which a lead is robust, and from which it is moderate; shares 0…1. */
  readonly robustEpsilon: number;
  readonly moderateEpsilon: number;
  /** Least shares 0…1 of first places under declared and under any weights behind "leads". */
  readonly leadDeclared: number;
  readonly leadAny: number;
  /** Least followed probes, or organisations that ticked a bracket, behind a sentence about a reply promise. */
  readonly promiseProbes: number;
  readonly promiseOrgs: number;
  /** Points by which the widest dimension is wider than the next before it is named. */
  readonly widestGap: number;
}

export interface ExclusionRules {
  /** p of Fisher's test below which people look at the exclusions of a vendor. */
  readonly exclusionAudit: number;
  /** Points between the scores with and without exclusions above which a page shows both. */
  readonly bothScores: number;
}

export interface CompanionRules {
  /** Least ratings 0…10 of a promoter and of a passive, and of the top box. */
  readonly npsPromoter: number;
  readonly npsPassive: number;
  readonly topBox: number;
  /** Least complete cases behind α and ω, and the α below which wording is revised. */
  readonly reliabilityCases: number;
  readonly reliabilityFloor: number;
}

export interface DriverRules {
  /** Least complete cases: in all, and for each dimension. */
  readonly driverCases: number;
  readonly driverCasesPerDimension: number;
  /** Resamples of organisations behind the intervals. */
  readonly driverReplicates: number;
  /** Least respondents who split the importance behind their published mean. */
  readonly allocationCases: number;
}

export interface ChannelRules {
  /** Shares of survey, probes and tickets by criterion id; the survey alone where a criterion is not named. */
  readonly channelMix: Readonly<Record<string, ChannelMix>>;
  /** Largest share 0…1 of the rubric that tickets may decide. */
  readonly ticketCap: number;
  /** Least probes, their raters' agreement (α), tickets, and the organisations these are from. */
  readonly channelProbes: number;
  readonly probeAgreement: number;
  readonly channelTickets: number;
  readonly channelTicketOrgs: number;
  /** Points and standard errors from which two channels of a criterion contradict each other. */
  readonly discordancePoints: number;
  readonly discordanceZ: number;
}

export interface TrendRules {
  /** Least waves of a slope. */
  readonly trendWaves: number;
  /** Probability 0…1 with which the minimum detectable change is seen. */
  readonly trendPower: number;
  /** Least vendors in two waves behind a word on the gap, and resamples of them. */
  readonly gapVendors: number;
  readonly gapReplicates: number;
}

export interface KeywordRules {
  /** Mentions by which each term is pulled to its common use. */
  readonly keywordPrior: number;
  /** Least organisations that use a published term, and that wrote about a vendor at all. */
  readonly keywordOrgs: number;
  readonly keywordVendorOrgs: number;
}
