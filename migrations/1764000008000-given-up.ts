import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin } from './place.js';

/** The overview counts what was given up; without this it would read the whole outbox. */
export class GivenUp1764000008000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query('create index outbox_given_up on outbox (dead_at) where dead_at is not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index outbox_given_up');
  }
}
