import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, place } from './place.js';

const SLUG = `check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$')`;
/** What two people may edit at once carries the number of its state, and a change names the state it was made to. */
const EDITED = ['vendor', 'study', 'wave', 'staff'];

async function products(db: QueryRunner): Promise<void> {
  await db.query('alter table vendor add column archived_at timestamptz');
  await db.query(`
    create table product (
      id uuid primary key,
      vendor_id uuid not null references vendor,
      slug text not null ${SLUG},
      name jsonb not null,
      kind text not null
        check (kind in ('conversational-ai', 'voice', 'video-call', 'live', 'messaging', 'conference', 'other')),
      platforms text[] not null,
      version int not null check (version > 0),
      archived_at timestamptz,
      created_at timestamptz not null,
      unique (vendor_id, slug)
    )`);
  await place(db, 'product', 'reference');
  await grant(db, 'product', 'select, insert, update, delete');
  await grant(db, 'vendor', 'delete');
}

/** Who takes part in a study: vendors, and which of their products people are asked about. */
async function participants(db: QueryRunner): Promise<void> {
  await db.query('alter table study add column description jsonb');
  await db.query('alter table study add column contact text');
  await db.query(`
    create table study_vendor (
      study_id uuid not null references study,
      vendor_id uuid not null references vendor,
      created_at timestamptz not null,
      primary key (study_id, vendor_id)
    )`);
  await place(db, 'study_vendor', 'reference');
  await db.query(`
    create table study_product (
      study_id uuid not null references study,
      product_id uuid not null references product,
      primary key (study_id, product_id)
    )`);
  await place(db, 'study_product', 'reference');
  await db.query(`
    insert into study_vendor (study_id, vendor_id, created_at)
    select used.study_id, used.vendor_id, s.created_at
    from (select distinct study_id, vendor_id from contact_vendor) used join study s on s.id = used.study_id`);
  await grant(db, 'study_vendor', 'select, insert, delete');
  await grant(db, 'study_product', 'select, insert, delete');
}

/** A rubric says who published it and why; whoever changes weights answers for it. */
async function rubrics(db: QueryRunner): Promise<void> {
  await db.query('alter table rubric_version add column reason text');
  await db.query('alter table rubric_version add column created_by uuid');
  await db.query(`
    alter table rubric_version add constraint rubric_version_created_by_fkey foreign key (created_by) references staff`);
  await db.query(`alter table wave add column time_zone text not null default 'UTC'`);
}

/** Of an invitation's link only a hash is kept. Who was invited has no password until the link is used. */
async function people(db: QueryRunner): Promise<void> {
  await db.query(`alter table staff add column name text not null default ''`);
  await db.query('alter table staff add column deactivated_at timestamptz');
  await db.query('alter table staff alter column password_hash drop not null');
  await db.query('alter table staff drop constraint staff_role_check');
  await db.query(`
    alter table staff add constraint staff_role_check
      check (role in ('admin', 'designer', 'analyst', 'runner', 'rater', 'viewer', 'auditor'))`);
  await db.query(`
    create table staff_invitation (
      token_hash bytea primary key,
      staff_id uuid not null references staff,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`);
  await place(db, 'staff_invitation', 'reference');
  await db.query('create index staff_invitation_of_staff on staff_invitation (staff_id)');
  await grant(db, 'staff_invitation', 'select, insert, delete');
}

export class StudyManagement1764000011000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    for (const table of EDITED) {
      await db.query(`alter table ${table} add column version int not null default 1`);
      await db.query(`alter table ${table} add constraint ${table}_version_check check (version > 0)`);
    }
    await products(db);
    await participants(db);
    await rubrics(db);
    await people(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['staff_invitation', 'study_product', 'study_vendor', 'product'])
      await db.query(`drop table ${table}`);
    await db.query('alter table rubric_version drop column reason, drop column created_by');
    await db.query('alter table study drop column description, drop column contact');
    await db.query('alter table wave drop column time_zone');
    await db.query('alter table vendor drop column archived_at');
    await db.query('revoke delete on vendor from fairmark_app');
    // Before there were roles and invitations nobody of these could log in.
    await db.query(`delete from session where staff_id in (select id from staff where role <> 'admin')`);
    await db.query(`delete from staff where role <> 'admin' or password_hash is null or deactivated_at is not null`);
    await db.query('alter table staff drop constraint staff_role_check');
    await db.query(`alter table staff add constraint staff_role_check check (role in ('admin'))`);
    await db.query('alter table staff alter column password_hash set not null');
    await db.query('alter table staff drop column name, drop column deactivated_at');
    for (const table of EDITED) await db.query(`alter table ${table} drop column version`);
  }
}
