import { fisherExact } from '#statistics';
import type { ExclusionRules } from './method-config.js';
import { METHOD_DEFAULTS } from './method-defaults.js';

export {
  answerPattern,
  type AnswerPattern,
  type HardFlag,
  hasLongRun,
  hasLowVariation,
  isExcluded,
  isFastOverall,
  isInconsistent,
  isStraightLine,
  median,
  type PageTime,
  pageTimeIndex,
  type PageTimeIndex,
  type SoftFlag,
  type StraightLineFacts,
} from '#response/core';

export interface ExclusionCount {
  readonly excluded: number;
  readonly kept: number;
}

/** Are answers about one vendor excluded more often than about the rest? Then people look before it is published. */
export function differentialExclusion(
  vendor: ExclusionCount,
  rest: ExclusionCount,
  { exclusionAudit }: Pick<ExclusionRules, 'exclusionAudit'> = METHOD_DEFAULTS,
): { readonly p: number; readonly flag: boolean } {
  const trait = ({ excluded, kept }: ExclusionCount) => ({ having: excluded, lacking: kept });
  const p = fisherExact(trait(vendor), trait(rest));
  return { p, flag: p < exclusionAudit };
}

/** Scores with and without exclusions that differ by more than this are both shown. */
export const publishBothScores = (
  withExclusions: number,
  withoutExclusions: number,
  { bothScores }: Pick<ExclusionRules, 'bothScores'> = METHOD_DEFAULTS,
): boolean => Math.abs(withExclusions - withoutExclusions) > bothScores;
