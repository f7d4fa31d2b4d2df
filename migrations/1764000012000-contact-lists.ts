import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

const SOURCES = `('independent', 'vendor_invited', 'partner', 'community')`;
const IMPORT_STATES = `('checked', 'applying', 'applied', 'undoing', 'undone', 'failed', 'expired')`;

/** How somebody was found belongs to the list they stood in, and so to person, study and vendor. */
async function people(db: QueryRunner): Promise<void> {
  await db.query('alter table contact add column role text');
  await db.query('alter table contact add column time_zone text');
  await db.query('alter table contact add column updated_at timestamptz');
  await db.query('update contact set updated_at = created_at');
  await db.query('alter table contact alter column updated_at set not null');
  await db.query('alter table contact_vendor add column source text');
  await db.query(`
    update contact_vendor set source = contact.source from contact
    where contact.contact_id = contact_vendor.contact_id`);
  await db.query('alter table contact_vendor alter column source set not null');
  await db.query(`
    alter table contact_vendor add constraint contact_vendor_source_check check (source in ${SOURCES})`);
  await db.query('alter table contact drop column source');
  await db.query('create index contact_newest on contact (created_at desc, contact_id)');
  await db.query('create index contact_vendor_of_study on contact_vendor (study_id, vendor_id)');
  await db.query('create index invitation_of_contact on invitation (contact_id)');
  await grant(db, 'contact', 'delete');
  await grant(db, 'contact_vendor', 'update');
  await grant(db, 'organisation', 'delete');
}

async function tags(db: QueryRunner): Promise<void> {
  await db.query(`
    create table contact_tag (
      contact_id uuid not null references contact on delete cascade,
      tag text not null constraint contact_tag_tag_check check (tag <> '' and char_length(tag) <= 40),
      created_at timestamptz not null,
      primary key (contact_id, tag)
    )`);
  await place(db, 'contact_tag', { by: 'contact_id', with: 'contact' });
  await db.query('create index contact_tag_of_tag on contact_tag (tag)');
  await db.query(`
    create table contact_consent (
      contact_id uuid not null references contact on delete cascade,
      consent_id uuid not null,
      what text not null check (what in ('surveys', 'quotes', 'results')),
      basis text not null check (basis in ('consent', 'contract', 'legitimate_interest')),
      evidence text not null,
      at timestamptz not null,
      recorded_at timestamptz not null,
      primary key (contact_id, consent_id)
    )`);
  await place(db, 'contact_consent', { by: 'contact_id', with: 'contact' });
  for (const table of ['contact_tag', 'contact_consent']) await grant(db, table, 'select, insert, delete');
}

async function segments(db: QueryRunner): Promise<void> {
  await db.query(`
    create table segment (
      id uuid primary key,
      study_id uuid not null references study,
      name text not null,
      rule jsonb not null,
      version int not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      unique (study_id, name)
    )`);
  await place(db, 'segment', 'reference');
  await grant(db, 'segment', 'select, insert, update, delete');
}

/** The file is kept until it is applied, and how things were before for as long as it can be undone. */
async function imports(db: QueryRunner): Promise<void> {
  await db.query(`
    create table contact_import (
      import_id uuid primary key,
      study_id uuid not null references study,
      file_name text not null,
      format text not null check (format in ('csv', 'xlsx')),
      encoding text,
      state text not null check (state in ${IMPORT_STATES}),
      attempt int not null default 0,
      lease_until timestamptz,
      header jsonb not null,
      mapping jsonb not null,
      report jsonb,
      failure text,
      rows_done int not null default 0,
      created_by uuid references staff,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      applied_at timestamptz,
      undone_at timestamptz
    )`);
  await place(db, 'contact_import', { by: 'import_id' });
  await db.query('create index contact_import_of_study on contact_import (study_id, created_at desc)');
  await db.query('create index contact_import_by_expiry on contact_import (expires_at)');
  await db.query(`
    create table contact_import_chunk (
      import_id uuid not null references contact_import on delete cascade,
      sequence int not null,
      bytes bytea not null,
      primary key (import_id, sequence)
    )`);
  await place(db, 'contact_import_chunk', { by: 'import_id', with: 'contact_import' });
  await db.query(`
    create table contact_import_row (
      import_id uuid not null references contact_import on delete cascade,
      subject text not null check (subject in ('contact', 'organisation')),
      subject_id uuid not null,
      row int not null,
      before jsonb,
      after jsonb not null,
      primary key (import_id, subject, subject_id)
    )`);
  await place(db, 'contact_import_row', { by: 'import_id', with: 'contact_import' });
  await grant(db, 'contact_import', 'select, insert, update, delete');
  await grant(db, 'contact_import_chunk', 'select, insert, delete');
  await grant(db, 'contact_import_row', 'select, insert, update, delete');
}

/** What people said of columns with such headers, for the next file. */
async function columns(db: QueryRunner): Promise<void> {
  await db.query(`
    create table contact_column (
      header text primary key,
      field text,
      updated_at timestamptz not null
    )`);
  await place(db, 'contact_column', 'reference');
  await grant(db, 'contact_column', 'select, insert, update');
}

/** Of the whole list a vendor names only its size and keyed hashes are kept: enough to tell who of it was drawn. */
async function frames(db: QueryRunner): Promise<void> {
  await db.query(`
    create table vendor_frame (
      study_id uuid not null references study,
      vendor_id uuid not null references vendor,
      size int not null check (size > 0),
      created_by uuid references staff,
      created_at timestamptz not null,
      primary key (study_id, vendor_id)
    )`);
  await place(db, 'vendor_frame', 'reference');
  await db.query(`
    create table vendor_frame_entry (
      digest bytea not null,
      study_id uuid not null references study,
      vendor_id uuid not null references vendor,
      primary key (digest, study_id, vendor_id)
    )`);
  await place(db, 'vendor_frame_entry', { by: 'digest' });
  await db.query('create index vendor_frame_entry_of_vendor on vendor_frame_entry (study_id, vendor_id)');
  for (const table of ['vendor_frame', 'vendor_frame_entry']) await grant(db, table, 'select, insert, delete');
}

export class ContactLists1764000012000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await people(db);
    await tags(db);
    await segments(db);
    await imports(db);
    await columns(db);
    await frames(db);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'vendor_frame_entry',
      'vendor_frame',
      'contact_column',
      'contact_import_row',
      'contact_import_chunk',
      'contact_import',
      'segment',
      'contact_consent',
      'contact_tag',
    ];
    for (const table of tables) await db.query(`drop table ${table}`);
    await db.query('drop index invitation_of_contact');
    await db.query('drop index contact_vendor_of_study');
    await db.query('drop index contact_newest');
    await db.query('revoke delete on contact from fairmark_app');
    await db.query('revoke delete on organisation from fairmark_app');
    await db.query('revoke update on contact_vendor from fairmark_app');
    await db.query('alter table contact add column source text');
    await db.query(`
      update contact set source = coalesce(
        (select min(v.source) from contact_vendor v where v.contact_id = contact.contact_id), 'independent')`);
    await db.query('alter table contact alter column source set not null');
    await db.query(`alter table contact add constraint contact_source_check check (source in ${SOURCES})`);
    await db.query('alter table contact_vendor drop column source');
    await db.query('alter table contact drop column updated_at');
    await db.query('alter table contact drop column time_zone');
    await db.query('alter table contact drop column role');
  }
}
