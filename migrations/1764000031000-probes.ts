import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

const BY_WAVE = { by: 'wave_id', with: 'wave_tally' } as const;

/** Scripts of a study’s own. A version never changes: whoever may add one may not touch another. */
async function scenarios(db: QueryRunner): Promise<void> {
  await db.query(`
    create table probe_scenario (
      study_id uuid not null references study,
      key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
      version int not null check (version >= 1),
      severity text not null check (severity in ('general', 'business', 'urgent')),
      title jsonb not null,
      text jsonb not null,
      answer_key jsonb not null,
      ethics jsonb not null,
      created_by uuid not null references staff,
      created_at timestamptz not null,
      primary key (study_id, key, version)
    )`);
  await place(db, 'probe_scenario', 'reference');
}

/** A round pins what it plays, so that no later version of a scenario changes what was asked. */
async function rounds(db: QueryRunner): Promise<void> {
  await db.query(`
    create table probe_round (
      wave_id uuid not null references wave,
      id uuid not null,
      name text not null check (name <> ''),
      state text not null check (state in ('draft', 'running', 'rating', 'closed', 'cancelled')),
      design jsonb not null,
      scenarios jsonb not null,
      runners uuid[] not null,
      seed text not null check (seed ~ '^[0-9a-f]{16}$'),
      pass int not null check (pass >= 1),
      created_at timestamptz not null,
      started_at timestamptz,
      closed_at timestamptz,
      primary key (wave_id, id),
      constraint probe_round_started_check check (state in ('draft', 'cancelled') or started_at is not null),
      constraint probe_round_closed_check check ((state = 'closed') = (closed_at is not null))
    )`);
  await place(db, 'probe_round', BY_WAVE);
  await db.query(`
    create table probe_round_act (
      wave_id uuid not null,
      id uuid not null,
      round_id uuid not null,
      act text not null check (act in ('created', 'started', 'cancelled', 'rated-anew', 'closed')),
      reason text,
      acted_by uuid not null references staff,
      acted_at timestamptz not null,
      primary key (wave_id, id),
      foreign key (wave_id, round_id) references probe_round (wave_id, id)
    )`);
  await place(db, 'probe_round_act', BY_WAVE);
}

/** How each vendor of a round is asked. Urgent drills take the word of somebody of it, with a name and a day. */
async function vendors(db: QueryRunner): Promise<void> {
  await db.query(`
    create table probe_vendor (
      wave_id uuid not null,
      round_id uuid not null,
      vendor_id uuid not null references vendor,
      locale text not null check (locale in ('zh-CN', 'en')),
      support_address text,
      agreed_by text,
      agreed_on date,
      agreed_note text,
      agreed_recorded_by uuid references staff,
      agreed_recorded_at timestamptz,
      primary key (wave_id, round_id, vendor_id),
      foreign key (wave_id, round_id) references probe_round (wave_id, id),
      constraint probe_vendor_agreed_check check (
        num_nulls(agreed_by, agreed_on, agreed_note, agreed_recorded_by, agreed_recorded_at) in (0, 5))
    )`);
  await place(db, 'probe_vendor', BY_WAVE);
}

/** What is sent to whom and when, and what happened then: an event is taken back by another and never changed. */
async function probes(db: QueryRunner): Promise<void> {
  await db.query(`
    create table probe (
      wave_id uuid not null,
      id uuid not null,
      round_id uuid not null,
      scenario text not null,
      scenario_version int not null,
      severity text not null check (severity in ('general', 'business', 'urgent')),
      replicate int not null check (replicate >= 1),
      vendor_id uuid not null references vendor,
      slot text not null,
      zone text not null,
      planned_at timestamptz not null,
      runner_id uuid not null references staff,
      outcome text check (outcome in ('solved', 'answered', 'unanswered')),
      finished_at timestamptz,
      primary key (wave_id, id),
      unique (wave_id, round_id, scenario, replicate, vendor_id),
      foreign key (wave_id, round_id) references probe_round (wave_id, id),
      constraint probe_finished_check check ((outcome is null) = (finished_at is null))
    )`);
  await place(db, 'probe', BY_WAVE);
  await db.query('create index probe_of_runner on probe (runner_id, planned_at, id)');
  await db.query('create index probe_by_id on probe (id)');
  await db.query(`
    create table probe_event (
      wave_id uuid not null,
      id uuid not null,
      probe_id uuid not null,
      kind text not null check (kind in ('sent', 'automatic-reply', 'template-reply', 'human-reply', 'follow-up',
                                         'escalated', 'solved', 'retracted')),
      at timestamptz not null,
      source text not null check (source in ('runner', 'mail')),
      retracts uuid,
      entered_by uuid references staff,
      entered_at timestamptz not null,
      entered_as int not null,
      primary key (wave_id, id),
      foreign key (wave_id, probe_id) references probe (wave_id, id),
      constraint probe_event_retracts_check check ((kind = 'retracted') = (retracts is not null)),
      constraint probe_event_entered_check check (source = 'mail' or entered_by is not null)
    )`);
  await place(db, 'probe_event', BY_WAVE);
  await db.query('create index probe_event_of_probe on probe_event (wave_id, probe_id)');
}

/** Texts are masked for everybody, and sealed as they were for the one who runs the probe. */
async function messages(db: QueryRunner): Promise<void> {
  await db.query(`
    create table probe_message (
      wave_id uuid not null,
      id uuid not null,
      probe_id uuid not null,
      direction text not null check (direction in ('in', 'out')),
      source text not null check (source in ('paste', 'mail')),
      state text not null check (state in ('kept', 'queued', 'sent', 'failed', 'to-judge', 'judged', 'undelivered')),
      judgement text check (judgement in ('automatic', 'template', 'human', 'solved')),
      at timestamptz not null,
      masked text not null,
      sealed bytea not null,
      primary key (wave_id, id),
      foreign key (wave_id, probe_id) references probe (wave_id, id),
      constraint probe_message_judged_check check (state <> 'judged' or judgement is not null)
    )`);
  await place(db, 'probe_message', BY_WAVE);
  await db.query('create index probe_message_of_probe on probe_message (wave_id, probe_id)');
}

/** Two seats for each transcript and turn of rating; what divides them is decided once. */
async function ratings(db: QueryRunner): Promise<void> {
  await db.query(`
    create table probe_rating (
      wave_id uuid not null,
      probe_id uuid not null,
      pass int not null,
      rater_id uuid not null references staff,
      seat int not null check (seat in (1, 2)),
      ratings jsonb not null,
      rated_at timestamptz not null,
      primary key (wave_id, probe_id, pass, rater_id),
      unique (wave_id, probe_id, pass, seat),
      foreign key (wave_id, probe_id) references probe (wave_id, id)
    )`);
  await place(db, 'probe_rating', BY_WAVE);
  await db.query(`
    create table probe_decision (
      wave_id uuid not null,
      probe_id uuid not null,
      pass int not null,
      item text not null,
      value int check (value between 1 and 5),
      reason text not null check (reason <> ''),
      decided_by uuid not null references staff,
      decided_at timestamptz not null,
      primary key (wave_id, probe_id, pass, item),
      foreign key (wave_id, probe_id) references probe (wave_id, id)
    )`);
  await place(db, 'probe_decision', BY_WAVE);
}

const TABLES = [
  'probe_decision',
  'probe_rating',
  'probe_message',
  'probe_event',
  'probe',
  'probe_vendor',
  'probe_round_act',
  'probe_round',
  'probe_scenario',
];

export class Probes1764000031000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await scenarios(db);
    await rounds(db);
    await vendors(db);
    await probes(db);
    await messages(db);
    await ratings(db);
    for (const table of ['probe_scenario', 'probe_round_act', 'probe_event', 'probe_rating', 'probe_decision'])
      await grant(db, table, 'select, insert');
    for (const table of ['probe_round', 'probe_vendor', 'probe', 'probe_message'])
      await grant(db, table, 'select, insert, update');
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    for (const table of TABLES) await db.query(`drop table ${table}`);
  }
}
