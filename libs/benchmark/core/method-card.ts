import type { LocalizedText } from '#kernel';
import type { BenchmarkResult } from './benchmark-result.js';
import type { CustomerWeights } from './customer-weights.js';
import type { Provenance } from './fuse-vendors.js';
import type { ReasonCount, ReleaseInput } from './release-input.js';
import type { ReleasedVendor } from './released-vendor.js';
import { isSponsored } from './sponsorship.js';

/** What a reader must know of how a release came about (AAPOR disclosure items). Thresholds stand in `method.config`. */
export interface MethodCard {
  /** Who paid; `isSponsored`: one of the vendors did, so that nobody is ranked. */
  readonly sponsor: LocalizedText;
  readonly isSponsored: boolean;
  readonly collected: { readonly from: string; readonly to: string };
  /** Whose answers these are and are not: customers who volunteered. */
  readonly population: 'VOLUNTEERING_CUSTOMERS';
  /** Invitations sent; who invited is in the shares of `quality.sources`. */
  readonly invitations: number;
  readonly instrument: ReleaseInput['instrument'];
  readonly vendors: readonly CardVendor[];
  readonly excluded: readonly ReasonCount[];
  readonly referenceMix: BenchmarkResult['reference'];
  readonly weights: {
    readonly declared: readonly { readonly id: string; readonly weight: number }[];
    /** null when too few respondents split the importance. */
    readonly customers: CustomerWeights | null;
  };
  readonly methodVersion: string;
  readonly seed: string;
  /** What a reader must not conclude; the words for the codes are those of the public method. */
  readonly limits: readonly KnownLimit[];
}

export interface CardVendor {
  readonly slug: string;
  readonly orgBand: string;
  /** Degree of standardisation 0…1; null when suppressed. */
  readonly rakeLambda: number | null;
  readonly provenance: Provenance | null;
}

export type KnownLimit = (typeof KNOWN_LIMITS)[number];

/** Volunteers; the mix is no market's; few items; conventions; few vendors; exchangeability; outside knowledge. */
export const KNOWN_LIMITS = [
  'VOLUNTEERS',
  'REFERENCE_MIX',
  'SINGLE_ITEMS',
  'CONVENTIONS',
  'FEW_VENDORS',
  'EXCHANGEABLE_VENDORS',
  'OUTSIDE_KNOWLEDGE',
] as const;

/** The card of a release. It repeats what is published elsewhere in it and adds no number of any vendor. */
export function methodCard(
  input: ReleaseInput,
  { reference, customerWeights }: Pick<BenchmarkResult, 'reference' | 'customerWeights'>,
  vendors: readonly ReleasedVendor[],
): MethodCard {
  const { study, wave, collection, instrument, rubric, config, seed } = input;
  return {
    sponsor: study.sponsor,
    isSponsored: isSponsored(input),
    collected: { from: wave.opensAt, to: wave.closesAt },
    population: 'VOLUNTEERING_CUSTOMERS',
    invitations: collection.invitations,
    instrument,
    vendors: vendors.map(({ slug, orgBand, rakeLambda, provenance }) => ({ slug, orgBand, rakeLambda, provenance })),
    excluded: collection.excluded,
    referenceMix: reference,
    weights: { declared: rubric.dimensions.map(({ id, weight }) => ({ id, weight })), customers: customerWeights },
    methodVersion: config.version,
    seed,
    limits: KNOWN_LIMITS,
  };
}
