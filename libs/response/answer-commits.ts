import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, CONFIG, type Config, crashPoint, Gatherer, sqlState } from '#platform';
import { responseErrors } from './core/index.js';
import { InboxService } from './inbox/inbox.service.js';
import { type AnswerRow, commitAnswers, commitFreeAnswers, storedAnswer } from './response.queries.js';

const LOCK_TIMEOUT = '55P03';
/** In milliseconds: for that long nobody waits again for what was waited for in vain. */
const HELD_FOR = 2_000;

interface Outcome {
  readonly invitationId: string;
  /** Somebody holds the invitation; otherwise its answer has been stored. */
  readonly isHeld: boolean;
}

/** Stores answers for good, each in the way its mode asks for. */
@Injectable()
export class AnswerCommits {
  /** Answers that arrive together share one round trip. */
  readonly #commits: Gatherer<AnswerRow, Outcome>;
  /** Invitations that were waited for in vain, and until when they count as held. */
  readonly #held = new Map<string, number>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(InboxService) private readonly inbox: InboxService,
  ) {
    this.#commits = new Gatherer({
      keyOf: ({ invitationId }) => invitationId,
      maxBatch: config.submitBatch,
      run: (attempts) => this.#commit(attempts),
      resultKeyOf: ({ invitationId }) => invitationId,
    });
  }

  /**
   * Whoever holds an invitation is waited for once, and after that passed over: its neighbours in a batch are stored,
   * and those that come for it in a row are not kept waiting one after the other.
   */
  async #commit(attempts: readonly AnswerRow[]): Promise<readonly Outcome[]> {
    const now = this.clock.now().getTime();
    for (const [id, until] of this.#held) if (until <= now) this.#held.delete(id);
    if (attempts.some(({ invitationId }) => this.#held.has(invitationId))) return this.#commitFree(attempts);
    try {
      crashPoint('submit.before-commit');
      const stored = await commitAnswers(this.db, attempts);
      crashPoint('submit.after-commit');
      return stored.map(({ invitationId }) => ({ invitationId, isHeld: false }));
    } catch (error) {
      if (sqlState(error) !== LOCK_TIMEOUT) throw error;
    }
    const until = this.clock.now().getTime() + HELD_FOR;
    for (const { invitationId } of attempts) this.#held.set(invitationId, until);
    const outcomes = await this.#commitFree(attempts);
    for (const { invitationId, isHeld } of outcomes) if (!isHeld) this.#held.delete(invitationId);
    return outcomes;
  }

  /** Of those that are passed over, whoever was waited for before counts as held. */
  async #commitFree(attempts: readonly AnswerRow[]): Promise<readonly Outcome[]> {
    const held = attempts.filter(({ invitationId }) => this.#held.has(invitationId));
    const stored = await commitFreeAnswers(this.db, attempts);
    const free = new Set(stored.map(({ invitationId }) => invitationId));
    return [
      ...stored.map(({ invitationId }) => ({ invitationId, isHeld: false })),
      ...held.flatMap(({ invitationId }) => (free.has(invitationId) ? [] : [{ invitationId, isHeld: true }])),
    ];
  }

  /** False when the invitation was used up before. Throws `request-in-progress` while somebody holds it. */
  async store(row: AnswerRow): Promise<boolean> {
    const outcome = await patiently(this.#commits.get(row));
    if (outcome?.isHeld) throw responseErrors.requestInProgress();
    return outcome !== undefined;
  }

  /** Without a way back to its invitation. Answers the receipt; undefined when the invitation was used up before. */
  storeUnlinked(row: AnswerRow): Promise<string | undefined> {
    const mode = row.mode === 'strict' ? 'strict' : 'anonymous';
    return patiently(this.inbox.handIn({ row, mode, idempotencyKey: row.idempotencyKey }));
  }

  /** Whether an invitation was used up by this very act, where nothing of its answer stays with it. */
  isRepeat(invitationId: string, idempotencyKey: string): Promise<boolean> {
    return this.inbox.isRepeat(invitationId, idempotencyKey);
  }

  stored(invitationId: string): ReturnType<typeof storedAnswer> {
    return storedAnswer(this.db, invitationId);
  }
}

/** Whoever waits in vain for the row of one invitation is told that it is being answered. */
async function patiently<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (sqlState(error) === LOCK_TIMEOUT) throw responseErrors.requestInProgress();
    throw error;
  }
}
