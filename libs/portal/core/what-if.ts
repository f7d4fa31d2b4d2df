import { type DimensionPosterior, reweigh } from '#statistics';

/** The public moments of the ranked vendors of a release. */
export interface PublicMoments {
  readonly vendors: readonly (DimensionPosterior & { readonly slug: string })[];
  /** Declared weights, shares 0…1 in the order of the moments. */
  readonly weights: readonly number[];
  /** Joint coverage of the rank sets, a probability. */
  readonly coverage: number;
  /** 64 bits as 16 hexadecimal digits: everybody sees the same simulation. */
  readonly seed: string;
}

/** A vendor's weighted score and the ranks it may hold. */
export interface Place {
  readonly score: number;
  readonly range: readonly [number, number];
}

export interface WhatIf {
  readonly before: Place;
  /** In the order of the dimensions: what stands when this one alone is raised. */
  readonly raised: readonly Place[];
}

/** As many as a reader's own weights take. */
const DRAWS = 2_000;
const TOP = 100;

/**
 * What would change the rank: one dimension of a vendor higher by `points` (a score goes no further than 100), all else
 * as published. It is computed as a reader's own weights are, from what everyone reads, and so tells nothing of
 * anybody's answers. null for a vendor that is not among the ranked. Throws what `reweigh` throws.
 */
export function whatIf({ vendors, ...moments }: PublicMoments, slug: string, points: number): WhatIf | null {
  const at = vendors.findIndex((vendor) => vendor.slug === slug);
  const own = vendors[at];
  if (!own) return null;
  const placeWith = (mean: readonly number[]): Place => {
    const { scores, sets } = reweigh(vendors.with(at, { ...own, mean }), moments.weights, {
      coverage: moments.coverage,
      draws: DRAWS,
      seed: moments.seed,
    });
    return { score: scores[at]!, range: [sets.lower[at]!, sets.upper[at]!] };
  };
  return {
    before: placeWith(own.mean),
    raised: own.mean.map((score, dimension) => placeWith(own.mean.with(dimension, Math.min(TOP, score + points)))),
  };
}
