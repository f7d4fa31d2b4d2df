import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

const IN_WAVE = { by: 'wave_id', with: 'wave_tally' } as const;

/** What public sites say of vendors, and the files it came in, each of which can be taken back as a whole. */
async function ratings(db: QueryRunner): Promise<void> {
  await db.query(`
    create table voice_import (
      wave_id uuid not null,
      id uuid not null,
      kind text not null check (kind in ('ratings', 'findings')),
      name text not null,
      added int not null check (added >= 0),
      duplicates int not null check (duplicates >= 0),
      imported_by text not null,
      imported_at timestamptz not null,
      undone_by text,
      undone_at timestamptz,
      primary key (wave_id, id),
      constraint voice_import_undone_check check ((undone_by is null) = (undone_at is null))
    )`);
  await place(db, 'voice_import', IN_WAVE);
  // The id follows from vendor, page and day: what is read of one page on one day is one record.
  await db.query(`
    create table public_rating (
      wave_id uuid not null,
      id uuid not null,
      import_id uuid not null,
      vendor_id uuid not null,
      source text not null check (source <> ''),
      url text not null check (url like 'https://%'),
      day date not null,
      mean double precision not null check (mean between 1 and 5),
      count bigint not null check (count >= 1),
      licence text not null check (licence <> ''),
      primary key (wave_id, id)
    )`);
  await place(db, 'public_rating', IN_WAVE);
  await db.query(`
    alter table public_rating add constraint public_rating_import
    foreign key (wave_id, import_id) references voice_import (wave_id, id)`);
  await db.query('create index public_rating_of_import on public_rating (wave_id, import_id)');
}

/** What interviews, cases, media and posts say: masked for everybody, sealed as it was for the few who may read it. */
async function findings(db: QueryRunner): Promise<void> {
  await db.query(`
    create table finding (
      wave_id uuid not null,
      id uuid not null,
      import_id uuid,
      vendor_id uuid not null,
      kind text not null check (kind in ('interview', 'case', 'media', 'post')),
      ground text not null check (ground in ('written-consent', 'public')),
      source text not null check (source <> ''),
      url text check (url like 'https://%'),
      day date not null,
      masked text not null check (masked <> ''),
      consent text,
      sealed bytea not null,
      text_mac bytea not null,
      url_mac bytea,
      state text not null check (state in ('new', 'differs', 'coded', 'reviewed', 'refused')),
      dimension text,
      sentiment text check (sentiment in ('critical', 'mixed', 'favourable')),
      hidden jsonb not null,
      decisions int not null check (decisions >= 0),
      added_by text not null,
      added_at timestamptz not null,
      primary key (wave_id, id),
      constraint finding_consent_check check (ground <> 'written-consent' or (consent <> '') is true),
      constraint finding_interview_check check (kind <> 'interview' or ground = 'written-consent'),
      constraint finding_public_check check (ground <> 'public' or url is not null),
      constraint finding_settled_check check (state not in ('coded', 'reviewed') or sentiment is not null)
    )`);
  await place(db, 'finding', IN_WAVE);
  await db.query('create unique index finding_text on finding (wave_id, vendor_id, text_mac)');
  await db.query(`create unique index finding_page on finding (wave_id, vendor_id, url_mac) where kind = 'post'`);
  await db.query(`
    alter table finding add constraint finding_import
    foreign key (wave_id, import_id) references voice_import (wave_id, id)`);
  await db.query('create index finding_of_import on finding (wave_id, import_id)');
}

/** Two code a finding without seeing each other; the third seat is of who decides where they differ. */
async function judgements(db: QueryRunner): Promise<void> {
  await db.query(`
    create table finding_coding (
      wave_id uuid not null,
      finding_id uuid not null,
      seat smallint not null check (seat between 1 and 3),
      coder text not null,
      dimension text,
      sentiment text not null check (sentiment in ('critical', 'mixed', 'favourable')),
      coded_at timestamptz not null,
      primary key (wave_id, finding_id, seat),
      constraint finding_coding_coder unique (wave_id, finding_id, coder)
    )`);
  await place(db, 'finding_coding', IN_WAVE);
  // Every decision in full: the newest is in force, the others say why.
  await db.query(`
    create table finding_review (
      wave_id uuid not null,
      id uuid not null,
      finding_id uuid not null,
      decision text not null check (decision in ('reviewed', 'refused', 'undone')),
      reason text,
      hidden jsonb not null,
      decided_by text not null,
      decided_at timestamptz not null,
      primary key (wave_id, id),
      constraint finding_review_reason_check check (decision <> 'refused' or (reason <> '') is true)
    )`);
  await place(db, 'finding_review', IN_WAVE);
  await db.query('create index finding_review_of_finding on finding_review (wave_id, finding_id)');
  // Who looked at what is not open to everybody.
  await db.query(`
    create table finding_look (
      wave_id uuid not null,
      id uuid not null,
      finding_id uuid not null,
      looked_by text not null,
      looked_at timestamptz not null,
      primary key (wave_id, id)
    )`);
  await place(db, 'finding_look', IN_WAVE);
  for (const table of ['finding_coding', 'finding_review'])
    await db.query(`
      alter table ${table} add constraint ${table}_finding
      foreign key (wave_id, finding_id) references finding (wave_id, id)`);
}

const TABLES = ['finding_look', 'finding_review', 'finding_coding', 'finding', 'public_rating', 'voice_import'];

export class Voices1764000033000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await ratings(db);
    await findings(db);
    await judgements(db);
    await grant(db, 'voice_import', 'select, insert, update (undone_by, undone_at)');
    await grant(db, 'public_rating', 'select, insert, delete');
    await grant(db, 'finding', 'select, insert, delete, update (state, dimension, sentiment, hidden, decisions)');
    await grant(db, 'finding_coding', 'select, insert, update (dimension, sentiment, coded_at), delete');
    // A decision is never changed, and neither is who looked.
    await grant(db, 'finding_review', 'select, insert');
    await grant(db, 'finding_look', 'select, insert');
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    for (const table of TABLES) await db.query(`drop table ${table}`);
  }
}
