import { benjaminiHochberg } from './benjamini-hochberg.js';
import { tTwoSided } from './distributions.js';
import { invalidStatistic } from './errors.js';

/** In how many organisations' answers a term occurs: about this vendor, and about all others. */
export interface TermCount {
  readonly term: string;
  readonly vendor: number;
  readonly rest: number;
}

export interface KeywordOptions {
  /** Strength of the prior, in mentions. */
  readonly priorMentions: number;
  readonly falseDiscoveryRate: number;
  /** Organisations that must mention a published term, on the side that uses it more. */
  readonly minimumOrganisations: number;
  /** Organisations a vendor needs before any of its terms is published. */
  readonly minimumVendorOrganisations: number;
}

export const KEYWORD_DEFAULTS: KeywordOptions = {
  priorMentions: 100,
  falseDiscoveryRate: 0.05,
  minimumOrganisations: 5,
  minimumVendorOrganisations: 10,
};

export interface DistinctiveTerm extends TermCount {
  readonly alpha: number;
  /** Log odds with this vendor against the others; above 0 it is said more of this vendor. */
  readonly logOddsDelta: number;
  readonly variance: number;
  readonly z: number;
  readonly p: number;
  readonly pAdjusted: number;
  readonly publish: boolean;
}

/**
 * Terms that set a vendor apart: log odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn
 * 2008) over counts of organisations, corrected for the number of terms. Texts stay outside. Empty for
 * fewer than two terms, which have nothing to be compared with. Throws `bad-term-count`.
 */
export function distinctiveTerms(
  counts: readonly TermCount[],
  vendorOrganisations: number,
  options: KeywordOptions = KEYWORD_DEFAULTS,
): readonly DistinctiveTerm[] {
  if (!counts.every(isCount) || !(options.priorMentions > 0)) throw badTermCount();
  if (counts.length < 2) return [];
  const [mentions, others] = [sum(counts.map(({ vendor }) => vendor)), sum(counts.map(({ rest }) => rest))];
  const { priorMentions } = options;
  const scored = counts.map((count) => {
    const alpha = (priorMentions * (count.vendor + count.rest)) / (mentions + others);
    const odds = (y: number, n: number) => Math.log((y + alpha) / (n + priorMentions - y - alpha));
    const logOddsDelta = odds(count.vendor, mentions) - odds(count.rest, others);
    const variance = 1 / (count.vendor + alpha) + 1 / (count.rest + alpha);
    const z = logOddsDelta / Math.sqrt(variance);
    return { ...count, alpha, logOddsDelta, variance, z, p: tTwoSided(z, Infinity) };
  });
  const adjusted = benjaminiHochberg(scored.map(({ p }) => p));
  return scored.map((term, i) => {
    const heardFrom = term.z > 0 ? term.vendor : term.rest;
    const publish =
      vendorOrganisations >= options.minimumVendorOrganisations &&
      adjusted[i]! < options.falseDiscoveryRate &&
      heardFrom >= options.minimumOrganisations;
    return { ...term, pAdjusted: adjusted[i]!, publish };
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const isCount = ({ vendor, rest }: TermCount) =>
  Number.isInteger(vendor) && Number.isInteger(rest) && vendor >= 0 && rest >= 0 && vendor + rest > 0;

const badTermCount = () => invalidStatistic('bad-term-count', 'A term is mentioned by a whole number of organisations');
