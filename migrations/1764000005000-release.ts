import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** A release is what the world has read: a mistake is answered by a new revision, never by a change. */
export class Release1764000005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table release (
        id uuid primary key,
        wave_id uuid not null references wave,
        revision int not null check (revision > 0),
        method_version text not null,
        input text not null,
        document text not null,
        sha256 text not null,
        reason text not null,
        published_at timestamptz not null,
        kid text not null,
        signature text not null,
        unique (wave_id, revision)
      )`);
    await place(db, 'release', 'reference');
    await db.query(`
      create table release_cell (
        release_id uuid not null references release,
        vendor_id uuid not null references vendor,
        document text not null,
        primary key (release_id, vendor_id)
      )`);
    await place(db, 'release_cell', 'reference');
    await grant(db, 'release', 'select, insert');
    await grant(db, 'release_cell', 'select, insert');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['release_cell', 'release']) await db.query(`drop table ${table}`);
  }
}
