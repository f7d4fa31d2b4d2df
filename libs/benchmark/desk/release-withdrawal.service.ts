import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { announce, CLOCK, isUuid, noteAct, queryErrors, rows } from '#platform';
import { releaseInvalid } from '../errors.js';
import { ReleaseEntity } from '../release.entity.js';
import { RELEASE_WITHDRAWN, type ReleaseNews } from '../release.events.js';
import { placeOf } from './release-publisher.js';

const MOST_REASON = 500;

export interface Withdrawal {
  readonly waveId: string;
  readonly id: string;
  /** Public. */
  readonly reason: string;
  readonly by: string;
}

/** A later wave that repeats numbers of one that was withdrawn. */
export interface RepeatedIn {
  readonly wave: string;
  readonly revision: number;
}

/** Takes results back. What was signed stays in the chain, for whoever has to look at it. */
@Injectable()
export class ReleaseWithdrawalService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * From now on nobody is served this revision or one before it, which it had replaced: readers are told when and why.
   * Withdrawing again changes nothing. Says which later waves show its numbers in their trend: they need a revision.
   */
  async withdraw({ waveId, id, reason, by }: Withdrawal): Promise<readonly RepeatedIn[]> {
    const text = reason.trim();
    if (text === '') throw releaseInvalid([{ pointer: '/reason', code: 'required' }]);
    if (text.length > MOST_REASON) throw releaseInvalid([{ pointer: '/reason', code: 'too-long' }]);
    const release = isUuid(id) ? await this.db.manager.findOneBy(ReleaseEntity, { id, waveId }) : null;
    if (!release) throw queryErrors.notFound();
    await this.db.transaction((tx) => this.#withdrawWithin(tx, release, { reason: text, by }));
    return this.#repeatedIn(waveId);
  }

  async #withdrawWithin(
    tx: EntityManager,
    release: ReleaseEntity,
    { reason, by }: Pick<Withdrawal, 'reason' | 'by'>,
  ): Promise<void> {
    const now = this.clock.now();
    const withdrawn = await rows<{ id: string }>(
      tx,
      `insert into release_withdrawal (release_id, reason, withdrawn_by, withdrawn_at)
       select id, $3, $4, $5 from release where wave_id = $1 and revision <= $2
       on conflict (release_id) do nothing returning release_id as id`,
      [release.waveId, release.revision, reason, by, now],
    );
    if (!withdrawn.some(({ id }) => id === release.id)) return;
    const place = await placeOf(tx, release.waveId);
    const { revision, sha256 } = release;
    const news: ReleaseNews = { ...place, revision, sha256, reason, at: now.toISOString() };
    await announce(tx, [{ topic: RELEASE_WITHDRAWN, subjectId: release.id, payload: news }], now);
    const details = { wave: release.waveId, revision, revisions: withdrawn.length };
    await noteAct(tx, { action: 'release.withdrawn', object: `release:${release.id}`, details }, now);
  }

  #repeatedIn(waveId: string): Promise<RepeatedIn[]> {
    return rows<RepeatedIn>(
      this.db.manager,
      `select distinct on (w.opens_at, w.id) w.slug as wave, r.revision
       from wave own join wave w on w.study_id = own.study_id and w.opens_at > own.opens_at
       join release r on r.wave_id = w.id
       where own.id = $1 and not exists (select 1 from release_withdrawal x where x.release_id = r.id)
       order by w.opens_at, w.id, r.revision desc`,
      [waveId],
    );
  }
}
