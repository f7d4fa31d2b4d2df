import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { canonicalJson, type Clock, DomainError } from '#kernel';
import { distributionErrors } from '#distribution/core';
import { type Invitation, InvitationService } from '#distribution';
import { CLOCK, CONFIG, type Config, Gatherer, Keyring, sha256, sqlState, uuidV7 } from '#platform';
import { type PublishedVersion, QuestionnaireService } from '#questionnaire';
import { type Answers, criterionUnits } from '#questionnaire/core';
import { scoreResponse } from '#scoring';
import { judgeDuplicate, qualityFacts, responseErrors } from './core/index.js';
import { type AnswerRow, commitAnswers, storedAnswer } from './response.queries.js';

export interface Submission {
  readonly answers: unknown;
  readonly definitionVersion?: number;
  /** Answers to questions that are not asked: an API client that sends them is wrong, a form may hold old ones. */
  readonly invisible: 'reject' | 'drop';
  readonly idempotencyKey: string;
  readonly locale?: string;
}

export interface Receipt {
  readonly responseId: string;
  /** Shown once to the respondent; proves later that the answer is theirs. */
  readonly receipt: string;
  /** The reply to an act that was done before. */
  readonly replayed: boolean;
}

const LOCK_TIMEOUT = '55P03';
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
  async quarantine(token: string, answers: unknown): Promise<Receipt> {
    const invitation = await this.invitations.identify('invitation', token);
    const now = this.clock.now();
    await this.db.query(
      `insert into response_quarantine (invitation_id, id, answers, reason, received_at) values ($1, $2, $3, 'honeypot', $4)`,
      [invitation.id, uuidV7(now), JSON.stringify(answers ?? {}), now],
    );
    return this.#receipt(invitation.id, false);
  }

  #decide(invitation: Invitation, { plan, checker, rubric }: PublishedVersion, submission: Submission): AnswerRow {
    const checked = checker.check(submission.answers, { invisible: submission.invisible });
    if (!checked.ok) throw responseErrors.answersInvalid(checked.violations);
    const now = this.clock.now();
    const score = scoreResponse(rubric, criterionUnits(plan, checked.answers));
    return {
      invitationId: invitation.id,
      answers: checked.answers,
      criterionScore: score.criteria,
      dimensionScore: score.dimensions,
      overallScore: score.overall,
      quality: qualityFacts(Object.keys(checked.answers).length, invitation.startedAt, now),
      locale: submission.locale ?? invitation.locale,
      idempotencyKey: submission.idempotencyKey,
      fingerprint: fingerprintOf(checked.answers).toString('hex'),
      receiptHash: sha256(this.receiptOf(invitation.id)).toString('hex'),
      eventId: uuidV7(now),
      submittedAt: now.toISOString(),
    };
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
    return this.keyring.mac('receipt', invitationId).subarray(0, 16).toString('base64url');
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

function fingerprintOf(answers: Answers): Buffer {
  return sha256(canonicalJson(answers));
}
