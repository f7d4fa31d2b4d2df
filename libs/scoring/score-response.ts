import { aggregateRubric } from './aggregate.js';
import { badCriterionScores } from './errors.js';
import type { Rubric } from './rubric.js';
import { pointsOf, UNITS } from './units.js';

/** One respondent's scores in rubric order. `criteria` are units (UNITS = best), the rest 0–100; null is not scored. */
export interface ResponseScore {
  readonly criteria: readonly (number | null)[];
  readonly dimensions: readonly (number | null)[];
  readonly overall: number | null;
}

/**
 * Criterion units of one response → its dimension and overall scores, by the same coverage rules as a
 * vendor's. Throws `bad-criterion-scores` unless there is one whole number 0…UNITS or null a criterion.
 */
export function scoreResponse(rubric: Rubric, criterionUnits: readonly (number | null)[]): ResponseScore {
  if (!criterionUnits.every((units) => units === null || isUnits(units))) throw badCriterionScores();
  const points = criterionUnits.map((units) => (units === null ? null : pointsOf(units)));
  const { dimensions, overall } = aggregateRubric(rubric, points);
  return { criteria: [...criterionUnits], dimensions, overall };
}

const isUnits = (units: number): boolean => Number.isInteger(units) && units >= 0 && units <= UNITS;
