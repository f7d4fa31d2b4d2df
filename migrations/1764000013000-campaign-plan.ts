import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

const AT_ONCE = `'{"startsOn":null,"localTime":"10:00","weekdays":[1,2,3,4,5],"zone":"recipient","fallbackZone":"UTC","holidays":[],"reminderDays":[],"reminderFor":["not-started","partial"]}'`;
const STATES_BEFORE = `check (state in ('draft', 'launched', 'closed'))`;
const STATES = `check (state in ('draft', 'scheduled', 'running', 'paused', 'closed'))`;
const COLUMNS = [
  `audience jsonb not null default '{"segmentId":null,"rule":null}'`,
  'content jsonb',
  `timing jsonb not null default ${AT_ONCE}`,
  'revision int not null default 1',
  'starts_at timestamptz',
  'launched_by uuid',
  'paused_at timestamptz',
  'closed_at timestamptz',
];
const nameOf = (column: string): string => column.slice(0, column.indexOf(' '));

/** A campaign has a life of its own: planned, running, paused, over. What was launched before is running. */
async function life(db: QueryRunner): Promise<void> {
  for (const column of COLUMNS) await db.query(`alter table campaign add column ${column}`);
  await db.query('alter table campaign add constraint campaign_revision_check check (revision > 0)');
  await db.query('alter table campaign drop constraint campaign_state_check');
  await db.query(`update campaign set state = 'running' where state = 'launched'`);
  await db.query(`update campaign set closed_at = closes_at where state = 'closed'`);
  await db.query('update campaign set starts_at = launched_at');
  await db.query(`alter table campaign add constraint campaign_state_check ${STATES}`);
  await db.query(`
    alter table campaign add constraint campaign_launched_by_fkey foreign key (launched_by) references staff`);
}

/** Days on which nobody is written to, or on which people work though it is a weekend, where they differ from the built-in ones. */
async function holidays(db: QueryRunner): Promise<void> {
  await db.query(`
    create table holiday (
      calendar text not null check (calendar in ('CN', 'US')),
      day date not null,
      kind text not null check (kind in ('off', 'work')),
      primary key (calendar, day)
    )`);
  await place(db, 'holiday', 'reference');
  await grant(db, 'holiday', 'select, insert, update, delete');
}

/** One person in one campaign is one mail, with a sitting for each vendor they use. Who is not written to has a reason. */
async function recipients(db: QueryRunner): Promise<void> {
  await db.query(`
    create table recipient (
      contact_id uuid not null references contact on delete cascade,
      campaign_id uuid not null references campaign,
      wave_id uuid not null references wave,
      vendor_ids uuid[] not null,
      state text not null check (state in ('planned', 'invited', 'skipped')),
      reason text,
      due_at timestamptz,
      next_reminder_at timestamptz,
      reminders int not null default 0 check (reminders between 0 and 2),
      invitation_ids uuid[] not null default '{}',
      created_at timestamptz not null,
      invited_at timestamptz,
      primary key (contact_id, campaign_id),
      constraint recipient_reason_check check ((state = 'skipped') = (reason is not null)),
      constraint recipient_invited_at_check check ((state = 'invited') = (invited_at is not null)),
      constraint recipient_due_at_check check (state <> 'planned' or due_at is not null)
    )`);
  await place(db, 'recipient', { by: 'contact_id', with: 'contact' });
  await db.query('create index recipient_of_campaign on recipient (campaign_id, state, contact_id)');
  await db.query(`create index recipient_due on recipient (campaign_id, due_at, contact_id) where state = 'planned'`);
  await db.query(`
    create index recipient_to_remind on recipient (campaign_id, next_reminder_at, contact_id)
    where next_reminder_at is not null`);
  await db.query(`
    insert into recipient (contact_id, campaign_id, wave_id, vendor_ids, state, due_at, invitation_ids, created_at, invited_at)
    select i.contact_id, i.campaign_id, i.wave_id, array_agg(i.vendor_id order by i.invitation_id), 'invited',
           min(i.created_at), array_agg(i.invitation_id order by i.invitation_id), min(i.created_at), min(i.created_at)
    from invitation i join mail_attempt m on m.invitation_id = i.invitation_id and m.kind = 'invitation' and m.sequence = 0
    group by i.contact_id, i.campaign_id, i.wave_id`);
  await grant(db, 'recipient', 'select, insert, update');
}

/** When somebody was last asked, over all campaigns and vendors, and before that: a mail that never left gives its turn back. */
async function budgets(db: QueryRunner): Promise<void> {
  await db.query(`
    create table contact_budget (
      contact_id uuid primary key references contact on delete cascade,
      campaign_id uuid,
      spent_at timestamptz,
      previous_campaign_id uuid,
      previous_spent_at timestamptz
    )`);
  await place(db, 'contact_budget', { by: 'contact_id', with: 'contact' });
  await db.query(`
    insert into contact_budget (contact_id, campaign_id, spent_at)
    select distinct on (contact_id) contact_id, campaign_id, invited_at
    from recipient order by contact_id, invited_at desc, campaign_id`);
  await grant(db, 'contact_budget', 'select, insert, update');
}

const MAIL_STATE = `check (state in ('queued', 'sending', 'sent', 'failed', 'skipped', 'bounced'))`;
const MAIL_STATE_BEFORE = `check (state in ('queued', 'sending', 'sent', 'failed', 'skipped'))`;

const mailTable = (key: string, reference: string, state: string): string => `
  create table mail_attempt (
    ${key},
    kind text not null constraint mail_attempt_kind_check check (kind in ('invitation', 'reminder')),
    sequence int not null constraint mail_attempt_sequence_check check (sequence >= 0),
    state text not null constraint mail_attempt_state_check ${state},
    reason text,
    attempts int not null default 0,
    lease_until timestamptz,
    created_at timestamptz not null,
    sent_at timestamptz,
    ${reference}
  )`;

const MAIL_COLUMNS = 'kind, sequence, state, reason, attempts, lease_until, created_at, sent_at';

/** Frees the names of the table, of its key and of its index for the table that takes its place. */
async function setAside(db: QueryRunner): Promise<void> {
  await db.query('drop index mail_attempt_latest');
  await db.query('alter table mail_attempt rename to mail_attempt_before');
  await db.query('alter index mail_attempt_pkey rename to mail_attempt_before_pkey');
}

/** Of the mails that one person got for several vendors the one that went furthest stands for all. */
async function mailsOfPeople(db: QueryRunner): Promise<void> {
  await setAside(db);
  await db.query(
    mailTable(
      'contact_id uuid not null, campaign_id uuid not null',
      `primary key (contact_id, campaign_id, kind, sequence),
       foreign key (contact_id, campaign_id) references recipient on delete cascade`,
      MAIL_STATE,
    ),
  );
  await place(db, 'mail_attempt', { by: 'contact_id', with: 'contact' });
  await db.query(`
    insert into mail_attempt (contact_id, campaign_id, ${MAIL_COLUMNS})
    select distinct on (i.contact_id, i.campaign_id, m.kind, m.sequence) i.contact_id, i.campaign_id,
           m.kind, m.sequence, m.state, m.reason, m.attempts, m.lease_until, m.created_at, m.sent_at
    from mail_attempt_before m join invitation i on i.invitation_id = m.invitation_id
    order by i.contact_id, i.campaign_id, m.kind, m.sequence,
             array_position(array['sent', 'sending', 'queued', 'failed', 'skipped'], m.state), m.created_at`);
  await db.query(`
    insert into outbox (subject_id, id, topic, payload, created_at, attempts, dead_at)
    select distinct on (i.contact_id, i.campaign_id, o.payload ->> 'kind', o.payload ->> 'sequence')
           i.contact_id, o.id, o.topic, o.payload || jsonb_build_object('campaignId', i.campaign_id), o.created_at,
           o.attempts, o.dead_at
    from outbox o join invitation i on i.invitation_id = o.subject_id
    where o.topic = 'mail.queued' and o.done_at is null
    order by i.contact_id, i.campaign_id, o.payload ->> 'kind', o.payload ->> 'sequence', o.dead_at nulls first`);
  await db.query(`delete from outbox where topic = 'mail.queued' and not payload ? 'campaignId'`);
  await db.query('drop table mail_attempt_before');
  await db.query('create index mail_attempt_latest on mail_attempt (created_at desc, contact_id)');
  await db.query('create index mail_attempt_of_campaign on mail_attempt (campaign_id, state)');
  await grant(db, 'mail_attempt', 'select, insert, update');
}

async function mailsOfInvitations(db: QueryRunner): Promise<void> {
  await setAside(db);
  await db.query('drop index mail_attempt_of_campaign');
  await db.query(
    mailTable(
      'invitation_id uuid not null references invitation on delete cascade',
      'primary key (invitation_id, kind, sequence)',
      MAIL_STATE_BEFORE,
    ),
  );
  await place(db, 'mail_attempt', { by: 'invitation_id', with: 'invitation' });
  await db.query(`
    insert into mail_attempt (invitation_id, ${MAIL_COLUMNS})
    select unnest(r.invitation_ids), m.kind, m.sequence, case when m.state = 'bounced' then 'failed' else m.state end,
           m.reason, m.attempts, m.lease_until, m.created_at, m.sent_at
    from mail_attempt_before m join recipient r on r.contact_id = m.contact_id and r.campaign_id = m.campaign_id`);
  await db.query(`
    insert into outbox (subject_id, id, topic, payload, created_at, attempts, dead_at)
    select i.invitation_id, gen_random_uuid(), o.topic, o.payload - 'campaignId', o.created_at, o.attempts, o.dead_at
    from outbox o join invitation i on i.contact_id = o.subject_id and i.campaign_id = (o.payload ->> 'campaignId')::uuid
    where o.topic = 'mail.queued' and o.done_at is null`);
  await db.query(`delete from outbox where topic = 'mail.queued' and payload ? 'campaignId'`);
  await db.query('drop table mail_attempt_before');
  await db.query('create index mail_attempt_latest on mail_attempt (created_at desc, invitation_id)');
  await grant(db, 'mail_attempt', 'select, insert, update');
}

export class CampaignPlan1764000013000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await life(db);
    await holidays(db);
    await recipients(db);
    await budgets(db);
    await mailsOfPeople(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    await mailsOfInvitations(db);
    for (const table of ['contact_budget', 'recipient', 'holiday']) await db.query(`drop table ${table}`);
    await db.query('alter table campaign drop constraint campaign_state_check');
    // What waited for its day was not sent yet; what was paused goes on.
    await db.query(`update campaign set state = 'draft', launched_at = null where state = 'scheduled'`);
    await db.query(`update campaign set state = 'launched' where state in ('running', 'paused')`);
    await db.query(`alter table campaign add constraint campaign_state_check ${STATES_BEFORE}`);
    for (const column of COLUMNS) await db.query(`alter table campaign drop column ${nameOf(column)}`);
  }
}
