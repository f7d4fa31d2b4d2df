import { describe, expect, it } from '@jest/globals';
import { aggregateRubric, BUILT_IN_RUBRIC, criterionIds, type Rubric } from '#scoring';
import { clusterCovariance, compositeInfluence, RandomSource, reweigh } from '#statistics';
import { canonicalCells } from './cell.js';
import { overallCoefficients } from './composite.js';
import { dimensionPosteriors } from './dimension-posteriors.js';
import { estimateVendor, type VendorEstimate } from './estimate-vendor.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { rankVendors } from './rank-vendors.js';
import { seedFor } from './seed-for.js';
import { standardise } from './standardise.js';
import { aVendor } from './testing/cells.js';
import { vendorDesign } from './vendor-design.js';

const SEED = '00000000000000a5';
const WEIGHTINGS = 200;

const cells = canonicalCells(
  ['a', 'b', 'c', 'd', 'e'].flatMap((vendor, v) =>
    aVendor(vendor, 21 + v, (o, c) => (o * (c + 2) + v + Math.floor(c / (3 + v))) % 5),
  ),
  criterionIds(BUILT_IN_RUBRIC).length,
);
const config = { ...METHOD_DEFAULTS, margins: [], smaaDraws: 1, rankSetDraws: 100 };
const published = ['a', 'b', 'c', 'd', 'e'].map((id) => {
  const own = cells.filter(({ vendor }) => vendor === id);
  return estimateVendor(BUILT_IN_RUBRIC, standardise(vendorDesign(id, own, config), {}, config), config);
});
const posteriors = dimensionPosteriors(published, config).map((each) => each!);

/** What the method makes of the answers when the rubric has these weights. */
function judged(weights: readonly number[]) {
  const dimensions = BUILT_IN_RUBRIC.dimensions.map((dimension, d) => ({ ...dimension, weight: weights[d]! }));
  const rubric: Rubric = { dimensions };
  const estimates = published.map((estimate): VendorEstimate => {
    const points = estimate.criteria.map(({ score }) => score);
    const scores = aggregateRubric(rubric, points, config.coverage);
    const influence = compositeInfluence(estimate.means, overallCoefficients(rubric, points, scores));
    const se = Math.sqrt(clusterCovariance(influence, influence)!);
    return { ...estimate, scores, influence, overall: { score: scores.overall, se, ci95: null } };
  });
  return { estimates, ranking: rankVendors({ rubric, estimates, posteriors, allocations: [] }, config, SEED)! };
}

describe('a release under other weights', () => {
  const moments = published.map(({ dimensions, dimensionCovariance }) => ({
    mean: dimensions.map(({ score }) => score!),
    covariance: dimensionCovariance.map((row) => row.map((value) => value!)),
  }));
  const random = new RandomSource(SEED);
  const drawn = Array.from({ length: WEIGHTINGS }, () => {
    const shares = new Float64Array(5);
    random.dirichlet(new Float64Array(5).fill(1), shares);
    return [...shares];
  });

  it('is what the method would make of the answers, told from means and covariances alone', () => {
    const options = { coverage: config.rankSetCoverage, draws: config.rankSetDraws, seed: seedFor(SEED, 'rank-sets') };
    for (const weights of drawn) {
      const own = reweigh(moments, weights, options);
      const full = judged(weights);
      full.estimates.forEach(({ overall }, v) => {
        expect(own.scores[v]).toBeCloseTo(overall.score!, 9);
        expect(own.standardErrors[v]).toBeCloseTo(overall.se!, 9);
      });
      const better = (score: number) => full.estimates.filter(({ overall }) => overall.score! > score).length;
      expect(own.rank).toEqual(full.estimates.map(({ overall }) => 1 + better(overall.score!)));
      expect(own.sets.lower.map((low, v) => [low, own.sets.upper[v]])).toEqual(full.ranking.simultaneous);
    }
  });
});
