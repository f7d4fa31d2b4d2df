import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { GRACE_MILLISECONDS } from '#distribution/core';
import { CLOCK, rows } from '#platform';

/** How long after its last possible hand-in a repeated one is still known as the same act. */
const KEPT_MILLISECONDS = GRACE_MILLISECONDS + 24 * 3_600_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
const BATCH = 2_000;

/**
 * Keys tell a hand-in that is repeated from another one. A day after nobody can hand in any more they are forgotten, and
 * with them the hash of what was handed in.
 */
@Injectable()
export class AnswerKeyService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many campaigns were over. */
  async forget(): Promise<number> {
    const now = this.clock.now();
    const over = await rows<{ id: string }>(
      this.db.manager,
      'select id from campaign where closes_at < $1 and keys_forgotten_at is null order by id',
      [new Date(now.getTime() - KEPT_MILLISECONDS)],
    );
    for (const { id } of over) {
      await this.#forgetOf(id);
      await this.db.query('update campaign set keys_forgotten_at = $2 where id = $1', [id, now]);
    }
    return over.length;
  }

  /** In batches of invitations, so that no statement holds many rows. */
  async #forgetOf(campaignId: string): Promise<void> {
    for (let after = FIRST; ;) {
      const batch = await rows<{ id: string }>(
        this.db.manager,
        `select invitation_id as id from invitation where campaign_id = $1 and state = 'completed' and invitation_id > $2
         order by invitation_id limit ${BATCH}`,
        [campaignId, after],
      );
      const last = batch.at(-1);
      if (!last) return;
      await this.db.query(
        `update response set idempotency_key = '', fingerprint = '' where invitation_id = any($1::uuid[])
         and idempotency_key <> ''`,
        [batch.map(({ id }) => id)],
      );
      after = last.id;
    }
  }
}
