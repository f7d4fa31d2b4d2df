import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

const CELL = `
      wave_id uuid not null,
      vendor_id uuid not null,
      organisation_id uuid not null,
      source text not null,
      size text not null,
      region text not null`;

/** What rules and people decided about an answer, and the terms found in it: what its totals were made with. */
async function judgement(db: QueryRunner): Promise<void> {
  await db.query(`alter table response add column flags text[] not null default '{}'`);
  await db.query(`alter table response add column terms text[] not null default '{}'`);
  await db.query('alter table response add column ruling text');
  await db.query(
    `alter table response add constraint response_ruling_check check (ruling in ('keep', 'exclude', 'withdraw'))`,
  );
}

/**
 * A delta says that an answer is new, or to be looked at again; the fold reads the answer, which never changes, and
 * adds it up. So handing in writes one short row, and what was added can be taken back to the unit.
 */
async function deltas(db: QueryRunner): Promise<void> {
  await db.query(`
    create table wave_delta (
      invitation_id uuid not null references invitation,
      id uuid not null,
      version_id uuid not null,
      is_new boolean not null,
      primary key (invitation_id, id)
    )`);
  await place(db, 'wave_delta', { by: 'invitation_id', with: 'invitation' });
  // Folds take turns, one batch each; a release can say which of them it was made after.
  await db.query('create table fold_turn (id uuid primary key, number bigint not null)');
  await place(db, 'fold_turn', 'reference');
  await db.query(`insert into fold_turn (id, number) values ('00000000-0000-0000-0000-000000000000', 0)`);
}

async function totals(db: QueryRunner): Promise<void> {
  await db.query(`
    create table wave_total (
      ${CELL},
      is_excluded boolean not null,
      responses bigint not null,
      texts bigint not null,
      count bigint[] not null,
      sum bigint[] not null,
      sum_squares bigint[] not null,
      drivers bigint[] not null,
      reliability bigint[] not null,
      overall bigint[] not null,
      recommend bigint[] not null,
      first_reply bigint[] not null,
      primary key (organisation_id, wave_id, vendor_id, source, size, region, is_excluded)
    )`);
  await place(db, 'wave_total', { by: 'organisation_id' });
  await db.query('create index wave_total_of_wave on wave_total (wave_id)');
  await db.query(`
    create table term_total (
      organisation_id uuid not null,
      wave_id uuid not null,
      vendor_id uuid not null,
      term text not null,
      responses bigint not null,
      primary key (organisation_id, wave_id, vendor_id, term)
    )`);
  await place(db, 'term_total', { by: 'organisation_id', with: 'wave_total' });
  await db.query('create index term_total_of_wave on term_total (wave_id)');
  // How many answers of a wave say the same of a vendor (`subject_id`) or of the wave itself.
  await db.query(`
    create table wave_tally (
      wave_id uuid not null,
      subject_id uuid not null,
      kind text not null check (kind in ('version', 'seconds', 'allocation', 'excluded', 'flagged')),
      value text not null,
      responses bigint not null,
      primary key (wave_id, subject_id, kind, value)
    )`);
  await place(db, 'wave_tally', { by: 'wave_id' });
}

/** What tells that two answers come from one person or hold the same text, as keyed hashes that lead nowhere. */
async function quality(db: QueryRunner): Promise<void> {
  await db.query(`
    create table answer_mark (
      mark uuid not null,
      invitation_id uuid not null,
      submitted_at timestamptz not null,
      is_first boolean not null,
      primary key (mark, invitation_id)
    )`);
  await place(db, 'answer_mark', { by: 'mark' });
  // Who was first is found at once, however many repeat it.
  await db.query('create unique index answer_mark_first on answer_mark (mark) where is_first');
  await db.query(`
    create table wave_pace (
      wave_id uuid primary key references wave,
      median_seconds double precision not null check (median_seconds >= 0)
    )`);
  await place(db, 'wave_pace', 'reference');
}

/** Every answer counts as new again: the next fold adds up anew, with all that totals now hold. */
const EVERY_ANSWER = `
  insert into wave_delta (invitation_id, id, version_id, is_new)
  select invitation_id, invitation_id, version_id, true from response`;

const TABLES_BEFORE = [
  `create table wave_delta (
      invitation_id uuid not null references invitation,
      id uuid not null,
      ${CELL},
      sign smallint not null check (sign in (-1, 1)),
      criterion_score smallint[] not null,
      batch uuid,
      primary key (invitation_id, id)
    )`,
  `create table wave_total (
      ${CELL},
      responses bigint not null,
      count bigint[] not null,
      sum bigint[] not null,
      sum_squares bigint[] not null,
      primary key (organisation_id, wave_id, vendor_id, source, size, region)
    )`,
];

const EVERY_ANSWER_BEFORE = `
  insert into wave_delta (
    invitation_id, id, wave_id, vendor_id, organisation_id, source, size, region, sign, criterion_score)
  select invitation_id, invitation_id, wave_id, vendor_id, organisation_id, source, size, region, 1, criterion_score
  from response where excluded_reason is null`;

/** Which vendors were asked about in a campaign, without reading its invitations. */
async function index(db: QueryRunner, columns: string): Promise<void> {
  await db.query('drop index invitation_of_campaign');
  await db.query(`create index invitation_of_campaign on invitation (${columns})`);
}

const MADE = ['wave_pace', 'answer_mark', 'wave_tally', 'term_total', 'wave_total', 'fold_turn', 'wave_delta'];

export class AnswerTotals1764000009000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    for (const table of ['wave_total', 'wave_delta']) await db.query(`drop table ${table}`);
    await judgement(db);
    await deltas(db);
    await totals(db);
    await quality(db);
    await index(db, 'campaign_id, state, vendor_id');
    await db.query(EVERY_ANSWER);
    await grant(db, 'wave_delta', 'select, insert, update, delete');
    await grant(db, 'fold_turn', 'select, update');
    await grant(db, 'wave_total', 'select, insert, update');
    for (const table of ['term_total', 'wave_tally', 'answer_mark'])
      await grant(db, table, 'select, insert, update, delete');
    await grant(db, 'wave_pace', 'select, insert, update');
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    for (const table of MADE) await db.query(`drop table ${table}`);
    const [deltas, totals] = TABLES_BEFORE;
    await db.query(deltas!);
    await place(db, 'wave_delta', { by: 'invitation_id', with: 'invitation' });
    await db.query('create index wave_delta_of_batch on wave_delta (batch)');
    await db.query(totals!);
    await place(db, 'wave_total', { by: 'organisation_id' });
    await db.query(EVERY_ANSWER_BEFORE);
    for (const column of ['ruling', 'terms', 'flags']) await db.query(`alter table response drop column ${column}`);
    await index(db, 'campaign_id, state');
    await grant(db, 'wave_delta', 'select, insert, update, delete');
    await grant(db, 'wave_total', 'select, insert, update');
  }
}
