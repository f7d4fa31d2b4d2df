import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { TICKET_FIELDS, type TicketFact } from '../core/index.js';

/** The tickets of one vendor in one wave. */
export interface TicketKey {
  readonly waveId: string;
  readonly vendorId: string;
}

const FACT = `
  f.ticket_id as id, f.severity, f.organisation, f.opened_at as "openedAt", f.replied_at as "repliedAt",
  f.solved_at as "solvedAt", f.reopened_at as "reopenedAt"`;

/** Of every ticket what its newest counted batch says. */
const NEWEST = `
  from ticket_fact f
  join ticket_batch b on b.wave_id = f.wave_id and b.vendor_id = f.vendor_id and b.number = f.batch
    and b.state = 'counted'
  where f.wave_id = $1`;

/** Writes a batch of facts with one statement, whatever their number. */
export async function insertFacts(
  tx: EntityManager,
  { waveId, vendorId }: TicketKey,
  batch: number,
  facts: readonly TicketFact[],
): Promise<void> {
  const columns = TICKET_FIELDS.map((field) => facts.map((fact) => fact[field]));
  await tx.query(
    `insert into ticket_fact (wave_id, vendor_id, batch, ticket_id, severity, organisation, opened_at, replied_at,
       solved_at, reopened_at)
     select $1::uuid, $2::uuid, $3::int, t.*
     from unnest($4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[], $9::timestamptz[],
       $10::timestamptz[]) t`,
    [waveId, vendorId, batch, ...columns],
  );
}

/** What counts now of the tickets with these ids. */
export function knownFacts(
  db: EntityManager,
  { waveId, vendorId }: TicketKey,
  ids: readonly string[],
): Promise<TicketFact[]> {
  return rows<TicketFact>(
    db,
    `select distinct on (f.ticket_id) ${FACT} ${NEWEST} and f.vendor_id = $2 and f.ticket_id = any($3::text[])
     order by f.ticket_id, f.batch desc`,
    [waveId, vendorId, ids],
  );
}

export type VendorFact = TicketFact & { readonly vendorId: string };

/** What counts of all tickets of a wave, or of one vendor’s, in their one order. */
export function countedFacts(db: EntityManager, waveId: string, vendorId: string | null = null): Promise<VendorFact[]> {
  return rows<VendorFact>(
    db,
    `select distinct on (f.vendor_id, f.ticket_id) f.vendor_id as "vendorId", ${FACT} ${NEWEST}
       and ($2::uuid is null or f.vendor_id = $2)
     order by f.vendor_id, f.ticket_id, f.batch desc`,
    [waveId, vendorId],
  );
}

/** How many rows counted batches have, and how many of these brought a new ticket. */
export async function countRows(
  db: EntityManager,
  { waveId, vendorId }: TicketKey,
): Promise<{ readonly rows: number; readonly tickets: number }> {
  const [counted] = await rows<{ rows: number; tickets: number }>(
    db,
    `select coalesce(sum(rows), 0)::int as rows, coalesce(sum(added), 0)::int as tickets from ticket_batch
     where wave_id = $1 and vendor_id = $2 and state = 'counted'`,
    [waveId, vendorId],
  );
  return counted ?? { rows: 0, tickets: 0 };
}

export interface TicketSaying extends TicketFact {
  readonly batch: number;
  readonly receivedAt: Date;
  readonly isWithdrawn: boolean;
}

/** All that was ever said of a ticket, oldest first. */
export function ticketHistory(db: EntityManager, { waveId, vendorId }: TicketKey, id: string): Promise<TicketSaying[]> {
  return rows<TicketSaying>(
    db,
    `select ${FACT}, f.batch, b.received_at as "receivedAt", b.state = 'withdrawn' as "isWithdrawn"
     from ticket_fact f
     join ticket_batch b on b.wave_id = f.wave_id and b.vendor_id = f.vendor_id and b.number = f.batch
     where f.wave_id = $1 and f.vendor_id = $2 and f.ticket_id = $3 order by f.batch`,
    [waveId, vendorId, id],
  );
}
