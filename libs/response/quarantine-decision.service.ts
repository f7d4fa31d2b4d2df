import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Clock, DomainError } from '#kernel';
import { QuotaService } from '#distribution';
import { type AuditAction, CLOCK, Keyring, noteAct } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { isUnlinked } from '#questionnaire/core';
import { answerRow, promisedWithoutTicket, receiptCode } from './answer-row.js';
import { type IntakeFlag, provenanceOf, responseErrors } from './core/index.js';
import { InboxService } from './inbox/inbox.service.js';
import {
  type CaughtBy,
  decide,
  holdQuarantined,
  type QuarantinedAnswer,
  type QuarantineKey,
  reopen,
  takeDiscardBack,
} from './quarantine.queries.js';
import { isKept } from './quarantine.service.js';
import { type AnswerRow, commitAnswersWithin } from './response.queries.js';

/** Why somebody decides what they decide. */
export interface Judgement {
  readonly reason: string;
  readonly decidedBy: string;
}

/** What became of one of several; `done`, or the code of what stood in the way. */
export interface DecisionOutcome extends QuarantineKey {
  readonly outcome: string;
}

const FLAGS: Readonly<Record<CaughtBy, IntakeFlag>> = { honeypot: 'honeypot', 'no-proof': 'no_proof' };

/** What people decide about answers that wait. Each decision is one transaction: all of it is so, or none. */
@Injectable()
export class QuarantineDecisionService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(QuotaService) private readonly quotas: QuotaService,
    @Inject(InboxService) private readonly inbox: InboxService,
  ) {}

  /**
   * Lets it become an answer like those of open links: marked, and out of ranks. Throws `answers-invalid` when it does
   * not fit its questionnaire, `already-submitted` when its person has answered meanwhile, `quota-full`,
   * `answer-not-kept` when there is nothing to let in, and `already-decided`.
   */
  release(key: QuarantineKey, judgement: Judgement): Promise<void> {
    return this.db.transaction(async (tx) => {
      const answer = await this.#waiting(tx, key);
      const row = await this.#rowOf(answer);
      await this.quotas.holdWithin(tx, answer.invitationId, row.quotaIds);
      await reopen(tx, answer.invitationId);
      if (!(await this.#store(tx, row))) throw responseErrors.alreadySubmitted();
      const record = { decision: 'released', decidedAt: this.clock.now(), ...judgement } as const;
      await decide(tx, key, { ...record, isCleared: isUnlinked(row.mode) });
      await this.#note(tx, 'answer.released', key);
    });
  }

  /** Leaves it out. */
  discard(key: QuarantineKey, judgement: Judgement): Promise<void> {
    return this.db.transaction(async (tx) => {
      await this.#waiting(tx, key);
      const record = { decision: 'discarded', decidedAt: this.clock.now(), ...judgement } as const;
      await decide(tx, key, { ...record, isCleared: false });
      await this.#note(tx, 'answer.quarantined', key);
    });
  }

  /** Lets one wait again that was left out. Throws `already-decided` for one that was let in or withdrawn. */
  async takeBack(key: QuarantineKey): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (await takeDiscardBack(tx, key)) await this.#note(tx, 'answer.reconsidered', key);
      else await this.#waiting(tx, key);
    });
  }

  /** Decides about each on its own; answers of each whether it was done. */
  async decideAll(
    keys: readonly QuarantineKey[],
    decision: 'release' | 'discard',
    judgement: Judgement,
  ): Promise<readonly DecisionOutcome[]> {
    const outcomes: DecisionOutcome[] = [];
    for (const key of keys) {
      const decided = decision === 'release' ? this.release(key, judgement) : this.discard(key, judgement);
      // One after the other: several may need the same place.
      // oxlint-disable-next-line no-await-in-loop
      outcomes.push({ ...key, outcome: await outcomeOf(decided) });
    }
    return outcomes;
  }

  #note(tx: EntityManager, action: AuditAction, { id }: QuarantineKey): Promise<void> {
    return noteAct(tx, { action, object: `quarantined:${id}` }, this.clock.now());
  }

  async #store(tx: EntityManager, row: AnswerRow): Promise<boolean> {
    if (!isUnlinked(row.mode)) return (await commitAnswersWithin(tx, [row])).length > 0;
    const { idempotencyKey, invitationId } = row;
    // The receipt that was shown when it was handed in has to stay true.
    const receipt = receiptCode(this.keyring, invitationId);
    return this.inbox.handInWithin(tx, { row, mode: 'anonymous', idempotencyKey }, receipt);
  }

  async #rowOf(answer: QuarantinedAnswer): Promise<AnswerRow> {
    const version = await this.questionnaires.version(answer.versionId);
    if (!isKept(answer, version.mode)) throw responseErrors.answerNotKept();
    const checked = version.checker.check(answer.answers, { invisible: 'drop' });
    if (!checked.ok) throw responseErrors.answersInvalid(checked.violations);
    return answerRow(this.keyring, version, checked.answers, {
      ...answer,
      submittedAt: answer.receivedAt,
      idempotencyKey: `released-${answer.id}`,
      pages: answer.pages ?? [],
      provenance: provenanceOf(
        { openLinkId: answer.cameByOpenLink ? answer.id : null, proof: 'missing' },
        version.mode,
      ),
      flags: [FLAGS[answer.reason]],
      mode: promisedWithoutTicket(version.mode),
      quotaIds: await this.quotas.quotasFor(answer),
    });
  }

  async #waiting(tx: EntityManager, key: QuarantineKey): Promise<QuarantinedAnswer> {
    const answer = await holdQuarantined(tx, key);
    if (!answer) throw responseErrors.answerNotFound();
    if (answer.decision !== null) throw responseErrors.alreadyDecided();
    return answer;
  }
}

async function outcomeOf(decision: Promise<void>): Promise<string> {
  try {
    await decision;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
