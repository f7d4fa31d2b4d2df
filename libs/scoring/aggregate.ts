import { badCriterionScores } from './errors.js';
import type { Rubric } from './rubric.js';

/** How much must be scored before a mean of the rest speaks for the whole. */
export interface CoverageRule {
  /** Least share of a dimension's criteria, 0…1. */
  readonly criteria: number;
  /** Least share of the overall weight, 0…1. */
  readonly weight: number;
}

export const COVERAGE_RULE: CoverageRule = { criteria: 0.66, weight: 0.75 };

/** FULL: every dimension. PARTIAL: an overall score, but a dimension is missing. */
export type CoverageStatus = 'FULL' | 'PARTIAL' | 'INSUFFICIENT_COVERAGE';

/** Scores are 0–100; null means too little is scored. Lists are in rubric order. */
export interface RubricScores {
  readonly dimensions: readonly (number | null)[];
  /** Shares 0…1 the scored dimensions have in the overall score; 0 where not scored. */
  readonly effectiveWeights: readonly number[];
  /** Share 0…1 of the declared weight that is scored. */
  readonly coveredWeight: number;
  readonly overall: number | null;
  readonly partial: boolean;
  readonly status: CoverageStatus;
}

export type Scores = readonly (number | null)[];

const TOLERANCE = 1e-12;
/** A geometric mean takes 0 for total ruin; inputs below this count as this. */
const GEOMETRIC_FLOOR = 1;

/**
 * Criterion scores → dimension → overall: weighted arithmetic means over what is scored, weights
 * renormalised (OECD/JRC Handbook; re-proportioning as in CMS 2021). null is left out, never 0.
 * Throws `bad-criterion-scores`.
 */
export function aggregateRubric(rubric: Rubric, criterionScores: Scores, rule = COVERAGE_RULE): RubricScores {
  return aggregate(rubric, criterionScores, rule, weightedMean);
}

/** The same with weighted geometric means, inputs floored at 1: how much compensation hides. Never a headline. */
export function aggregateGeometric(rubric: Rubric, criterionScores: Scores, rule = COVERAGE_RULE): RubricScores {
  return aggregate(rubric, criterionScores, rule, geometricMean);
}

/** Arithmetic less geometric overall score, points ≥ 0; null without an overall score. */
export function balanceGap(rubric: Rubric, criterionScores: Scores, rule = COVERAGE_RULE): number | null {
  const arithmetic = aggregateRubric(rubric, criterionScores, rule).overall;
  // Both are scored or neither: coverage does not ask which mean is taken.
  return arithmetic === null ? null : arithmetic - aggregateGeometric(rubric, criterionScores, rule).overall!;
}

/** Points by which each dimension moves a vendor away from the market; they sum to the difference of the overalls. */
export function contributions(
  weights: readonly number[],
  vendor: readonly number[],
  market: readonly number[],
): number[] {
  return weights.map((weight, d) => weight * (vendor[d]! - market[d]!));
}

/**
 * Change of the overall score, in points, when every missing criterion takes the market mean of that
 * criterion instead of being left out. null when there is no overall score before or after.
 */
export function neutralImputationChange(
  rubric: Rubric,
  criterionScores: Scores,
  marketMeans: Scores,
  rule = COVERAGE_RULE,
): number | null {
  const observed = aggregateRubric(rubric, criterionScores, rule).overall;
  const filled = criterionScores.map((score, c) => score ?? marketMeans[c] ?? null);
  // Filling in only adds coverage.
  return observed === null ? null : aggregateRubric(rubric, filled, rule).overall! - observed;
}

type Mean = (values: readonly number[], weights: readonly number[]) => number;

const weightedMean: Mean = (values, weights) => dot(values, weights) / total(weights);

const geometricMean: Mean = (values, weights) =>
  Math.exp(
    weightedMean(
      values.map((value) => Math.log(Math.max(value, GEOMETRIC_FLOOR))),
      weights,
    ),
  );

function aggregate(rubric: Rubric, scores: Scores, rule: CoverageRule, mean: Mean): RubricScores {
  const dimensions = dimensionScores(rubric, scores, rule, mean);
  const scored = rubric.dimensions.map(({ weight }, d) => (dimensions[d] === null ? 0 : weight));
  const coveredWeight = total(scored);
  const enough = coveredWeight >= rule.weight - TOLERANCE && coveredWeight > 0;
  const partial = enough && dimensions.includes(null);
  return {
    dimensions,
    effectiveWeights: scored.map((weight) => (weight === 0 ? 0 : weight / coveredWeight)),
    coveredWeight,
    overall: enough
      ? mean(
          dimensions.map((score) => score ?? 0),
          scored,
        )
      : null,
    partial,
    status: statusOf(enough, partial),
  };
}

function dimensionScores(rubric: Rubric, scores: Scores, rule: CoverageRule, mean: Mean): (number | null)[] {
  const needed = rubric.dimensions.reduce((sum, { criteria }) => sum + criteria.length, 0);
  if (scores.length !== needed || !scores.every((score) => score === null || Number.isFinite(score)))
    throw badCriterionScores();
  let from = 0;
  return rubric.dimensions.map(({ criteria }) => {
    const own = scores.slice(from, (from += criteria.length)).filter((score) => score !== null);
    const enough = own.length > 0 && own.length / criteria.length >= rule.criteria - TOLERANCE;
    return enough
      ? mean(
          own,
          own.map(() => 1),
        )
      : null;
  });
}

function statusOf(enough: boolean, partial: boolean): CoverageStatus {
  if (!enough) return 'INSUFFICIENT_COVERAGE';
  return partial ? 'PARTIAL' : 'FULL';
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
