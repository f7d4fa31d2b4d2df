import { canonicalJson } from '#kernel';
import { type Keyring, sha256, uuidV7 } from '#platform';
import type { PublishedVersion } from '#questionnaire';
import { type Answers, criterionUnits } from '#questionnaire/core';
import { scoreResponse } from '#scoring';
import { type PageTime, qualityFacts } from './core/index.js';
import type { AnswerRow } from './response.queries.js';

/** Who answered and when. */
export interface Occasion {
  readonly invitationId: string;
  readonly locale: string;
  readonly startedAt: Date | null;
  readonly submittedAt: Date;
  readonly idempotencyKey: string;
  /** Times of the screens, where they were recorded. */
  readonly pages?: readonly PageTime[];
  /** Nobody is quoted who did not say so. */
  readonly mayQuote?: boolean;
}

/** Checked answers with their scores, ready to be stored. */
export function answerRow(
  keyring: Keyring,
  { plan, rubric }: Pick<PublishedVersion, 'plan' | 'rubric'>,
  answers: Answers,
  { invitationId, locale, startedAt, submittedAt, idempotencyKey, pages, mayQuote = false }: Occasion,
): AnswerRow {
  const score = scoreResponse(rubric, criterionUnits(plan, answers));
  return {
    invitationId,
    answers,
    criterionScore: score.criteria,
    dimensionScore: score.dimensions,
    overallScore: score.overall,
    quality: { ...qualityFacts(Object.keys(answers).length, startedAt, submittedAt), ...(pages && { pages }) },
    locale,
    idempotencyKey,
    fingerprint: sha256(canonicalJson(answers)).toString('hex'),
    receiptHash: sha256(receiptCode(keyring, invitationId)).toString('hex'),
    eventId: uuidV7(submittedAt),
    mayQuote,
    submittedAt: submittedAt.toISOString(),
  };
}

export function receiptCode(keyring: Keyring, invitationId: string): string {
  return keyring.mac('receipt', invitationId).subarray(0, 16).toString('base64url');
}
