import { channelDiscordance } from '#statistics';
import type { ChannelFigure } from '../channel-figure.js';

/** What customers say of a criterion; nulls where too few do. */
export interface SurveyFigure {
  readonly criterion: string;
  readonly score: number | null;
  readonly variance: number | null;
}

export interface CriterionComparison {
  readonly criterion: string;
  /** Points 0–100. */
  readonly tickets: number;
  readonly survey: number | null;
  /** Points by which tickets are above what customers say; null where these say too little. */
  readonly gap: number | null;
  readonly z: number | null;
  /** Too far apart to be averaged silently (method §12.4). */
  readonly isMarked: boolean;
}

/** What tickets say beside what customers say, for every criterion that tickets speak of. */
export function compareWithSurvey(
  figures: readonly ChannelFigure[],
  survey: readonly SurveyFigure[],
): readonly CriterionComparison[] {
  return figures.map(({ criterion, score, variance }) => {
    const said = survey.find((one) => one.criterion === criterion);
    if (said === undefined || said.score === null || said.variance === null)
      return { criterion, tickets: score, survey: null, gap: null, z: null, isMarked: false };
    const { z, flag } = channelDiscordance({ score, variance }, { score: said.score, variance: said.variance });
    const gap = score - said.score;
    return { criterion, tickets: score, survey: said.score, gap, z, isMarked: flag };
  });
}
