import { dimensionWeights, type Rubric } from '#scoring';
import {
  type DimensionPosterior,
  rankConfidenceSets,
  type RankShares,
  smaa,
  unionCovariance,
  type WeightScenario,
} from '#statistics';
import { type Allocation, canonicalAllocations } from './allocation.js';
import { overallOf } from './compare-vendors.js';
import type { VendorEstimate } from './estimate-vendor.js';
import type { MethodConfig } from './method-defaults.js';
import { seedFor } from './seed-for.js';

/** Ranks as ranges. Ranks count from 1, the best. */
export interface Ranking {
  /** The ranked vendors by id: the order of every list. */
  readonly vendors: readonly string[];
  /** `customers` is null when no respondent stated own weights. */
  readonly scenarios: {
    readonly declared: RankShares;
    readonly customers: RankShares | null;
    readonly any: RankShares;
    /** Around the shares of the drivers; null when these are not known. */
    readonly derived: RankShares | null;
  };
  /** Joint 95 % sets [best, worst] of the true ranks, and each vendor's own. */
  readonly simultaneous: readonly (readonly [number, number])[];
  readonly marginal: readonly (readonly [number, number])[];
  /** Vendors that may be first. */
  readonly leadingGroup: readonly string[];
}

export interface RankingInput {
  readonly rubric: Rubric;
  readonly estimates: readonly VendorEstimate[];
  /** Of the same vendors. */
  readonly posteriors: readonly DimensionPosterior[];
  /** Respondents' own weights over the dimensions, shares 0…1 that sum to 1. */
  readonly allocations: readonly Allocation[];
  /** Weights derived from what goes with overall satisfaction; null or absent when not known. */
  readonly derived?: readonly number[] | null;
}

/** Simulates ranks under the weight scenarios and the sampling noise; null without vendors to rank. */
export function rankVendors(input: RankingInput, config: MethodConfig, seed: string): Ranking | null {
  const { rubric, estimates, allocations, derived = null } = input;
  if (estimates.length === 0) return null;
  const vendors = estimates.map(({ design }) => design.vendor);
  const around = (weights: readonly number[]): WeightScenario => ({
    kind: 'declared',
    weights,
    concentration: config.weightConcentration,
  });
  const ranksUnder = (scenario: WeightScenario, name: string = scenario.kind) =>
    smaa(input.posteriors, { scenario, draws: config.smaaDraws, seed: seedFor(seed, `smaa/${name}`) });
  const sets = rankConfidenceSets(
    estimates.map(({ overall }) => overall.score!),
    jointCovariance(estimates),
    { coverage: config.rankSetCoverage, draws: config.rankSetDraws, seed: seedFor(seed, 'rank-sets') },
  );
  const ranges = ({ lower, upper }: typeof sets.simultaneous) => lower.map((low, v) => [low, upper[v]!] as const);
  return {
    vendors,
    scenarios: {
      declared: ranksUnder(around(dimensionWeights(rubric)), 'declared'),
      customers: allocations.length === 0 ? null : ranksUnder(customersOf(allocations)),
      any: ranksUnder({ kind: 'any' }),
      derived: derived && ranksUnder(around(derived), 'derived'),
    },
    simultaneous: ranges(sets.simultaneous),
    marginal: ranges(sets.marginal),
    leadingGroup: vendors.filter((_, v) => sets.simultaneous.lower[v] === 1),
  };
}

/** Covariance of the overall scores; vendors covary through the organisations that rated both. */
function jointCovariance(estimates: readonly VendorEstimate[]): number[][] {
  return estimates.map((a, i) =>
    estimates.map((b, j) => (i === j ? a.overall.se! ** 2 : unionCovariance(overallOf(a), overallOf(b)))),
  );
}

/** Draws pick respondents by position, so the order they arrived in must not matter. */
function customersOf(allocations: readonly Allocation[]): WeightScenario {
  const sorted = canonicalAllocations(allocations);
  return {
    kind: 'customers',
    allocations: sorted.map(({ weights }) => weights),
    counts: sorted.map(({ count }) => count),
  };
}
