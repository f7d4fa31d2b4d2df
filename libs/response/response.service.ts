import { Inject, Injectable } from '@nestjs/common';
import { type Clock, DomainError } from '#kernel';
import { type Invitation, InvitationService } from '#distribution';
import { CLOCK, inTime, Keyring } from '#platform';
import { type PublishedVersion, QuestionnaireService } from '#questionnaire';
import { type AnswerMode, isUnlinked } from '#questionnaire/core';
import { AnswerCommits } from './answer-commits.js';
import { answerRow, promisedWithoutTicket, receiptCode } from './answer-row.js';
import { judgeDuplicate, type PageTime, responseErrors } from './core/index.js';
import { IntakeService } from './intake.service.js';
import type { HandedIn } from './quarantine.service.js';
import type { AnswerRow } from './response.queries.js';

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
  /**
   * Work of the device, for a sitting of an open link that began without. `null`: a program that brings none, which is
   * refused. Absent: a form of a browser that runs no script, whose answers wait for a person.
   */
  readonly proof?: string | null;
}

export interface Receipt {
  readonly responseId: string;
  /**
   * Shown to the respondent; proves later that the answer is theirs. Null when an anonymous answer is handed in again:
   * nobody but its author has it.
   */
  readonly receipt: string | null;
  /** The reply to an act that was done before. */
  readonly replayed: boolean;
}

/** In milliseconds; less than anybody waits for a page. */
const LONGEST_SUBMIT = 2_800;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{16,128}$/;

@Injectable()
export class ResponseService {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(AnswerCommits) private readonly commits: AnswerCommits,
    @Inject(IntakeService) private readonly intake: IntakeService,
  ) {}

  /**
   * Gathers the invitation and its version, lets the plan and the rubric decide, then commits all or nothing. Whoever
   * waits in vain for a database that does not answer is told so in time, and learns by asking again what became of it.
   */
  submit(token: string, submission: Submission): Promise<Receipt> {
    return inTime(LONGEST_SUBMIT, this.#submit(token, submission));
  }

  async #submit(token: string, submission: Submission): Promise<Receipt> {
    if (!IDEMPOTENCY_KEY.test(submission.idempotencyKey)) throw responseErrors.idempotencyKeyInvalid();
    const invitation = await this.invitations.identify('invitation', token);
    const version = await this.questionnaires.version(invitation.versionId);
    const admission = this.invitations.admission(invitation);
    if (admission !== 'open' && admission !== 'answered') throw this.invitations.refusal(invitation, admission);
    if (submission.definitionVersion !== undefined && submission.definitionVersion !== version.number)
      throw responseErrors.definitionChanged();
    const attempt = this.#decide(invitation, version, submission);
    const isOpen = admission === 'open';
    if (isOpen && !(await this.intake.mayBeStored(invitation, submission.proof)))
      return this.#setAside(invitation, { ...submission, answers: attempt.answers });
    return this.#store(attempt, isOpen);
  }

  async #store(attempt: AnswerRow, isOpen: boolean): Promise<Receipt> {
    if (isUnlinked(attempt.mode)) return this.#handIn(attempt, isOpen);
    if (isOpen && (await this.commits.store(attempt))) return this.#receipt(attempt.invitationId, false);
    return this.#repeated(attempt);
  }

  /** Keeps what a trap caught apart from the answers, and leaves the invitation to the person it was sent to. */
  async quarantine(token: string, idempotencyKey: string, answers: unknown): Promise<Receipt> {
    if (!IDEMPOTENCY_KEY.test(idempotencyKey)) throw responseErrors.idempotencyKeyInvalid();
    const invitation = await this.invitations.identify('invitation', token);
    const admission = this.invitations.admission(invitation);
    if (admission !== 'open') throw this.invitations.refusal(invitation, admission);
    await this.intake.keep(invitation, { idempotencyKey, answers });
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
      mode: modeOf(version.mode, invitation),
      consentHash: version.consentHash,
      ...this.intake.arrival(invitation, version.mode, submission.proof),
    });
  }

  /** Nobody worked for it: it waits for a person. Handed in again it is the same act. */
  async #setAside(invitation: Invitation, handedIn: HandedIn): Promise<Receipt> {
    if (await this.intake.setAside(invitation, handedIn)) return this.#receipt(invitation.id, false);
    throw responseErrors.requestInProgress();
  }

  /** Nothing of an anonymous answer stays with its invitation, so a repetition is known by its key alone. */
  async #handIn(row: AnswerRow, isOpen: boolean): Promise<Receipt> {
    const { invitationId: responseId, idempotencyKey } = row;
    const receipt = isOpen ? await this.commits.storeUnlinked(row) : undefined;
    if (receipt !== undefined) return { responseId, receipt, replayed: false };
    if (await this.commits.isRepeat(responseId, idempotencyKey)) return { responseId, receipt: null, replayed: true };
    throw responseErrors.alreadySubmitted();
  }

  async #repeated(attempt: AnswerRow): Promise<Receipt> {
    const stored = await this.commits.stored(attempt.invitationId);
    const isKept = stored ? undefined : await this.intake.knows(attempt.invitationId, attempt.idempotencyKey);
    if (isKept === true) return this.#receipt(attempt.invitationId, true);
    if (isKept === false) throw responseErrors.alreadySubmitted();
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

/** In a strict survey only a sitting that a ticket opened is strict; whoever answers with the link is anonymous. */
const modeOf = (mode: AnswerMode, { isTicketed }: Invitation): AnswerMode =>
  isTicketed ? mode : promisedWithoutTicket(mode);

const REFUSALS: Readonly<Record<'key-reused' | 'already-submitted' | 'in-progress', () => DomainError>> = {
  'key-reused': responseErrors.idempotencyKeyReused,
  'already-submitted': responseErrors.alreadySubmitted,
  'in-progress': responseErrors.requestInProgress,
};
