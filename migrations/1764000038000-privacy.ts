import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/**
 * The application's own role deletes no answer and no invitation, so that nobody does by mistake. An erasure acts as
 * this one, which may do what the application may and the little more that an erasure needs, for one transaction.
 */
async function role(db: QueryRunner): Promise<void> {
  await db.query(`
    do $$ begin
      create role fairmark_eraser nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  await db.query(`
    do $$
    declare login name;
    begin
      if not pg_has_role('fairmark_eraser', 'fairmark_app', 'member') then
        grant fairmark_app to fairmark_eraser;
      end if;
      -- Whoever acts as the application may act as this one: the owner, and a login that is the application's alone.
      for login in
        select m.rolname from pg_auth_members a join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member
        where r.rolname = 'fairmark_app' and m.rolname <> 'fairmark_eraser'
        union select current_user
      loop
        begin
          if not pg_has_role(login, 'fairmark_eraser', 'member') then
            execute format('grant fairmark_eraser to %I', login);
          end if;
        exception when undefined_object or internal_error then
          null; -- Roles are the server's: another database of it, migrated at this moment, has just done so.
        end;
      end loop;
    end $$`);
}

/** What an erasure takes away. Everything else of a person goes with what it hangs on. */
const DELETES = [
  'invitation',
  'response',
  'answer_ruling',
  'answer_look',
  'answer_export',
  'contact_change',
  'ticket_event',
  'finding_coding',
  'finding_review',
  'finding_look',
  'probe_message',
  'sign_on_request',
  'break_glass_link',
];

/** Where an act says by an address who did it. After an erasure it says that somebody did. */
const ACTORS: readonly (readonly [table: string, column: string])[] = [
  ['answer_export', 'ordered_by'],
  ['answer_text_revision', 'revised_by'],
  ['answer_ruling', 'ruled_by'],
  ['answer_look', 'looked_by'],
  ['response_quarantine', 'decided_by'],
  ['quote_decision', 'decided_by'],
  ['finding', 'added_by'],
  ['finding_coding', 'coder'],
  ['finding_look', 'looked_by'],
  ['finding_review', 'decided_by'],
  ['voice_import', 'imported_by'],
  ['voice_import', 'undone_by'],
  ['questionnaire_draft', 'lock_holder'],
  ['questionnaire_draft_revision', 'saved_by'],
  ['questionnaire_version', 'published_by'],
  ['report_text', 'edited_by'],
  ['ticket_batch', 'withdrawn_by'],
  ['ticket_secret', 'renewed_by'],
  ['vendor_reply_version', 'signer_name'],
  ['vendor_reply_version', 'signer_title'],
];

const ERASER = 'fairmark_eraser';

/** Who was erased, known by a keyed hash alone: after a restore of an older copy they are erased again. */
async function ledger(db: QueryRunner): Promise<void> {
  await db.query(`
    create table erasure (
      subject_id uuid primary key,
      answers text not null constraint erasure_answers_check check (answers in ('erase', 'unlink')),
      state text not null constraint erasure_state_check check (state in ('running', 'done')),
      waiting uuid[] not null default '{}',
      counts jsonb not null default '{}',
      requested_by uuid references staff,
      requested_at timestamptz not null,
      finished_at timestamptz,
      constraint erasure_finished_check check ((state = 'done') = (finished_at is not null))
    )`);
  await place(db, 'erasure', { by: 'subject_id', with: 'contact' });
  await db.query(`create index erasure_running on erasure (requested_at) where state = 'running'`);
  await grant(db, 'erasure', 'select, insert, update');
}

/** When each rule was applied last, and what it did. */
async function runs(db: QueryRunner): Promise<void> {
  await db.query(`
    create table retention_run (
      rule text primary key,
      ran_at timestamptz not null,
      removed bigint not null constraint retention_run_removed_check check (removed >= 0),
      total bigint not null
    )`);
  await place(db, 'retention_run', 'reference');
  await grant(db, 'retention_run', 'select, insert, update');
}

/** Campaigns whose answers were cut off from who gave them. */
async function unlinked(db: QueryRunner): Promise<void> {
  await db.query(`
    create table unlinked_campaign (
      campaign_id uuid primary key references campaign,
      unlinked_at timestamptz not null
    )`);
  await place(db, 'unlinked_campaign', 'reference');
  await grant(db, 'unlinked_campaign', 'select, insert');
}

export class Privacy1764000038000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await ledger(db);
    await runs(db);
    await unlinked(db);
    await role(db);
    for (const table of DELETES) await db.query(`grant delete on ${table} to ${ERASER}`);
    for (const [table, column] of ACTORS) await db.query(`grant update (${column}) on ${table} to ${ERASER}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    for (const [table, column] of ACTORS) await db.query(`revoke update (${column}) on ${table} from ${ERASER}`);
    for (const table of DELETES) await db.query(`revoke delete on ${table} from ${ERASER}`);
    for (const table of ['unlinked_campaign', 'retention_run', 'erasure']) await db.query(`drop table ${table}`);
  }
}
