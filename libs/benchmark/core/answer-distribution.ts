import type { Rubric } from '#scoring';
import { largestRemainder } from './largest-remainder.js';
import { type Cell, LEVELS } from './cell.js';
import type { VendorEstimate } from './estimate-vendor.js';

/** How the answers about one vendor spread over the levels of every criterion that is shown. */
export interface VendorDistribution {
  readonly vendor: string;
  readonly criteria: readonly CriterionDistribution[];
}

export interface CriterionDistribution {
  readonly id: string;
  /** Whole percent at each of five levels, the worst first; they sum to 100. */
  readonly percent: readonly number[];
}

/** Whether a release was made from answers whose levels were counted; older ones tell nothing of how they spread. */
export const hasLevels = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && cells.every(({ levels }) => levels !== undefined);

/**
 * Shares of the levels, which all cells have, by the weights that the scores have. Of a criterion that has no score nothing is shown: enough
 * organisations answered it and none of them dominates it, so a distribution tells of the same set as its mean, which
 * the ledger has let through. Whole percents blur it further.
 */
export function answerDistributions(rubric: Rubric, estimates: readonly VendorEstimate[]): VendorDistribution[] {
  const criteria = rubric.dimensions.flatMap((dimension) => dimension.criteria);
  return estimates.map(({ design, criteria: scores }) => {
    const shown = criteria.flatMap(({ id }, c) =>
      scores[c]!.score === null ? [] : [{ id, percent: percentOf(design, c) }],
    );
    return { vendor: design.vendor, criteria: shown };
  });
}

function percentOf({ cells, weights }: VendorEstimate['design'], criterion: number): readonly number[] {
  const at = Array.from({ length: LEVELS }, (_, level) =>
    cells.reduce((sum, cell, i) => sum + weights[i]! * cell.levels![criterion * LEVELS + level]!, 0),
  );
  const total = at.reduce((sum, weight) => sum + weight, 0);
  return largestRemainder(
    at.map((weight) => weight / total),
    100,
  );
}
