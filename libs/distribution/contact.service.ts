import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, rows } from '#platform';
import { StudyService } from '#study';
import { contactTable } from './contact-table.js';
import { type ContactRow, readContactRows, type RowError } from './core/index.js';
import { contactIdOf, organisationIdOf } from './identity.js';

/** How many rows there were, and how many people of them are new to the study or were in it before. */
export interface ImportReport {
  readonly read: number;
  readonly added: number;
  readonly known: number;
  readonly errors: readonly RowError[];
}

const MAX_ERRORS = 200;

@Injectable()
export class ContactService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  /**
   * Takes the good rows of a CSV into the audience of a study, in one transaction, and names the others. The same
   * file twice changes nothing.
   */
  async importCsv(studyId: string, csv: Buffer | string): Promise<ImportReport> {
    const study = await this.studies.studyById(studyId);
    const vendors = new Map((await this.studies.vendors()).map(({ slug, id }) => [slug, id]));
    const table = contactTable(csv);
    const { rows: contacts, errors } = readContactRows(table, new Set(vendors.keys()));
    const people = [...new Set(contacts.map(({ email }) => contactIdOf(this.keyring, email)))];
    const known = await this.db.transaction(async (tx) => {
      await this.#saveOrganisations(tx, contacts);
      await this.#saveContacts(tx, contacts);
      const before = await this.#countIn(tx, study.id, people);
      await this.#saveVendors(tx, study.id, contacts, vendors);
      return before;
    });
    return { read: table.length, added: people.length - known, known, errors: errors.slice(0, MAX_ERRORS) };
  }

  async #countIn(tx: EntityManager, studyId: string, people: readonly string[]): Promise<number> {
    const [count] = await rows<{ people: number }>(
      tx,
      `select count(distinct contact_id)::int as people from contact_vendor
       where study_id = $1 and contact_id = any($2::uuid[])`,
      [studyId, people],
    );
    return count?.people ?? 0;
  }

  async #saveOrganisations(tx: EntityManager, contacts: readonly ContactRow[]): Promise<void> {
    const byId = new Map(contacts.map((row) => [organisationIdOf(this.keyring, row.organisation), row]));
    await tx.query(
      `insert into organisation (organisation_id, name, size, region, created_at)
       select o.*, $5::timestamptz from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as o
       on conflict (organisation_id) do nothing`,
      [
        [...byId.keys()],
        [...byId.values()].map(({ organisation }) => organisation),
        [...byId.values()].map(({ size }) => size),
        [...byId.values()].map(({ region }) => region),
        this.clock.now(),
      ],
    );
  }

  async #saveContacts(tx: EntityManager, contacts: readonly ContactRow[]): Promise<void> {
    const byId = new Map(contacts.map((row) => [contactIdOf(this.keyring, row.email), row]));
    const people = [...byId.values()];
    await tx.query(
      `insert into contact (contact_id, email, name, locale, organisation_id, created_at, updated_at)
       select c.*, $6::timestamptz, $6::timestamptz
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[]) as c
       on conflict (contact_id) do nothing`,
      [
        [...byId.keys()],
        people.map(({ email }) => email),
        people.map(({ name }) => name),
        people.map(({ locale }) => locale),
        people.map(({ organisation }) => organisationIdOf(this.keyring, organisation)),
        this.clock.now(),
      ],
    );
  }

  async #saveVendors(
    tx: EntityManager,
    studyId: string,
    contacts: readonly ContactRow[],
    vendors: ReadonlyMap<string, string>,
  ): Promise<void> {
    await tx.query(
      `insert into contact_vendor (contact_id, study_id, vendor_id, source)
       select v.contact_id, $1::uuid, v.vendor_id, v.source
       from unnest($2::uuid[], $3::uuid[], $4::text[]) as v (contact_id, vendor_id, source)
       on conflict do nothing`,
      [
        studyId,
        contacts.map(({ email }) => contactIdOf(this.keyring, email)),
        contacts.map(({ vendor }) => vendors.get(vendor)),
        contacts.map(({ source }) => source),
      ],
    );
  }
}
