import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

/** A link that anybody may open. A place is taken when a person starts, in the transaction that mints the sitting. */
async function openLinks(db: QueryRunner): Promise<void> {
  await db.query(`
    create table open_link (
      id uuid primary key,
      campaign_id uuid not null references campaign,
      vendor_id uuid not null references vendor,
      slug text not null unique check (slug ~ '^[a-z0-9]{12}$'),
      name text not null,
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      quota int not null,
      organisation_quota int not null check (organisation_quota > 0),
      taken int not null default 0,
      origins text[] not null,
      is_on boolean not null,
      version int not null check (version > 0),
      created_by uuid not null references staff,
      created_at timestamptz not null,
      constraint open_link_window_check check (closes_at > opens_at),
      constraint open_link_taken_check check (taken between 0 and quota)
    )`);
  await place(db, 'open_link', 'reference');
  await db.query('create index open_link_of_campaign on open_link (campaign_id)');
  await db.query(`
    create table open_link_organisation (
      organisation_id uuid not null,
      open_link_id uuid not null references open_link,
      taken int not null check (taken >= 0),
      primary key (organisation_id, open_link_id)
    )`);
  await place(db, 'open_link_organisation', { by: 'organisation_id', with: 'organisation' });
  await db.query('alter table invitation add column open_link_id uuid');
  await db.query(`
    alter table invitation add constraint invitation_open_link_id_fkey foreign key (open_link_id) references open_link`);
  await db.query(`
    create index invitation_of_open_link on invitation (open_link_id, expires_at) where open_link_id is not null`);
}

/** Who touched a personal link, and why. */
async function linkActs(db: QueryRunner): Promise<void> {
  await db.query(`
    create table link_act (
      invitation_id uuid not null references invitation on delete cascade,
      id uuid not null,
      kind text not null check (kind in ('read', 'renewed', 'revoked', 'expiry')),
      reason text not null,
      staff_id uuid not null references staff,
      created_at timestamptz not null,
      primary key (invitation_id, id)
    )`);
  await place(db, 'link_act', { by: 'invitation_id', with: 'invitation' });
}

/** Robots of chat groups. Address and secret are sealed: a copy of the database can say nothing in a group. */
async function channels(db: QueryRunner): Promise<void> {
  await db.query(`
    create table channel (
      id uuid primary key,
      study_id uuid not null references study,
      kind text not null check (kind in ('feishu', 'dingtalk', 'wecom', 'slack')),
      name text not null,
      locale text not null check (locale in ('zh-CN', 'en')),
      sealed_url bytea not null,
      sealed_secret bytea,
      host text not null,
      events text[] not null,
      digest_time text check (digest_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      time_zone text not null,
      is_on boolean not null,
      digested_on date,
      recent_sends timestamptz[] not null default '{}',
      version int not null check (version > 0),
      created_by uuid not null references staff,
      created_at timestamptz not null
    )`);
  await place(db, 'channel', 'reference');
  await db.query(`
    create table channel_message (
      channel_id uuid not null references channel on delete cascade,
      id uuid not null,
      kind text not null check (kind in ('test', 'digest', 'event', 'invitation')),
      content jsonb not null,
      state text not null check (state in ('queued', 'sending', 'sent', 'failed')),
      reason text,
      due_at timestamptz not null,
      has_turn boolean not null default false,
      lease_until timestamptz,
      created_at timestamptz not null,
      sent_at timestamptz,
      primary key (channel_id, id)
    )`);
  await place(db, 'channel_message', 'reference');
  await db.query('create index channel_message_latest on channel_message (channel_id, created_at desc, id)');
  await db.query(`
    create table channel_notice (
      subject text primary key,
      state text not null,
      told_at timestamptz not null
    )`);
  await place(db, 'channel_notice', 'reference');
}

/** Tickets that vendors report closed. The row of an event says what became of it, whatever became of it. */
async function tickets(db: QueryRunner): Promise<void> {
  await db.query(`
    create table ticket_rule (
      study_id uuid not null references study,
      vendor_id uuid not null references vendor,
      campaign_id uuid not null references campaign,
      is_on boolean not null,
      delay_minutes int not null check (delay_minutes between 0 and 43200),
      rate_per_mille int not null check (rate_per_mille between 0 and 1000),
      daily_quota int not null check (daily_quota > 0),
      secret_epoch int not null check (secret_epoch >= 0),
      version int not null check (version > 0),
      updated_by uuid not null references staff,
      updated_at timestamptz not null,
      primary key (study_id, vendor_id)
    )`);
  await place(db, 'ticket_rule', 'reference');
  await db.query(`
    create table ticket_day (
      study_id uuid not null references study,
      vendor_id uuid not null references vendor,
      day date not null,
      taken int not null check (taken > 0),
      primary key (study_id, vendor_id, day)
    )`);
  await place(db, 'ticket_day', 'reference');
  await db.query(`
    create table ticket_event (
      id uuid primary key,
      study_id uuid not null references study,
      vendor_id uuid not null references vendor,
      contact_id uuid not null,
      body_hash bytea not null,
      state text not null check (state in ('planned', 'asked', 'skipped')),
      reason text,
      due_at timestamptz not null,
      received_at timestamptz not null,
      decided_at timestamptz,
      constraint ticket_event_reason_check check ((state = 'skipped') = (reason is not null))
    )`);
  await place(db, 'ticket_event', { by: 'id' });
  await db.query(`create index ticket_event_due on ticket_event (due_at) where state = 'planned'`);
  await db.query('create index ticket_event_latest on ticket_event (study_id, vendor_id, received_at desc)');
}

export class Channels1764000015000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await openLinks(db);
    await linkActs(db);
    await channels(db);
    await tickets(db);
    for (const table of [
      'open_link',
      'open_link_organisation',
      'ticket_rule',
      'ticket_day',
      'ticket_event',
      'channel_notice',
    ])
      await grant(db, table, 'select, insert, update');
    await grant(db, 'link_act', 'select, insert');
    for (const table of ['channel', 'channel_message']) await grant(db, table, 'select, insert, update, delete');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'ticket_event',
      'ticket_day',
      'ticket_rule',
      'channel_notice',
      'channel_message',
      'channel',
      'link_act',
    ])
      await db.query(`drop table ${table}`);
    await db.query('alter table invitation drop column open_link_id');
    await db.query('drop table open_link_organisation');
    await db.query('drop table open_link');
  }
}
