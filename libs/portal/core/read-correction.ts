import type { Violation } from '#kernel';
import { checkPlainText, tidy } from './read-reply.js';

/** What a request for a correction may be about. */
export const CORRECTION_SUBJECTS = ['score', 'quote', 'fact', 'other'] as const;
export type CorrectionSubject = (typeof CORRECTION_SUBJECTS)[number];

export const CORRECTION_VERDICTS = ['accepted', 'refused'] as const;
export type CorrectionVerdict = (typeof CORRECTION_VERDICTS)[number];

/** What is wrong, and by what one can see it. */
export interface CorrectionText {
  readonly about: CorrectionSubject;
  readonly statement: string;
  /** May be empty. */
  readonly evidence: string;
}

/** Characters (code points) each of the texts may have. */
export const CORRECTION_LENGTH = 2_000;

/** A request as it is kept, and what keeps it from being. */
export function readCorrection(written: CorrectionText): {
  readonly correction: CorrectionText;
  readonly violations: Violation[];
} {
  const correction = { about: written.about, statement: tidy(written.statement), evidence: tidy(written.evidence) };
  const { statement, evidence } = correction;
  return {
    correction,
    violations: [
      ...checkPlainText(statement, '/statement', CORRECTION_LENGTH),
      ...(evidence === '' ? [] : checkPlainText(evidence, '/evidence', CORRECTION_LENGTH)),
    ],
  };
}
