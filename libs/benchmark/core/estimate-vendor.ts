import { aggregateRubric, balanceGap, criterionIds, type Rubric, type RubricScores } from '#scoring';
import { clusterCovariance, compositeInfluence, scoreInterval } from '#statistics';
import { dimensionCoefficients, overallCoefficients } from './composite.js';
import { type CriterionMeans, criterionMeans } from './criterion-means.js';
import type { MethodConfig } from './method-defaults.js';
import { type SourceGap, sourceGap } from './source-gap.js';
import type { StandardisedDesign } from './standardise.js';

/** A score 0–100 with its standard error and 95 % precision interval; nulls where it is not scored. */
export interface Estimate {
  readonly score: number | null;
  readonly se: number | null;
  readonly ci95: readonly [number, number] | null;
}

/** Observed scores of one vendor, before shrinkage. Lists are in rubric order. */
export interface VendorEstimate {
  readonly design: StandardisedDesign;
  readonly scores: RubricScores;
  readonly overall: Estimate;
  /** Each organisation's influence on the overall score. */
  readonly influence: Float64Array;
  /** Organisations − 1. */
  readonly df: number;
  readonly dimensions: readonly Estimate[];
  readonly dimensionInfluence: readonly Float64Array[];
  /** null in the rows and columns of dimensions that are not scored. */
  readonly dimensionCovariance: readonly (readonly (number | null)[])[];
  readonly criteria: readonly Estimate[];
  /** Organisations that answered each criterion. */
  readonly criterionOrganisations: readonly number[];
  /** Points the arithmetic mean stands above the geometric one: how far strong dimensions cover up weak ones. */
  readonly balanceGap: number | null;
  readonly sourceGap: SourceGap | null;
}

/**
 * Criterion → dimension → overall, each with the influence of every organisation. A criterion is scored when
 * enough organisations answered it and none of them dominates it.
 */
export function estimateVendor(rubric: Rubric, design: StandardisedDesign, config: MethodConfig): VendorEstimate {
  const means = criterionMeans(design, criterionIds(rubric).length, design.weights);
  const points = means.means.map((mean, c) => (isScored(means, c, config) ? mean : null));
  const scores = aggregateRubric(rubric, points, config.coverage);
  const influence = compositeInfluence(means, overallCoefficients(rubric, points, scores));
  const dimensionInfluence = dimensionCoefficients(rubric, points, scores).map((each) =>
    compositeInfluence(means, each),
  );
  const estimate = (score: number | null, of: Float64Array): Estimate => estimateOf(score, of, design.nEffOrg);
  return {
    design,
    scores,
    overall: estimate(scores.overall, influence),
    influence,
    df: design.organisations.length - 1,
    dimensions: scores.dimensions.map((score, d) => estimate(score, dimensionInfluence[d]!)),
    dimensionInfluence,
    dimensionCovariance: covarianceOf(dimensionInfluence, scores.dimensions),
    criteria: points.map((score, c) => estimate(score, influenceOn(means, c))),
    criterionOrganisations: means.answeringClusters,
    balanceGap: balanceGap(rubric, points, config.coverage),
    sourceGap: sourceGap(rubric, design, config),
  };
}

const TOLERANCE = 1e-12;

function isScored(means: CriterionMeans, criterion: number, { kPublish, dominance }: MethodConfig): boolean {
  return means.answeringClusters[criterion]! >= kPublish && means.maxShare[criterion]! <= dominance + TOLERANCE;
}

const influenceOn = (means: CriterionMeans, criterion: number): Float64Array =>
  compositeInfluence(
    means,
    means.means.map((_, c) => Number(c === criterion)),
  );

function estimateOf(score: number | null, influence: Float64Array, nEff: number): Estimate {
  if (score === null) return { score: null, se: null, ci95: null };
  const se = Math.sqrt(clusterCovariance(influence, influence)!);
  return { score, se, ci95: scoreInterval({ estimate: score, se, df: influence.length - 1, nEff }).ci95 };
}

function covarianceOf(influences: readonly Float64Array[], scores: RubricScores['dimensions']): (number | null)[][] {
  return influences.map((a, i) =>
    influences.map((b, j) => (scores[i] === null || scores[j] === null ? null : clusterCovariance(a, b))),
  );
}
