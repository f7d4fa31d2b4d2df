import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, Violation } from '#kernel';
import { CLOCK, Gatherer, noteAct, queryErrors, rows, uuidV7 } from '#platform';
import { StudyService } from '#study';
import { distributionErrors, HOLD_MILLISECONDS } from '../core/index.js';
import {
  countAnswered,
  givePlacesBack,
  giveSomePlaceBack,
  giveUsedPlacesBack,
  holdPlaces,
  insertQuota,
  type PlaceWanted,
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
  /** Those who ask at once share a statement: a crowd does not queue for one row. */
  readonly #holds = new Gatherer<PlaceWanted, { readonly invitationId: string }>({
    keyOf: ({ invitationId }) => invitationId,
    maxBatch: 64,
    run: (wanted) => holdPlaces(this.db.manager, wanted, this.clock.now()),
    resultKeyOf: ({ invitationId }) => invitationId,
  });

  /** Whether somebody has left a place, while that is looked up: a crowd that is refused asks once. */
  readonly #looking = new Map<string, Promise<readonly string[]>>();

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
    await this.db.transaction(async (tx) => {
      await insertQuota(tx, { ...quota, id }, staffId, now);
      await this.#note(tx, id, 'added', quota.places);
    });
    // Whoever comes from now on sees the quota; whoever came before is counted.
    await this.db.transaction((tx) => countAnswered(tx, id, now));
    return this.#quota(id);
  }

  /** Fewer places than are taken are possible: then nobody else is let in. */
  async resize(id: string, version: number, places: number): Promise<Quota> {
    await this.#quota(id);
    await this.db.transaction(async (tx) => {
      const changed = await rows(
        tx,
        'update quota set places = $3, version = version + 1 where id = $1 and version = $2 returning id',
        [id, version, places],
      );
      if (changed.length === 0) throw queryErrors.changedSince();
      await this.#note(tx, id, 'resized', places);
    });
    return this.#quota(id);
  }

  async remove(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const removed = await rows(tx, 'delete from quota where id = $1 returning id', [id]);
      if (removed.length === 0) throw queryErrors.notFound();
      await this.#note(tx, id, 'removed', null);
    });
  }

  /** Holds a place of each quota for who answers an invitation. Throws `quota-full`. */
  async hold(invitationId: string, quotaIds: readonly string[]): Promise<void> {
    if (quotaIds.length === 0) return;
    const wanted = { invitationId, quotaIds };
    if (await this.#holds.get(wanted)) return;
    const mayFit = quotaIds.length > 1 || (await this.#giveBackLeft(quotaIds));
    if (!mayFit || (await holdPlaces(this.db.manager, [wanted], this.clock.now())).length === 0)
      throw distributionErrors.quotaFull();
  }

  /** The same in the caller's transaction, which has to be undone when it throws. */
  async holdWithin(tx: EntityManager, invitationId: string, quotaIds: readonly string[]): Promise<void> {
    if (quotaIds.length === 0) return;
    const held = await holdPlaces(tx, [{ invitationId, quotaIds }], this.clock.now());
    if (held.length === 0) throw distributionErrors.quotaFull();
  }

  /** Answers to these invitations were withdrawn: their places are for others. In the caller's transaction. */
  freeWithin(tx: EntityManager, invitationIds: readonly string[]): Promise<void> {
    return giveUsedPlacesBack(tx, invitationIds);
  }

  /** The same for an answer of which only the facts are known that it counted by. */
  freeAnyWithin(tx: EntityManager, facts: QuotaFacts): Promise<void> {
    return giveSomePlaceBack(tx, facts);
  }

  quotasFor(facts: QuotaFacts): Promise<string[]> {
    return quotasFor(this.db.manager, facts);
  }

  /** Gives back every place that was left; answers how many. */
  async giveBackAll(): Promise<number> {
    const waiting = await quotasWaiting(this.db.manager, this.#lastSign(), null);
    return waiting.length === 0 ? 0 : this.giveBack(waiting);
  }

  /** Whether any place of these was left by somebody. Most often none was, and looking is cheaper than trying. */
  async #giveBackLeft(quotaIds: readonly string[]): Promise<boolean> {
    const waiting = (await Promise.all(quotaIds.map((id) => this.#look(id)))).flat();
    return waiting.length > 0 && (await this.giveBack(waiting)) > 0;
  }

  #look(quotaId: string): Promise<readonly string[]> {
    const looking = this.#looking.get(quotaId);
    if (looking) return looking;
    const found = quotasWaiting(this.db.manager, this.#lastSign(), [quotaId]).finally(() =>
      this.#looking.delete(quotaId),
    );
    this.#looking.set(quotaId, found);
    return found;
  }

  /** Gives back places of these quotas that were left; answers how many. */
  giveBack(quotaIds: readonly string[]): Promise<number> {
    return this.db.transaction((tx) => givePlacesBack(tx, quotaIds, this.#lastSign()));
  }

  #lastSign(): Date {
    return new Date(this.clock.now().getTime() - HOLD_MILLISECONDS);
  }

  #note(tx: EntityManager, id: string, what: string, places: number | null): Promise<void> {
    const entry = { action: 'quota.changed', object: `quota:${id}`, details: { what, places } } as const;
    return noteAct(tx, entry, this.clock.now());
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
