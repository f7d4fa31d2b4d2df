import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/**
 * Whom an issuer of single sign-on stands for here, who waits to be let in, which answers of an issuer were used, and
 * links by which an operator lets an admin in. Of a link and of an answer only a hash is kept.
 */
export class SingleSignOn1764000037000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table staff_identity (
        issuer text not null,
        subject text not null constraint staff_identity_subject_check check (length(subject) between 1 and 255),
        staff_id uuid not null references staff (id),
        linked_by uuid not null references staff (id),
        linked_at timestamptz not null,
        primary key (issuer, subject),
        unique (issuer, staff_id)
      )`);
    await place(db, 'staff_identity', 'reference');
    await grant(db, 'staff_identity', 'select, insert, delete');
    await db.query(`
      create table sign_on_request (
        id uuid primary key,
        issuer text not null,
        subject text not null constraint sign_on_request_subject_check check (length(subject) between 1 and 255),
        staff_id uuid not null references staff (id),
        asked_at timestamptz not null,
        refused_at timestamptz,
        unique (issuer, subject)
      )`);
    await place(db, 'sign_on_request', 'reference');
    await grant(db, 'sign_on_request', 'select, insert, update, delete');
    await db.query(`
      create table sign_on_used (
        state_hash bytea primary key,
        expires_at timestamptz not null
      )`);
    await grant(db, 'sign_on_used', 'select, insert, delete');
    await db.query(`
      create table break_glass_link (
        token_hash bytea primary key,
        id uuid not null unique,
        staff_id uuid not null references staff (id),
        operator text not null constraint break_glass_link_operator_check check (operator <> ''),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await place(db, 'break_glass_link', 'reference');
    await grant(db, 'break_glass_link', 'select, insert, update, delete');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['break_glass_link', 'sign_on_used', 'sign_on_request', 'staff_identity'])
      await db.query(`drop table ${table}`);
  }
}
