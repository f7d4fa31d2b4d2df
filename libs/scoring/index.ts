export {
  aggregateGeometric,
  aggregateRubric,
  balanceGap,
  contributions,
  COVERAGE_RULE,
  type CoverageRule,
  type CoverageStatus,
  neutralImputationChange,
  type RubricScores,
} from './aggregate.js';
export { BUILT_IN_RUBRIC } from './built-in-rubric.js';
export { driverFactor, leastAnswered } from './driver-case.js';
export { type ExactScale, type LinearScale, normalise, type Scale, type ScaleAnswer, toUnits } from './normalise.js';
export {
  checkRubric,
  type Criterion,
  criterionIds,
  criterionWeights,
  type Dimension,
  dimensionOfCriterion,
  dimensionWeights,
  type Rubric,
} from './rubric.js';
export { type CriterionPlace, type RubricChange, rubricChanges } from './rubric-changes.js';
export { checkRubricLimits, RUBRIC_LIMITS } from './rubric-limits.js';
export { type ResponseScore, scoreResponse } from './score-response.js';
export { pointsOf, UNITS, unitsOf } from './units.js';
