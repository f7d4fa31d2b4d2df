import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, isUuid, noteAct, queryErrors } from '#platform';
import { releaseNotReady, secondPersonNeeded } from '../errors.js';
import { endOf } from './embargo.js';
import { movePublicAt, type Preparation, preparationById } from './preparation.queries.js';
import type { Seen } from './release-desk.service.js';
import { notePublished, ReleasePublisher } from './release-publisher.js';

/** When an approved release becomes public. There is one instant for everybody, so no vendor learns of it before another. */
@Injectable()
export class ReleaseEmbargoService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ReleasePublisher) private readonly publisher: ReleasePublisher,
  ) {}

  /**
   * Ends the embargo of an approved release at another instant; null: now. Only while it runs, and not by whoever
   * prepared the release: the instant is a part of what was approved.
   */
  async move(seen: Seen, embargoUntil: Date | null, by: string): Promise<void> {
    const { state, version, publicAt, preparedBy } = await this.#preparation(seen);
    if (version !== seen.version) throw queryErrors.changedSince();
    const now = this.clock.now();
    if (state !== 'approved' || publicAt === null || publicAt <= now) throw releaseNotReady();
    if (preparedBy === by) throw secondPersonNeeded();
    const end = endOf(embargoUntil, now);
    await this.db.transaction(async (tx) => {
      if (!(await movePublicAt(tx, seen, end))) throw queryErrors.changedSince();
      const published = await this.publisher.publishWithin(tx, seen.id);
      const details = { publicAt: end.toISOString() };
      await noteAct(tx, { action: 'release.embargoed', object: `release:${seen.id}`, details }, now);
      await notePublished(tx, published);
    });
  }

  async #preparation({ waveId, id }: Seen): Promise<Preparation> {
    const found = isUuid(id) ? await preparationById(this.db.manager, id) : undefined;
    if (found?.waveId !== waveId) throw queryErrors.notFound();
    return found;
  }
}
