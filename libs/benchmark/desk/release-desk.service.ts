import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock, Violation } from '#kernel';
import { announce, CLOCK, isUuid, noteAct, queryErrors, sqlState, uuidV7 } from '#platform';
import { StudyService } from '#study';
import {
  acknowledgementMissing,
  nothingToPublish,
  releaseBlocked,
  releaseInPreparation,
  releaseInvalid,
  releaseNotReady,
  secondPersonNeeded,
} from '../errors.js';
import { blockingGates, unacknowledged } from '../core/index.js';
import { RELEASE_REQUESTED } from '../release.events.js';
import { newestDocument } from '../release.queries.js';
import { embargoFaults, endOf } from './embargo.js';
import {
  addPreparation,
  approve,
  discard,
  type Preparation,
  preparationById,
  type ReleaseWish,
} from './preparation.queries.js';
import { ReleasePreviewService } from './release-preview.service.js';
import { notePublished, ReleasePublisher } from './release-publisher.js';

/** What an act is done to, as it was when it was read. */
export interface Seen {
  readonly waveId: string;
  readonly id: string;
  readonly version: number;
}

export interface ApprovalWish {
  /** Reasons to go on in spite of warnings, by gate. */
  readonly acknowledged: Readonly<Record<string, string>>;
  /** Another instant than was planned; null: at once. Left out: as planned. */
  readonly embargoUntil?: Date | null;
}

const UNIQUE_VIOLATION = '23505';
const CHECK_VIOLATION = '23514';
const MOST_REASON = 500;

/** What two people do to bring a result before the public. */
@Injectable()
export class ReleaseDeskService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(ReleasePreviewService) private readonly previews: ReleasePreviewService,
    @Inject(ReleasePublisher) private readonly publisher: ReleasePublisher,
  ) {}

  /** Asks for the next release of a wave; a worker computes it. Nobody outside the staff learns of it. */
  async prepare(waveId: string, wish: ReleaseWish, preparedBy: string): Promise<{ readonly id: string }> {
    const wave = await this.studies.waveById(waveId);
    const now = this.clock.now();
    const isRevision = (await newestDocument(this.db.manager, wave.id)) !== undefined;
    const errors = faultsOf(wish, isRevision, now);
    if (errors.length > 0) throw releaseInvalid(errors);
    const answered = await this.db.query<unknown[]>('select 1 from response where wave_id = $1 limit 1', [wave.id]);
    if (answered.length === 0) throw nothingToPublish();
    const id = uuidV7(now);
    try {
      await this.db.transaction(async (tx) => {
        await addPreparation(tx, { ...trimmed(wish, isRevision), id, waveId: wave.id, preparedBy, preparedAt: now });
        await announce(tx, [{ topic: RELEASE_REQUESTED, subjectId: id, payload: {} }], now);
        await noteAct(tx, { action: 'release.prepared', object: `release:${id}`, details: { wave: waveId } }, now);
      });
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw releaseInPreparation();
      throw error;
    }
    return { id };
  }

  /**
   * Lets a release become public, at once or when its embargo ends. It takes another person than prepared it, no
   * blocking gate, and a reason for each warning. The same person approving again changes nothing.
   */
  async approve(seen: Seen, wish: ApprovalWish, approvedBy: string): Promise<void> {
    const preparation = await this.#preparation(seen);
    if (preparation.approvedBy === approvedBy && isApproved(preparation)) return;
    if (preparation.version !== seen.version) throw queryErrors.changedSince();
    if (preparation.state !== 'ready') throw releaseNotReady();
    if (preparation.preparedBy === approvedBy) throw secondPersonNeeded();
    const now = this.clock.now();
    const publicAt = instantOf(wish.embargoUntil, preparation.embargoUntil, now);
    await this.#checkGates(preparation, wish.acknowledged);
    const approval = { approvedBy, approvedAt: now, publicAt, acknowledged: wish.acknowledged };
    await this.#commitApproval(seen, approval);
  }

  async #commitApproval(seen: Seen, approval: Parameters<typeof approve>[2]): Promise<void> {
    try {
      await this.db.transaction(async (tx) => {
        if (!(await approve(tx, seen, approval))) throw queryErrors.changedSince();
        const published = await this.publisher.publishWithin(tx, seen.id);
        const details = {
          publicAt: approval.publicAt?.toISOString() ?? null,
          acknowledged: Object.keys(approval.acknowledged).join(' '),
        };
        await noteAct(tx, { action: 'release.approved', object: `release:${seen.id}`, details }, approval.approvedAt);
        await notePublished(tx, published);
      });
    } catch (error) {
      if (sqlState(error) === CHECK_VIOLATION) throw secondPersonNeeded();
      throw error;
    }
  }

  async #checkGates(preparation: Preparation, acknowledged: ApprovalWish['acknowledged']): Promise<void> {
    const { gates } = await this.previews.of(preparation);
    const blocking = blockingGates(gates);
    if (blocking.length > 0)
      throw releaseBlocked(blocking.map((id) => ({ pointer: `/gates/${id}`, code: 'blocking' })));
    const open = unacknowledged(gates, acknowledged);
    if (open.length > 0)
      throw acknowledgementMissing(open.map((id) => ({ pointer: `/acknowledged/${id}`, code: 'required' })));
  }

  /** Ends a release that is not public. `mayCallOff`: also one that was approved and waits for its instant. */
  async discard(seen: Seen, reason: string, by: string, mayCallOff: boolean): Promise<void> {
    const preparation = await this.#preparation(seen);
    if (preparation.state === 'discarded' && preparation.discardedBy === by) return;
    if (preparation.version !== seen.version) throw queryErrors.changedSince();
    if (preparation.state === 'published' || preparation.state === 'discarded') throw releaseNotReady();
    if (preparation.state === 'approved' && !mayCallOff) throw releaseNotReady();
    if (reason.trim() === '') throw releaseInvalid([{ pointer: '/reason', code: 'required' }]);
    await this.db.transaction(async (tx) => {
      const at = this.clock.now();
      if (!(await discard(tx, seen, { by, at, reason: reason.trim() }))) throw queryErrors.changedSince();
      await noteAct(tx, { action: 'release.discarded', object: `release:${seen.id}` }, at);
    });
  }

  async #preparation({ waveId, id }: Seen): Promise<Preparation> {
    const found = isUuid(id) ? await preparationById(this.db.manager, id) : undefined;
    if (found?.waveId !== waveId) throw queryErrors.notFound();
    return found;
  }
}

/** An embargo that is over by now ends at once; only one that is given now may not be in the past. */
function instantOf(given: Date | null | undefined, planned: Date | null, now: Date): Date {
  if (given === undefined) return planned && planned > now ? planned : now;
  return endOf(given, now);
}

const isApproved = ({ state }: Preparation): boolean => state === 'approved' || state === 'published';

const trimmed = (wish: ReleaseWish, isRevision: boolean): ReleaseWish => ({
  ...wish,
  reason: wish.reason.trim(),
  changed: isRevision ? wish.changed.trim() : '',
});

/** A revision says what it changes; the first release has nothing to be different from. */
function faultsOf({ reason, changed, embargoUntil }: ReleaseWish, isRevision: boolean, now: Date): Violation[] {
  return [
    ...textFaults('/reason', reason, true),
    ...textFaults('/changed', changed, isRevision),
    ...embargoFaults(embargoUntil, now),
  ];
}

function textFaults(pointer: string, text: string, isNeeded: boolean): Violation[] {
  if (isNeeded && text.trim() === '') return [{ pointer, code: 'required' }];
  return text.length > MOST_REASON ? [{ pointer, code: 'too-long' }] : [];
}
