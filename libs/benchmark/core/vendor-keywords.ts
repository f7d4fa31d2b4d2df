import { distinctiveTerms, type DistinctiveTerm, type TermCount } from '#statistics';
import type { MethodConfig } from './method-config.js';
import { organisationBand } from './organisation-band.js';
import type { ReleaseInput } from './release-input.js';

/** Terms that set a vendor apart, the most telling first. */
export interface VendorKeywords {
  readonly vendor: string;
  readonly terms: readonly Keyword[];
}

export interface Keyword {
  readonly term: string;
  /** Said more often of this vendor than of the others, or less often. */
  readonly moreOften: boolean;
  /** Organisations that use it on the side that does so more, as a band. */
  readonly orgBand: string;
  /** Log odds over their error, to one decimal. */
  readonly z: number;
}

/** Name of these among the quantities that may be withheld. */
export const KEYWORDS = 'keywords';

export interface KeywordInput {
  readonly terms: ReleaseInput['terms'];
  readonly texts: ReleaseInput['texts'];
  /** Vendors that are shown with the answers of this release. */
  readonly shown: readonly string[];
}

/**
 * Distinctive terms of each shown vendor against all others (log odds with prior, corrected for the number of terms).
 * Counts are of organisations, not words. Protection: at least `keywordOrgs` organisations use a published term; what
 * is published is a band and a z to one decimal, from which no count, and so no newcomer, can be computed.
 */
export function vendorKeywords(input: KeywordInput, config: MethodConfig): readonly VendorKeywords[] {
  return input.shown.map((vendor) => ({
    vendor,
    terms: termsOf(vendor, input, config)
      .filter(({ publish }) => publish)
      .toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z) || Number(a.term > b.term) - Number(a.term < b.term))
      .map(({ term, z, vendor: own, rest }) => ({
        term,
        moreOften: z > 0,
        orgBand: mentionBand(z > 0 ? own : rest, config),
        z: Math.round(10 * z) / 10,
      })),
  }));
}

function termsOf(vendor: string, { terms, texts }: KeywordInput, config: MethodConfig): readonly DistinctiveTerm[] {
  const counts = new Map<string, TermCount>();
  for (const each of terms) {
    const { term, organisations } = each;
    const known = counts.get(term) ?? { term, vendor: 0, rest: 0 };
    const isOwn = each.vendor === vendor;
    counts.set(term, {
      term,
      vendor: known.vendor + (isOwn ? organisations : 0),
      rest: known.rest + (isOwn ? 0 : organisations),
    });
  }
  const enough = [...counts.values()].filter((count) => count.vendor + count.rest >= config.keywordOrgs);
  const writers = texts.find((each) => each.vendor === vendor)?.organisations ?? 0;
  return distinctiveTerms(enough, writers, {
    priorMentions: config.keywordPrior,
    falseDiscoveryRate: config.falseDiscoveryRate,
    minimumOrganisations: config.keywordOrgs,
    minimumVendorOrganisations: config.keywordVendorOrgs,
  });
}

const mentionBand = (organisations: number, { keywordOrgs, kPublish }: MethodConfig): string =>
  organisationBand(organisations) ?? `${keywordOrgs}-${kPublish - 1}`;
