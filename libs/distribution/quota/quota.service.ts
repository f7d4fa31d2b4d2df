import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Clock, DomainError, type Violation } from '#kernel';
import { CLOCK, queryErrors, rows, uuidV7 } from '#platform';
import { StudyService } from '#study';
import { distributionErrors, HOLD_MILLISECONDS } from '../core/index.js';
import {
  countAnswered,
  givePlacesBack,
  holdPlaces,
  type Quota,
  quotaById,
  type QuotaFacts,
  quotasFor,
  quotasOf,
  quotasWaiting,
} from './quota.queries.js';

export type NewQuota = Pick<Quota, 'waveId' | 'campaignId' | 'vendorId' | 'size' | 'region' | 'source' | 'places'>;

/**
 * Limits on how many answers of a kind a wave takes. A place is held when somebody starts, for two hours after the last
 * that was heard of them; the statement that stores their answer makes it theirs for good.
 */
@Injectable()
export class QuotaService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  async list(waveId: string): Promise<Quota[]> {
    await this.studies.waveById(waveId);
    return quotasOf(this.db.manager, waveId);
  }

  async add(quota: NewQuota, staffId: string): Promise<Quota> {
    await this.#checkFit(quota);
    const now = this.clock.now();
    const id = uuidV7(now);
    await this.db.query(
      `insert into quota (id, wave_id, campaign_id, vendor_id, size, region, source, places, version, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10)`,
      [
        id,
        quota.waveId,
        quota.campaignId,
        quota.vendorId,
        quota.size,
        quota.region,
        quota.source,
        quota.places,
        staffId,
        now,
      ],
    );
    // Whoever comes from now on sees the quota; whoever came before is counted.
    await this.db.transaction((tx) => countAnswered(tx, id, now));
    return this.#quota(id);
  }

  /** Fewer places than are taken are possible: then nobody else is let in. */
  async resize(id: string, version: number, places: number): Promise<Quota> {
    const changed = await rows(
      this.db.manager,
      'update quota set places = $3, version = version + 1 where id = $1 and version = $2 returning id',
      [id, version, places],
    );
    const quota = await this.#quota(id);
    if (changed.length === 0) throw queryErrors.changedSince();
    return quota;
  }

  async remove(id: string): Promise<void> {
    const removed = await rows(this.db.manager, 'delete from quota where id = $1 returning id', [id]);
    if (removed.length === 0) throw queryErrors.notFound();
  }

  /** Holds a place of each quota for who answers an invitation. Throws `quota-full`. */
  async hold(invitationId: string, quotaIds: readonly string[]): Promise<void> {
    if (quotaIds.length === 0) return;
    if (await this.#tryToHold(invitationId, quotaIds)) return;
    await this.giveBack(quotaIds);
    if (!(await this.#tryToHold(invitationId, quotaIds))) throw distributionErrors.quotaFull();
  }

  /** The same in the caller's transaction, which has to be undone when it throws. */
  async holdWithin(tx: EntityManager, invitationId: string, quotaIds: readonly string[]): Promise<void> {
    if (quotaIds.length === 0) return;
    if (!(await holdPlaces(tx, { invitationId, quotaIds }, this.clock.now()))) throw distributionErrors.quotaFull();
  }

  quotasFor(facts: QuotaFacts): Promise<string[]> {
    return quotasFor(this.db.manager, facts);
  }

  /** Gives back every place that was left; answers how many. */
  async giveBackAll(): Promise<number> {
    const waiting = await quotasWaiting(this.db.manager, this.#lastSign());
    return waiting.length === 0 ? 0 : this.giveBack(waiting);
  }

  async #tryToHold(invitationId: string, quotaIds: readonly string[]): Promise<boolean> {
    try {
      await this.db.transaction((tx) => this.holdWithin(tx, invitationId, quotaIds));
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'quota-full') return false;
      throw error;
    }
  }

  /** Gives back places of these quotas that were left; answers how many. */
  giveBack(quotaIds: readonly string[]): Promise<number> {
    return this.db.transaction((tx) => givePlacesBack(tx, quotaIds, this.#lastSign()));
  }

  #lastSign(): Date {
    return new Date(this.clock.now().getTime() - HOLD_MILLISECONDS);
  }

  async #quota(id: string): Promise<Quota> {
    const quota = await quotaById(this.db.manager, id);
    if (!quota) throw queryErrors.notFound();
    return quota;
  }

  async #checkFit({ waveId, campaignId, vendorId }: NewQuota): Promise<void> {
    await this.studies.waveById(waveId);
    if (vendorId !== null) await this.studies.vendor(vendorId);
    if (campaignId === null) return;
    const [campaign] = await rows<{ waveId: string }>(
      this.db.manager,
      'select wave_id as "waveId" from campaign where id = $1',
      [campaignId],
    );
    const violations: Violation[] =
      campaign?.waveId === waveId ? [] : [{ pointer: '/campaignId', code: 'campaign-of-another-wave' }];
    if (violations.length > 0) throw distributionErrors.quotaInvalid(violations);
  }
}
