import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { AuditLog, CLOCK, crashPoint, rows } from '#platform';
import { AnswerErasureService } from '#response';
import {
  type AnswerChoice,
  beginErasure,
  type ErasureRecord,
  erasureOf,
  finishErasure,
  holdInvitations,
  latestErasures,
  removeContact,
  removeEvents,
  removeInvitations,
  saveProgress,
  suppressForGood,
} from './erasure.queries.js';
import { NamedErasureService } from './named-erasure.service.js';
import { PersonService } from './person.service.js';
import { privacyErrors } from './core/index.js';
import { asEraser } from './as-eraser.js';
import type { Subject } from './subject.js';

/** Who asks for an erasure; null: the operator, or a ledger that is replayed. */
export interface ErasureOrder {
  readonly email: string;
  readonly answers: AnswerChoice;
  readonly requestedBy: string | null;
}

/**
 * Takes everything of a person away. One transaction removes all that names or leads to them; then the answers it took
 * out of the totals are folded and deleted. Whoever dies in between leaves an erasure that is `running`, and a worker
 * finishes it.
 */
@Injectable()
export class ErasureService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AnswerErasureService) private readonly answers: AnswerErasureService,
    @Inject(NamedErasureService) private readonly named: NamedErasureService,
    @Inject(PersonService) private readonly people: PersonService,
  ) {}

  /** Doing it again erases what came since. Throws `address-invalid` and `last-admin-stays`; then nothing has changed. */
  async erase({ email, answers, requestedBy }: ErasureOrder): Promise<ErasureRecord> {
    return this.eraseSubject(this.people.subject(email), answers, requestedBy);
  }

  async eraseSubject(subject: Subject, answers: AnswerChoice, requestedBy: string | null): Promise<ErasureRecord> {
    const mentions = subject.email === null ? [] : await this.named.find(subject.email);
    const counts = subject.email === null ? {} : await this.people.counts(subject.email, mentions.length);
    await asEraser(this.db, async (tx) => {
      const now = this.clock.now();
      const begun = await beginErasure(tx, { subjectId: subject.id, answers, requestedAt: now }, requestedBy);
      if (subject.email !== null) await this.named.remove(tx, subject.email, mentions, now);
      const waiting = await this.#removeLinked(tx, subject.id, answers);
      await suppressForGood(tx, subject.id, now);
      await saveProgress(tx, subject.id, [...new Set([...begun.waiting, ...waiting])], added(begun.counts, counts));
      await this.audit.note(tx, {
        action: 'privacy.erased',
        object: `person:${subject.id}`,
        details: { answers, answersTaken: waiting.length },
      });
      crashPoint('erasure.before-commit');
    });
    crashPoint('erasure.after-commit');
    return this.finish(subject.id);
  }

  /** What is left of an erasure that was begun. Answers it as it is then: `running` where a fold is not through yet. */
  async finish(subjectId: string): Promise<ErasureRecord> {
    const begun = await erasureOf(this.db.manager, subjectId);
    if (begun?.state === 'running') {
      if (begun.waiting.length > 0) await this.answers.fold();
      await asEraser(this.db, async (tx) => {
        const [held] = await rows<{ waiting: string[] }>(
          tx,
          `select waiting from erasure where subject_id = $1 and state = 'running' for update`,
          [subjectId],
        );
        if (!held) return;
        await this.answers.remove(tx, held.waiting);
        const left = await rows(tx, 'select 1 from response where invitation_id = any($1::uuid[]) limit 1', [
          held.waiting,
        ]);
        if (left.length === 0) await finishErasure(tx, subjectId, this.clock.now());
      });
    }
    return (await erasureOf(this.db.manager, subjectId))!;
  }

  list(after: readonly string[] | undefined, limit: number): Promise<ErasureRecord[]> {
    return latestErasures(this.db.manager, after, limit);
  }

  /** A finding whose person takes back that it may be used. Throws `not-found`. */
  async eraseFinding(waveId: string, id: string): Promise<void> {
    await asEraser(this.db, async (tx) => {
      if (!(await this.named.removeFinding(tx, waveId, id))) throw privacyErrors.findingUnknown();
      await this.audit.note(tx, { action: 'privacy.finding-erased', object: `finding:${id}`, details: { waveId } });
    });
  }

  /** The contact first: whoever is being invited at this moment is waited for, and then found. */
  async #removeLinked(tx: EntityManager, contactId: string, answers: AnswerChoice): Promise<readonly string[]> {
    await removeContact(tx, contactId);
    const invitations = await holdInvitations(tx, contactId);
    if (answers === 'unlink') await this.answers.unlink(tx, invitations);
    const taken = await this.answers.withdraw(tx, invitations);
    await removeEvents(tx, [contactId, ...invitations]);
    await removeInvitations(tx, invitations);
    return taken;
  }
}

function added(before: Readonly<Record<string, number>>, more: Readonly<Record<string, number>>) {
  const names = new Set([...Object.keys(before), ...Object.keys(more)]);
  return Object.fromEntries([...names].map((name) => [name, (before[name] ?? 0) + (more[name] ?? 0)]));
}
