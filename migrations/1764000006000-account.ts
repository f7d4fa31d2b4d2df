import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** Of a session and of an API key only a hash is kept: a copy of the database opens no door. */
export class Account1764000006000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table staff (
        id uuid primary key,
        email text not null unique check (email = lower(email)),
        password_hash text not null,
        role text not null check (role in ('admin')),
        created_at timestamptz not null
      )`);
    await place(db, 'staff', 'reference');
    await db.query(`
      create table session (
        id_hash bytea primary key,
        staff_id uuid not null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await db.query('create index session_of_staff on session (staff_id)');
    await db.query(`
      create table api_key (
        id text primary key,
        vendor_id uuid not null references vendor,
        label text not null,
        secret_hash bytea not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        last_used_on date
      )`);
    await place(db, 'api_key', 'reference');
    await db.query(`
      create table login_failure (
        account_hash bytea not null,
        id uuid not null,
        address_hash bytea not null,
        at timestamptz not null,
        primary key (account_hash, id)
      )`);
    await db.query('create index login_failure_of_address on login_failure (address_hash, at)');
    await grant(db, 'staff', 'select, insert, update');
    await grant(db, 'session', 'select, insert, update, delete');
    await grant(db, 'api_key', 'select, insert, update');
    await grant(db, 'login_failure', 'select, insert, delete');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['login_failure', 'api_key', 'session', 'staff']) await db.query(`drop table ${table}`);
  }
}
