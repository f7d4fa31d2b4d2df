import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** One column or constraint a statement: a cluster takes no more at once. */
const VERSION_FACTS = [
  `add column series int not null default 1`,
  `add column change_note text not null default ''`,
  `add column published_by text`,
  `add column scenarios jsonb not null default '[]'`,
  `add column changes jsonb not null default '[]'`,
  `add column bridges jsonb not null default '[]'`,
  `add constraint questionnaire_version_series_check check (series > 0)`,
];

/**
 * A draft is the newest of its revisions; saving adds a revision and moves the draft on, so that nothing anybody
 * saved is written over. Versions of one `series` measure the same thing and may stand on one trend line.
 */
export class QuestionnaireDraft1764000010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query('alter table questionnaire add column archived_at timestamptz');
    for (const fact of VERSION_FACTS) await db.query(`alter table questionnaire_version ${fact}`);
    await db.query(`
      create table questionnaire_draft (
        questionnaire_id uuid primary key references questionnaire,
        revision int not null check (revision > 0),
        lock_holder text,
        lock_since timestamptz,
        lock_expires_at timestamptz,
        check ((lock_holder is null) = (lock_expires_at is null))
      )`);
    await place(db, 'questionnaire_draft', 'reference');
    await db.query(`
      create table questionnaire_draft_revision (
        questionnaire_id uuid not null references questionnaire,
        revision int not null check (revision > 0),
        definition jsonb not null,
        rubric_version_id uuid references rubric_version,
        scenarios jsonb not null,
        based_on int,
        saved_at timestamptz not null,
        saved_by text not null,
        primary key (questionnaire_id, revision)
      )`);
    await place(db, 'questionnaire_draft_revision', 'reference');
    await grant(db, 'questionnaire_draft', 'select, insert, update');
    await grant(db, 'questionnaire_draft_revision', 'select, insert, delete');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['questionnaire_draft_revision', 'questionnaire_draft']) await db.query(`drop table ${table}`);
    for (const column of ['bridges', 'changes', 'scenarios', 'published_by', 'change_note', 'series'])
      await db.query(`alter table questionnaire_version drop column ${column}`);
    await db.query('alter table questionnaire drop column archived_at');
  }
}
