import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config, Gatherer, sqlState } from '#platform';
import { responseErrors } from './core/index.js';
import { InboxService } from './inbox/inbox.service.js';
import { type AnswerRow, commitAnswers, storedAnswer } from './response.queries.js';

const LOCK_TIMEOUT = '55P03';

/** Stores answers for good, each in the way its mode asks for. */
@Injectable()
export class AnswerCommits {
  /** Answers that arrive together share one round trip. */
  readonly #commits: Gatherer<AnswerRow, { invitationId: string }>;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) config: Config,
    @Inject(InboxService) private readonly inbox: InboxService,
  ) {
    this.#commits = new Gatherer({
      keyOf: ({ invitationId }) => invitationId,
      maxBatch: config.submitBatch,
      run: (attempts) => commitAnswers(this.db, attempts),
      resultKeyOf: ({ invitationId }) => invitationId,
    });
  }

  /** False when the invitation was used up before. */
  async store(row: AnswerRow): Promise<boolean> {
    return (await patiently(this.#commits.get(row))) !== undefined;
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
