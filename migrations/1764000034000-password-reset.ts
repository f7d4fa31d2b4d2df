import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant } from './place.js';

/**
 * Who asked for another password, also in vain: an address that nobody has leaves the same row without an account.
 * Of the link only a hash is kept, of the address and the network a keyed one.
 */
export class PasswordReset1764000034000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query(`
      create table password_reset (
        id uuid primary key,
        kind text not null constraint password_reset_kind_check check (kind in ('staff', 'vendor')),
        account_id uuid,
        address_hash bytea not null,
        network_hash bytea not null,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await db.query('create index password_reset_of_address on password_reset (address_hash, created_at)');
    await db.query('create index password_reset_of_network on password_reset (network_hash, created_at)');
    await grant(db, 'password_reset', 'select, insert, delete');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table password_reset');
  }
}
