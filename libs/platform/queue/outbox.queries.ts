import type { EntityManager } from 'typeorm';
import { rows } from '../database/data-source.js';

/** A row of the outbox on its way to its handler. */
export interface RelayedEvent {
  readonly topic: string;
  readonly subjectId: string;
  readonly id: string;
  readonly payload: Readonly<Record<string, string | number>>;
  /** How often a handler has been started on it, this time included once it runs. */
  readonly attempts: number;
}

type EventKey = Pick<RelayedEvent, 'subjectId' | 'id'>;

const EVENT = 'topic, subject_id as "subjectId", id, payload, attempts';

/** Which events a relay takes at once: topics it has routes for; others belong to a newer relay. */
export interface Claim {
  readonly topics: readonly string[];
  readonly limit: number;
}

/** Takes events nobody has relayed, oldest first. A second relay waits and then finds them taken. */
export async function claimNew(db: EntityManager, { topics, limit }: Claim): Promise<RelayedEvent[]> {
  const keys = await rows<EventKey>(
    db,
    `select subject_id as "subjectId", id from outbox
     where relayed_at is null and topic = any($1) order by created_at limit $2`,
    [topics, limit],
  );
  return claim(db, keys, 'relayed_at is null');
}

/** Takes events that were relayed `seconds` ago or more and are neither done nor dead. */
export async function claimOverdue(
  db: EntityManager,
  { topics, limit }: Claim,
  seconds: number,
): Promise<RelayedEvent[]> {
  const isOverdue = `done_at is null and dead_at is null and relayed_at < now() - make_interval(secs => ${seconds})`;
  const keys = await rows<EventKey>(
    db,
    `select subject_id as "subjectId", id from outbox
     where ${isOverdue} and topic = any($1) order by relayed_at limit $2`,
    [topics, limit],
  );
  return claim(db, keys, isOverdue);
}

async function claim(db: EntityManager, keys: readonly EventKey[], condition: string): Promise<RelayedEvent[]> {
  if (keys.length === 0) return [];
  return rows<RelayedEvent>(
    db,
    `update outbox set relayed_at = now()
     where subject_id = any($1::uuid[]) and id = any($2::uuid[]) and ${condition} returning ${EVENT}`,
    [keys.map(({ subjectId }) => subjectId), keys.map(({ id }) => id)],
  );
}

/** Gives claimed events back when the queue did not take them. */
export async function release(db: EntityManager, keys: readonly EventKey[]): Promise<void> {
  await db.query(
    `update outbox set relayed_at = null
     where subject_id = any($1::uuid[]) and id = any($2::uuid[]) and done_at is null`,
    [keys.map(({ subjectId }) => subjectId), keys.map(({ id }) => id)],
  );
}

/**
 * Counts the attempt before it is made, so that a job which kills its process is counted, too. Undefined
 * when there is nothing left to do.
 */
export async function beginAttempt(db: EntityManager, key: EventKey): Promise<RelayedEvent | undefined> {
  const [event] = await rows<RelayedEvent>(
    db,
    `update outbox set attempts = attempts + 1
     where subject_id = $1 and id = $2 and done_at is null and dead_at is null returning ${EVENT}`,
    [key.subjectId, key.id],
  );
  return event;
}

/**
 * Marks an event as done; called in the transaction of its effect, so both are kept, or neither. False
 * when it was done before: the same job is running twice, and the caller may roll back.
 */
export async function settle(tx: EntityManager, event: EventKey): Promise<boolean> {
  const settled = await rows(
    tx,
    `update outbox set done_at = now() where subject_id = $1 and id = $2 and done_at is null returning id`,
    [event.subjectId, event.id],
  );
  return settled.length > 0;
}

/** Lets the sweeper, which comes `sweepSeconds` after the last relay, find the event in `delayMs`. */
export async function postpone(
  db: EntityManager,
  event: EventKey,
  { delayMs, sweepSeconds }: { delayMs: number; sweepSeconds: number },
): Promise<void> {
  await db.query(
    `update outbox set relayed_at = now() + make_interval(secs => $3)
     where subject_id = $1 and id = $2 and done_at is null`,
    [event.subjectId, event.id, delayMs / 1_000 - sweepSeconds],
  );
}

/** As `postpone`, for an attempt that was none. */
export async function putBack(
  db: EntityManager,
  event: EventKey,
  { delayMs, sweepSeconds }: { delayMs: number; sweepSeconds: number },
): Promise<void> {
  await db.query(
    `update outbox set relayed_at = now() + make_interval(secs => $3), attempts = greatest(attempts - 1, 0)
     where subject_id = $1 and id = $2 and done_at is null`,
    [event.subjectId, event.id, delayMs / 1_000 - sweepSeconds],
  );
}

/** Lets every event that was given up be tried again, as often as a new one. Answers how many there were of each topic. */
export async function revive(db: EntityManager): Promise<Readonly<Record<string, number>>> {
  const revived = await rows<{ topic: string }>(
    db,
    `update outbox set dead_at = null, attempts = 0, relayed_at = null
     where dead_at is not null and done_at is null returning topic`,
  );
  const counts: Record<string, number> = {};
  for (const { topic } of revived) counts[topic] = (counts[topic] ?? 0) + 1;
  return counts;
}

/** How many events were given up. */
export async function countGivenUp(db: EntityManager): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    'select count(*)::int as count from outbox where dead_at is not null and done_at is null',
  );
  return row?.count ?? 0;
}

/** Gives an event up. It stays for a person to look at. */
export async function bury(db: EntityManager, event: EventKey): Promise<void> {
  await db.query(`update outbox set dead_at = now() where subject_id = $1 and id = $2 and done_at is null`, [
    event.subjectId,
    event.id,
  ]);
}
