import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** Which organisations stand behind every number ever published of a wave: a later number must not, with them, single out a few. */
export class Ledger1764000007000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table ledger_set (
        id uuid not null,
        wave_id uuid not null references wave,
        release_id uuid not null references release,
        cell text not null,
        members text[] not null,
        primary key (wave_id, id)
      )`);
    await place(db, 'ledger_set', 'reference');
    await grant(db, 'ledger_set', 'select, insert');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table ledger_set');
  }
}
