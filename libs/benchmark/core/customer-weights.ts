import { dimensionWeights, type Rubric } from '#scoring';
import { l1Distance } from '#statistics';
import type { Allocation } from './allocation.js';
import type { DriverRules } from './method-config.js';

/** How respondents themselves weigh the dimensions. */
export interface CustomerWeights {
  /** Mean shares in whole percent, rubric order; they may miss 100 by rounding. */
  readonly percent: readonly number[];
  /** Σ |percent ÷ 100 − declared weight|: how far the declared weights are from these. */
  readonly distance: number;
}

/**
 * Mean of the respondents' own weights; null for fewer than `allocationCases`. Protection: whole percent of at least
 * that many respondents. One more respondent moves a mean by less than two percentage points, so that rounding hides
 * what that respondent said.
 */
export function customerWeights(
  rubric: Rubric,
  allocations: readonly Allocation[],
  { allocationCases }: DriverRules,
): CustomerWeights | null {
  const respondents = allocations.reduce((sum, { count }) => sum + count, 0);
  if (respondents < allocationCases) return null;
  const declared = dimensionWeights(rubric);
  const percent = declared.map((_, d) =>
    Math.round((100 * allocations.reduce((sum, { weights, count }) => sum + count * weights[d]!, 0)) / respondents),
  );
  return {
    percent,
    distance: l1Distance(
      percent.map((each) => each / 100),
      declared,
    ),
  };
}
