import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** Who took which answers away stays; all that changes of it is how far it is and what came of it. */
export class AnswerExport1764000023000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table answer_export (
        id uuid primary key,
        wave_id uuid not null references wave,
        request jsonb not null,
        ordered_by text not null,
        ordered_at timestamptz not null,
        expires_at timestamptz not null,
        total int not null,
        state text not null default 'waiting',
        written int not null default 0,
        bytes bigint,
        digest text,
        constraint answer_export_state_check check (state in ('waiting', 'running', 'done', 'failed'))
      )`);
    await place(db, 'answer_export', 'reference');
    await db.query('create index answer_export_of_wave on answer_export (wave_id, id desc)');
    // The order in which answers of a wave are exported; it is that of no clock.
    await db.query('create index response_of_wave on response (wave_id, invitation_id)');
    await grant(db, 'answer_export', 'select, insert, update (state, written, bytes, digest)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index response_of_wave');
    await db.query('drop table answer_export');
  }
}
