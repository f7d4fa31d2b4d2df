import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK } from '#platform';
import { answeredAmong, listenersOf, publishedWave, queueResults } from './result-mail.queries.js';

/** People of one transaction. */
const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Tells the results of a wave to everybody who took part and asked to be told. Nobody is asked for anything, so it
 * costs no turn of the contact budget; who unsubscribed is not written to.
 */
@Injectable()
export class ResultMailService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Queues the mails of a release, one a person however often it is said. Answers how many are new. */
  async announce(releaseId: string): Promise<number> {
    const waveId = await publishedWave(this.db.manager, releaseId);
    if (waveId === undefined) return 0;
    let queued = 0;
    let after = FIRST;
    for (;;) {
      // Page by page: each begins where the one before ended.
      // oxlint-disable-next-line no-await-in-loop
      const page = await this.#announcePage(waveId, after);
      queued += page.queued;
      if (page.last === undefined) return queued;
      after = page.last;
    }
  }

  #announcePage(
    waveId: string,
    after: string,
  ): Promise<{ readonly queued: number; readonly last: string | undefined }> {
    return this.db.transaction(async (tx) => {
      const listeners = await listenersOf(tx, waveId, after, BATCH);
      const answered = await answeredAmong(
        tx,
        listeners.flatMap(({ invitationIds }) => invitationIds),
      );
      const told = listeners.filter(({ invitationIds }) => invitationIds.some((id) => answered.has(id)));
      const queued = told.length === 0 ? 0 : await queueResults(tx, told, this.clock.now());
      return { queued, last: listeners.at(-1)?.contactId };
    });
  }
}
