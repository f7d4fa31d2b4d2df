import type { EntityManager } from 'typeorm';
import type { Locale } from '#kernel';
import { rows } from '#platform';
import type { ChannelEvent, DigestPlan, RobotKind } from '../core/index.js';

/** A robot of a chat group, as far as it may be told: its address and its secret are not in it. */
export interface Channel extends DigestPlan {
  readonly id: string;
  readonly studyId: string;
  readonly kind: RobotKind;
  readonly name: string;
  readonly locale: Locale;
  readonly host: string;
  readonly hasSecret: boolean;
  readonly events: readonly ChannelEvent[];
  readonly isOn: boolean;
  readonly version: number;
  readonly createdAt: Date;
}

const CHANNEL = `
  select id, study_id as "studyId", kind, name, locale, host, sealed_secret is not null as "hasSecret", events,
         digest_time as "digestTime", time_zone as "timeZone", digested_on::text as "digestedOn", is_on as "isOn", version,
         created_at as "createdAt"
  from channel`;

export function channelsOf(db: EntityManager, studyId: string | undefined): Promise<Channel[]> {
  return rows<Channel>(db, `${CHANNEL} where $1::uuid is null or study_id = $1 order by created_at, id`, [
    studyId ?? null,
  ]);
}

export async function channelById(db: EntityManager, id: string): Promise<Channel | undefined> {
  return (await rows<Channel>(db, `${CHANNEL} where id = $1`, [id]))[0];
}

export interface SealedChannel {
  readonly sealedUrl: Buffer;
  readonly sealedSecret: Buffer | null;
}

export interface ChannelRow extends Omit<Channel, 'hasSecret' | 'version' | 'digestedOn'>, SealedChannel {}

export async function insertChannel(db: EntityManager, row: ChannelRow, staffId: string): Promise<void> {
  await db.query(
    `insert into channel (id, study_id, kind, name, locale, sealed_url, sealed_secret, host, events, digest_time,
                          time_zone, is_on, version, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $14)`,
    [
      row.id,
      row.studyId,
      row.kind,
      row.name,
      row.locale,
      row.sealedUrl,
      row.sealedSecret,
      row.host,
      row.events,
      row.digestTime,
      row.timeZone,
      row.isOn,
      staffId,
      row.createdAt,
    ],
  );
}

/** False when somebody changed it since. Address and secret stay where they are not given. */
export async function updateChannel(
  db: EntityManager,
  channel: Channel,
  sealed: Partial<SealedChannel>,
): Promise<boolean> {
  const changed = await rows(
    db,
    `update channel set name = $3, locale = $4, events = $5, digest_time = $6, time_zone = $7, is_on = $8, host = $9,
            sealed_url = coalesce($10, sealed_url),
            sealed_secret = case when $12 then $11 else sealed_secret end, version = version + 1
     where id = $1 and version = $2 returning id`,
    [
      channel.id,
      channel.version,
      channel.name,
      channel.locale,
      channel.events,
      channel.digestTime,
      channel.timeZone,
      channel.isOn,
      channel.host,
      sealed.sealedUrl ?? null,
      sealed.sealedSecret ?? null,
      sealed.sealedSecret !== undefined,
    ],
  );
  return changed.length > 0;
}

export async function deleteChannel(db: EntityManager, id: string): Promise<boolean> {
  return (await rows(db, 'delete from channel where id = $1 returning id', [id])).length > 0;
}

export async function sealedOf(db: EntityManager, id: string): Promise<SealedChannel | undefined> {
  const [sealed] = await rows<SealedChannel>(
    db,
    'select sealed_url as "sealedUrl", sealed_secret as "sealedSecret" from channel where id = $1',
    [id],
  );
  return sealed;
}

/** Moments at which messages of the channel have left or will, oldest first; locked until the transaction ends. */
export async function lockSends(tx: EntityManager, id: string): Promise<number[]> {
  const [row] = await rows<{ sends: Date[] }>(
    tx,
    'select recent_sends as sends from channel where id = $1 for update',
    [id],
  );
  return (row?.sends ?? []).map((at) => at.getTime());
}

export async function saveSends(tx: EntityManager, id: string, sends: readonly number[]): Promise<void> {
  await tx.query('update channel set recent_sends = $2::timestamptz[] where id = $1', [
    id,
    sends.map((at) => new Date(at).toISOString()),
  ]);
}

/** False when another worker has made the digest of that day. */
export async function takeDigest(tx: EntityManager, id: string, day: string): Promise<boolean> {
  const taken = await rows(
    tx,
    `update channel set digested_on = $2::date
     where id = $1 and is_on and (digested_on is null or digested_on < $2::date) returning id`,
    [id, day],
  );
  return taken.length > 0;
}
