import type { MigrationInterface, QueryRunner } from 'typeorm';
import { begin, move } from './place.js';

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
  }

  async down(db: QueryRunner): Promise<void> {
    await begin(db);
    await move(db, 'organisation', { by: 'organisation_id' });
    await db.query('alter table open_link_organisation drop column name');
    await db.query('alter table organisation drop column is_reported');
  }
}
