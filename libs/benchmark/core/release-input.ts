import type { LocalizedText } from '#kernel';
import { criterionIds, type Rubric } from '#scoring';
import { type Allocation, canonicalAllocations } from './allocation.js';
import type { PublishedBefore } from './audit-cells.js';
import { canonicalCells, type Cell } from './cell.js';
import { canonicalProducts, type CellProducts } from './cell-products.js';
import { badReleaseInput } from './errors.js';
import { canonicalEvidence, type InputEvidence } from './input-evidence.js';
import type { LedgerSet } from './ledger-set.js';
import type { MethodConfig } from './method-defaults.js';
import { canonicalDistributions, type RatingDistribution } from './rating-distribution.js';
import type { Quote } from './quote.js';
import { checkInputShape, RELEASE_INPUT_FORMAT } from './release-input-shape.js';

export interface InputVendor {
  readonly slug: string;
  readonly name: LocalizedText;
  /** What its products in the study are for, sorted; absent where nobody said so. */
  readonly kinds?: readonly string[];
}

/** Everything a release is computed from, frozen with it: the same input gives the same document to the byte. */
export interface ReleaseInput {
  readonly format: typeof RELEASE_INPUT_FORMAT;
  readonly study: {
    readonly slug: string;
    readonly title: LocalizedText;
    readonly sponsor: LocalizedText;
    readonly isDemo: boolean;
  };
  /** Times as ISO 8601 in UTC. `series`: waves of one trend series asked the same and may be compared. */
  readonly wave: {
    readonly slug: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly series: number;
  };
  readonly revision: number;
  readonly reason: string;
  readonly publishedAt: string;
  readonly rubric: Rubric;
  readonly config: MethodConfig;
  /** 64 bits as 16 hexadecimal digits. */
  readonly seed: string;
  readonly vendors: readonly InputVendor[];
  /** `vendor` is a slug, `organisation` a keyed hash. Included answers only. */
  readonly cells: readonly Cell[];
  /** What rules and people excluded, so that every score can be given without exclusions too. */
  readonly excludedCells: readonly Cell[];
  /** Respondents' own weights over the dimensions (shares 0…1 that sum to 1), identical splits counted together. */
  readonly allocations: readonly Allocation[];
  /** Cross-products of included answers, one a cell key. */
  readonly products: readonly CellProducts[];
  /** Ratings and reply times of included answers. */
  readonly distributions: readonly RatingDistribution[];
  /** How many organisations used a term about a vendor; terms that too few used in total are left out. */
  readonly terms: readonly { readonly vendor: string; readonly term: string; readonly organisations: number }[];
  /** How many organisations wrote anything about a vendor. */
  readonly texts: readonly { readonly vendor: string; readonly organisations: number }[];
  /** What became of all responses about each vendor, excluded ones included. */
  readonly quality: readonly VendorQuality[];
  /** What other channels say of criteria; empty until there is such evidence. */
  readonly channels: readonly ChannelEstimate[];
  /** Quotes that were accepted, one an organisation, vendor and dimension; absent in inputs from before there were any. */
  readonly quotes?: readonly Quote[];
  /** Timed probes, public ratings and findings; absent in inputs from before there were any. */
  readonly evidence?: InputEvidence;
  /** What was asked. */
  readonly instrument: {
    readonly versions: readonly { readonly number: number; readonly contentHash: string }[];
    readonly items: readonly { readonly criterion: string; readonly title: LocalizedText }[];
  };
  readonly collection: {
    readonly invitations: number;
    readonly excluded: readonly { readonly reason: string; readonly count: number }[];
    readonly medianMinutes: number | null;
  };
  /** What earlier revisions of this wave published. */
  readonly before: PublishedBefore;
  /** The newest release of the wave before in the same trend series; null when there is none. */
  readonly previous: PreviousWave | null;
  /** What earlier waves published, oldest first. */
  readonly earlier: readonly EarlierWave[];
}

export interface VendorQuality {
  readonly vendor: string;
  /** All of them, excluded ones too. */
  readonly responses: number;
  /** One reason a response. */
  readonly excluded: readonly ReasonCount[];
  /** Responses that carry a flag, whether it excluded them or not; a response may carry several. */
  readonly flagged: readonly ReasonCount[];
}

export interface ReasonCount {
  readonly reason: string;
  readonly count: number;
}

/** One criterion of one vendor as probes (P) or tickets that the vendor exported (T) see it. */
export interface ChannelEstimate {
  readonly vendor: string;
  readonly criterion: string;
  readonly channel: 'P' | 'T';
  /** Points 0–100, and the variance of that score. */
  readonly score: number;
  readonly variance: number;
  /** Probes or tickets. */
  readonly n: number;
  /** Whose tickets they are; of probes, their scenarios. */
  readonly organisations: number;
  /** Krippendorff's α of the raters of probes; null without raters. */
  readonly agreement: number | null;
  /** What a clock says of probes: nobody had to agree about it. */
  readonly isTimed?: boolean;
  /** Somebody other than the vendor checked that the export is complete. */
  readonly verified: boolean;
}

/** A released wave whose organisations carry this wave's names, so that those who answered twice are known. */
export interface PreviousWave {
  readonly wave: string;
  readonly methodVersion: string;
  readonly series: number;
  readonly rubric: Rubric;
  /** Its released cells, after its own audit. */
  readonly cells: readonly Cell[];
  readonly published: readonly EarlierScore[];
}

export interface EarlierScore {
  readonly slug: string;
  readonly score: number;
  readonly ci95: readonly [number, number];
  readonly se: number;
}

export interface EarlierWave {
  readonly wave: string;
  readonly methodVersion: string;
  readonly series: number;
  readonly vendors: readonly EarlierScore[];
}

/** A release input from a file, in its one order. Throws `bad-release-input`, `bad-cell`. */
export function readReleaseInput(value: unknown): ReleaseInput {
  const violations = checkInputShape(value);
  if (violations.length > 0) throw badReleaseInput(violations);
  return canonicalInput(value as ReleaseInput);
}

/** The input in its one order: whatever order rows were read in, the same answers are the same input. Throws `bad-cell`. */
export function canonicalInput(input: ReleaseInput): ReleaseInput {
  const { rubric, before, collection, previous, instrument } = input;
  const criteria = criterionIds(rubric).length;
  return {
    ...input,
    vendors: input.vendors.toSorted(by(({ slug }) => slug)),
    cells: canonicalCells(input.cells, criteria),
    excludedCells: canonicalCells(input.excludedCells, criteria),
    allocations: canonicalAllocations(input.allocations),
    products: canonicalProducts(input.products, rubric),
    distributions: canonicalDistributions(input.distributions),
    terms: input.terms.toSorted(by(({ vendor, term }) => JSON.stringify([vendor, term]))),
    texts: input.texts.toSorted(by(({ vendor }) => vendor)),
    quality: input.quality.map(sortedQuality).toSorted(by(({ vendor }) => vendor)),
    channels: input.channels.toSorted(by((each) => JSON.stringify([each.vendor, each.criterion, each.channel]))),
    ...(input.quotes && { quotes: input.quotes.toSorted(by(({ id }) => id)) }),
    ...(input.evidence && { evidence: canonicalEvidence(input.evidence) }),
    instrument: {
      versions: instrument.versions.toSorted((a, b) => a.number - b.number),
      items: instrument.items.toSorted(by(({ criterion }) => criterion)),
    },
    collection: { ...collection, excluded: sortedReasons(collection.excluded) },
    before: {
      sets: before.sets.map(sortedSet).toSorted(by(({ cell, members }) => [cell, ...members].join())),
      cells: canonicalCells(before.cells, criteria),
    },
    previous: previous && canonicalPrevious(previous),
    earlier: input.earlier.map((wave) => ({ ...wave, vendors: wave.vendors.toSorted(by(({ slug }) => slug)) })),
  };
}

function canonicalPrevious(previous: PreviousWave): PreviousWave {
  return {
    ...previous,
    cells: canonicalCells(previous.cells, criterionIds(previous.rubric).length),
    published: previous.published.toSorted(by(({ slug }) => slug)),
  };
}

function sortedQuality(own: VendorQuality): VendorQuality {
  return { ...own, excluded: sortedReasons(own.excluded), flagged: sortedReasons(own.flagged) };
}

const sortedReasons = (counts: readonly ReasonCount[]): readonly ReasonCount[] =>
  counts.toSorted(by(({ reason }) => reason));

const sortedSet = ({ cell, members }: LedgerSet): LedgerSet => ({ cell, members: members.toSorted() });

const by =
  <T>(keyOf: (item: T) => string) =>
  (a: T, b: T): number => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return Number(one > other) - Number(one < other);
  };
