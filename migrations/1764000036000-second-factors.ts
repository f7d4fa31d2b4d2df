import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant } from './place.js';

const SESSIONS = ['session', 'vendor_session'] as const;

/** How far a login has come, when somebody last proved who they are, and how a person recognises a session of theirs. */
async function sessions(db: QueryRunner, table: (typeof SESSIONS)[number]): Promise<void> {
  await db.query(`alter table ${table} add column id uuid not null default gen_random_uuid()`);
  await db.query(
    `alter table ${table} add column stage text not null default 'open'
       constraint ${table}_stage_check check (stage in ('open', 'second-factor', 'enrolment'))`,
  );
  await db.query(`alter table ${table} add column proved_at timestamptz not null default 'epoch'`);
  await db.query(`alter table ${table} add column network text not null default ''`);
  await db.query(`alter table ${table} add column device text not null default ''`);
}

/** The seed of an authenticator app is sealed by the installation's secret; a step of its clock is used once. */
async function codes(db: QueryRunner): Promise<void> {
  await db.query(`
    create table second_factor (
      account_id uuid primary key,
      kind text not null constraint second_factor_kind_check check (kind in ('staff', 'vendor')),
      seed bytea not null,
      last_step bigint not null constraint second_factor_step_check check (last_step >= 0),
      created_at timestamptz not null,
      confirmed_at timestamptz
    )`);
  await grant(db, 'second_factor', 'select, insert, update, delete');
  await db.query(`
    create table recovery_code (
      account_id uuid not null,
      number int not null constraint recovery_code_number_check check (number between 0 and 9),
      code_hash text not null,
      used_at timestamptz,
      primary key (account_id, number)
    )`);
  await grant(db, 'recovery_code', 'select, insert, update, delete');
}

/** A challenge is worth one answer, of the browser it was given to, for what it was given for. */
async function passkeys(db: QueryRunner): Promise<void> {
  await db.query(`
    create table passkey (
      id text primary key,
      account_id uuid not null,
      kind text not null constraint passkey_kind_check check (kind in ('staff', 'vendor')),
      name text not null constraint passkey_name_check check (name <> ''),
      public_key bytea not null,
      counter bigint not null constraint passkey_counter_check check (counter >= 0),
      transports text not null,
      created_at timestamptz not null,
      last_used_at timestamptz
    )`);
  await db.query('create index passkey_of_account on passkey (account_id)');
  await grant(db, 'passkey', 'select, insert, update, delete');
  await db.query(`
    create table passkey_challenge (
      challenge_hash bytea primary key,
      bound_hash bytea not null,
      purpose text not null
        constraint passkey_challenge_purpose_check check (purpose in ('add', 'login', 'second-factor', 'renewal')),
      expires_at timestamptz not null
    )`);
  await grant(db, 'passkey_challenge', 'select, insert, delete');
}

export class SecondFactors1764000036000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    for (const table of SESSIONS) await sessions(db, table);
    await codes(db);
    await passkeys(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['passkey_challenge', 'passkey', 'recovery_code', 'second_factor'])
      await db.query(`drop table ${table}`);
    for (const table of SESSIONS)
      for (const column of ['device', 'network', 'proved_at', 'stage', 'id'])
        await db.query(`alter table ${table} drop column ${column}`);
  }
}
