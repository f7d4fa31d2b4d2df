import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Clock, DomainError } from '#kernel';
import { distributionErrors } from '#distribution/core';
import { type Invitation, InvitationService } from '#distribution';
import { CLOCK, CONFIG, type Config, Gatherer, Keyring, sha256, sqlState, uuidV8 } from '#platform';
import { type PublishedVersion, QuestionnaireService } from '#questionnaire';
import { answerRow, receiptCode } from './answer-row.js';
import { judgeDuplicate, type PageTime, responseErrors } from './core/index.js';
import { type AnswerRow, commitAnswers, storedAnswer } from './response.queries.js';

export interface Submission {
  readonly answers: unknown;
  readonly definitionVersion?: number;
  /** Answers to questions that are not asked: an API client that sends them is wrong, a form may hold old ones. */
  readonly invisible: 'reject' | 'drop';
  readonly idempotencyKey: string;
  readonly locale?: string;
  /** Times of the screens, where they were recorded. */
  readonly pages?: readonly PageTime[];
  /** Its author agreed to be quoted, without a name. */
  readonly mayQuote?: boolean;
}

export interface Receipt {
  readonly responseId: string;
  /** Shown once to the respondent; proves later that the answer is theirs. */
  readonly receipt: string;
  /** The reply to an act that was done before. */
  readonly replayed: boolean;
}

const LOCK_TIMEOUT = '55P03';
/** A program that tries again and again is caught, not collected. */
const MOST_QUARANTINED = 3;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{16,128}$/;

@Injectable()
export class ResponseService {
  readonly #commits: Gatherer<AnswerRow, { invitationId: string }>;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
  ) {
    this.#commits = new Gatherer({
      keyOf: ({ invitationId }) => invitationId,
      maxBatch: config.submitBatch,
      run: (attempts) => commitAnswers(this.db, attempts),
      resultKeyOf: ({ invitationId }) => invitationId,
    });
  }

  /** Gathers the invitation and its version, lets the plan and the rubric decide, then commits all or nothing. */
  async submit(token: string, submission: Submission): Promise<Receipt> {
    if (!IDEMPOTENCY_KEY.test(submission.idempotencyKey)) throw responseErrors.idempotencyKeyInvalid();
    const invitation = await this.invitations.identify('invitation', token);
    const version = await this.questionnaires.version(invitation.versionId);
    const admission = this.invitations.admission(invitation);
    if (admission !== 'open' && admission !== 'answered') throw distributionErrors.notAdmitted(admission);
    if (submission.definitionVersion !== undefined && submission.definitionVersion !== version.number)
      throw responseErrors.definitionChanged();
    const attempt = this.#decide(invitation, version, submission);
    if (admission === 'open' && (await this.#commit(attempt))) return this.#receipt(invitation.id, false);
    return this.#repeated(attempt);
  }

  /** Keeps what a trap caught apart from the answers, and leaves the invitation to the person it was sent to. */
  async quarantine(token: string, idempotencyKey: string, answers: unknown): Promise<Receipt> {
    if (!IDEMPOTENCY_KEY.test(idempotencyKey)) throw responseErrors.idempotencyKeyInvalid();
    const invitation = await this.invitations.identify('invitation', token);
    const admission = this.invitations.admission(invitation);
    if (admission !== 'open') throw distributionErrors.notAdmitted(admission);
    await this.db.query(
      `insert into response_quarantine (invitation_id, id, answers, reason, received_at)
       select $1, $2, $3, 'honeypot', $4
       where (select count(*) from response_quarantine where invitation_id = $1) < ${MOST_QUARANTINED}
       on conflict do nothing`,
      [invitation.id, uuidV8(sha256(idempotencyKey)), JSON.stringify(answers ?? {}), this.clock.now()],
    );
    return this.#receipt(invitation.id, false);
  }

  #decide(invitation: Invitation, version: PublishedVersion, submission: Submission): AnswerRow {
    const checked = version.checker.check(submission.answers, { invisible: submission.invisible });
    if (!checked.ok) throw responseErrors.answersInvalid(checked.violations);
    return answerRow(this.keyring, version, checked.answers, {
      invitationId: invitation.id,
      locale: submission.locale ?? invitation.locale,
      startedAt: invitation.startedAt,
      submittedAt: this.clock.now(),
      idempotencyKey: submission.idempotencyKey,
      ...(submission.pages && { pages: submission.pages }),
      mayQuote: submission.mayQuote === true,
    });
  }

  async #commit(attempt: AnswerRow): Promise<boolean> {
    try {
      return (await this.#commits.get(attempt)) !== undefined;
    } catch (error) {
      if (sqlState(error) === LOCK_TIMEOUT) throw responseErrors.requestInProgress();
      throw error;
    }
  }

  async #repeated(attempt: AnswerRow): Promise<Receipt> {
    const stored = await storedAnswer(this.db, attempt.invitationId);
    const verdict = judgeDuplicate(stored, {
      idempotencyKey: attempt.idempotencyKey,
      fingerprint: Buffer.from(attempt.fingerprint, 'hex'),
    });
    if (verdict === 'replay') return this.#receipt(attempt.invitationId, true);
    throw REFUSALS[verdict]();
  }

  /** The code that proves an answer to be one’s own. It follows from the invitation, so a lost page loses nothing. */
  receiptOf(invitationId: string): string {
    return receiptCode(this.keyring, invitationId);
  }

  #receipt(invitationId: string, replayed: boolean): Receipt {
    return { responseId: invitationId, receipt: this.receiptOf(invitationId), replayed };
  }
}

const REFUSALS: Readonly<Record<'key-reused' | 'already-submitted' | 'in-progress', () => DomainError>> = {
  'key-reused': responseErrors.idempotencyKeyReused,
  'already-submitted': responseErrors.alreadySubmitted,
  'in-progress': responseErrors.requestInProgress,
};
