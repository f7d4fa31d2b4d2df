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

export async function insertQuota(
  tx: EntityManager,
  quota: Omit<Quota, 'taken' | 'used' | 'version' | 'createdAt'>,
  staffId: string,
  now: Date,
): Promise<void> {
  const { id, waveId, campaignId, vendorId, size, region, source, places } = quota;
  await tx.query(
    `insert into quota (id, wave_id, campaign_id, vendor_id, size, region, source, places, version, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10)`,
    [id, waveId, campaignId, vendorId, size, region, source, places, staffId, now],
  );
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

/** Who needs a place of each of some quotas. */
export interface PlaceWanted {
  readonly invitationId: string;
  readonly quotaIds: readonly string[];
}

/**
 * One statement for all that ask at once: whoever races for the last place waits for no longer than it takes. Rows are
 * locked in one order, so that nobody waits for somebody who waits for them, and what is counted is what was held. Of
 * several that need more than one place, one may be refused for another that is refused itself: alone it is let in.
 */
const HOLD = `
  with asking as (
    select w."invitationId", q.id, w.at from json_to_recordset($1::json) as w ("invitationId" uuid, "quotaIds" uuid[], at int)
    cross join lateral unnest(w."quotaIds") as q (id)
  ), locked as materialized (
    select id, places - taken as free from quota where id in (select id from asking) order by id for update
  ), wanted as materialized (
    select a."invitationId", a.id, row_number() over (partition by a.id order by a.at) <= l.free as is_free
    from asking a join locked l on l.id = a.id
    left join quota_hold h on h.invitation_id = a."invitationId" and h.quota_id = a.id
    where h.quota_id is null
  ), refused as materialized (
    select distinct "invitationId" from wanted where not is_free
  ), held as (
    insert into quota_hold (invitation_id, quota_id, is_used, held_at)
    select w."invitationId", w.id, false, $2 from wanted w
    where w."invitationId" not in (select "invitationId" from refused)
    on conflict (invitation_id, quota_id) do nothing returning quota_id
  ), counted as (
    update quota q set taken = q.taken + h.count
    from (select quota_id, count(*)::int from held group by quota_id) h where q.id = h.quota_id
  ), kept as (
    update quota_hold h set held_at = $2 from asking a
    where h.invitation_id = a."invitationId" and h.quota_id = a.id and not h.is_used
  )
  select distinct "invitationId" from asking where "invitationId" not in (select "invitationId" from refused)`;

/**
 * Holds a place of each quota of each invitation, all or none, and answers whose are held. Whoever holds places already
 * keeps them for longer.
 */
export function holdPlaces(
  db: EntityManager,
  wanted: readonly PlaceWanted[],
  now: Date,
): Promise<{ readonly invitationId: string }[]> {
  return rows(db, HOLD, [JSON.stringify(wanted.map((one, at) => ({ ...one, at }))), now]);
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

/** Gives back the places that an invitation had for good. Done twice it is done once. */
export async function giveUsedPlacesBack(tx: EntityManager, invitationIds: readonly string[]): Promise<void> {
  await tx.query(
    `with given as (
       delete from quota_hold where invitation_id = any($1::uuid[]) and is_used returning quota_id
     )
     update quota q set taken = q.taken - g.count
     from (select quota_id, count(*)::int from given group by quota_id) g where q.id = g.quota_id`,
    [invitationIds],
  );
}

/**
 * Gives back one place of each quota that an answer with these facts counts towards, whoever had it: nobody knows any
 * more which invitation the answer came by, and the places of people who have answered are all alike.
 */
export async function giveSomePlaceBack(tx: EntityManager, facts: QuotaFacts): Promise<void> {
  const quotaIds = await quotasFor(tx, facts);
  await tx.query(
    `with given as (
       delete from quota_hold h using (
         select distinct on (quota_id) quota_id, invitation_id from quota_hold
         where quota_id = any($1::uuid[]) and is_used order by quota_id, random()
       ) g where h.quota_id = g.quota_id and h.invitation_id = g.invitation_id returning h.quota_id
     )
     update quota q set taken = q.taken - 1 from given g where q.id = g.quota_id`,
    [quotaIds],
  );
}

/** Quotas with places that were held before a moment; of some quotas, or of all. */
export async function quotasWaiting(db: EntityManager, before: Date, of: readonly string[] | null): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select distinct quota_id as id from quota_hold
     where not is_used and held_at < $1 and ($2::uuid[] is null or quota_id = any($2)) order by 1`,
    [before, of],
  );
  return found.map(({ id }) => id);
}

/** Counts what was answered before there was the quota, but what was withdrawn, or is set aside and may never count. */
export async function countAnswered(tx: EntityManager, quotaId: string, now: Date): Promise<void> {
  const counted = await rows(
    tx,
    `insert into quota_hold (invitation_id, quota_id, is_used, held_at)
     select i.invitation_id, q.id, true, $2 from quota q join invitation i on ${COUNTS_TOWARDS}
     where q.id = $1 and i.state = 'completed'
       and not exists (select 1 from response r where r.invitation_id = i.invitation_id and r.ruling = 'withdraw')
       and not exists (select 1 from response_quarantine k where k.invitation_id = i.invitation_id
                       and k.reason = 'no-proof' and k.decision is distinct from 'released')
     on conflict (invitation_id, quota_id) do nothing returning invitation_id`,
    [quotaId, now],
  );
  await tx.query('update quota set taken = taken + $2 where id = $1', [quotaId, counted.length]);
}
