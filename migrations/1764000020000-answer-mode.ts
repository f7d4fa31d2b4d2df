import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

const MODES = `('identified', 'confidential', 'anonymous', 'strict')`;

/** What answers to a version are tied to is fixed when it is published, with the words in which people are told. */
async function promises(db: QueryRunner): Promise<void> {
  await db.query(`alter table questionnaire_version add column mode text not null default 'confidential'`);
  await db.query(
    `alter table questionnaire_version add constraint questionnaire_version_mode_check check (mode in ${MODES})`,
  );
  await db.query('alter table questionnaire_version add column consent jsonb');
  await db.query('alter table questionnaire_version add column consent_hash text');
  await db.query(`alter table response add column mode text not null default 'confidential'`);
  await db.query(`alter table response add constraint response_mode_check check (mode in ${MODES})`);
  await db.query('alter table response add column consent_hash text');
  await db.query('alter table response add column may_quote boolean not null default false');
}

/** Answers without a way back. Where nothing leads to the invitation, nothing may have to. */
const REFERRING = ['response', 'wave_delta', 'answer_ruling'];

async function unlinked(db: QueryRunner): Promise<void> {
  for (const table of REFERRING) await db.query(`alter table ${table} drop constraint ${table}_invitation_id_fkey`);
  await db.query('alter table response alter column idempotency_key drop not null');
  await db.query('alter table response alter column fingerprint drop not null');
  await db.query('alter table response add column came_by_open_link boolean not null default false');
  await db.query('alter table response add column is_small_batch boolean not null default false');
  // The day on which it was used up, and no time. What repeats the same act is told by a keyed hash for a day.
  await db.query('alter table invitation add column completed_on date');
  await db.query('alter table invitation add column repeat_mac bytea');
  await db.query('alter table invitation add column is_ticketed boolean not null default false');
  await db.query('alter table invitation drop constraint invitation_check');
  await db.query(`
    alter table invitation add constraint invitation_check
    check ((state = 'completed') = (completed_at is not null or completed_on is not null))`);
  await db.query('create index invitation_repeat on invitation (completed_on) where repeat_mac is not null');
}

/** Handed in and not mixed yet. What it says is sealed; beside it stands what the invitation says anyway. */
async function inbox(db: QueryRunner): Promise<void> {
  await db.query(`
    create table response_inbox (
      id uuid primary key,
      campaign_id uuid not null,
      vendor_id uuid not null,
      organisation_id uuid not null,
      source text not null,
      size text not null,
      region text not null,
      locale text not null,
      came_by_open_link boolean not null,
      mode text not null constraint response_inbox_mode_check check (mode in ('anonymous', 'strict')),
      received_on date not null,
      receipt_hash bytea not null,
      sealed bytea not null
    )`);
  await place(db, 'response_inbox', { by: 'id' });
  await db.query('create index response_inbox_of_campaign on response_inbox (campaign_id, vendor_id)');
  await db.query('create index response_inbox_receipt on response_inbox using hash (receipt_hash)');
  await db.query(`
    create table answer_mixing (
      campaign_id uuid primary key references campaign,
      is_settled boolean not null
    )`);
  await place(db, 'answer_mixing', 'reference');
}

/** Keys that sign tickets without seeing them, and tickets that were handed in. */
async function tickets(db: QueryRunner): Promise<void> {
  await db.query(`
    create table ticket_key (
      id uuid primary key,
      campaign_id uuid not null references campaign,
      vendor_id uuid not null references vendor,
      public_key jsonb not null,
      sealed bytea not null,
      unique (campaign_id, vendor_id)
    )`);
  await place(db, 'ticket_key', 'reference');
  await db.query(`
    create table spent_ticket (
      id uuid primary key,
      key_id uuid not null references ticket_key
    )`);
  await place(db, 'spent_ticket', { by: 'id' });
}

export class AnswerMode1764000020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await promises(db);
    await unlinked(db);
    await inbox(db);
    await tickets(db);
    await grant(db, 'response_inbox', 'select, insert, delete');
    await grant(db, 'answer_mixing', 'select, insert, update');
    for (const table of ['ticket_key', 'spent_ticket']) await grant(db, table, 'select, insert');
  }

  /** Answers that lead to no invitation have no place in the schema before. */
  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    for (const table of ['spent_ticket', 'ticket_key', 'answer_mixing', 'response_inbox'])
      await db.query(`drop table ${table}`);
    await db.query('drop index invitation_repeat');
    await db.query('alter table invitation drop constraint invitation_check');
    await db.query(
      `update invitation set completed_at = completed_on::timestamp at time zone 'UTC' where completed_on is not null`,
    );
    await db.query(`
      alter table invitation add constraint invitation_check
      check ((state = 'completed') = (completed_at is not null))`);
    for (const column of ['is_ticketed', 'repeat_mac', 'completed_on'])
      await db.query(`alter table invitation drop column ${column}`);
    for (const table of REFERRING) {
      await db.query(`delete from ${table} r where not exists (
        select 1 from invitation i where i.invitation_id = r.invitation_id)`);
      await db.query(`alter table ${table} add foreign key (invitation_id) references invitation`);
    }
    for (const column of ['is_small_batch', 'came_by_open_link', 'may_quote', 'consent_hash', 'mode'])
      await db.query(`alter table response drop column ${column}`);
    await db.query('alter table response alter column fingerprint set not null');
    await db.query('alter table response alter column idempotency_key set not null');
    for (const column of ['consent_hash', 'consent', 'mode'])
      await db.query(`alter table questionnaire_version drop column ${column}`);
  }
}
