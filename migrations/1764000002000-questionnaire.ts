import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** A published version never changes: the application may insert it and read it, nothing else. */
export class Questionnaire1764000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table questionnaire (
        id uuid primary key,
        study_id uuid not null references study,
        slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
        title jsonb not null,
        created_at timestamptz not null,
        unique (study_id, slug)
      )`);
    await place(db, 'questionnaire', 'reference');
    await db.query(`
      create table questionnaire_version (
        id uuid primary key,
        questionnaire_id uuid not null references questionnaire,
        number int not null check (number > 0),
        rubric_version_id uuid not null references rubric_version,
        definition jsonb not null,
        plan jsonb not null,
        content_hash text not null,
        published_at timestamptz not null,
        unique (questionnaire_id, number)
      )`);
    await place(db, 'questionnaire_version', 'reference');
    await grant(db, 'questionnaire', 'select, insert, update');
    await grant(db, 'questionnaire_version', 'select, insert');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['questionnaire_version', 'questionnaire']) await db.query(`drop table ${table}`);
  }
}
