import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/**
 * A response's key is its invitation's id, so one invitation has at most one answer, whoever races.
 * Scores are integers (2520 = 100 points), so their sums are the same on every engine and in every order.
 */
async function responses(db: QueryRunner): Promise<void> {
  await db.query(`
    create table response (
      invitation_id uuid primary key references invitation,
      campaign_id uuid not null,
      wave_id uuid not null,
      vendor_id uuid not null,
      organisation_id uuid not null,
      version_id uuid not null,
      source text not null,
      size text not null,
      region text not null,
      locale text not null,
      answers jsonb not null,
      criterion_score smallint[] not null,
      dimension_score double precision[] not null,
      overall_score double precision,
      quality jsonb not null,
      excluded_reason text,
      idempotency_key text not null,
      fingerprint bytea not null,
      receipt_hash bytea not null,
      submitted_at timestamptz not null
    )`);
  await place(db, 'response', { by: 'invitation_id', with: 'invitation' });
  await db.query('create index response_latest on response (submitted_at desc, invitation_id)');
  await db.query(`
    create table response_draft (
      invitation_id uuid primary key references invitation on delete cascade,
      revision int not null check (revision > 0),
      sealed bytea not null,
      updated_at timestamptz not null
    )`);
  await place(db, 'response_draft', { by: 'invitation_id', with: 'invitation' });
  // What a trap caught. It is kept apart, and the invitation stays open for the person it was sent to.
  await db.query(`
    create table response_quarantine (
      invitation_id uuid not null references invitation on delete cascade,
      id uuid not null,
      answers jsonb not null,
      reason text not null check (reason in ('honeypot')),
      received_at timestamptz not null,
      primary key (invitation_id, id)
    )`);
  await place(db, 'response_quarantine', { by: 'invitation_id', with: 'invitation' });
}

/** Every change of an answer leaves a delta; a job folds deltas into totals, so totals never block a respondent. */
async function totals(db: QueryRunner): Promise<void> {
  const cell = `
      wave_id uuid not null,
      vendor_id uuid not null,
      organisation_id uuid not null,
      source text not null,
      size text not null,
      region text not null`;
  await db.query(`
    create table wave_delta (
      invitation_id uuid not null references invitation,
      id uuid not null,
      ${cell},
      sign smallint not null check (sign in (-1, 1)),
      criterion_score smallint[] not null,
      batch uuid,
      primary key (invitation_id, id)
    )`);
  await place(db, 'wave_delta', { by: 'invitation_id', with: 'invitation' });
  await db.query('create index wave_delta_of_batch on wave_delta (batch)');
  await db.query(`
    create table wave_total (
      ${cell},
      responses bigint not null,
      count bigint[] not null,
      sum bigint[] not null,
      sum_squares bigint[] not null,
      primary key (organisation_id, wave_id, vendor_id, source, size, region)
    )`);
  await place(db, 'wave_total', { by: 'organisation_id' });
}

/** What is to happen because of a change, written in the change's own transaction. */
async function outbox(db: QueryRunner): Promise<void> {
  await db.query(`
    create table outbox (
      subject_id uuid not null,
      id uuid not null,
      topic text not null,
      payload jsonb not null,
      created_at timestamptz not null,
      relayed_at timestamptz,
      done_at timestamptz,
      dead_at timestamptz,
      attempts int not null default 0,
      primary key (subject_id, id)
    )`);
  await place(db, 'outbox', { by: 'subject_id', with: 'invitation' });
  await db.query('create index outbox_to_relay on outbox (created_at) where relayed_at is null');
  await db.query('create index outbox_to_finish on outbox (relayed_at) where done_at is null and dead_at is null');
}

export class Response1764000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await responses(db);
    await totals(db);
    await outbox(db);
    await grant(db, 'response', 'select, insert, update');
    await grant(db, 'response_quarantine', 'select, insert, delete');
    for (const table of ['response_draft', 'wave_delta', 'outbox'])
      await grant(db, table, 'select, insert, update, delete');
    await grant(db, 'wave_total', 'select, insert, update');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['outbox', 'wave_total', 'wave_delta', 'response_quarantine', 'response_draft', 'response'])
      await db.query(`drop table ${table}`);
  }
}
