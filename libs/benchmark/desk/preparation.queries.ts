import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { Asker } from '../release-marks.js';

export const PREPARATION_STATES = ['waiting', 'failed', 'ready', 'approved', 'published', 'discarded'] as const;
export type PreparationState = (typeof PREPARATION_STATES)[number];

/** What a person says who wants a release. `reason` and `changed` become public with it. */
export interface ReleaseWish {
  readonly reason: string;
  readonly askedBy: Asker;
  /** What is different from the revision before; empty for a first release. */
  readonly changed: string;
  /** Nobody outside the staff learns of it before; null: as soon as it is approved. */
  readonly embargoUntil: Date | null;
}

export interface NewPreparation extends ReleaseWish {
  readonly id: string;
  readonly waveId: string;
  readonly preparedBy: string;
  readonly preparedAt: Date;
}

/** A release on its way to the public, or one that never got there. */
export interface Preparation extends NewPreparation {
  readonly state: PreparationState;
  readonly version: number;
  /** Code of what went wrong while it was computed. */
  readonly problem: string | null;
  readonly approvedBy: string | null;
  readonly publicAt: Date | null;
  readonly discardedBy: string | null;
}

const PREPARATION = `
  id, wave_id as "waveId", reason, asked_by as "askedBy", changed, embargo_until as "embargoUntil",
  prepared_by as "preparedBy", prepared_at as "preparedAt", state, version, problem, approved_by as "approvedBy",
  public_at as "publicAt", discarded_by as "discardedBy"`;

export async function addPreparation(db: EntityManager, wish: NewPreparation): Promise<void> {
  const { id, waveId, reason, askedBy, changed, embargoUntil, preparedBy, preparedAt } = wish;
  await db.query(
    `insert into release_preparation (id, wave_id, reason, asked_by, changed, embargo_until, prepared_by, prepared_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, waveId, reason, askedBy, changed, embargoUntil, preparedBy, preparedAt],
  );
}

export async function preparationById(db: EntityManager, id: string): Promise<Preparation | undefined> {
  const found = await rows<Preparation>(db, `select ${PREPARATION} from release_preparation where id = $1`, [id]);
  return found[0];
}

/** What a release will be, but for the instant it becomes public. Never changed. */
export interface FrozenRelease {
  readonly revision: number;
  readonly input: string;
  readonly document: string;
  readonly details: string;
  readonly sets: string;
  readonly effect: string;
}

/** Keeps what was computed and calls it ready, while somebody still waits for it; false when nobody does. */
export async function keepResult(tx: EntityManager, id: string, frozen: FrozenRelease, now: Date): Promise<boolean> {
  const kept = await rows(
    tx,
    `update release_preparation set state = 'ready', version = version + 1
     where id = $1 and state = 'waiting' returning id`,
    [id],
  );
  if (kept.length === 0) return false;
  await tx.query(
    `insert into release_result (preparation_id, revision, input, document, details, sets, effect, computed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, frozen.revision, frozen.input, frozen.document, frozen.details, frozen.sets, frozen.effect, now],
  );
  return true;
}

export async function frozenRelease(db: EntityManager, id: string): Promise<FrozenRelease | undefined> {
  const found = await rows<FrozenRelease>(
    db,
    'select revision, input, document, details, sets, effect from release_result where preparation_id = $1',
    [id],
  );
  return found[0];
}

export async function keepFailure(db: EntityManager, id: string, problem: string): Promise<void> {
  await db.query(
    `update release_preparation set state = 'failed', problem = $2, version = version + 1
     where id = $1 and state = 'waiting'`,
    [id, problem],
  );
}

export interface Approval {
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly publicAt: Date;
  readonly acknowledged: Readonly<Record<string, string>>;
}

/** False when somebody has done something to it since that version. */
export async function approve(
  tx: EntityManager,
  { id, version }: Pick<Preparation, 'id' | 'version'>,
  { approvedBy, approvedAt, publicAt, acknowledged }: Approval,
): Promise<boolean> {
  const approved = await rows(
    tx,
    `update release_preparation
     set state = 'approved', version = version + 1, approved_by = $3, approved_at = $4, public_at = $5,
         acknowledged = $6::jsonb
     where id = $1 and version = $2 and state = 'ready' returning id`,
    [id, version, approvedBy, approvedAt, publicAt, JSON.stringify(acknowledged)],
  );
  return approved.length > 0;
}

/** Another end of its embargo; false when somebody has done something to it since that version. */
export async function movePublicAt(
  tx: EntityManager,
  { id, version }: Pick<Preparation, 'id' | 'version'>,
  publicAt: Date,
): Promise<boolean> {
  const moved = await rows(
    tx,
    `update release_preparation set public_at = $3, version = version + 1
     where id = $1 and version = $2 and state = 'approved' returning id`,
    [id, version, publicAt],
  );
  return moved.length > 0;
}

export interface Discard {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/** False when somebody has done something to it since that version, or it is public. */
export async function discard(
  db: EntityManager,
  { id, version }: Pick<Preparation, 'id' | 'version'>,
  { by, at, reason }: Discard,
): Promise<boolean> {
  const discarded = await rows(
    db,
    `update release_preparation
     set state = 'discarded', version = version + 1, discarded_by = $3, discarded_at = $4, discard_reason = $5
     where id = $1 and version = $2 and state in ('waiting', 'failed', 'ready', 'approved') returning id`,
    [id, version, by, at, reason],
  );
  return discarded.length > 0;
}

/** Those whose instant has come. */
export async function duePreparations(db: EntityManager, now: Date): Promise<string[]> {
  const due = await rows<{ id: string }>(
    db,
    `select id from release_preparation where state = 'approved' and public_at <= $1 order by public_at, id`,
    [now],
  );
  return due.map(({ id }) => id);
}

/** Takes an approved one, whose instant has come, for the rest of the transaction; undefined when another has it. */
export async function takeDue(tx: EntityManager, id: string, now: Date): Promise<Preparation | undefined> {
  const taken = await rows<Preparation>(
    tx,
    `select ${PREPARATION} from release_preparation
     where id = $1 and state = 'approved' and public_at <= $2 for update skip locked`,
    [id, now],
  );
  return taken[0];
}

export async function markPublished(tx: EntityManager, id: string): Promise<void> {
  await tx.query(`update release_preparation set state = 'published', version = version + 1 where id = $1`, [id]);
}
