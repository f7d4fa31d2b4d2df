import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { hardUntil, NETWORK_MILLISECONDS, PRESSURE_MILLISECONDS } from '../core/index.js';
import type { DoneWork } from './open-work.service.js';

/** False when the same work was handed in before; whoever hands it in at the same moment waits for the first. */
export async function spendWork(
  tx: EntityManager,
  work: DoneWork,
  { linkId, invitationId, now }: { readonly linkId: string; readonly invitationId: string; readonly now: Date },
): Promise<boolean> {
  const spent = await rows(
    tx,
    `insert into spent_work (id, open_link_id, invitation_id, spent_at, expires_at) values ($1, $2, $3, $4, $5)
     on conflict (id) do nothing returning id`,
    [work.id, linkId, invitationId, now, work.expiresAt],
  );
  return spent.length > 0;
}

/** The sitting that some work has begun; undefined when it was not handed in. */
export async function begunBy(db: EntityManager, workId: string): Promise<string | undefined> {
  const [spent] = await rows<{ id: string }>(db, 'select invitation_id as id from spent_work where id = $1', [workId]);
  return spent?.id;
}

/** Lets a link that is pressed ask for more from now on. */
export async function feelPressure(tx: EntityManager, linkId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - PRESSURE_MILLISECONDS);
  const [{ starts } = { starts: 0 }] = await rows<{ starts: number }>(
    tx,
    'select count(*)::int as starts from spent_work where open_link_id = $1 and spent_at > $2',
    [linkId, since],
  );
  const until = hardUntil(starts, now);
  if (until) await tx.query('update open_link set hard_until = $2 where id = $1', [linkId, until]);
}

/** How often a network has started in the last hour, this time included. More than are worth counting are not kept. */
export async function countStart(
  db: EntityManager,
  network: { readonly id: string; readonly kind: 'work' | 'missing' },
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - NETWORK_MILLISECONDS);
  const [{ starts } = { starts: 1 }] = await rows<{ starts: number }>(
    db,
    `insert into open_network as n (network_id, kind, recent, seen_at) values ($1, $2, array[$3::timestamptz], $3)
     on conflict (network_id, kind) do update set seen_at = excluded.seen_at, recent = array(
       select at from unnest(n.recent || excluded.recent) as recent (at) where at > $4 order by at desc limit 100)
     returning cardinality(recent) as starts`,
    [network.id, network.kind, now, since],
  );
  return starts;
}

/** Sittings that began without work at a link since a moment. */
export async function startsWithoutWork(db: EntityManager, linkId: string, since: Date): Promise<number> {
  const [{ starts } = { starts: 0 }] = await rows<{ starts: number }>(
    db,
    `select count(*)::int as starts from invitation where open_link_id = $1 and proof = 'missing' and created_at > $2`,
    [linkId, since],
  );
  return starts;
}

/** False when it was answered, or proven, meanwhile. */
export async function markProven(tx: EntityManager, invitationId: string): Promise<boolean> {
  const proven = await rows(
    tx,
    `update invitation set proof = 'work', entry_flags = array_remove(entry_flags, 'no_proof')
     where invitation_id = $1 and proof = 'missing' and state = 'started' returning invitation_id`,
    [invitationId],
  );
  return proven.length > 0;
}

/** Forgets work that nobody can hand in any more, and networks that were seen a day ago for the last time. */
export async function forgetEntries(db: EntityManager, now: Date): Promise<void> {
  await db.query('delete from spent_work where expires_at < $1', [new Date(now.getTime() - NETWORK_MILLISECONDS)]);
  await db.query('delete from open_network where seen_at < $1', [new Date(now.getTime() - 24 * NETWORK_MILLISECONDS)]);
}
