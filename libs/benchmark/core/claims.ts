import type { RankShares } from '#statistics';
import type { MetricComparisons, PairComparison, PairRobustness } from './compare-vendors.js';
import type { MarketStatement } from './market-statement.js';
import type { ClaimRules } from './method-config.js';
import type { ServiceGap } from './service-gap.js';
import type { Keyword } from './vendor-keywords.js';
import type { VendorStatus } from './vendor-status.js';
import type { TrendChange } from './vendor-trends.js';

/** A sentence a report would like to print, before anyone has looked whether the release carries it. */
export interface Claim {
  readonly type: ClaimType;
  /** Vendor ids in the order of the sentence; none for the market as a whole. */
  readonly subjects: readonly string[];
  /** `overall`, the id of a dimension, a promise tier or a term, as the type asks. */
  readonly metric: string;
  readonly releaseId: string;
}

export type ClaimType =
  /** "In the market …", and any list in order of rank. */
  | 'MARKET'
  | 'BETTER_THAN'
  | 'LEADS'
  | 'LEADING_GROUP'
  /** "They differ most in …": the dimension with the widest proven difference. */
  | 'WIDEST_DIFFERENCE'
  | 'KEEPS_PROMISE'
  | 'IMPROVED'
  | 'GAP_WIDENS'
  | 'CUSTOMERS_SAY';

export type ClaimRefusal =
  | 'OTHER_RELEASE'
  | 'UNKNOWN_CLAIM'
  | 'WRONG_SUBJECTS'
  | 'VENDOR_NOT_PUBLISHED'
  | 'SPONSORED'
  | 'MARKET_TOO_SMALL'
  | 'NOT_COMPARED'
  | 'NOT_PROVEN'
  | 'RANK_NOT_CERTAIN'
  | 'NO_EVIDENCE'
  | 'NOT_ENOUGH_EVIDENCE'
  | 'NOT_COMPARABLE';

export type ClaimFacts = Readonly<Record<string, number | string | boolean | null>>;

/** What the text template may use: a refused claim has no facts. */
export type ClaimEvaluation =
  | { readonly claim: Claim; readonly allowed: true; readonly reason: null; readonly facts: ClaimFacts }
  | { readonly claim: Claim; readonly allowed: false; readonly reason: ClaimRefusal; readonly facts: null };

/** How often a reply promise is kept, from followed probes or from brackets that customers ticked. */
export interface PromiseEvidence {
  readonly vendor: string;
  readonly tier: string;
  readonly channel: 'PROBES' | 'BRACKETS';
  /** Followed probes, or organisations. */
  readonly n: number;
  readonly share: number;
  readonly ci95: readonly [number, number];
}

/** Change of one vendor between two waves, judged among all vendors and dimensions. */
export interface ChangeEvidence extends Pick<TrendChange, 'difference' | 'ci95' | 'pAdjusted' | 'verdict'> {
  readonly vendor: string;
  readonly metric: string;
}

type Shares = Pick<RankShares, 'rankAcceptability'>;

/** What claims are held against: a computed result has it, and so has a release document. */
export interface ClaimResult {
  readonly config: ClaimRules;
  readonly vendors: Readonly<Record<string, { readonly status: VendorStatus }>>;
  readonly market: MarketStatement;
  readonly ranking: {
    readonly vendors: readonly string[];
    readonly scenarios: { readonly declared: Shares; readonly any: Shares };
    readonly simultaneous: readonly (readonly [number, number])[];
    readonly leadingGroup: readonly string[];
  } | null;
  readonly comparisons: readonly MetricComparisons[];
  readonly robustness: readonly PairRobustness[];
}

export interface ClaimEvidence {
  readonly releaseId: string;
  readonly result: ClaimResult;
  /** A vendor in the wave paid for it: nothing about ranks may be said. */
  readonly sponsored: boolean;
  readonly promises: readonly PromiseEvidence[];
  /** Why there are no changes at all; null when waves can be compared. */
  readonly trendReason: string | null;
  readonly changes: readonly ChangeEvidence[];
  readonly gap: Pick<ServiceGap, 'status' | 'correctedSlope' | 'correctedSlopeLower' | 'sdRatio'> | null;
  /** Published terms by vendor. */
  readonly terms: Readonly<Record<string, readonly Keyword[]>>;
}

type Finding = ClaimRefusal | ClaimFacts;

/** Does the release carry the claim? Every sentence of a report is rendered from such an evaluation. */
export function evaluateClaim(claim: Claim, evidence: ClaimEvidence): ClaimEvaluation {
  const finding = findingOf(claim, evidence);
  return typeof finding === 'string'
    ? { claim, allowed: false, reason: finding, facts: null }
    : { claim, allowed: true, reason: null, facts: finding };
}

interface Rule {
  readonly subjects: number;
  /** Says something about an order, which a sponsored release or a small market may not. */
  readonly ranks: boolean;
  readonly evaluate: (claim: Claim, evidence: ClaimEvidence) => Finding;
}

const RULES: Readonly<Record<ClaimType, Rule>> = {
  MARKET: { subjects: 0, ranks: true, evaluate: marketFacts },
  BETTER_THAN: { subjects: 2, ranks: false, evaluate: betterThan },
  LEADS: { subjects: 1, ranks: true, evaluate: leads },
  LEADING_GROUP: { subjects: 1, ranks: true, evaluate: leadingGroup },
  WIDEST_DIFFERENCE: { subjects: 0, ranks: true, evaluate: widestDifference },
  KEEPS_PROMISE: { subjects: 1, ranks: false, evaluate: keepsPromise },
  IMPROVED: { subjects: 1, ranks: false, evaluate: improved },
  GAP_WIDENS: { subjects: 0, ranks: true, evaluate: gapWidens },
  CUSTOMERS_SAY: { subjects: 1, ranks: false, evaluate: customersSay },
};

function findingOf(claim: Claim, evidence: ClaimEvidence): Finding {
  const { result, sponsored } = evidence;
  if (claim.releaseId !== evidence.releaseId) return 'OTHER_RELEASE';
  // A claim may come from a stored file: what no rule knows is not publishable.
  if (!Object.hasOwn(RULES, claim.type)) return 'UNKNOWN_CLAIM';
  const rule = RULES[claim.type];
  if (new Set(claim.subjects).size !== rule.subjects || claim.subjects.length !== rule.subjects)
    return 'WRONG_SUBJECTS';
  if (!claim.subjects.every((vendor) => isPublished(result, vendor))) return 'VENDOR_NOT_PUBLISHED';
  if (rule.ranks && sponsored) return 'SPONSORED';
  if (rule.ranks && !result.market.marketStatementsAllowed) return 'MARKET_TOO_SMALL';
  return rule.evaluate(claim, evidence);
}

const isPublished = ({ vendors }: ClaimResult, vendor: string) =>
  Object.hasOwn(vendors, vendor) && vendors[vendor]!.status !== 'SUPPRESSED';

function marketFacts(_: Claim, { result }: ClaimEvidence): Finding {
  const { rankedVendors, organisationVendorPairs } = result.market;
  return { rankedVendors, organisationVendorPairs };
}

function betterThan({ subjects, metric }: Claim, { result, sponsored }: ClaimEvidence): Finding {
  if (sponsored) return 'SPONSORED';
  const [better, worse] = subjects as [string, string];
  const pair = pairOf(result, metric, better, worse);
  if (pair === undefined) return 'NOT_COMPARED';
  const { difference, ci95, pAdjusted, verdict } = pair.a === better ? pair : turned(pair);
  if (verdict !== 'BETTER' || ci95 === null) return 'NOT_PROVEN';
  const [low, high] = ci95;
  return { difference, low, high, pAdjusted, ...robustnessOf(better, worse, metric, result) };
}

function pairOf({ comparisons }: ClaimResult, metric: string, one: string, other: string): PairComparison | undefined {
  const pairs = comparisons.find((each) => each.metric === metric)?.pairs ?? [];
  return pairs.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
}

/** What a claim reads of a pair, from the other side. */
function turned({ difference, ci95, pAdjusted, verdict }: PairComparison) {
  return {
    difference: -difference,
    ci95: ci95 && ([-ci95[1], -ci95[0]] as const),
    pAdjusted,
    verdict: verdict === 'WORSE' ? 'BETTER' : 'NOT_BETTER',
  };
}

/** Only the overall score depends on weights. */
function robustnessOf(better: string, worse: string, metric: string, { robustness, config }: ClaimResult) {
  const known = robustness.find(({ ahead, behind }) => ahead === better && behind === worse);
  const epsilonStar = metric === 'overall' && known !== undefined ? known.epsilonStar : null;
  return { epsilonStar, robustToWeights: epsilonStar !== null && epsilonStar >= config.robustEpsilon };
}

function leads({ subjects }: Claim, { result }: ClaimEvidence): Finding {
  const at = result.ranking === null ? -1 : result.ranking.vendors.indexOf(subjects[0]!);
  if (at === -1) return 'NOT_COMPARED';
  const { simultaneous, scenarios } = result.ranking!;
  const { leadDeclared, leadAny } = result.config;
  const firstDeclared = scenarios.declared.rankAcceptability[at]![0]!;
  const firstAny = scenarios.any.rankAcceptability[at]![0]!;
  const [best, worst] = simultaneous[at]!;
  const certain = best === 1 && worst === 1 && firstDeclared >= leadDeclared && firstAny >= leadAny;
  return certain ? { firstDeclared, firstAny } : 'RANK_NOT_CERTAIN';
}

function leadingGroup({ subjects }: Claim, { result }: ClaimEvidence): Finding {
  const at = result.ranking === null ? -1 : result.ranking.vendors.indexOf(subjects[0]!);
  if (at === -1) return 'NOT_COMPARED';
  const [best, worst] = result.ranking!.simultaneous[at]!;
  return best === 1 ? { worstRank: worst, groupSize: result.ranking!.leadingGroup.length } : 'RANK_NOT_CERTAIN';
}

/** The two ends of the dimension are proven different, and no other dimension is nearly as wide. */
function widestDifference({ metric }: Claim, { result }: ClaimEvidence): Finding {
  const widths = result.comparisons
    .filter((each) => each.metric !== 'overall')
    .flatMap((each) => {
      const ends = each.pairs.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
      return ends === undefined ? [] : [{ metric: each.metric, ends, width: Math.abs(ends.difference) }];
    })
    .toSorted((a, b) => b.width - a.width);
  const [widest, next] = widths;
  if (widest === undefined || !widths.some((each) => each.metric === metric)) return 'NOT_COMPARED';
  const isClear =
    widest.metric === metric && (next === undefined || widest.width - next.width >= result.config.widestGap);
  const { a, b, verdict } = widest.ends;
  if (!isClear || (verdict !== 'BETTER' && verdict !== 'WORSE')) return 'NOT_PROVEN';
  const [best, worst] = verdict === 'BETTER' ? [a, b] : [b, a];
  return { best, worst, difference: widest.width };
}

function keepsPromise({ subjects, metric }: Claim, { promises, result: { config } }: ClaimEvidence): Finding {
  const known = promises.filter(({ vendor, tier }) => vendor === subjects[0] && tier === metric);
  if (known.length === 0) return 'NO_EVIDENCE';
  const enough = known.find(
    ({ channel, n }) => n >= (channel === 'PROBES' ? config.promiseProbes : config.promiseOrgs),
  );
  if (enough === undefined) return 'NOT_ENOUGH_EVIDENCE';
  const { share, ci95, channel } = enough;
  return { share, low: ci95[0], high: ci95[1], channel };
}

function improved({ subjects, metric }: Claim, { changes, trendReason }: ClaimEvidence): Finding {
  if (trendReason === 'NOT_COMPARABLE') return 'NOT_COMPARABLE';
  const change = changes.find((each) => each.vendor === subjects[0] && each.metric === metric);
  if (change === undefined) return 'NO_EVIDENCE';
  const { difference, ci95, pAdjusted, verdict } = change;
  if (verdict !== 'BETTER' || ci95 === null) return 'NOT_PROVEN';
  return { difference, low: ci95[0], high: ci95[1], pAdjusted };
}

function gapWidens(_: Claim, { gap, trendReason }: ClaimEvidence): Finding {
  if (trendReason === 'NOT_COMPARABLE') return 'NOT_COMPARABLE';
  if (gap === null || gap.status === 'CROSS_SECTION_ONLY') return 'NO_EVIDENCE';
  if (gap.status === 'TOO_FEW_VENDORS') return 'NOT_ENOUGH_EVIDENCE';
  if (gap.status !== 'SHOWN') return 'NOT_PROVEN';
  return { correctedSlope: gap.correctedSlope, correctedSlopeLower: gap.correctedSlopeLower, sdRatio: gap.sdRatio };
}

/** Only terms that passed the test of distinctiveness, and enough organisations, are there at all. */
function customersSay({ subjects, metric }: Claim, { terms }: ClaimEvidence): Finding {
  const own = Object.hasOwn(terms, subjects[0]!) ? terms[subjects[0]!]! : [];
  const found = own.find(({ term }) => term === metric);
  if (found === undefined) return 'NO_EVIDENCE';
  return { term: found.term, moreOften: found.moreOften, orgBand: found.orgBand };
}
