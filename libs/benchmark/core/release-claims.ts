import {
  type Claim,
  type ClaimEvidence,
  type ClaimFacts,
  type ClaimRefusal,
  type ClaimType,
  evaluateClaim,
} from './claims.js';

/** A sentence that was held against a release: what it may use, or why it may not be said. */
export interface ReleasedClaim {
  readonly type: ClaimType;
  readonly subjects: readonly string[];
  readonly metric: string;
  readonly allowed: boolean;
  readonly reason: ClaimRefusal | null;
  readonly facts: ClaimFacts | null;
}

export interface ClaimScope {
  /** Slugs in the order of the release. */
  readonly vendors: readonly string[];
  readonly dimensions: readonly string[];
}

/**
 * Every sentence of the method's catalogue about a release, evaluated: one about the market and its gap, who leads and
 * who may, each pair in the direction of its difference, each reply promise, each change and each published term.
 */
export function releaseClaims(evidence: ClaimEvidence, scope: ClaimScope): readonly ReleasedClaim[] {
  return candidates(evidence, scope).map((candidate) => {
    const { allowed, reason, facts } = evaluateClaim({ ...candidate, releaseId: evidence.releaseId }, evidence);
    return { ...candidate, allowed, reason, facts };
  });
}

type Candidate = Omit<Claim, 'releaseId'>;

const OVERALL = 'overall';

const about = (type: ClaimType, subjects: readonly string[], metric = OVERALL): Candidate => ({
  type,
  subjects,
  metric,
});

function candidates({ result, promises, terms }: ClaimEvidence, { vendors, dimensions }: ClaimScope): Candidate[] {
  const published = vendors.filter((vendor) => result.vendors[vendor]?.status !== 'SUPPRESSED');
  const ranked = vendors.filter((vendor) => result.vendors[vendor]?.status === 'RANKED');
  return [
    about('MARKET', []),
    about('GAP_WIDENS', []),
    ...dimensions.map((dimension) => about('WIDEST_DIFFERENCE', [], dimension)),
    ...ranked.flatMap((vendor) => [about('LEADS', [vendor]), about('LEADING_GROUP', [vendor])]),
    ...result.comparisons.flatMap(({ metric, pairs }) =>
      pairs.map(({ a, b, difference }) => about('BETTER_THAN', difference >= 0 ? [a, b] : [b, a], metric)),
    ),
    ...promises
      .filter(({ vendor, tier }, at) => promises.findIndex((own) => own.vendor === vendor && own.tier === tier) === at)
      .map(({ vendor, tier }) => about('KEEPS_PROMISE', [vendor], tier)),
    ...published.flatMap((vendor) => [OVERALL, ...dimensions].map((metric) => about('IMPROVED', [vendor], metric))),
    ...published
      .filter((vendor) => Object.hasOwn(terms, vendor))
      .flatMap((vendor) => terms[vendor]!.map(({ term }) => about('CUSTOMERS_SAY', [vendor], term))),
  ];
}
