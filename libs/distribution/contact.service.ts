import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, rows } from '#platform';
import { StudyService } from '#study';
import { type ContactRow, distributionErrors, readContactRows, type RowError } from './core/index.js';
import { contactIdOf, organisationIdOf } from './identity.js';

export interface ImportReport {
  readonly read: number;
  readonly added: number;
  readonly known: number;
  readonly errors: readonly RowError[];
}

const MAX_ROWS = 50_000;
const MAX_ERRORS = 200;

@Injectable()
export class ContactService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  /** Takes the good rows of a CSV in one transaction and names the others. The same file twice changes nothing. */
  async importCsv(csv: Buffer | string): Promise<ImportReport> {
    const vendors = new Map((await this.studies.vendors()).map(({ slug, id }) => [slug, id]));
    const table = parseCsv(csv);
    const { rows: contacts, errors } = readContactRows(table, new Set(vendors.keys()));
    const added = await this.db.transaction(async (tx) => {
      await this.#saveOrganisations(tx, contacts);
      const fresh = await this.#saveContacts(tx, contacts);
      await this.#saveVendors(tx, contacts, vendors);
      return fresh;
    });
    const people = new Set(contacts.map(({ email }) => email)).size;
    return { read: table.length, added, known: people - added, errors: errors.slice(0, MAX_ERRORS) };
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

  async #saveContacts(tx: EntityManager, contacts: readonly ContactRow[]): Promise<number> {
    const byId = new Map(contacts.map((row) => [contactIdOf(this.keyring, row.email), row]));
    const people = [...byId.values()];
    const added = await rows(
      tx,
      `insert into contact (contact_id, email, name, locale, organisation_id, source, created_at)
       select c.*, $7::timestamptz
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[]) as c
       on conflict (contact_id) do nothing returning contact_id`,
      [
        [...byId.keys()],
        people.map(({ email }) => email),
        people.map(({ name }) => name),
        people.map(({ locale }) => locale),
        people.map(({ organisation }) => organisationIdOf(this.keyring, organisation)),
        people.map(({ source }) => source),
        this.clock.now(),
      ],
    );
    return added.length;
  }

  async #saveVendors(
    tx: EntityManager,
    contacts: readonly ContactRow[],
    vendors: ReadonlyMap<string, string>,
  ): Promise<void> {
    await tx.query(
      `insert into contact_vendor (contact_id, vendor_id)
       select distinct v.contact_id, v.vendor_id from unnest($1::uuid[], $2::uuid[]) as v (contact_id, vendor_id)
       on conflict do nothing`,
      [
        contacts.map(({ email }) => contactIdOf(this.keyring, email)),
        contacts.map(({ vendor }) => vendors.get(vendor)),
      ],
    );
  }
}

function parseCsv(csv: Buffer | string): Partial<Record<string, string>>[] {
  let table: Partial<Record<string, string>>[];
  try {
    table = parse(csv, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      max_record_size: 50_000,
      relax_column_count: false,
    });
  } catch {
    throw distributionErrors.contactsInvalid([{ pointer: '', code: 'not-csv' }]);
  }
  if (table.length > MAX_ROWS) throw distributionErrors.contactsInvalid([{ pointer: '', code: 'too-many-rows' }]);
  return table;
}
