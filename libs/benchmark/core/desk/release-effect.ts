import type { ReleaseDocument } from '../release-document.js';
import type { ReleasedVendor } from '../released-vendor.js';

/** How a vendor stood in one revision. Positions and scores are those that readers saw; null where they saw none. */
export interface Standing {
  readonly status: ReleasedVendor['status'];
  readonly rankRange: ReleasedVendor['rankRange'];
  readonly score: number | null;
}

export interface VendorEffect {
  readonly vendor: string;
  /** null when the vendor was not, or is no longer, part of the release. */
  readonly before: Standing | null;
  readonly after: Standing | null;
}

/** What a revision does to what readers see of the vendors. */
export interface ReleaseEffect {
  /** The revision it is held against. */
  readonly since: number;
  /** Vendors whose status or interval of ranks is another one. */
  readonly ranks: readonly VendorEffect[];
  /** Vendors whose score moved while status and ranks stayed. */
  readonly scores: readonly VendorEffect[];
  readonly unchanged: number;
}

/** Scores are shown with one decimal, so what moves less is not a change for anybody. */
const SHOWN = 10;

/** Compares two revisions of one wave, vendor by vendor, in the order of the later one. */
export function releaseEffect(before: ReleaseDocument, after: ReleaseDocument): ReleaseEffect {
  const effects = vendorsIn(before, after).map((vendor): VendorEffect => ({
    vendor,
    before: standingIn(before, vendor),
    after: standingIn(after, vendor),
  }));
  const ranks = effects.filter((effect) => rankOf(effect.before) !== rankOf(effect.after));
  const scores = effects.filter(
    (effect) => !ranks.includes(effect) && shown(effect.before?.score) !== shown(effect.after?.score),
  );
  return { since: before.revision, ranks, scores, unchanged: effects.length - ranks.length - scores.length };
}

const vendorsIn = (before: ReleaseDocument, after: ReleaseDocument): readonly string[] => [
  ...new Set([...after.vendors, ...before.vendors].map(({ slug }) => slug)),
];

function standingIn({ vendors }: ReleaseDocument, slug: string): Standing | null {
  const found = vendors.find((vendor) => vendor.slug === slug);
  if (!found) return null;
  return { status: found.status, rankRange: found.rankRange, score: found.benchmarkScore ?? found.observed };
}

const rankOf = (standing: Standing | null): string =>
  standing === null ? '' : `${standing.status} ${standing.rankRange?.join('-') ?? ''}`;

const shown = (score: number | null | undefined): number | null => (score == null ? null : Math.round(SHOWN * score));
