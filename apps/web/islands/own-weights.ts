import {
  type DimensionPosterior,
  firstUnderAnyWeights,
  orderRobustness,
  type OrderRobustness,
  reweigh,
} from '#statistics';

/** What a page tells of its ranked vendors so that they can be weighed anew. */
export interface OwnWeightsData {
  /** `rank` is that under the declared weights. */
  readonly vendors: readonly (DimensionPosterior & { readonly slug: string; readonly name: string })[];
  /** Declared weights, shares 0…1. */
  readonly weights: readonly number[];
  /** Joint coverage of the rank sets, a probability. */
  readonly coverage: number;
  /** Of the Dirichlet distribution that says how close "near these weights" is. */
  readonly concentration: number;
  /** 64 bits as 16 hexadecimal digits: every reader sees the same simulation. */
  readonly seed: string;
}

export interface OwnRow {
  readonly slug: string;
  readonly name: string;
  /** Weighted mean of the observed dimension scores, 0–100. */
  readonly score: number;
  readonly rank: number;
  /** Ranks that cannot be excluded, jointly. */
  readonly range: readonly [number, number];
  /** Places up (positive) or down from the order under the declared weights. */
  readonly moved: number;
}

export interface OwnRobustness {
  /** Vendor that comes first, and the one behind it. */
  readonly first: string;
  readonly second: string;
  /** Shares 0…1 of weightings near these, and of all weightings, under which the first is first. */
  readonly nearby: number;
  readonly any: number;
  /** Share 0…1 of the weight that must move, in the worst way, before the second catches up; null for a tie, 1 for never. */
  readonly epsilonStar: number | null;
}

/** Enough for joint 95 % sets that do not jump while a slider moves; a release itself draws ten times as many. */
const RANK_DRAWS = 2_000;
const ROBUSTNESS_DRAWS = 4_000;

/** The order of a page's vendors under any weights; what does not depend on them is computed once. */
export class OwnWeights {
  readonly #declared: readonly number[];
  #any: readonly number[] | undefined;

  constructor(private readonly data: OwnWeightsData) {
    this.#declared = this.#weigh(data.weights).rank;
  }

  /** Best first; vendors with equal scores in the order of the page. `shares` sum to 1. */
  order(shares: readonly number[]): readonly OwnRow[] {
    const { scores, rank, sets } = this.#weigh(shares);
    return this.data.vendors
      .map(({ slug, name }, v): OwnRow => ({
        slug,
        name,
        score: scores[v]!,
        rank: rank[v]!,
        range: [sets.lower[v]!, sets.upper[v]!],
        moved: this.#declared[v]! - rank[v]!,
      }))
      .toSorted((a, b) => a.rank - b.rank);
  }

  /** null for fewer than two vendors. */
  robustness(shares: readonly number[]): OwnRobustness | null {
    const { vendors, seed, concentration } = this.data;
    const [first, second] = this.order(shares);
    if (!first || !second) return null;
    const at = vendors.findIndex(({ slug }) => slug === first.slug);
    const { firstNearby, lead }: OrderRobustness = orderRobustness(vendors, shares, {
      draws: ROBUSTNESS_DRAWS,
      seed,
      concentration,
    });
    this.#any ??= firstUnderAnyWeights(vendors, { draws: ROBUSTNESS_DRAWS, seed });
    return {
      first: first.name,
      second: second.name,
      nearby: firstNearby[at]!,
      any: this.#any[at]!,
      epsilonStar: lead?.epsilonStar ?? null,
    };
  }

  #weigh(shares: readonly number[]) {
    const { vendors, coverage, seed } = this.data;
    return reweigh(vendors, shares, { coverage, draws: RANK_DRAWS, seed });
  }
}
