import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant } from './place.js';

/**
 * Who did what, each row with the hash of the one before. The application may add rows and read them; what it was
 * never granted, changing and removing them, it cannot do. Of the head, which says what to continue, there is one row.
 */
export class AuditLog1764000035000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table audit_log (
        seq bigint primary key constraint audit_log_seq_check check (seq > 0),
        at timestamptz not null,
        actor text not null,
        action text not null,
        object text not null,
        details jsonb not null,
        request_id uuid,
        prev_hash bytea not null constraint audit_log_prev_hash_check check (octet_length(prev_hash) = 32),
        hash bytea not null constraint audit_log_hash_check check (octet_length(hash) = 32)
      )`);
    await db.query('create index audit_log_of_actor on audit_log (actor, seq)');
    await db.query('create index audit_log_of_action on audit_log (action, seq)');
    await db.query('create index audit_log_of_object on audit_log (object, seq)');
    await db.query('create index audit_log_at on audit_log (at)');
    await db.query(`
      create table audit_head (
        id smallint primary key constraint audit_head_id_check check (id = 1),
        seq bigint not null constraint audit_head_seq_check check (seq >= 0),
        hash bytea not null constraint audit_head_hash_check check (octet_length(hash) = 32)
      )`);
    await db.query(`insert into audit_head (id, seq, hash) values (1, 0, decode(repeat('00', 32), 'hex'))`);
    await grant(db, 'audit_log', 'select, insert');
    await grant(db, 'audit_head', 'select, update (seq, hash)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table audit_head');
    await db.query('drop table audit_log');
  }
}
