import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** What editors wrote in place of a report's generated text. A change is a further row, so no wording is ever lost. */
export class ReportText1764000024000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table report_text (
        release_id uuid not null references release,
        locale text not null check (locale in ('zh-CN', 'en')),
        section text not null check (section <> ''),
        revision int not null check (revision > 0),
        text text not null,
        edited_by text not null,
        edited_at timestamptz not null,
        primary key (release_id, locale, section, revision)
      )`);
    await place(db, 'report_text', 'reference');
    await grant(db, 'report_text', 'select, insert');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table report_text');
  }
}
