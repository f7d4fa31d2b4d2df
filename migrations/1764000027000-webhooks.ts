import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

const SCOPES = `'{results.read,replies.read,replies.write,corrections.read,corrections.write,tickets.write,webhooks.read,webhooks.write}'`;

/** What a key may do, how long it overlaps with the one that follows it, and whether it was seen where it should not be. */
async function apiKeys(db: QueryRunner): Promise<void> {
  // Keys made before had no limits; from now on each says what it may do.
  await db.query(`alter table api_key add column scopes text[] not null default ${SCOPES}`);
  await db.query('alter table api_key alter column scopes drop default');
  await db.query(`alter table api_key add column environment text not null default 'live'`);
  await db.query('alter table api_key alter column environment drop default');
  await db.query(`
    alter table api_key add constraint api_key_environment_check check (environment in ('live', 'test'))`);
  await db.query(`alter table api_key add column api_version text not null default '2026-11-01'`);
  await db.query('alter table api_key alter column api_version drop default');
  await db.query('alter table api_key add column created_by text');
  await db.query('alter table api_key add column last_used_at timestamptz');
  await db.query('alter table api_key add column retired_at timestamptz');
  await db.query('alter table api_key add column successor_id text');
  await db.query(`
    alter table api_key add constraint api_key_successor_check check ((retired_at is null) = (successor_id is null))`);
  await db.query('alter table api_key add column exposed_at timestamptz');
  await db.query('alter table api_key add column warned_days int');
  await db.query('alter table api_key drop column last_used_on');
  await db.query('create index api_key_of_vendor on api_key (vendor_id, created_at)');
}

/** Where vendors want to be told. Address and secrets are sealed: a copy of the database can sign nothing. */
async function endpoints(db: QueryRunner): Promise<void> {
  await db.query(`
    create table webhook_endpoint (
      id uuid primary key,
      vendor_id uuid not null references vendor,
      sealed_url bytea not null,
      host text not null,
      description text not null,
      event_types text[] not null,
      sealed_secret bytea,
      sealed_old_secret bytea,
      old_secret_until timestamptz,
      state text not null check (state in ('active', 'disabled', 'removed')),
      disabled_reason text check (disabled_reason in ('by-vendor', 'gone', 'failing')),
      disabled_at timestamptz,
      failures int not null check (failures >= 0),
      failing_since timestamptz,
      resume_at timestamptz,
      is_slow boolean not null,
      lease_until timestamptz,
      version int not null check (version > 0),
      created_by text not null,
      created_at timestamptz not null,
      constraint webhook_endpoint_secret_check check (state = 'removed' or sealed_secret is not null),
      constraint webhook_endpoint_old_secret_check check ((sealed_old_secret is null) = (old_secret_until is null)),
      constraint webhook_endpoint_disabled_check check ((state = 'disabled') = (disabled_reason is not null)),
      constraint webhook_endpoint_failing_check check ((failures = 0) = (failing_since is null))
    )`);
  await place(db, 'webhook_endpoint', 'reference');
  await db.query('create index webhook_endpoint_of_vendor on webhook_endpoint (vendor_id, created_at)');
}

/** What is told to whom, exactly as it is sent, and each attempt to tell it. */
async function deliveries(db: QueryRunner): Promise<void> {
  await db.query(`
    create table webhook_delivery (
      endpoint_id uuid not null references webhook_endpoint on delete cascade,
      id uuid not null,
      event_type text not null,
      body text not null,
      state text not null check (state in ('waiting', 'sending', 'delivered', 'failed')),
      reason text,
      attempts int not null check (attempts >= 0),
      due_at timestamptz not null,
      created_at timestamptz not null,
      settled_at timestamptz,
      primary key (endpoint_id, id),
      constraint webhook_delivery_body_check check (octet_length(body) <= 20480),
      constraint webhook_delivery_settled_check check ((state in ('delivered', 'failed')) = (settled_at is not null))
    )`);
  await place(db, 'webhook_delivery', 'reference');
  await db.query('create index webhook_delivery_latest on webhook_delivery (endpoint_id, created_at desc, id desc)');
  await db.query(
    `create index webhook_delivery_due on webhook_delivery (due_at) where state in ('waiting', 'sending')`,
  );
  await db.query(`
    create table webhook_attempt (
      endpoint_id uuid not null references webhook_endpoint on delete cascade,
      id uuid not null,
      delivery_id uuid not null,
      at timestamptz not null,
      duration_ms int not null check (duration_ms >= 0),
      status int,
      reason text,
      response text,
      primary key (endpoint_id, id),
      constraint webhook_attempt_response_check check (octet_length(response) <= 1024)
    )`);
  await place(db, 'webhook_attempt', 'reference');
  await db.query('create index webhook_attempt_of_delivery on webhook_attempt (endpoint_id, delivery_id, at)');
}

export class Webhooks1764000027000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await apiKeys(db);
    await endpoints(db);
    await deliveries(db);
    await grant(db, 'webhook_endpoint', 'select, insert, update');
    await grant(db, 'webhook_delivery', 'select, insert, update, delete');
    await grant(db, 'webhook_attempt', 'select, insert, delete');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['webhook_attempt', 'webhook_delivery', 'webhook_endpoint'])
      await db.query(`drop table ${table}`);
    await db.query('drop index api_key_of_vendor');
    await db.query('alter table api_key add column last_used_on date');
    await db.query('alter table api_key drop constraint api_key_successor_check');
    await db.query('alter table api_key drop constraint api_key_environment_check');
    for (const column of [
      'warned_days',
      'exposed_at',
      'successor_id',
      'retired_at',
      'last_used_at',
      'created_by',
      'api_version',
      'environment',
      'scopes',
    ])
      await db.query(`alter table api_key drop column ${column}`);
  }
}
