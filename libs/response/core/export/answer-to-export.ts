import type { Locale } from '#kernel';
import type { Answers } from '#questionnaire/core';

/** An accepted answer on its way out, with nothing of the person who gave it. */
export interface AnswerToExport {
  readonly id: string;
  readonly versionId: string;
  readonly vendor: string;
  /** A name of this wave alone, equal for answers of one organisation; null where answers are anonymous. */
  readonly organisation: string | null;
  readonly source: string;
  readonly size: string;
  readonly region: string;
  readonly locale: Locale;
  /** Day of UTC, `2026-11-26`. */
  readonly submittedOn: string;
  readonly durationSeconds: number | null;
  readonly answers: Answers;
  /** Rubric order, 2520 = 100 points. */
  readonly criterionScore: readonly (number | null)[];
  readonly dimensionScore: readonly (number | null)[];
  readonly overallScore: number | null;
  readonly flags: readonly string[];
  readonly excludedReason: string | null;
  readonly ruling: string | null;
  readonly mayQuote: boolean;
}
