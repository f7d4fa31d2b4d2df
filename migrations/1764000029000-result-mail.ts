import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin } from './place.js';

const TABLES = ['mail_attempt', 'mail_event'] as const;

async function allow(db: QueryRunner, kinds: readonly string[]): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  for (const table of TABLES) {
    await db.query(`alter table ${table} drop constraint ${table}_kind_check`);
    await db.query(`alter table ${table} add constraint ${table}_kind_check check (kind in (${list}))`);
  }
}

/** Whoever asked for it is told of the results of a study by a mail of its own kind. */
export class ResultMail1764000029000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await allow(db, ['invitation', 'reminder', 'result']);
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`delete from mail_event where kind = 'result'`);
    await db.query(`delete from mail_attempt where kind = 'result'`);
    await allow(db, ['invitation', 'reminder']);
  }
}
