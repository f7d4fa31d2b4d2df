import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { TicketKey } from './ticket-fact.queries.js';

export interface TicketBatch {
  readonly waveId: string;
  readonly vendorId: string;
  /** From 1, in the order in which they came. */
  readonly number: number;
  /** What the sender calls it: the same again is the same batch. */
  readonly senderId: string;
  readonly contentHash: Buffer;
  readonly sentBy: 'key' | 'person';
  readonly sender: string;
  readonly rows: number;
  /** Tickets that were new, and known ones of which it says more. */
  readonly added: number;
  readonly changed: number;
  readonly receivedAt: Date;
  readonly state: 'counted' | 'withdrawn';
  readonly withdrawnAt: Date | null;
  /** `vendor:<id>`, `key:<id>` or `staff:<id>`. */
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
}

export type TicketBatchListing = TicketBatch & {
  /** Slugs. */
  readonly vendor: string;
  readonly study: string;
  readonly wave: string;
};

const BATCH = `
  b.wave_id as "waveId", b.vendor_id as "vendorId", b.number, b.sender_id as "senderId",
  b.content_hash as "contentHash", b.sent_by as "sentBy", b.sender, b.rows, b.added, b.changed,
  b.received_at as "receivedAt", b.state, b.withdrawn_at as "withdrawnAt", b.withdrawn_by as "withdrawnBy",
  b.withdrawn_reason as "withdrawnReason"`;

/**
 * Holds the tickets of a vendor in a wave until the transaction ends, so that their changes come one after the other;
 * the revision is that of what was there.
 */
export async function holdExport(tx: EntityManager, { waveId, vendorId }: TicketKey): Promise<number> {
  await tx.query(`insert into ticket_export (wave_id, vendor_id, revision) values ($1, $2, 0) on conflict do nothing`, [
    waveId,
    vendorId,
  ]);
  const [held] = await rows<{ revision: number }>(
    tx,
    'select revision from ticket_export where wave_id = $1 and vendor_id = $2 for update',
    [waveId, vendorId],
  );
  return held?.revision ?? 0;
}

/** Whoever vouched for what was there vouches no more. */
export async function raiseRevision(tx: EntityManager, { waveId, vendorId }: TicketKey): Promise<void> {
  await tx.query('update ticket_export set revision = revision + 1 where wave_id = $1 and vendor_id = $2', [
    waveId,
    vendorId,
  ]);
}

export async function batchBySender(
  db: EntityManager,
  { waveId, vendorId }: TicketKey,
  senderId: string,
): Promise<TicketBatch | undefined> {
  const [batch] = await rows<TicketBatch>(
    db,
    `select ${BATCH} from ticket_batch b where b.wave_id = $1 and b.vendor_id = $2 and b.sender_id = $3`,
    [waveId, vendorId, senderId],
  );
  return batch;
}

export async function batchByNumber(
  db: EntityManager,
  { waveId, vendorId }: TicketKey,
  number: number,
): Promise<TicketBatch | undefined> {
  const [batch] = await rows<TicketBatch>(
    db,
    `select ${BATCH} from ticket_batch b where b.wave_id = $1 and b.vendor_id = $2 and b.number = $3`,
    [waveId, vendorId, number],
  );
  return batch;
}

/** The number that the next batch gets. */
export async function nextNumber(db: EntityManager, { waveId, vendorId }: TicketKey): Promise<number> {
  const [last] = await rows<{ number: number | null }>(
    db,
    'select max(number) as number from ticket_batch where wave_id = $1 and vendor_id = $2',
    [waveId, vendorId],
  );
  return (last?.number ?? 0) + 1;
}

export async function insertBatch(tx: EntityManager, batch: TicketBatch): Promise<void> {
  const { waveId, vendorId, number, senderId, contentHash, sentBy, sender, added, changed, receivedAt } = batch;
  await tx.query(
    `insert into ticket_batch (wave_id, vendor_id, number, sender_id, content_hash, sent_by, sender, rows, added, changed,
       received_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [waveId, vendorId, number, senderId, contentHash, sentBy, sender, batch.rows, added, changed, receivedAt],
  );
}

export interface Withdrawal {
  readonly by: string;
  /** null: its sender took it back and need not say why. */
  readonly reason: string | null;
}

export async function markWithdrawn(
  tx: EntityManager,
  { waveId, vendorId, number }: TicketKey & { readonly number: number },
  { by, reason }: Withdrawal,
  now: Date,
): Promise<void> {
  await tx.query(
    `update ticket_batch set state = 'withdrawn', withdrawn_at = $4, withdrawn_by = $5, withdrawn_reason = $6
     where wave_id = $1 and vendor_id = $2 and number = $3`,
    [waveId, vendorId, number, now, by, reason],
  );
}

export interface BatchFilter {
  readonly limit: number;
  /** Time, wave and number after which the page begins. */
  readonly after?: readonly string[] | undefined;
}

/** The batches of one vendor over all waves, newest first. */
export function ownBatches(
  db: EntityManager,
  vendorId: string,
  { limit, after }: BatchFilter,
): Promise<TicketBatchListing[]> {
  return rows<TicketBatchListing>(
    db,
    `select ${BATCH}, v.slug as vendor, s.slug as study, w.slug as wave
     from ticket_batch b join wave w on w.id = b.wave_id join study s on s.id = w.study_id
     join vendor v on v.id = b.vendor_id
     where b.wave_id in (select o.id from wave o join study_vendor t on t.study_id = o.study_id where t.vendor_id = $1)
       and b.vendor_id = $1
       and ($2::timestamptz is null or (b.received_at, b.wave_id, b.number) < ($2, $3::uuid, $4::int))
     order by b.received_at desc, b.wave_id desc, b.number desc limit $5`,
    [vendorId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
  );
}

export interface BatchCount extends TicketKey {
  readonly batches: number;
}

export function batchCounts(db: EntityManager, waveId: string): Promise<BatchCount[]> {
  return rows<BatchCount>(
    db,
    `select wave_id as "waveId", vendor_id as "vendorId", count(*)::int as batches from ticket_batch
     where wave_id = $1 group by wave_id, vendor_id`,
    [waveId],
  );
}

/** The batches of a vendor in a wave, newest first. */
export function batchesOf(
  db: EntityManager,
  { waveId, vendorId }: TicketKey,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<TicketBatch[]> {
  return rows<TicketBatch>(
    db,
    `select ${BATCH} from ticket_batch b
     where b.wave_id = $1 and b.vendor_id = $2 and ($3::int is null or b.number < $3)
     order by b.number desc limit $4`,
    [waveId, vendorId, before ?? null, limit],
  );
}
