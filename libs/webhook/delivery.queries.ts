import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { MessageType } from './core/index.js';

export const DELIVERY_STATES = ['waiting', 'sending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message for one endpoint. Its id is the `webhook-id` of every try. */
export interface Delivery {
  readonly endpointId: string;
  readonly id: string;
  readonly eventType: MessageType;
  /** Exactly what is sent. */
  readonly body: string;
  readonly state: DeliveryState;
  /** Why it failed, or the last try did; null when none has. */
  readonly reason: string | null;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

export interface DeliveryKey {
  readonly endpointId: string;
  readonly id: string;
}

export interface NewDelivery extends DeliveryKey {
  readonly eventType: MessageType;
  readonly body: string;
}

/** Writes messages down; one that is there stays as it is. */
export async function insertDeliveries(tx: EntityManager, made: readonly NewDelivery[], now: Date): Promise<void> {
  if (made.length === 0) return;
  await tx.query(
    `insert into webhook_delivery (endpoint_id, id, event_type, body, state, attempts, due_at, created_at)
     select d.endpoint_id, d.id, d.event_type, d.body, 'waiting', 0, $5, $5
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as d (endpoint_id, id, event_type, body)
     on conflict (endpoint_id, id) do nothing`,
    [
      made.map(({ endpointId }) => endpointId),
      made.map(({ id }) => id),
      made.map(({ eventType }) => eventType),
      made.map(({ body }) => body),
      now,
    ],
  );
}

const DELIVERY = `
  select endpoint_id as "endpointId", id, event_type as "eventType", body, state, reason, attempts, due_at as "dueAt",
         created_at as "createdAt", settled_at as "settledAt"
  from webhook_delivery`;

export async function deliveryOf(
  db: EntityManager,
  { endpointId, id }: DeliveryKey,
  { isLocked = false } = {},
): Promise<Delivery | undefined> {
  const found = await rows<Delivery>(
    db,
    `${DELIVERY} where endpoint_id = $1 and id = $2${isLocked ? ' for update' : ''}`,
    [endpointId, id],
  );
  return found[0];
}

export interface DeliveryPage {
  readonly limit: number;
  readonly after?: readonly string[] | undefined;
  readonly state?: DeliveryState | undefined;
  readonly type?: MessageType | undefined;
}

/** Newest first. */
export function latestDeliveries(
  db: EntityManager,
  endpointId: string,
  { limit, after, state, type }: DeliveryPage,
): Promise<Delivery[]> {
  const [at = null, id = null] = after ?? [];
  return rows<Delivery>(
    db,
    `${DELIVERY} where endpoint_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
       and ($4::text is null or state = $4) and ($5::text is null or event_type = $5)
     order by created_at desc, id desc limit $6`,
    [endpointId, at, id, state ?? null, type ?? null, limit],
  );
}

export interface Attempt {
  readonly at: Date;
  readonly durationMs: number;
  /** Null when there was no answer. */
  readonly status: number | null;
  readonly reason: string | null;
  /** The beginning of the answer, masked. */
  readonly response: string | null;
}

export function attemptsOf(db: EntityManager, { endpointId, id }: DeliveryKey): Promise<Attempt[]> {
  return rows<Attempt>(
    db,
    `select at, duration_ms as "durationMs", status, reason, response from webhook_attempt
     where endpoint_id = $1 and delivery_id = $2 order by at, id`,
    [endpointId, id],
  );
}

export async function insertAttempt(
  tx: EntityManager,
  { endpointId, id: deliveryId }: DeliveryKey,
  id: string,
  { at, durationMs, status, reason, response }: Attempt,
): Promise<void> {
  await tx.query(
    `insert into webhook_attempt (endpoint_id, id, delivery_id, at, duration_ms, status, reason, response)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [endpointId, id, deliveryId, at, durationMs, status, reason, response],
  );
}

export interface DueDelivery extends DeliveryKey {
  readonly isSlow: boolean;
}

/**
 * Takes messages whose time has come, of endpoints that are not resting: one of an endpoint that fails, several of one
 * that is well. What was taken before and never settled is taken again after a while.
 */
export function takeDue(tx: EntityManager, now: Date, limit: number): Promise<DueDelivery[]> {
  return rows<DueDelivery>(
    tx,
    `with due as (
       select d.endpoint_id, d.id, e.failures, e.is_slow,
              row_number() over (partition by d.endpoint_id order by d.due_at, d.id) as turn
       from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
       where e.state = 'active' and (e.resume_at is null or e.resume_at <= $1)
         and ((d.state = 'waiting' and d.due_at <= $1)
              or (d.state = 'sending' and d.due_at <= $1::timestamptz - interval '30 minutes'))
     ), taken as (
       select endpoint_id, id, is_slow from due
       where turn <= case when failures > 0 or is_slow then 1 else 20 end
       order by turn limit $2
     )
     update webhook_delivery d set state = 'sending', due_at = $1 from taken t
     where d.endpoint_id = t.endpoint_id and d.id = t.id and d.state in ('waiting', 'sending')
       and (d.state = 'waiting' or d.due_at <= $1::timestamptz - interval '30 minutes')
     returning d.endpoint_id as "endpointId", d.id, t.is_slow as "isSlow"`,
    [now, limit],
  );
}

export async function settleDelivery(
  tx: EntityManager,
  { endpointId, id }: DeliveryKey,
  { state, reason, attempts }: Pick<Delivery, 'reason' | 'attempts'> & { readonly state: 'delivered' | 'failed' },
  now: Date,
): Promise<void> {
  await tx.query(
    `update webhook_delivery set state = $3, reason = $4, attempts = $5, settled_at = $6
     where endpoint_id = $1 and id = $2`,
    [endpointId, id, state, reason, attempts, now],
  );
}

/** It is tried again at `dueAt`. */
export async function postponeDelivery(
  db: EntityManager,
  { endpointId, id }: DeliveryKey,
  { reason, attempts, dueAt }: Pick<Delivery, 'reason' | 'attempts' | 'dueAt'>,
): Promise<void> {
  await db.query(
    `update webhook_delivery set state = 'waiting', reason = $3, attempts = $4, due_at = $5, settled_at = null
     where endpoint_id = $1 and id = $2`,
    [endpointId, id, reason, attempts, dueAt],
  );
}

/** Whatever waits for an endpoint goes now. */
export async function hastenWaiting(tx: EntityManager, endpointId: string, now: Date): Promise<void> {
  await tx.query(
    `update webhook_delivery set due_at = $2 where endpoint_id = $1 and state = 'waiting' and due_at > $2`,
    [endpointId, now],
  );
}

/** Whatever waits for an endpoint will not be sent, unless somebody asks for it again. */
export async function dropWaiting(tx: EntityManager, endpointId: string, now: Date): Promise<void> {
  await tx.query(
    `update webhook_delivery set state = 'failed', reason = 'webhook-off', settled_at = $2
     where endpoint_id = $1 and state in ('waiting', 'sending')`,
    [endpointId, now],
  );
}

/** Lets what failed since a moment be tried from the beginning; answers how many there were. */
export async function reviveFailed(tx: EntityManager, endpointId: string, since: Date, now: Date): Promise<number> {
  const revived = await rows(
    tx,
    `update webhook_delivery set state = 'waiting', attempts = 0, due_at = $3, settled_at = null
     where endpoint_id = $1 and state = 'failed' and created_at >= $2 returning id`,
    [endpointId, since, now],
  );
  return revived.length;
}

export async function firstAttemptAt(db: EntityManager, { endpointId, id }: DeliveryKey): Promise<Date | null> {
  const [first] = await rows<{ at: Date | null }>(
    db,
    'select min(at) as at from webhook_attempt where endpoint_id = $1 and delivery_id = $2',
    [endpointId, id],
  );
  return first?.at ?? null;
}

/** Forgets what was settled before a moment, and how. */
export async function forgetDeliveries(db: EntityManager, before: Date): Promise<void> {
  await db.query(`delete from webhook_delivery where settled_at < $1`, [before]);
  await db.query('delete from webhook_attempt where at < $1', [before]);
}
