import type { EntityManager } from 'typeorm';
import type { Locale } from '#kernel';
import { rows } from '#platform';
import type { OrganisationChange } from '../core/index.js';

/** What is kept of a contact itself and can be corrected. */
export interface ContactColumns {
  readonly name: string;
  readonly locale: Locale;
  readonly role: string | null;
  readonly timeZone: string | null;
  readonly organisationId: string;
}

/** Who is at it: staff, and when. */
export interface Act {
  readonly staffId: string;
  readonly now: Date;
}

const COLUMNS = `name, locale, role, time_zone as "timeZone", organisation_id as "organisationId"`;

/** `lock` holds the contact as it is until the transaction ends. */
export async function contactColumns(
  db: EntityManager,
  id: string,
  lock: boolean,
): Promise<ContactColumns | undefined> {
  const text = `select ${COLUMNS} from contact where contact_id = $1${lock ? ' for update' : ''}`;
  return (await rows<ContactColumns>(db, text, [id]))[0];
}

export async function saveContact(
  tx: EntityManager,
  id: string,
  { name, locale, role, timeZone, organisationId }: ContactColumns,
  now: Date,
): Promise<void> {
  await tx.query(
    `update contact set name = $2, locale = $3, role = $4, time_zone = $5, organisation_id = $6, updated_at = $7
     where contact_id = $1`,
    [id, name, locale, role, timeZone, organisationId, now],
  );
}

/** Writes down who corrected what. What stood there before is not kept: it may be what somebody wanted gone. */
export async function noteChange(
  tx: EntityManager,
  { contactId, id, fields }: { readonly contactId: string; readonly id: string; readonly fields: readonly string[] },
  { staffId, now }: Act,
): Promise<void> {
  await tx.query(
    `insert into contact_change (contact_id, id, fields, staff_id, changed_at) values ($1, $2, $3, $4, $5)`,
    [contactId, id, fields, staffId, now],
  );
}

export interface NotedChange {
  readonly fields: readonly string[];
  /** Address of the member of the staff. */
  readonly by: string;
  readonly at: Date;
}

const SHOWN = 20;

/** Newest first. */
export function changesOf(db: EntityManager, contactId: string): Promise<NotedChange[]> {
  return rows<NotedChange>(
    db,
    `select c.fields, s.email as by, c.changed_at as at from contact_change c join staff s on s.id = c.staff_id
     where c.contact_id = $1 order by c.changed_at desc, c.id limit ${SHOWN}`,
    [contactId],
  );
}

export interface OrganisationFacts extends OrganisationChange {
  readonly id: string;
  /** Only a vendor said so. */
  readonly isReported: boolean;
  /** Who corrected it last; null: nobody, it is as the first list said. */
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

export async function organisationFacts(
  db: EntityManager,
  id: string,
  lock: boolean,
): Promise<OrganisationFacts | undefined> {
  const [facts] = await rows<OrganisationFacts>(
    db,
    `select o.organisation_id as id, o.name, o.size, o.region, o.is_reported as "isReported",
            (select s.email from staff s where s.id = o.changed_by) as "changedBy", o.changed_at as "changedAt"
     from organisation o where o.organisation_id = $1${lock ? ' for update' : ''}`,
    [id],
  );
  return facts;
}

/** What the team says holds from now on, whatever a vendor said. */
export async function saveOrganisationFacts(
  tx: EntityManager,
  id: string,
  { name, size, region }: OrganisationChange,
  { staffId, now }: Act,
): Promise<void> {
  await tx.query(
    `insert into organisation as o (organisation_id, name, size, region, created_at, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $5)
     on conflict (organisation_id) do update
     set name = excluded.name, size = excluded.size, region = excluded.region, is_reported = false,
         changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [id, name, size, region, now, staffId],
  );
}
