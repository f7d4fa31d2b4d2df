import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/**
 * A release is prepared by one person, approved by another and public at an instant that both know. Who prepared it,
 * for what, cannot be changed, so one check on one row keeps four eyes however many people press a button at once.
 */
export class ReleaseDesk1764000025000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await this.#preparations(db);
    await this.#results(db);
    await this.#withdrawals(db);
    await db.query('alter table release add column prepared_by uuid references staff');
    await db.query('alter table release add column approved_by uuid references staff');
    // What was public before there was a desk stays public; nothing new becomes so without two people.
    await db.query(`
      alter table release add constraint release_four_eyes_check
      check (prepared_by is not null and approved_by is not null and prepared_by <> approved_by) not valid`);
  }

  async #preparations(db: QueryRunner): Promise<void> {
    await db.query(`
      create table release_preparation (
        id uuid primary key,
        wave_id uuid not null references wave,
        reason text not null,
        asked_by text not null,
        changed text not null,
        embargo_until timestamptz,
        prepared_by uuid not null references staff,
        prepared_at timestamptz not null,
        state text not null default 'waiting',
        version int not null default 1,
        problem text,
        approved_by uuid references staff,
        approved_at timestamptz,
        public_at timestamptz,
        acknowledged jsonb not null default '{}',
        discarded_by uuid references staff,
        discarded_at timestamptz,
        discard_reason text,
        constraint release_preparation_asked_by_check check (asked_by in ('team', 'vendor', 'respondent', 'reader')),
        constraint release_preparation_state_check
          check (state in ('waiting', 'failed', 'ready', 'approved', 'published', 'discarded')),
        constraint release_preparation_four_eyes_check check (approved_by <> prepared_by),
        constraint release_preparation_approved_check check (
          state not in ('approved', 'published')
          or (approved_by is not null and approved_at is not null and public_at is not null)
        ),
        constraint release_preparation_discarded_check check (
          state <> 'discarded' or (discarded_by is not null and discarded_at is not null and discard_reason is not null)
        )
      )`);
    await place(db, 'release_preparation', 'reference');
    // Two at once would both be the next revision.
    await db.query(`
      create unique index release_preparation_open on release_preparation (wave_id)
      where state in ('waiting', 'ready', 'approved')`);
    await grant(
      db,
      'release_preparation',
      `select, insert, update (state, version, problem, approved_by, approved_at, public_at, acknowledged,
       discarded_by, discarded_at, discard_reason)`,
    );
  }

  async #results(db: QueryRunner): Promise<void> {
    await db.query(`
      create table release_result (
        preparation_id uuid primary key references release_preparation,
        revision int not null,
        input text not null,
        document text not null,
        details text not null,
        sets text not null,
        effect text not null,
        computed_at timestamptz not null,
        constraint release_result_revision_check check (revision > 0)
      )`);
    await place(db, 'release_result', 'reference');
    await grant(db, 'release_result', 'select, insert');
  }

  async #withdrawals(db: QueryRunner): Promise<void> {
    await db.query(`
      create table release_withdrawal (
        release_id uuid primary key references release,
        reason text not null,
        withdrawn_by uuid not null references staff,
        withdrawn_at timestamptz not null,
        constraint release_withdrawal_reason_check check (reason <> '')
      )`);
    await place(db, 'release_withdrawal', 'reference');
    await grant(db, 'release_withdrawal', 'select, insert');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table release drop constraint release_four_eyes_check');
    await db.query('alter table release drop column approved_by');
    await db.query('alter table release drop column prepared_by');
    for (const table of ['release_withdrawal', 'release_result', 'release_preparation'])
      await db.query(`drop table ${table}`);
  }
}
