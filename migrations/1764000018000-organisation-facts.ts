import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, move, place } from './place.js';

/** Who corrected which fields of a contact, and when. */
async function contactChanges(db: QueryRunner): Promise<void> {
  await db.query(`
    create table contact_change (
      contact_id uuid not null references contact on delete cascade,
      id uuid not null,
      fields text[] not null,
      staff_id uuid not null references staff,
      changed_at timestamptz not null,
      primary key (contact_id, id)
    )`);
  await place(db, 'contact_change', { by: 'contact_id', with: 'contact' });
  await grant(db, 'contact_change', 'select, insert');
}

/** Links that lead nowhere, by a keyed hash of the network that tried them and of the minute. */
async function linkMisses(db: QueryRunner): Promise<void> {
  await db.query(`
    create table link_miss (
      network_id uuid primary key,
      tries int not null,
      until timestamptz not null
    )`);
  await grant(db, 'link_miss', 'select, insert, update, delete');
}

/**
 * What is known of an organisation is what the team says of it. What only a vendor reported stands until then. Who
 * starts at an open link writes nothing there: the name they type is kept with the place they take.
 */
export class OrganisationFacts1764000018000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query('alter table organisation add column is_reported boolean not null default false');
    await db.query('alter table organisation add column changed_by uuid');
    await db.query('alter table organisation add column changed_at timestamptz');
    await db.query('alter table open_link_organisation add column name text');
    await move(db, 'organisation', 'reference');
    await db.query(`
      alter table organisation add constraint organisation_changed_by_fkey foreign key (changed_by) references staff`);
    await grant(db, 'organisation', 'update');
    // What mail servers said of people is thrown away after a while.
    await grant(db, 'mail_event', 'delete');
    await contactChanges(db);
    await linkMisses(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query('revoke delete on mail_event from fairmark_app');
    await db.query('drop table link_miss');
    await db.query('drop table contact_change');
    await db.query('alter table organisation drop column changed_at');
    await db.query('alter table organisation drop column changed_by');
    await move(db, 'organisation', { by: 'organisation_id' });
    await db.query('alter table open_link_organisation drop column name');
    await db.query('alter table organisation drop column is_reported');
  }
}
