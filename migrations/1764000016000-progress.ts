import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin } from './place.js';

/**
 * A draft's answers are sealed, and only the link opens them. How far somebody came is kept beside them, so that it
 * can be counted where people leave; it is never told of anybody.
 */
export class Progress1764000016000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query('alter table response_draft add column step int not null default 0');
    await db.query('alter table response_draft add constraint response_draft_step_check check (step >= 0)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table response_draft drop column step');
  }
}
