import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const SCOPES = `check (scope = 'all' or scope ~ '^(vendor|study):${UUID}$')`;
const SCOPES_BEFORE = `check (scope in ('all'))`;

/** A person may close one study or one vendor, not only everything. */
async function scopes(db: QueryRunner): Promise<void> {
  await db.query('alter table suppression drop constraint suppression_scope_check');
  await db.query(`alter table suppression add constraint suppression_scope_check ${SCOPES}`);
  // An address that turns out not to be there is closed for that reason, whatever the person had chosen.
  await grant(db, 'suppression', 'update');
}

/** The id that a mail carries, by which it is known when it comes back; and the moment that is kept free for it. */
async function mails(db: QueryRunner): Promise<void> {
  await db.query('alter table mail_attempt add column mail_id uuid');
  await db.query('alter table mail_attempt add column slot_at timestamptz');
  await db.query('alter table mail_attempt add column slot_is_final boolean not null default false');
  await db.query('create index mail_attempt_by_id on mail_attempt (mail_id) where mail_id is not null');
  await db.query('create index mail_attempt_sent on mail_attempt (sent_at) where sent_at is not null');
}

/** What came back of mails. The id follows from the report, so that a report read twice is one. No address is kept. */
async function events(db: QueryRunner): Promise<void> {
  await db.query(`
    create table mail_event (
      contact_id uuid not null references contact on delete cascade,
      id uuid not null,
      campaign_id uuid not null references campaign,
      kind text not null check (kind in ('invitation', 'reminder')),
      sequence int not null,
      type text not null check (type in ('hard', 'soft', 'blocked', 'complained', 'unsubscribed')),
      reason text,
      status text,
      at timestamptz not null,
      primary key (contact_id, id)
    )`);
  await place(db, 'mail_event', { by: 'contact_id', with: 'contact' });
  await db.query('create index mail_event_at on mail_event (at)');
  await grant(db, 'mail_event', 'select, insert');
}

/** State of the way out, one row for all workers; and how far each stream of mails is planned. On the coordinator. */
async function delivery(db: QueryRunner): Promise<void> {
  await db.query(`
    create table delivery_gate (
      id text primary key check (id = 'mail'),
      failures int not null default 0 check (failures >= 0),
      opened_at timestamptz,
      probe_at timestamptz,
      paused_at timestamptz,
      pause_reason text check (pause_reason in ('complaint-rate', 'bounce-rate', 'by-hand')),
      pause_share double precision,
      resumed_at timestamptz,
      first_sent_on date,
      constraint delivery_gate_pause_check check ((paused_at is null) = (pause_reason is null)),
      constraint delivery_gate_probe_check check ((opened_at is null) = (probe_at is null))
    )`);
  await db.query(`insert into delivery_gate (id) values ('mail')`);
  await grant(db, 'delivery_gate', 'select, update');
  await db.query(`
    create table delivery_pace (
      bucket text primary key,
      next_at timestamptz not null,
      day date,
      day_count int not null default 0
    )`);
  await grant(db, 'delivery_pace', 'select, insert, update, delete');
  await db.query(`
    create table mail_intake (
      day date not null,
      outcome text not null check (outcome in
        ('failed', 'delayed', 'delivered', 'complained', 'unsubscribed', 'unmatched', 'repeated', 'ignored')),
      count int not null check (count > 0),
      primary key (day, outcome)
    )`);
  await grant(db, 'mail_intake', 'select, insert, update');
}

export class MailDelivery1764000014000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await scopes(db);
    await mails(db);
    await events(db);
    await delivery(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    for (const table of ['mail_intake', 'delivery_pace', 'delivery_gate', 'mail_event'])
      await db.query(`drop table ${table}`);
    for (const index of ['mail_attempt_sent', 'mail_attempt_by_id']) await db.query(`drop index ${index}`);
    for (const column of ['slot_is_final', 'slot_at', 'mail_id'])
      await db.query(`alter table mail_attempt drop column ${column}`);
    await db.query('revoke update on suppression from fairmark_app');
    await db.query(`delete from suppression where scope <> 'all'`);
    await db.query('alter table suppression drop constraint suppression_scope_check');
    await db.query(`alter table suppression add constraint suppression_scope_check ${SCOPES_BEFORE}`);
  }
}
