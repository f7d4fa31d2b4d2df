import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** One row for a vendor in a wave: who changes its tickets holds it, so that of twenty at once one is the first. */
async function exports(db: QueryRunner): Promise<void> {
  await db.query(`
    create table ticket_export (
      wave_id uuid not null references wave,
      vendor_id uuid not null references vendor,
      revision int not null check (revision >= 0),
      primary key (wave_id, vendor_id)
    )`);
  await place(db, 'ticket_export', { by: 'wave_id', with: 'wave_tally' });
  await grant(db, 'ticket_export', 'select, insert, update (revision)');
  // Who vouches for an export vouches for the revision that was looked at.
  await db.query(`
    create table ticket_verification (
      wave_id uuid not null,
      vendor_id uuid not null,
      number int not null check (number > 0),
      revision int not null,
      verdict text not null check (verdict in ('complete', 'lifted')),
      note text not null check (note <> ''),
      staff_id uuid not null references staff,
      decided_at timestamptz not null,
      primary key (wave_id, vendor_id, number),
      foreign key (wave_id, vendor_id) references ticket_export (wave_id, vendor_id)
    )`);
  await place(db, 'ticket_verification', { by: 'wave_id', with: 'wave_tally' });
  await grant(db, 'ticket_verification', 'select, insert');
}

async function batches(db: QueryRunner): Promise<void> {
  await db.query(`
    create table ticket_batch (
      wave_id uuid not null,
      vendor_id uuid not null,
      number int not null check (number > 0),
      sender_id text not null check (sender_id <> ''),
      content_hash bytea not null,
      sent_by text not null check (sent_by in ('key', 'person')),
      sender text not null,
      rows int not null check (rows > 0),
      added int not null check (added >= 0),
      changed int not null check (changed >= 0),
      received_at timestamptz not null,
      state text not null default 'counted' check (state in ('counted', 'withdrawn')),
      withdrawn_at timestamptz,
      withdrawn_by text,
      withdrawn_reason text,
      primary key (wave_id, vendor_id, number),
      unique (wave_id, vendor_id, sender_id),
      foreign key (wave_id, vendor_id) references ticket_export (wave_id, vendor_id),
      constraint ticket_batch_withdrawn_check
        check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_by is not null))
    )`);
  await place(db, 'ticket_batch', { by: 'wave_id', with: 'wave_tally' });
  await grant(db, 'ticket_batch', 'select, insert, update (state, withdrawn_at, withdrawn_by, withdrawn_reason)');
}

/** What every batch says of every ticket stays as it was said; of a ticket counts what its newest counted batch says. */
async function facts(db: QueryRunner): Promise<void> {
  await db.query(`
    create table ticket_fact (
      wave_id uuid not null,
      vendor_id uuid not null,
      ticket_id text not null check (ticket_id <> ''),
      batch int not null,
      severity text not null check (severity in ('general', 'business', 'urgent')),
      organisation text not null check (organisation ~ '^[0-9a-f]{64}$'),
      opened_at timestamptz not null,
      replied_at timestamptz,
      solved_at timestamptz,
      reopened_at timestamptz,
      primary key (wave_id, vendor_id, ticket_id, batch),
      foreign key (wave_id, vendor_id, batch) references ticket_batch (wave_id, vendor_id, number),
      constraint ticket_fact_replied_check check (replied_at >= opened_at),
      constraint ticket_fact_solved_check check (solved_at >= coalesce(replied_at, opened_at)),
      constraint ticket_fact_reopened_check check (reopened_at is null or (reopened_at >= solved_at) is true)
    )`);
  await place(db, 'ticket_fact', { by: 'wave_id', with: 'wave_tally' });
  await grant(db, 'ticket_fact', 'select, insert');
}

/** With which of its secrets a vendor signs batches; the secret itself is made when it is needed. */
async function secrets(db: QueryRunner): Promise<void> {
  await db.query(`
    create table ticket_secret (
      vendor_id uuid primary key references vendor,
      epoch int not null check (epoch > 0),
      renewed_by text not null,
      renewed_at timestamptz not null
    )`);
  await place(db, 'ticket_secret', 'reference');
  await grant(db, 'ticket_secret', 'select, insert, update');
}

export class TicketFacts1764000032000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await exports(db);
    await batches(db);
    await facts(db);
    await secrets(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['ticket_secret', 'ticket_fact', 'ticket_batch', 'ticket_verification', 'ticket_export'])
      await db.query(`drop table ${table}`);
  }
}
