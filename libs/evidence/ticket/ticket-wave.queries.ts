import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { rows } from '#platform';

/** A wave of a study in which the vendor takes part. */
export interface TicketWave {
  readonly waveId: string;
  /** Slugs. */
  readonly study: string;
  readonly wave: string;
  readonly vendor: string;
  readonly title: LocalizedText;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly isFrozen: boolean;
}

/**
 * Whether the wave has closed and its release stands, or is on its way to stand: what was frozen into it is not changed
 * any more. While a wave is open its next revision reads everything anew. `$2` is the moment.
 */
const FROZEN = `
  w.closes_at <= $2::timestamptz and (
    exists (select 1 from release r where r.wave_id = w.id)
    or exists (select 1 from release_preparation p
               where p.wave_id = w.id and p.state in ('waiting', 'ready', 'approved', 'published')))`;

const WAVE = `
  select w.id as "waveId", s.slug as study, w.slug as wave, v.slug as vendor, s.title, w.opens_at as "opensAt",
         w.closes_at as "closesAt", (${FROZEN}) as "isFrozen"
  from study_vendor t
  join vendor v on v.id = t.vendor_id
  join study s on s.id = t.study_id
  join wave w on w.study_id = s.id
  where t.vendor_id = $1`;

/** undefined where there is no such wave, or the vendor takes no part in its study. */
export async function ticketWave(
  db: EntityManager,
  vendorId: string,
  { study, wave }: Pick<TicketWave, 'study' | 'wave'>,
  now: Date,
): Promise<TicketWave | undefined> {
  const [found] = await rows<TicketWave>(db, `${WAVE} and s.slug = $3 and w.slug = $4`, [vendorId, now, study, wave]);
  return found;
}

/** Newest first. */
export function ticketWaves(db: EntityManager, vendorId: string, now: Date): Promise<TicketWave[]> {
  return rows<TicketWave>(db, `${WAVE} order by w.opens_at desc, s.slug limit 100`, [vendorId, now]);
}

export async function isFrozen(db: EntityManager, waveId: string, now: Date): Promise<boolean> {
  const [found] = await rows<{ isFrozen: boolean }>(
    db,
    `select (${FROZEN}) as "isFrozen" from wave w where w.id = $1`,
    [waveId, now],
  );
  return found?.isFrozen ?? false;
}
