import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC, criterionIds, dimensionWeights } from '#scoring';
import { rankConfidenceSets, smaa } from '#statistics';
import { allocationsOf } from './allocation.js';
import { canonicalCells, type Cell } from './cell.js';
import { dimensionPosteriors } from './dimension-posteriors.js';
import { estimateVendor } from './estimate-vendor.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { rankVendors } from './rank-vendors.js';
import { seedFor } from './seed-for.js';
import { standardise } from './standardise.js';
import { aVendor } from './testing/cells.js';
import { vendorDesign } from './vendor-design.js';

const SEED = '00000000000000a5';
const config = { ...METHOD_DEFAULTS, margins: [], smaaDraws: 300, rankSetDraws: 400 };
const CRITERIA = criterionIds(BUILT_IN_RUBRIC).length;

/** Estimates and posteriors of the vendors in these cells. */
function candidates(cells: readonly Cell[]) {
  const sorted = canonicalCells(cells, CRITERIA);
  const estimates = [...new Set(sorted.map(({ vendor }) => vendor))].map((id) => {
    const own = sorted.filter(({ vendor }) => vendor === id);
    return estimateVendor(BUILT_IN_RUBRIC, standardise(vendorDesign(id, own, config), {}, config), config);
  });
  return { estimates, posteriors: dimensionPosteriors(estimates, config).map((each) => each!) };
}

/** The customers of one vendor answer about another, too. */
const alsoRate = (cells: readonly Cell[], vendor: string, steps: (n: number) => number) =>
  cells.map((cell, n) => ({ ...cell, vendor, sum: cell.sum.map(() => steps(n) * 630) }));

const ofA = aVendor('A', 20, (o, c) => 2 + ((o + c) % 3));
const CELLS = [...ofA, ...aVendor('B', 24, (o, c) => 1 + ((o * (c + 2)) % 3)), ...aVendor('C', 20, (o) => o % 2)];
const rank = (cells: readonly Cell[], allocations: readonly (readonly number[])[] = []) =>
  rankVendors(
    { rubric: BUILT_IN_RUBRIC, ...candidates(cells), allocations: allocationsOf(allocations) },
    config,
    SEED,
  )!;

describe('rankVendors', () => {
  it('ranks nobody when there is nobody', () => {
    const input = { rubric: BUILT_IN_RUBRIC, estimates: [], posteriors: [], allocations: [] };
    expect(rankVendors(input, config, SEED)).toBeNull();
  });

  it('simulates each idea of the weights with a seed of its own', () => {
    const { posteriors } = candidates(CELLS);
    const allocations = [
      [0.6, 0.1, 0.1, 0.1, 0.1],
      [0.2, 0.2, 0.2, 0.2, 0.2],
    ];
    const draws = config.smaaDraws;
    const { vendors, scenarios } = rank(CELLS, allocations);
    expect(vendors).toEqual(['A', 'B', 'C']);
    expect(scenarios).toEqual({
      declared: smaa(posteriors, {
        scenario: { kind: 'declared', weights: dimensionWeights(BUILT_IN_RUBRIC), concentration: 74 },
        draws,
        seed: seedFor(SEED, 'smaa/declared'),
      }),
      customers: smaa(posteriors, {
        scenario: { kind: 'customers', allocations: allocations.toReversed() },
        draws,
        seed: seedFor(SEED, 'smaa/customers'),
      }),
      any: smaa(posteriors, { scenario: { kind: 'any' }, draws, seed: seedFor(SEED, 'smaa/any') }),
      derived: null,
    });
  });

  it('does not ask customers who said nothing', () => {
    expect(rank(CELLS).scenarios.customers).toBeNull();
  });

  it('gives every vendor the joint and its own set of ranks, and names those that may be first', () => {
    const { estimates } = candidates(CELLS);
    const sets = rankConfidenceSets(
      estimates.map(({ overall }) => overall.score!),
      estimates.map(({ overall }, i) => estimates.map((_, j) => (i === j ? overall.se! ** 2 : 0))),
      { coverage: 0.95, draws: config.rankSetDraws, seed: seedFor(SEED, 'rank-sets') },
    );
    const { simultaneous, marginal, leadingGroup } = rank(CELLS);
    expect(simultaneous).toEqual(sets.simultaneous.lower.map((low, v) => [low, sets.simultaneous.upper[v]]));
    expect(marginal).toEqual(sets.marginal.lower.map((low, v) => [low, sets.marginal.upper[v]]));
    expect(leadingGroup).toEqual(['A']);
  });

  it('has two in the leading group when nothing tells them apart', () => {
    expect(rank([...CELLS, ...alsoRate(ofA, 'D', (n) => 2 + (n % 3))]).leadingGroup).toEqual(['A', 'D']);
  });

  it('knows that customers of both tell two vendors apart better than customers of one each', () => {
    const taste = (n: number) => 1 + (n % 3);
    const [liked, less] = [alsoRate(ofA, 'A', taste), alsoRate(ofA, 'B', (n) => taste(n) - Number(n % 5 === 0))];
    const apart = less.map((cell) => ({ ...cell, organisation: `other-${cell.organisation}` }));
    expect(rank([...liked, ...less]).simultaneous).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(rank([...liked, ...apart]).simultaneous).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});
