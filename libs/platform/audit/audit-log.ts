import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK } from '../clock/clock.provider.js';
import { rows } from '../database/data-source.js';
import { acting } from './acting.js';
import type { AuditAction } from './audit-action.js';
import { type AuditDetails, chainHash } from './chain.js';

export interface AuditEntry {
  readonly action: AuditAction;
  /** What was acted on, as `kind:id`: `release:0190…`. */
  readonly object: string;
  /** Never a password, token, key, answer or whole mail address. */
  readonly details?: AuditDetails;
}

const LONGEST_TEXT = 500;

/**
 * Who did what, in a chain: each row holds the hash of the one before, so that none can be changed, taken out or put
 * in between unseen.
 *
 * Rows are written one after the other by a lock on the one row of `audit_head`. Not by an advisory lock: on a cluster
 * those count on one node each, and two processes at two nodes would both continue the same row. A row is in one
 * place, whoever asks.
 */
@Injectable()
export class AuditLog {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the transaction of the act, and last in it: whoever comes next waits until it ends. */
  note(tx: EntityManager, entry: AuditEntry): Promise<void> {
    return noteAct(tx, entry, this.clock.now());
  }

  /** What has no transaction of its own, because nothing was done: a refusal, a login that failed. */
  async noteAlone(entry: AuditEntry): Promise<void> {
    await this.db.transaction((tx) => this.note(tx, entry));
  }
}

/** The same as `AuditLog.note`, for whoever knows what time it is. */
export async function noteAct(tx: EntityManager, entry: AuditEntry, now: Date): Promise<void> {
  const { actor, requestId } = acting.getStore() ?? { actor: 'anonymous', requestId: null };
  const previous = await lockHead(tx);
  const row = {
    seq: previous.seq + 1,
    at: now.toISOString(),
    actor,
    action: entry.action,
    object: storable(entry.object),
    details: storableDetails(entry.details ?? {}),
    requestId,
  };
  await tx.query(
    `with head as (update audit_head set seq = $1, hash = $9 where id = 1)
     insert into audit_log (seq, at, actor, action, object, details, request_id, prev_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.seq,
      row.at,
      row.actor,
      row.action,
      row.object,
      JSON.stringify(row.details),
      row.requestId,
      previous.hash,
      chainHash(previous.hash, row),
    ],
  );
}

/** The last row; nobody else continues it until the transaction ends. */
export async function lockHead(tx: EntityManager): Promise<{ readonly seq: number; readonly hash: Buffer }> {
  const [head] = await rows<{ seq: string; hash: Buffer }>(
    tx,
    'select seq, hash from audit_head where id = 1 for update',
  );
  if (!head) throw new Error('audit_head has no row');
  return { seq: Number(head.seq), hash: head.hash };
}

/** What the database can keep and give back as it was: no NUL, no half of a character, not without end. */
function storable(text: string): string {
  return text.slice(0, LONGEST_TEXT).toWellFormed().replaceAll('\u0000', '\uFFFD');
}

/** Whole numbers only: of others two engines and two languages do not write the same. */
function storableDetails(details: AuditDetails): AuditDetails {
  const kept = Object.entries(details).map(([name, value]) => {
    if (typeof value === 'string') return [name, storable(value)];
    return [name, typeof value === 'number' && !Number.isSafeInteger(value) ? String(value) : value];
  });
  return Object.fromEntries(kept) as AuditDetails;
}
