import type { Curves } from '../progress/learn-curves.js';
import { type Band, bandOf, organisationOutlook, outlookOf } from '../progress/outlook.js';

/** What a launch would send about one vendor. */
export interface PlannedSittings {
  readonly sittings: number;
  /** The customer organisations these people are of. */
  readonly organisations: number;
}

export interface Expected {
  /** Answers that come until the end, in four of five cases. */
  readonly answers: Band;
  /** Organisations of which at least one answers. */
  readonly organisations: Band;
}

/**
 * What is to be expected of sittings that get an invitation now and reminders after so many days, until the end in
 * `within` hours, if people answer as the curves say.
 */
export function expectedAnswers(
  { sittings, organisations }: PlannedSittings,
  curves: Curves,
  reminderDays: readonly number[],
  within: number,
): Expected {
  const mails = [0, ...reminderDays.map((days) => days * 24)];
  const outlook = outlookOf([{ sittings, mails }], curves, within);
  return {
    answers: bandOf(0, outlook),
    organisations: bandOf(0, organisationOutlook(outlook, organisations, sittings)),
  };
}
