import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { RatingRecord } from '../core/index.js';

/** A rating as it is stored. */
export interface StoredRating extends RatingRecord {
  readonly id: string;
  readonly importId: string;
  readonly vendorId: string;
}

export type NewRating = Omit<StoredRating, 'vendor'>;

const RATING = `
  select r.id, r.import_id as "importId", r.vendor_id as "vendorId", v.slug as vendor, r.source, r.url,
         r.day::text as day, r.mean, r.count::float8 as count, r.licence
  from public_rating r join vendor v on v.id = r.vendor_id`;

export interface RatingFilter {
  readonly waveId: string;
  readonly limit: number;
  /** Day and id after which the page begins. */
  readonly after?: readonly string[] | undefined;
  readonly vendorId?: string | undefined;
}

/** Newest first. */
export function listRatings(
  db: EntityManager,
  { waveId, limit, after, vendorId }: RatingFilter,
): Promise<StoredRating[]> {
  const [day, id] = after ?? [];
  return rows(
    db,
    `${RATING} where r.wave_id = $1 and ($2::uuid is null or r.vendor_id = $2)
       and ($3::date is null or (r.day, r.id) < ($3::date, $4::uuid))
     order by r.day desc, r.id desc limit $5`,
    [waveId, vendorId ?? null, day ?? null, id ?? null, limit],
  );
}

/** All of a wave, by vendor, page and day. */
export function allRatings(db: EntityManager, waveId: string): Promise<StoredRating[]> {
  return rows(db, `${RATING} where r.wave_id = $1 order by v.slug, r.url, r.day`, [waveId]);
}

export async function insertRatings(tx: EntityManager, waveId: string, ratings: readonly NewRating[]): Promise<void> {
  await tx.query(
    `insert into public_rating (wave_id, id, import_id, vendor_id, source, url, day, mean, count, licence)
     select $1, r.id, r."importId", r."vendorId", r.source, r.url, r.day, r.mean, r.count, r.licence
     from json_to_recordset($2::json) as r (id uuid, "importId" uuid, "vendorId" uuid, source text, url text, day date,
                                            mean double precision, count bigint, licence text)`,
    [waveId, JSON.stringify(ratings)],
  );
}

export async function dropRatings(tx: EntityManager, waveId: string, importId: string): Promise<void> {
  await tx.query('delete from public_rating where wave_id = $1 and import_id = $2', [waveId, importId]);
}
