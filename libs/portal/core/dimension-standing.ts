import type { ReleaseDocument, ReleasedVendor } from '#benchmark/core';
import { judgeDifferences, type Verdict, versusMarket } from '#statistics';

/** A vendor's difference from the market mean in one dimension, in points, with its test. */
export interface DimensionDifference {
  readonly difference: number;
  readonly ci95: readonly [number, number] | null;
  readonly verdict: Verdict;
}

export interface DimensionStanding {
  readonly dimension: string;
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
  /** null where no statement about the market is allowed, or the vendor is not ranked. */
  readonly market: DimensionDifference | null;
  /** Ranked vendors that it is better than, worse than and not told apart from, by the claims that hold. */
  readonly ahead: number;
  readonly behind: number;
  readonly apart: number;
}

/**
 * Where a vendor stands in each dimension, in the order of the rubric, from what everyone reads. The differences from
 * the mean of the ranked vendors are one family over all of them and all dimensions, corrected for chance as those of
 * the overall score are (method §10). Nothing of a vendor that is not in the release or is suppressed.
 */
export function dimensionStandings(document: ReleaseDocument, slug: string): readonly DimensionStanding[] {
  const own = document.vendors.find((vendor) => vendor.slug === slug);
  if (!own || own.status === 'SUPPRESSED') return [];
  const differences = marketDifferences(document, slug);
  return document.rubric.dimensions.map(({ id }) => {
    const { score = null, ci95 = null } = partOf(own, id) ?? {};
    return { dimension: id, score, ci95, market: differences.get(id) ?? null, ...pairsOf(document, slug, id) };
  });
}

const partOf = ({ dimensions }: ReleasedVendor, id: string) => dimensions.find((one) => one.id === id);

function marketDifferences(
  { vendors, market, rubric, method }: ReleaseDocument,
  slug: string,
): ReadonlyMap<string, DimensionDifference> {
  const ranked = vendors.filter(({ status }) => status === 'RANKED');
  const at = ranked.findIndex((vendor) => vendor.slug === slug);
  if (!market.marketStatementsAllowed || at < 0) return new Map();
  const tests = rubric.dimensions.flatMap(({ id }) => {
    const parts = ranked.map((vendor) => partOf(vendor, id));
    const scores = parts.flatMap((part) => part?.score ?? []);
    const variances = parts.flatMap((part) => (typeof part?.se === 'number' ? part.se ** 2 : []));
    if (scores.length < ranked.length || variances.length < ranked.length) return [];
    return versusMarket(scores, variances).map((test, v) => ({ ...test, dimension: id, isOwn: v === at }));
  });
  const judged = judgeDifferences(tests, method.config).filter(({ isOwn }) => isOwn);
  return new Map(
    judged.map(({ dimension, difference, ci95, verdict }) => [dimension, { difference, ci95, verdict }] as const),
  );
}

function pairsOf({ claims, comparisons }: ReleaseDocument, slug: string, metric: string) {
  const said = claims.filter((claim) => claim.type === 'BETTER_THAN' && claim.metric === metric && claim.allowed);
  const ahead = said.filter(({ subjects }) => subjects[0] === slug).length;
  const behind = said.filter(({ subjects }) => subjects[1] === slug).length;
  const pairs = comparisons.find((one) => one.metric === metric)?.pairs ?? [];
  const own = pairs.filter(({ a, b }) => a === slug || b === slug).length;
  return { ahead, behind, apart: own - ahead - behind };
}
