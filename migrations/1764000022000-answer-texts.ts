import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** What people wrote: masked for everybody, sealed as it was for the few who may read it. */
async function texts(db: QueryRunner): Promise<void> {
  await db.query(`
    create table answer_text (
      invitation_id uuid not null,
      place text not null check (place like '/%'),
      masked text not null,
      masks jsonb not null,
      grams text[] not null,
      sealed bytea not null,
      revisions int not null default 0 check (revisions >= 0),
      primary key (invitation_id, place)
    )`);
  await place(db, 'answer_text', { by: 'invitation_id', with: 'response' });
  await db.query('create index answer_text_grams on answer_text using gin (grams)');
  // Every change of a mask by a person, in full: the one before says what was changed.
  await db.query(`
    create table answer_text_revision (
      invitation_id uuid not null,
      id uuid not null,
      place text not null,
      masks jsonb not null,
      revised_by text not null,
      revised_at timestamptz not null,
      primary key (invitation_id, id)
    )`);
  await place(db, 'answer_text_revision', { by: 'invitation_id', with: 'response' });
  // Who looked at what is not open to everybody.
  await db.query(`
    create table answer_look (
      invitation_id uuid not null,
      id uuid not null,
      what text not null check (what in ('original', 'effect')),
      looked_by text not null,
      looked_at timestamptz not null,
      primary key (invitation_id, id)
    )`);
  await place(db, 'answer_look', { by: 'invitation_id', with: 'response' });
  await db.query('alter table response add column is_masked boolean not null default false');
}

/** Texts that are nearly the same, and many answers at once. */
async function quality(db: QueryRunner): Promise<void> {
  await db.query('alter table answer_mark add column print bigint');
  await db.query(
    `create index answer_mark_print on answer_mark (mark, submitted_at, invitation_id) where print is not null`,
  );
  await db.query('create index answer_mark_of_answer on answer_mark (invitation_id)');
  await db.query(`
    create table wave_burst (
      wave_id uuid not null,
      subject_id uuid not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      primary key (wave_id, subject_id, starts_at)
    )`);
  await place(db, 'wave_burst', { by: 'wave_id', with: 'wave_tally' });
}

/** The next fold looks at every answer and masks what it finds. */
const EVERY_ANSWER = `
  insert into wave_delta (invitation_id, id, version_id, is_new)
  select invitation_id, invitation_id, version_id, false from response
  on conflict (invitation_id, id) do nothing`;

const TABLES = ['answer_text', 'answer_text_revision', 'answer_look', 'wave_burst'];

export class AnswerTexts1764000022000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await texts(db);
    await quality(db);
    await db.query(EVERY_ANSWER);
    // A cell without answers is none.
    await db.query('delete from wave_total where responses = 0');
    await grant(db, 'wave_total', 'delete');
    await grant(db, 'answer_text', 'select, insert, update, delete');
    await grant(db, 'answer_text_revision', 'select, insert, delete');
    await grant(db, 'answer_look', 'select, insert');
    await grant(db, 'wave_burst', 'select, insert, delete');
  }

  /** Masked texts stay masked: the way back does not open what was sealed. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('revoke delete on wave_total from fairmark_app');
    for (const table of TABLES) await db.query(`drop table ${table}`);
    await db.query('drop index answer_mark_of_answer');
    await db.query('drop index answer_mark_print');
    // A mark of a print is none of a whole text, and nothing else told them apart.
    await db.query('delete from answer_mark where print is not null');
    await db.query('alter table answer_mark drop column print');
    await db.query('alter table response drop column is_masked');
  }
}
