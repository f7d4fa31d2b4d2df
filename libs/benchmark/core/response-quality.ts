import { fisherExact } from '#statistics';

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

const AUDIT_P = 0.01;

/** Are answers about one vendor excluded more often than about the rest? Then people look before it is published. */
export function differentialExclusion(vendor: ExclusionCount, rest: ExclusionCount): { p: number; flag: boolean } {
  const trait = ({ excluded, kept }: ExclusionCount) => ({ having: excluded, lacking: kept });
  const p = fisherExact(trait(vendor), trait(rest));
  return { p, flag: p < AUDIT_P };
}

const SENSITIVE_POINTS = 2;

/** Scores with and without exclusions that differ by more than 2 points are both published. */
export const publishBothScores = (withExclusions: number, withoutExclusions: number): boolean =>
  Math.abs(withExclusions - withoutExclusions) > SENSITIVE_POINTS;
