import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** Open links ask for a little work of the device. What was handed in once is worth nothing again, whatever restarts. */
async function work(db: QueryRunner): Promise<void> {
  await db.query('alter table open_link add column hard_until timestamptz');
  await db.query('alter table invitation add column proof text');
  await db.query(`alter table invitation add constraint invitation_proof_check check (proof in ('work', 'missing'))`);
  await db.query(`alter table invitation add column entry_flags text[] not null default '{}'`);
  await db.query(`
    create table spent_work (
      id uuid primary key,
      open_link_id uuid not null references open_link on delete cascade,
      invitation_id uuid not null,
      spent_at timestamptz not null,
      expires_at timestamptz not null
    )`);
  await place(db, 'spent_work', 'reference');
  await db.query('create index spent_work_of_link on spent_work (open_link_id, spent_at)');
  // A network is a keyed hash of the day: tomorrow nobody can tell that it was here today.
  await db.query(`
    create table open_network (
      network_id uuid not null,
      kind text not null check (kind in ('work', 'missing')),
      recent timestamptz[] not null,
      seen_at timestamptz not null,
      primary key (network_id, kind)
    )`);
  await place(db, 'open_network', { by: 'network_id' });
}

/** What was caught waits for a person, who decides once and says why. */
async function quarantine(db: QueryRunner): Promise<void> {
  await db.query('alter table response_quarantine drop constraint response_quarantine_reason_check');
  await db.query(`
    alter table response_quarantine add constraint response_quarantine_reason_check
    check (reason in ('honeypot', 'no-proof'))`);
  for (const column of [
    'locale text',
    'pages jsonb',
    'started_at timestamptz',
    'receipt_hash bytea',
    'decision text',
    'decision_reason text',
    'decided_by text',
    'decided_at timestamptz',
  ])
    await db.query(`alter table response_quarantine add column ${column}`);
  await db.query(`
    alter table response_quarantine add constraint response_quarantine_decision_check
    check (decision in ('released', 'discarded', 'withdrawn'))`);
  await db.query('create index response_quarantine_latest on response_quarantine (received_at desc, id)');
  await db.query('create index response_quarantine_receipt on response_quarantine using hash (receipt_hash)');
  await db.query('create index response_receipt on response using hash (receipt_hash)');
}

/** Limits on how many answers of a kind are wanted. `taken` counts places that are held and places that are used. */
async function quotas(db: QueryRunner): Promise<void> {
  await db.query(`
    create table quota (
      id uuid primary key,
      wave_id uuid not null references wave,
      campaign_id uuid references campaign,
      vendor_id uuid references vendor,
      size text,
      region text,
      source text,
      places int not null,
      taken int not null default 0,
      version int not null check (version > 0),
      created_by uuid not null references staff,
      created_at timestamptz not null,
      constraint quota_taken_check check (taken >= 0),
      constraint quota_places_check check (places > 0)
    )`);
  await place(db, 'quota', 'reference');
  await db.query('create index quota_of_wave on quota (wave_id)');
  await db.query(`
    create table quota_hold (
      invitation_id uuid not null references invitation on delete cascade,
      quota_id uuid not null references quota on delete cascade,
      is_used boolean not null,
      held_at timestamptz not null,
      primary key (invitation_id, quota_id)
    )`);
  await place(db, 'quota_hold', { by: 'invitation_id', with: 'invitation' });
  await db.query('create index quota_hold_waiting on quota_hold (quota_id, held_at) where not is_used');
}

export class Intake1764000021000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await work(db);
    await quarantine(db);
    await quotas(db);
    // When the keys of its answers were forgotten; null: a repeated hand-in is still known.
    await db.query('alter table campaign add column keys_forgotten_at timestamptz');
    for (const table of ['spent_work', 'open_network', 'quota', 'quota_hold'])
      await grant(db, table, 'select, insert, update, delete');
    await grant(db, 'response_quarantine', 'update');
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query('alter table campaign drop column keys_forgotten_at');
    await db.query('drop table quota_hold');
    await db.query('drop table quota');
    for (const index of ['response_receipt', 'response_quarantine_receipt', 'response_quarantine_latest'])
      await db.query(`drop index ${index}`);
    await db.query(`delete from response_quarantine where reason <> 'honeypot'`);
    await db.query('alter table response_quarantine drop constraint response_quarantine_reason_check');
    await db.query(`
      alter table response_quarantine add constraint response_quarantine_reason_check check (reason in ('honeypot'))`);
    for (const column of [
      'decided_at',
      'decided_by',
      'decision_reason',
      'decision',
      'receipt_hash',
      'started_at',
      'pages',
      'locale',
    ])
      await db.query(`alter table response_quarantine drop column ${column}`);
    await db.query('drop table open_network');
    await db.query('drop table spent_work');
    await db.query('alter table invitation drop column entry_flags');
    await db.query('alter table invitation drop column proof');
    await db.query('alter table open_link drop column hard_until');
    await db.query('revoke update on response_quarantine from fairmark_app');
  }
}
