import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** Short codes that open a survey on another device, as keyed hashes. They live for minutes and are deleted when used. */
export class ResumeCode1764000019000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table resume_code (
        code_hash bytea primary key,
        invitation_id uuid not null,
        expires_at timestamptz not null
      )`);
    await place(db, 'resume_code', { by: 'code_hash' });
    await db.query('create index resume_code_of_invitation on resume_code (invitation_id)');
    await db.query('create index resume_code_expiry on resume_code (expires_at)');
    await grant(db, 'resume_code', 'select, insert, delete');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table resume_code');
  }
}
