import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin } from './place.js';

/** What answers to a version are tied to is fixed when it is published, and may be quoted only where they say so. */
export class AnswerMode1764000020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`alter table questionnaire_version add column mode text not null default 'confidential'`);
    await db.query(
      `alter table questionnaire_version add constraint questionnaire_version_mode_check
       check (mode in ('identified', 'confidential', 'anonymous', 'strict'))`,
    );
    await db.query('alter table response add column may_quote boolean not null default false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table response drop column may_quote');
    await db.query('alter table questionnaire_version drop column mode');
  }
}
