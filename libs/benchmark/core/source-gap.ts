import { aggregateRubric, type Rubric } from '#scoring';
import { clusterCovariance, compositeInfluence, tQuantile } from '#statistics';
import { overallCoefficients } from './composite.js';
import { criterionMeans } from './criterion-means.js';
import type { MethodConfig } from './method-defaults.js';
import type { VendorDesign } from './vendor-design.js';

/** Overall scores 0–100 of the answers the vendor invited itself and of the independent ones, and their difference. */
export interface SourceGap {
  readonly invited: number;
  readonly independent: number;
  readonly difference: number;
  readonly se: number;
  /** t interval; organisations of either source are the clusters of one design. */
  readonly ci95: readonly [number, number];
  readonly invitedOrgs: number;
  readonly independentOrgs: number;
}

/** null unless both sources have enough organisations to be shown and cover enough of the rubric. */
export function sourceGap(rubric: Rubric, design: VendorDesign, config: MethodConfig): SourceGap | null {
  const { invitedOrgs, independentOrgs, organisations } = design;
  if (Math.min(invitedOrgs, independentOrgs) < config.kPublish) return null;
  const invited = scoreOf(rubric, design, 'vendor_invited', config);
  const independent = scoreOf(rubric, design, 'independent', config);
  if (invited.overall === null || independent.overall === null) return null;
  const difference = invited.overall - independent.overall;
  const influence = invited.influence.map((value, o) => value - independent.influence[o]!);
  const se = Math.sqrt(clusterCovariance(influence, influence)!);
  const reach = tQuantile(0.975, organisations.length - 1) * se;
  return {
    invited: invited.overall,
    independent: independent.overall,
    difference,
    se,
    ci95: [difference - reach, difference + reach],
    invitedOrgs,
    independentOrgs,
  };
}

/** The score of one source alone, by base weights: the cap and the raking are there to bridge this very gap. */
function scoreOf(rubric: Rubric, design: VendorDesign, source: string, config: MethodConfig) {
  const weights = design.base.map((weight, i) => (design.cells[i]!.source === source ? weight : 0));
  const criteria = design.cells[0]!.count.length;
  const means = criterionMeans(design, criteria, weights);
  const scores = aggregateRubric(rubric, means.means, config.coverage);
  const influence = compositeInfluence(means, overallCoefficients(rubric, means.means, scores));
  return { overall: scores.overall, influence };
}
