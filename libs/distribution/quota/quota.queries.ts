import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { CompanySize, Region, Source } from '../core/index.js';

/** How many answers of a kind a wave takes. What is null does not matter to it. */
export interface Quota {
  readonly id: string;
  readonly waveId: string;
  readonly campaignId: string | null;
  readonly vendorId: string | null;
  readonly size: CompanySize | null;
  readonly region: Region | null;
  readonly source: Source | null;
  readonly places: number;
  /** Places that are used, and those that are held of people who answer at the moment. */
  readonly taken: number;
  readonly used: number;
  readonly version: number;
  readonly createdAt: Date;
}

const QUOTA = `
  select q.id, q.wave_id as "waveId", q.campaign_id as "campaignId", q.vendor_id as "vendorId", q.size, q.region,
         q.source, q.places, q.taken, q.version, q.created_at as "createdAt",
         (select count(*)::int from quota_hold h where h.quota_id = q.id and h.is_used) as used
  from quota q`;

export function quotasOf(db: EntityManager, waveId: string): Promise<Quota[]> {
  return rows<Quota>(db, `${QUOTA} where q.wave_id = $1 order by q.created_at, q.id`, [waveId]);
}

export async function quotaById(db: EntityManager, id: string): Promise<Quota | undefined> {
  return (await rows<Quota>(db, `${QUOTA} where q.id = $1`, [id]))[0];
}

/** What an answer counts by. */
export interface QuotaFacts {
  readonly waveId: string;
  readonly campaignId: string;
  readonly vendorId: string;
  readonly size: CompanySize;
  readonly region: Region;
  readonly source: Source;
}

/** True where an invitation `i` counts towards a quota `q`. */
export const COUNTS_TOWARDS = `
  q.wave_id = i.wave_id and coalesce(q.campaign_id, i.campaign_id) = i.campaign_id
  and coalesce(q.vendor_id, i.vendor_id) = i.vendor_id and coalesce(q.size, i.size) = i.size
  and coalesce(q.region, i.region) = i.region and coalesce(q.source, i.source) = i.source`;

export async function quotasFor(db: EntityManager, facts: QuotaFacts): Promise<string[]> {
  const { waveId, campaignId, vendorId, size, region, source } = facts;
  const found = await rows<{ id: string }>(
    db,
    `select q.id from quota q, (select $1::uuid as wave_id, $2::uuid as campaign_id, $3::uuid as vendor_id,
                                      $4::text as size, $5::text as region, $6::text as source) i
     where ${COUNTS_TOWARDS} order by q.id`,
    [waveId, campaignId, vendorId, size, region, source],
  );
  return found.map(({ id }) => id);
}

/**
 * Holds a place of each quota of an invitation, all or none. False when one has no place left. Whoever holds places
 * already keeps them for longer.
 */
export async function holdPlaces(
  tx: EntityManager,
  { invitationId, quotaIds }: { readonly invitationId: string; readonly quotaIds: readonly string[] },
  now: Date,
): Promise<boolean> {
  const held = await rows<{ id: string }>(
    tx,
    `insert into quota_hold (invitation_id, quota_id, is_used, held_at) select $1, id, false, $3 from unnest($2::uuid[]) as u (id)
     on conflict (invitation_id, quota_id) do nothing returning quota_id as id`,
    [invitationId, quotaIds, now],
  );
  if (held.length < quotaIds.length)
    await tx.query('update quota_hold set held_at = $2 where invitation_id = $1 and not is_used', [invitationId, now]);
  return (
    held.length === 0 ||
    takePlaces(
      tx,
      held.map(({ id }) => id),
    )
  );
}

/** In one order, so that nobody waits for somebody who waits for them. */
async function takePlaces(tx: EntityManager, ids: readonly string[]): Promise<boolean> {
  await tx.query('select id from quota where id = any($1::uuid[]) order by id for update', [ids]);
  const taken = await rows(
    tx,
    'update quota set taken = taken + 1 where id = any($1::uuid[]) and taken < places returning id',
    [ids],
  );
  return taken.length === ids.length;
}

/** Gives back places that were held before a moment, of people of whom nothing was heard since. */
export async function givePlacesBack(tx: EntityManager, quotaIds: readonly string[], before: Date): Promise<number> {
  const left = await rows<{ id: string }>(
    tx,
    `delete from quota_hold h
     where h.quota_id = any($1::uuid[]) and not h.is_used and h.held_at < $2
       and not exists (select 1 from response_draft d
                       where d.invitation_id = h.invitation_id and d.updated_at >= $2)
     returning h.quota_id as id`,
    [quotaIds, before],
  );
  if (left.length > 0)
    await tx.query(
      `update quota q set taken = q.taken - v.count
       from (select id, count(*)::int from unnest($1::uuid[]) as u (id) group by id) v where q.id = v.id`,
      [left.map(({ id }) => id)],
    );
  return left.length;
}

/** Quotas with places that were held before a moment. */
export async function quotasWaiting(db: EntityManager, before: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    'select distinct quota_id as id from quota_hold where not is_used and held_at < $1 order by 1',
    [before],
  );
  return found.map(({ id }) => id);
}

/** Counts what was answered before there was the quota. */
export async function countAnswered(tx: EntityManager, quotaId: string, now: Date): Promise<void> {
  const counted = await rows(
    tx,
    `insert into quota_hold (invitation_id, quota_id, is_used, held_at)
     select i.invitation_id, q.id, true, $2 from quota q join invitation i on ${COUNTS_TOWARDS}
     where q.id = $1 and i.state = 'completed'
     on conflict (invitation_id, quota_id) do nothing returning invitation_id`,
    [quotaId, now],
  );
  await tx.query('update quota set taken = taken + $2 where id = $1', [quotaId, counted.length]);
}
