import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

const SOURCE = `check (source in ('independent', 'vendor_invited', 'partner', 'community'))`;
const SIZE = `check (size in ('S', 'M', 'L'))`;
const REGION = `check (region in ('CN', 'INTL'))`;

async function contacts(db: QueryRunner): Promise<void> {
  await db.query(`
    create table organisation (
      organisation_id uuid primary key,
      name text not null,
      size text not null ${SIZE},
      region text not null ${REGION},
      created_at timestamptz not null
    )`);
  await place(db, 'organisation', { by: 'organisation_id' });
  await db.query(`
    create table contact (
      contact_id uuid primary key,
      email text not null,
      name text not null,
      locale text not null check (locale in ('zh-CN', 'en')),
      organisation_id uuid not null,
      source text not null ${SOURCE},
      created_at timestamptz not null
    )`);
  await place(db, 'contact', { by: 'contact_id' });
  await db.query(`
    create table contact_vendor (
      contact_id uuid not null references contact on delete cascade,
      study_id uuid not null references study,
      vendor_id uuid not null references vendor,
      primary key (contact_id, study_id, vendor_id)
    )`);
  await place(db, 'contact_vendor', { by: 'contact_id', with: 'contact' });
  await db.query(`
    create table suppression (
      contact_id uuid not null,
      scope text not null check (scope in ('all')),
      reason text not null check (reason in ('unsubscribed', 'bounced', 'complained', 'erased')),
      created_at timestamptz not null,
      primary key (contact_id, scope)
    )`);
  await place(db, 'suppression', { by: 'contact_id', with: 'contact' });
}

/** The id of an invitation is derived from campaign, contact and vendor, so the key itself says "once". */
async function campaigns(db: QueryRunner): Promise<void> {
  await db.query(`
    create table campaign (
      id uuid primary key,
      wave_id uuid not null references wave,
      version_id uuid not null references questionnaire_version,
      name text not null,
      state text not null check (state in ('draft', 'launched', 'closed')),
      closes_at timestamptz not null,
      launched_at timestamptz,
      created_at timestamptz not null
    )`);
  await place(db, 'campaign', 'reference');
  await db.query(`
    create table invitation (
      invitation_id uuid primary key,
      campaign_id uuid not null references campaign,
      wave_id uuid not null references wave,
      version_id uuid not null references questionnaire_version,
      vendor_id uuid not null references vendor,
      contact_id uuid not null,
      organisation_id uuid not null,
      source text not null ${SOURCE},
      size text not null ${SIZE},
      region text not null ${REGION},
      locale text not null check (locale in ('zh-CN', 'en')),
      epoch int not null default 0 check (epoch >= 0),
      state text not null check (state in ('created', 'sent', 'started', 'completed', 'revoked', 'bounced')),
      expires_at timestamptz not null,
      created_at timestamptz not null,
      sent_at timestamptz,
      started_at timestamptz,
      completed_at timestamptz,
      check ((state = 'completed') = (completed_at is not null))
    )`);
  await place(db, 'invitation', { by: 'invitation_id' });
  await db.query('create index invitation_of_campaign on invitation (campaign_id, state)');
}

async function mail(db: QueryRunner): Promise<void> {
  await db.query(`
    create table mail_attempt (
      invitation_id uuid not null references invitation on delete cascade,
      kind text not null check (kind in ('invitation', 'reminder')),
      sequence int not null check (sequence >= 0),
      state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'skipped')),
      reason text,
      attempts int not null default 0,
      lease_until timestamptz,
      created_at timestamptz not null,
      sent_at timestamptz,
      primary key (invitation_id, kind, sequence)
    )`);
  await place(db, 'mail_attempt', { by: 'invitation_id', with: 'invitation' });
  await db.query('create index mail_attempt_latest on mail_attempt (created_at desc, invitation_id)');
}

export class Distribution1764000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await contacts(db);
    await campaigns(db);
    await mail(db);
    for (const table of ['organisation', 'contact', 'campaign', 'invitation', 'mail_attempt'])
      await grant(db, table, 'select, insert, update');
    for (const table of ['contact_vendor', 'suppression']) await grant(db, table, 'select, insert, delete');
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'mail_attempt',
      'invitation',
      'campaign',
      'suppression',
      'contact_vendor',
      'contact',
      'organisation',
    ];
    for (const table of tables) await db.query(`drop table ${table}`);
  }
}
