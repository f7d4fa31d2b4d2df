import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { EndpointHealth, EventType } from './core/index.js';

export type DisabledReason = 'by-vendor' | 'gone' | 'failing';

/** Where a vendor wants to be told, without what signs. The address is sealed in its row. */
export interface EndpointRow extends EndpointHealth {
  readonly id: string;
  readonly vendorId: string;
  readonly sealedUrl: Buffer;
  readonly description: string;
  readonly eventTypes: readonly EventType[];
  readonly state: 'active' | 'disabled';
  readonly disabledReason: DisabledReason | null;
  readonly disabledAt: Date | null;
  /** Until when messages are signed with the secret before, too; null: with one. */
  readonly oldSecretUntil: Date | null;
  readonly version: number;
  readonly createdAt: Date;
}

const ENDPOINT = `
  select id, vendor_id as "vendorId", sealed_url as "sealedUrl", description, event_types as "eventTypes", state,
         disabled_reason as "disabledReason", disabled_at as "disabledAt", old_secret_until as "oldSecretUntil",
         failures, failing_since as "failingSince", resume_at as "resumeAt", is_slow as "isSlow", version,
         created_at as "createdAt"
  from webhook_endpoint`;

export function endpointsOf(db: EntityManager, vendorId: string): Promise<EndpointRow[]> {
  return rows<EndpointRow>(db, `${ENDPOINT} where vendor_id = $1 and state <> 'removed' order by created_at, id`, [
    vendorId,
  ]);
}

/** An endpoint of another vendor is not there. */
export async function endpointOf(
  db: EntityManager,
  vendorId: string,
  id: string,
  { isLocked = false } = {},
): Promise<EndpointRow | undefined> {
  const found = await rows<EndpointRow>(
    db,
    `${ENDPOINT} where id = $1 and vendor_id = $2 and state <> 'removed'${isLocked ? ' for update' : ''}`,
    [id, vendorId],
  );
  return found[0];
}

export interface NewEndpointRow {
  readonly id: string;
  readonly vendorId: string;
  readonly sealedUrl: Buffer;
  readonly host: string;
  readonly description: string;
  readonly eventTypes: readonly EventType[];
  readonly sealedSecret: Buffer;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export async function insertEndpoint(tx: EntityManager, row: NewEndpointRow): Promise<void> {
  await tx.query(
    `insert into webhook_endpoint (id, vendor_id, sealed_url, host, description, event_types, sealed_secret, state,
                                   failures, is_slow, version, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'active', 0, false, 1, $8, $9)`,
    [
      row.id,
      row.vendorId,
      row.sealedUrl,
      row.host,
      row.description,
      row.eventTypes,
      row.sealedSecret,
      row.createdBy,
      row.createdAt,
    ],
  );
}

export interface EndpointFacts {
  readonly sealedUrl: Buffer;
  readonly host: string;
  readonly description: string;
  readonly eventTypes: readonly EventType[];
  readonly disabledReason: DisabledReason | null;
}

/** Changed by hand, an endpoint begins anew: whatever was wrong with it is not held against it. */
export async function updateEndpoint(tx: EntityManager, id: string, facts: EndpointFacts, now: Date): Promise<void> {
  await tx.query(
    `update webhook_endpoint
     set sealed_url = $2, host = $3, description = $4, event_types = $5,
         state = case when $6::text is null then 'active' else 'disabled' end, disabled_reason = $6,
         disabled_at = case when $6::text is null then null else coalesce(disabled_at, $7::timestamptz) end,
         failures = 0, failing_since = null, resume_at = null, is_slow = false, version = version + 1
     where id = $1`,
    [id, facts.sealedUrl, facts.host, facts.description, facts.eventTypes, facts.disabledReason, now],
  );
}

/** What signed and where it went is forgotten; the row stays, for the limits count what was made. */
export async function eraseEndpoint(tx: EntityManager, id: string): Promise<void> {
  await tx.query(
    `update webhook_endpoint
     set state = 'removed', disabled_reason = null, disabled_at = null, sealed_url = '', host = '', description = '',
         sealed_secret = null, sealed_old_secret = null, old_secret_until = null, version = version + 1
     where id = $1`,
    [id],
  );
  await tx.query('delete from webhook_attempt where endpoint_id = $1', [id]);
  await tx.query(`delete from webhook_delivery where endpoint_id = $1 and event_type <> 'ping'`, [id]);
}

export async function replaceSecret(
  tx: EntityManager,
  id: string,
  { sealedSecret, sealedOld, until }: { sealedSecret: Buffer; sealedOld: Buffer | null; until: Date | null },
): Promise<void> {
  await tx.query(
    `update webhook_endpoint set sealed_secret = $2, sealed_old_secret = $3, old_secret_until = $4, version = version + 1
     where id = $1`,
    [id, sealedSecret, sealedOld, until],
  );
}

export interface SealedSecrets {
  readonly sealedSecret: Buffer;
  readonly sealedOldSecret: Buffer | null;
  readonly oldSecretUntil: Date | null;
}

export async function sealedSecretsOf(db: EntityManager, id: string): Promise<SealedSecrets | undefined> {
  const [sealed] = await rows<SealedSecrets>(
    db,
    `select sealed_secret as "sealedSecret", sealed_old_secret as "sealedOldSecret", old_secret_until as "oldSecretUntil"
     from webhook_endpoint where id = $1 and state <> 'removed'`,
    [id],
  );
  return sealed;
}

/**
 * How many endpoints and trials a vendor made since a moment, and when the oldest of them was made. Whoever wants to
 * make another holds the vendor's row until it is made, so that two at a time are counted, too.
 */
export async function trialsSince(
  tx: EntityManager,
  vendorId: string,
  since: Date,
): Promise<{ readonly endpoints: number; readonly trials: number; readonly oldest: Date | null }> {
  await tx.query('select id from vendor where id = $1 for update', [vendorId]);
  const [counted] = await rows<{ endpoints: number; trials: number; oldest: Date | null }>(
    tx,
    `select (select count(*)::int from webhook_endpoint where vendor_id = $1 and state <> 'removed') as endpoints,
            count(*)::int as trials, min(t.at) as oldest
     from (select created_at as at from webhook_endpoint where vendor_id = $1
           union all
           select d.created_at from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
           where e.vendor_id = $1 and d.event_type = 'ping') t
     where t.at > $2`,
    [vendorId, since],
  );
  return counted ?? { endpoints: 0, trials: 0, oldest: null };
}

export interface LeasedEndpoint extends EndpointHealth {
  readonly id: string;
  readonly vendorId: string;
  readonly sealedUrl: Buffer;
  readonly host: string;
}

/** Takes an endpoint for half a minute: one message at a time. Undefined when another has it, or nobody may. */
export async function leaseEndpoint(db: EntityManager, id: string, now: Date): Promise<LeasedEndpoint | undefined> {
  const [leased] = await rows<LeasedEndpoint>(
    db,
    `update webhook_endpoint set lease_until = $2::timestamptz + interval '30 seconds'
     where id = $1 and state = 'active' and (lease_until is null or lease_until < $2)
     returning id, vendor_id as "vendorId", sealed_url as "sealedUrl", host, failures, failing_since as "failingSince",
               resume_at as "resumeAt", is_slow as "isSlow"`,
    [id, now],
  );
  return leased;
}

export async function giveBackEndpoint(db: EntityManager, id: string): Promise<void> {
  await db.query('update webhook_endpoint set lease_until = null where id = $1', [id]);
}

/** Writes down how it answered, and gives it back. */
export async function saveHealth(tx: EntityManager, id: string, health: EndpointHealth): Promise<void> {
  await tx.query(
    `update webhook_endpoint set failures = $2, failing_since = $3, resume_at = $4, is_slow = $5, lease_until = null
     where id = $1`,
    [id, health.failures, health.failingSince, health.resumeAt, health.isSlow],
  );
}

/** False when it was off before. */
export async function disableEndpoint(
  tx: EntityManager,
  id: string,
  reason: DisabledReason,
  now: Date,
): Promise<boolean> {
  const disabled = await rows(
    tx,
    `update webhook_endpoint set state = 'disabled', disabled_reason = $2, disabled_at = $3, version = version + 1
     where id = $1 and state = 'active' returning id`,
    [id, reason, now],
  );
  return disabled.length > 0;
}
