import { canonicalJson } from '#kernel';
import { type Keyring, sha256, uuidV7 } from '#platform';
import type { PublishedVersion } from '#questionnaire';
import { type AnswerMode, type Answers, criterionUnits, DEFAULT_ANSWER_MODE } from '#questionnaire/core';
import { scoreResponse } from '#scoring';
import {
  agreesToQuoting,
  type IntakeFlag,
  type PageTime,
  type Provenance,
  qualityFacts,
  type QualityFacts,
} from './core/index.js';
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
  /** Somebody said so beside the questionnaire. Nobody is quoted who said so neither there nor in an answer. */
  readonly mayQuote?: boolean;
  /** What it is tied to; the usual where nobody was told anything. */
  readonly mode?: AnswerMode;
  /** Of what the respondent was told; absent where nobody was. */
  readonly consentHash?: string;
  readonly quotaIds?: readonly string[];
  /** Absent: it was recorded elsewhere. */
  readonly provenance?: Provenance;
  /** What was noticed besides. */
  readonly flags?: readonly IntakeFlag[];
}

/** Checked answers with their scores, ready to be stored. */
export function answerRow(
  keyring: Keyring,
  { plan, rubric }: Pick<PublishedVersion, 'plan' | 'rubric'>,
  answers: Answers,
  occasion: Occasion,
): AnswerRow {
  const { invitationId, locale, submittedAt, idempotencyKey } = occasion;
  const { mayQuote = false, quotaIds = [], mode = DEFAULT_ANSWER_MODE, consentHash = null } = occasion;
  const score = scoreResponse(rubric, criterionUnits(plan, answers));
  return {
    invitationId,
    answers,
    criterionScore: score.criteria,
    dimensionScore: score.dimensions,
    overallScore: score.overall,
    quality: factsOf(Object.keys(answers).length, occasion),
    locale,
    idempotencyKey,
    fingerprint: sha256(canonicalJson(answers)).toString('hex'),
    receiptHash: sha256(receiptCode(keyring, invitationId)).toString('hex'),
    eventId: uuidV7(submittedAt),
    mayQuote: mayQuote || agreesToQuoting(plan, answers),
    mode,
    consentHash,
    quotaIds,
    submittedAt: submittedAt.toISOString(),
  };
}

function factsOf(
  answered: number,
  { startedAt, submittedAt, pages, flags = [], provenance = 'recorded' }: Occasion,
): QualityFacts {
  const facts = qualityFacts(answered, startedAt, submittedAt);
  return { ...facts, flags: [...facts.flags, ...flags], ...(pages && { pages }), provenance };
}

/** Whoever answers a strict survey without a ticket is promised no more than that nothing leads to them. */
export const promisedWithoutTicket = (mode: AnswerMode): AnswerMode => (mode === 'strict' ? 'anonymous' : mode);

export function receiptCode(keyring: Keyring, invitationId: string): string {
  return keyring.mac('receipt', invitationId).subarray(0, 16).toString('base64url');
}
