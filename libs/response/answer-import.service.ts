import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Violation } from '#kernel';
import { Keyring } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { answerRow, type Occasion, promisedWithoutTicket } from './answer-row.js';
import { responseErrors } from './core/index.js';
import { type AnswerRow, commitAnswers } from './response.queries.js';
import { TotalService } from './total.service.js';

/** Answers that were given at another time or place, to an invitation that is on record. */
export interface CollectedAnswer extends Omit<Occasion, 'idempotencyKey' | 'mode'> {
  readonly answers: unknown;
}

/** Answers of one statement. */
const BATCH = 250;

@Injectable()
export class AnswerImportService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(TotalService) private readonly totals: TotalService,
  ) {}

  /**
   * Checks and scores every answer like one that is handed in; if one does not fit, none is stored. Invitations
   * that are used up already keep their first answer. Answers how many were stored; the totals include them.
   */
  async store(versionId: string, collected: readonly CollectedAnswer[]): Promise<number> {
    const attempts = await this.#decide(versionId, collected);
    let stored = 0;
    for (let from = 0; from < attempts.length; from += BATCH)
      stored += (await commitAnswers(this.db, attempts.slice(from, from + BATCH))).length;
    await this.totals.fold();
    await this.#settle(attempts);
    return stored;
  }

  async #decide(versionId: string, collected: readonly CollectedAnswer[]): Promise<AnswerRow[]> {
    const version = await this.questionnaires.version(versionId);
    const violations: Violation[] = [];
    const attempts = collected.flatMap((one, index) => {
      const checked = version.checker.check(one.answers);
      if (checked.ok)
        return answerRow(this.keyring, version, checked.answers, {
          ...one,
          idempotencyKey: `recorded-${one.invitationId}`,
          mode: promisedWithoutTicket(version.mode),
        });
      violations.push(
        ...checked.violations.map(({ pointer, code }) => ({ pointer: `/rows/${index}${pointer}`, code })),
      );
      return [];
    });
    if (violations.length > 0) throw responseErrors.answersInvalid(violations);
    return attempts;
  }

  /** The totals hold these answers, so what their events ask for is done. */
  async #settle(attempts: readonly AnswerRow[]): Promise<void> {
    await this.db.query(
      `update outbox set relayed_at = coalesce(relayed_at, now()), done_at = now()
       where subject_id = any($1::uuid[]) and id = any($2::uuid[]) and done_at is null`,
      [attempts.map(({ invitationId }) => invitationId), attempts.map(({ eventId }) => eventId)],
    );
  }
}
