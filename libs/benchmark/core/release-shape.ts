import type { Violation } from '#kernel';
import { checkRubric } from '#scoring';
import {
  type Check,
  is,
  text,
  boolean,
  number,
  count,
  share,
  matching,
  oneOf,
  nullOr,
  listOf,
  optional,
  pair,
  fields,
} from './shape.js';
import { releasedEvidenceShape } from './evidence-shape.js';
import { quotes } from './quote-shape.js';
import { mix, supplements, vendorQuality, vendorSupplements } from './supplement-shape.js';

export const localized = fields({ 'zh-CN': text, en: text });
const sha256 = matching(/^[0-9a-f]{64}$/);
const score = { id: text, score: nullOr(number), se: nullOr(number), ci95: nullOr(pair) };

export const seed = matching(/^[0-9a-f]{16}$/);
export const rubric: Check = (value, pointer) =>
  checkRubric(value).map((each) => ({ ...each, pointer: `${pointer}${each.pointer}` }));
/** What stands at the head of a release and of its input. */
export const head = {
  study: fields({ slug: text, title: localized, sponsor: localized, isDemo: boolean }),
  wave: fields({ slug: text, opensAt: text, closesAt: text, series: count }),
  revision: is((value) => Number.isSafeInteger(value) && (value as number) > 0),
  reason: text,
  publishedAt: is((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))),
  rubric,
};
export const config = {
  version: text,
  kPublish: count,
  kRank: count,
  reliabilityRank: share,
  marketVendors: count,
  marketOrgs: count,
  robustEpsilon: share,
  leadDeclared: share,
  leadAny: share,
  promiseProbes: count,
  promiseOrgs: count,
  widestGap: number,
  bothScores: number,
  exclusionAudit: share,
  reliabilityFloor: share,
  ticketCap: share,
  gapVendors: count,
  keywordOrgs: count,
};

const vendor = fields({
  slug: text,
  name: localized,
  kinds: optional(listOf(text)),
  status: oneOf('RANKED', 'PUBLISHED_UNRANKED', 'SUPPRESSED'),
  reason: nullOr(text),
  orgBand: oneOf('0-9', '10-19', '20-49', '50-99', '100+'),
  rankRange: nullOr(pair),
  marginalRankRange: nullOr(pair),
  benchmarkScore: nullOr(number),
  benchmarkSe: nullOr(number),
  observed: nullOr(number),
  se: nullOr(number),
  df: nullOr(count),
  ci95: nullOr(pair),
  reliability: nullOr(share),
  balanceGap: nullOr(number),
  coveredWeight: nullOr(number),
  rakeLambda: nullOr(share),
  marginsUsed: listOf(text),
  sourceFactor: nullOr(share),
  sourceGap: nullOr(fields({ difference: number, ci95: pair })),
  dimensions: listOf(fields(score)),
  dimensionCovariance: nullOr(listOf(listOf(nullOr(number)))),
  criteria: listOf(fields({ ...score, orgBand: nullOr(text) })),
  firstPlace: nullOr(fields({ declared: share, customers: nullOr(share), any: share, derived: nullOr(share) })),
  ...vendorSupplements,
});

const comparison = fields({
  a: text,
  b: text,
  difference: number,
  ci95: nullOr(pair),
  pAdjusted: nullOr(share),
  verdict: text,
});

const document = fields({
  format: oneOf('fairmark-release/2'),
  ...head,
  inputHash: sha256,
  method: fields({
    version: text,
    seed,
    config: fields(config),
    reference: mix,
    tau2: nullOr(number),
    mu: nullOr(number),
  }),
  vendors: listOf(vendor),
  market: fields({
    rankedVendors: count,
    organisationVendorPairs: count,
    marketStatementsAllowed: boolean,
    reason: nullOr(text),
  }),
  leadingGroup: listOf(text),
  comparisons: listOf(fields({ metric: text, pairs: listOf(comparison) })),
  robustness: listOf(fields({ ahead: text, behind: text, epsilonStar: share, band: text })),
  versusMarket: listOf(fields({ vendor: text, difference: number })),
  quality: fields({
    responses: count,
    invitations: count,
    sources: listOf(fields({ source: text, share })),
    vendorInvitedShare: nullOr(share),
    missingShare: nullOr(share),
    excluded: listOf(fields({ reason: text, count })),
    vendors: vendorQuality,
  }),
  ...supplements,
  distributions: optional(
    listOf(fields({ vendor: text, criteria: listOf(fields({ id: text, percent: listOf(count) })) })),
  ),
  segments: optional(
    listOf(
      fields({
        vendor: text,
        margin: oneOf('size', 'region'),
        level: text,
        orgBand: nullOr(text),
        score: nullOr(number),
        ci95: nullOr(pair),
      }),
    ),
  ),
  quotes: optional(quotes),
  ...releasedEvidenceShape,
  ledger: fields({
    audited: count,
    denied: listOf(
      fields({
        cell: text,
        reason: oneOf('LINEAR_DISCLOSURE', 'TOO_COMPLEX'),
        outcome: oneOf('KEPT', 'SUPPRESSED', 'WITHHELD'),
      }),
    ),
  }),
});

/** What keeps a value from being a release at all: fields that are missing or of another kind. */
export const checkReleaseShape = (value: unknown): Violation[] => document(value, '');
