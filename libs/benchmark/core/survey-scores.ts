import { criterionIds, type Rubric } from '#scoring';
import { canonicalCells, type Cell } from './cell.js';
import type { Estimate } from './estimate-vendor.js';
import { estimateWave } from './estimate-wave.js';
import type { MethodConfig } from './method-config.js';

/** What the survey alone says of every criterion, in rubric order, of every vendor with answers. */
export const surveyScores = (
  rubric: Rubric,
  cells: readonly Cell[],
  config: MethodConfig,
): { readonly vendor: string; readonly criteria: readonly Estimate[] }[] =>
  estimateWave(rubric, canonicalCells(cells, criterionIds(rubric).length), config).estimates.map(
    ({ design: { vendor }, criteria }) => ({ vendor, criteria }),
  );
