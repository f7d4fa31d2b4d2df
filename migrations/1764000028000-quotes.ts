import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** Every decision about a text that its author lets be quoted, in full: the newest is in force, the others say why. */
async function decisions(db: QueryRunner): Promise<void> {
  await db.query(`
    create table quote_decision (
      invitation_id uuid not null,
      id uuid not null,
      place text not null check (place like '/%'),
      decision text not null check (decision in ('accepted', 'refused', 'undone')),
      dimension text,
      reason text,
      translation text,
      hidden jsonb not null,
      text_revision int not null check (text_revision >= 0),
      decided_by text not null,
      decided_at timestamptz not null,
      primary key (invitation_id, id),
      constraint quote_decision_dimension_check check ((decision = 'accepted') = (dimension is not null)),
      constraint quote_decision_reason_check check (decision <> 'refused' or (reason <> '') is true)
    )`);
  await place(db, 'quote_decision', { by: 'invitation_id', with: 'response' });
  await db.query('create index response_quotable on response (wave_id, invitation_id) where may_quote');
}

/** Every answer counts as new again: the next fold adds up anew, with the levels that totals now hold. */
const EVERY_ANSWER = `
  insert into wave_delta (invitation_id, id, version_id, is_new)
  select invitation_id, invitation_id, version_id, true from response
  on conflict (invitation_id, id) do update set is_new = true`;

export class Quotes1764000028000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await decisions(db);
    await db.query(`alter table wave_total add column levels bigint[] not null default '{}'`);
    for (const table of ['wave_total', 'term_total', 'wave_tally']) await db.query(`delete from ${table}`);
    await db.query(EVERY_ANSWER);
    // A decision is never changed; of an answer that was withdrawn nothing is left.
    await grant(db, 'quote_decision', 'select, insert, delete');
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query('drop index response_quotable');
    await db.query('drop table quote_decision');
    await db.query('alter table wave_total drop column levels');
  }
}
