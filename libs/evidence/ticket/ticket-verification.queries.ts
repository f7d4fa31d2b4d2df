import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { TicketKey } from './ticket-fact.queries.js';

export interface TicketVerification extends TicketKey {
  readonly number: number;
  /** The revision of the export that was looked at. */
  readonly revision: number;
  readonly verdict: 'complete' | 'lifted';
  readonly note: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly decidedAt: Date;
}

/** All that was ever vouched for in a wave, oldest first. */
export function verificationsOfWave(db: EntityManager, waveId: string): Promise<TicketVerification[]> {
  return rows<TicketVerification>(
    db,
    `select t.wave_id as "waveId", t.vendor_id as "vendorId", t.number, t.revision, t.verdict, t.note,
            t.staff_id as "staffId", s.name as "staffName", t.decided_at as "decidedAt"
     from ticket_verification t join staff s on s.id = t.staff_id
     where t.wave_id = $1 order by t.vendor_id, t.number`,
    [waveId],
  );
}

export async function insertVerification(
  tx: EntityManager,
  {
    waveId,
    vendorId,
    revision,
    verdict,
    note,
    staffId,
  }: Omit<TicketVerification, 'number' | 'staffName' | 'decidedAt'>,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into ticket_verification (wave_id, vendor_id, number, revision, verdict, note, staff_id, decided_at)
     select $1::uuid, $2::uuid, coalesce(max(number), 0) + 1, $3::int, $4::text, $5::text, $6::uuid, $7::timestamptz
     from ticket_verification where wave_id = $1 and vendor_id = $2`,
    [waveId, vendorId, revision, verdict, note, staffId, now],
  );
}

export interface TicketExport extends TicketKey {
  readonly revision: number;
}

export function exportsOfWave(db: EntityManager, waveId: string): Promise<TicketExport[]> {
  return rows<TicketExport>(
    db,
    `select wave_id as "waveId", vendor_id as "vendorId", revision from ticket_export where wave_id = $1
     order by vendor_id`,
    [waveId],
  );
}

/** Whether somebody vouches for an export as it is now: said of this revision, and not lifted since. */
export function isVouchedFor(
  { vendorId, revision }: Pick<TicketExport, 'vendorId' | 'revision'>,
  verifications: readonly TicketVerification[],
): boolean {
  const last = verifications.findLast((one) => one.vendorId === vendorId);
  return last?.verdict === 'complete' && last.revision === revision;
}
