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
  /** Criterion means of the survey with the influence of every organisation on each. */
  readonly means: CriterionMeans;
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
  /** Variance of the scores that other channels than the survey bring in; 0 for a survey alone. */
  readonly independentVariance: number;
  readonly dimensionIndependentVariance: readonly number[];
}

/**
 * Criterion → dimension → overall, each with the influence of every organisation. A criterion is scored when
 * enough organisations answered it and none of them dominates it.
 */
export function estimateVendor(rubric: Rubric, design: StandardisedDesign, config: MethodConfig): VendorEstimate {
  const means = criterionMeans(design, criterionIds(rubric).length, design.weights);
  const criteria = means.means.map((mean, c) => ({
    score: isScored(means, c, config) ? mean : null,
    surveyShare: 1,
    independentVariance: 0,
  }));
  return composeEstimate(rubric, { design, means, criteria, sourceGap: sourceGap(rubric, design, config) }, config);
}

/** A criterion as it goes into the rubric: the survey's share 0…1 of its score, and the variance of the rest. */
export interface ComposedCriterion {
  readonly score: number | null;
  readonly surveyShare: number;
  readonly independentVariance: number;
}

interface Composition {
  readonly design: StandardisedDesign;
  readonly means: CriterionMeans;
  readonly criteria: readonly ComposedCriterion[];
  readonly sourceGap: SourceGap | null;
}

/** Scores from criteria: survey parts covary through the organisations, other channels are independent of them. */
export function composeEstimate(
  rubric: Rubric,
  { design, means, criteria, sourceGap: gap }: Composition,
  config: MethodConfig,
): VendorEstimate {
  const points = criteria.map(({ score }) => score);
  const scores = aggregateRubric(rubric, points, config.coverage);
  const ofOverall = overallCoefficients(rubric, points, scores);
  const ofDimensions = dimensionCoefficients(rubric, points, scores);
  const influenceOf = (coefficients: readonly number[]) =>
    compositeInfluence(
      means,
      coefficients.map((each, c) => each * criteria[c]!.surveyShare),
    );
  const elsewhere = (coefficients: readonly number[]) =>
    coefficients.reduce((sum, each, c) => sum + each ** 2 * criteria[c]!.independentVariance, 0);
  const influence = influenceOf(ofOverall);
  const dimensionInfluence = ofDimensions.map(influenceOf);
  const independentVariance = elsewhere(ofOverall);
  const dimensionIndependentVariance = ofDimensions.map(elsewhere);
  const estimate = (score: number | null, of: Float64Array, more: number): Estimate =>
    estimateOf(score, of, more, design.nEffOrg);
  return {
    design,
    means,
    scores,
    overall: estimate(scores.overall, influence, independentVariance),
    influence,
    df: design.organisations.length - 1,
    dimensions: scores.dimensions.map((score, d) =>
      estimate(score, dimensionInfluence[d]!, dimensionIndependentVariance[d]!),
    ),
    dimensionInfluence,
    dimensionCovariance: covarianceOf(dimensionInfluence, scores.dimensions, dimensionIndependentVariance),
    criteria: points.map((score, c) =>
      estimate(score, influenceOf(unit(points.length, c)), criteria[c]!.independentVariance),
    ),
    criterionOrganisations: means.answeringClusters,
    balanceGap: balanceGap(rubric, points, config.coverage),
    sourceGap: gap,
    independentVariance,
    dimensionIndependentVariance,
  };
}

const TOLERANCE = 1e-12;

function isScored(means: CriterionMeans, criterion: number, { kPublish, dominance }: MethodConfig): boolean {
  return means.answeringClusters[criterion]! >= kPublish && means.maxShare[criterion]! <= dominance + TOLERANCE;
}

const unit = (length: number, at: number): number[] => Array.from({ length }, (_, c) => Number(c === at));

function estimateOf(score: number | null, influence: Float64Array, elsewhere: number, nEff: number): Estimate {
  if (score === null) return { score: null, se: null, ci95: null };
  const se = Math.sqrt(clusterCovariance(influence, influence)! + elsewhere);
  return { score, se, ci95: scoreInterval({ estimate: score, se, df: influence.length - 1, nEff }).ci95 };
}

function covarianceOf(
  influences: readonly Float64Array[],
  scores: RubricScores['dimensions'],
  elsewhere: readonly number[],
): (number | null)[][] {
  return influences.map((a, i) =>
    influences.map((b, j) => {
      if (scores[i] === null || scores[j] === null) return null;
      return clusterCovariance(a, b)! + (i === j ? elsewhere[i]! : 0);
    }),
  );
}
