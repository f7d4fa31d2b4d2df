import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** People of a vendor. They are no staff: another table, another cookie, other sessions. */
async function people(db: QueryRunner): Promise<void> {
  await db.query(`
    create table vendor_user (
      id uuid primary key,
      vendor_id uuid not null references vendor,
      email text not null check (email = lower(email)),
      name text not null check (name <> ''),
      title text not null,
      role text not null check (role in ('vendor_owner', 'vendor_member')),
      password_hash text,
      created_at timestamptz not null,
      removed_at timestamptz
    )`);
  await place(db, 'vendor_user', 'reference');
  await db.query('create unique index vendor_user_email on vendor_user (email) where removed_at is null');
  await db.query('create index vendor_user_of_vendor on vendor_user (vendor_id)');
  await grant(db, 'vendor_user', 'select, insert, update');
  await db.query(`
    create table vendor_invitation (
      token_hash bytea primary key,
      vendor_user_id uuid not null references vendor_user,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`);
  await place(db, 'vendor_invitation', 'reference');
  await db.query('create index vendor_invitation_of_user on vendor_invitation (vendor_user_id)');
  await grant(db, 'vendor_invitation', 'select, insert, delete');
  await db.query(`
    create table vendor_session (
      id_hash bytea primary key,
      vendor_user_id uuid not null,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      expires_at timestamptz not null
    )`);
  await db.query('create index vendor_session_of_user on vendor_session (vendor_user_id)');
  await grant(db, 'vendor_session', 'select, insert, update, delete');
}

/** A reply stands for all revisions of a wave. Its wordings are further rows, so none is ever lost. */
async function replies(db: QueryRunner): Promise<void> {
  await db.query(`
    create table vendor_reply (
      id uuid primary key,
      vendor_id uuid not null references vendor,
      wave_id uuid not null references wave,
      quote_id text,
      created_at timestamptz not null
    )`);
  await place(db, 'vendor_reply', 'reference');
  await db.query(
    `create unique index vendor_reply_target on vendor_reply (wave_id, vendor_id, (coalesce(quote_id, '')))`,
  );
  await grant(db, 'vendor_reply', 'select, insert');
  await db.query(`
    create table vendor_reply_version (
      reply_id uuid not null references vendor_reply,
      number int not null check (number > 0),
      release_id uuid not null references release,
      kind text not null check (kind in ('written', 'withdrawn', 'removed')),
      text text,
      signer_name text,
      signer_title text,
      reason text,
      author_kind text not null check (author_kind in ('person', 'key', 'staff')),
      author_id text not null,
      written_at timestamptz not null,
      primary key (reply_id, number),
      constraint vendor_reply_version_signed_check
        check ((kind = 'written') = (text is not null) and (kind = 'written') = (signer_name is not null)),
      constraint vendor_reply_version_removal_check
        check ((kind = 'removed') = (author_kind = 'staff') and (kind = 'removed') = (reason is not null))
    )`);
  await place(db, 'vendor_reply_version', 'reference');
  await grant(db, 'vendor_reply_version', 'select, insert');
}

/** One answer to a request, by the key. */
async function corrections(db: QueryRunner): Promise<void> {
  await db.query(`
    create table correction_request (
      id uuid primary key,
      vendor_id uuid not null references vendor,
      release_id uuid not null references release,
      about text not null check (about in ('score', 'quote', 'fact', 'other')),
      statement text not null check (statement <> ''),
      evidence text not null,
      author_kind text not null check (author_kind in ('person', 'key')),
      author_id text not null,
      requested_at timestamptz not null
    )`);
  await place(db, 'correction_request', 'reference');
  await db.query('create index correction_request_of_vendor on correction_request (vendor_id, requested_at)');
  await grant(db, 'correction_request', 'select, insert');
  await db.query(`
    create table correction_answer (
      request_id uuid primary key references correction_request,
      verdict text not null check (verdict in ('accepted', 'refused')),
      answer text not null check (answer <> ''),
      staff_id uuid not null references staff,
      answered_at timestamptz not null
    )`);
  await place(db, 'correction_answer', 'reference');
  await grant(db, 'correction_answer', 'select, insert');
}

/** What a vendor was told of a running wave: once a week, so that no single answer shows. */
async function progress(db: QueryRunner): Promise<void> {
  await db.query(`
    create table vendor_progress (
      wave_id uuid not null references wave,
      vendor_id uuid not null references vendor,
      week date not null,
      organisations int not null check (organisations >= 0),
      primary key (wave_id, vendor_id, week)
    )`);
  await place(db, 'vendor_progress', 'reference');
  await grant(db, 'vendor_progress', 'select, insert');
}

const TABLES = [
  'vendor_progress',
  'correction_answer',
  'correction_request',
  'vendor_reply_version',
  'vendor_reply',
  'vendor_session',
  'vendor_invitation',
  'vendor_user',
];

export class VendorPortal1764000026000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await people(db);
    await replies(db);
    await corrections(db);
    await progress(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.query(`drop table ${table}`);
  }
}
