import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** A file that is being written says so again and again; whoever fell silent holds no place and can be followed. */
export class ExportRuns1764000030000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query('alter table answer_export add column attempt int not null default 0');
    await db.query('alter table answer_export add column beat_at timestamptz');
    await db.query(`update answer_export set beat_at = ordered_at where state = 'running'`);
    await grant(db, 'answer_export', 'update (attempt, beat_at)');
    await db.query(`
      create table export_turn (
        id smallint primary key,
        constraint export_turn_id_check check (id = 1)
      )`);
    await place(db, 'export_turn', 'reference');
    await grant(db, 'export_turn', 'select, insert, update');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table export_turn');
    await db.query('alter table answer_export drop column beat_at');
    await db.query('alter table answer_export drop column attempt');
  }
}
