import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, grant, move } from './place.js';

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
    await db.query('alter table open_link_organisation add column name text');
    await move(db, 'organisation', 'reference');
    await linkMisses(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    await db.query('drop table link_miss');
    await move(db, 'organisation', { by: 'organisation_id' });
    await db.query('alter table open_link_organisation drop column name');
    await db.query('alter table organisation drop column is_reported');
  }
}
