import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { type PersonState, type ListedPerson, sortedState, type SuppressedScopes } from '../core/index.js';
import { idList } from './id-list.js';

/** Somebody an import changes, and how it leaves them. */
export interface PersonChange {
  readonly contactId: string;
  readonly person: ListedPerson;
  readonly before: PersonState | null;
  readonly after: PersonState;
  readonly consentId: string | null;
}

interface StateRow extends PersonState {
  readonly contactId: string;
}

/** How people stand; who is unknown is not in the map. `lock` keeps them so until the transaction ends. */
export async function personStates(
  db: EntityManager,
  contactIds: readonly string[],
  lock: boolean,
): Promise<ReadonlyMap<string, PersonState>> {
  const found = await rows<StateRow>(
    db,
    `select c.contact_id as "contactId", c.name, c.locale, c.organisation_id as "organisationId", c.role,
            c.time_zone as "timeZone",
            coalesce((select jsonb_agg(jsonb_build_object('studyId', v.study_id, 'vendorId', v.vendor_id,
                                                          'source', v.source))
                      from contact_vendor v where v.contact_id = c.contact_id), '[]') as vendors,
            array(select t.tag from contact_tag t where t.contact_id = c.contact_id) as tags,
            array(select s.consent_id::text from contact_consent s where s.contact_id = c.contact_id) as consents
     from contact c where c.contact_id = any($1::uuid[])${lock ? ' for update of c' : ''}`,
    [idList(contactIds)],
  );
  return new Map(found.map(({ contactId, ...state }) => [contactId, sortedState(state)]));
}

/** What people do not want to be written to about, by their id. */
export async function suppressionsOf(
  db: EntityManager,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, SuppressedScopes>> {
  const found = await rows<{ contactId: string; scopes: string[] }>(
    db,
    `select contact_id as "contactId", array_agg(scope) as scopes from suppression
     where contact_id = any($1::uuid[]) group by contact_id`,
    [idList(contactIds)],
  );
  return new Map(found.map(({ contactId, scopes }) => [contactId, new Set(scopes)]));
}

/** Which of these people have a place in a campaign. */
export async function recipientsAmong(db: EntityManager, contactIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rows<{ contactId: string }>(
    db,
    `select distinct contact_id as "contactId" from recipient where contact_id = any($1::uuid[])`,
    [idList(contactIds)],
  );
  return new Set(found.map(({ contactId }) => contactId));
}

/** Writes people as they are to be; `now` is when. */
export async function writePeople(tx: EntityManager, changes: readonly PersonChange[], now: Date): Promise<void> {
  const added = changes.filter(({ before }) => before === null);
  await insertContacts(tx, added, now);
  await updateContacts(
    tx,
    changes.flatMap(({ contactId, before, after }) => (before === null ? [] : [{ contactId, state: after }])),
    now,
  );
  await insertVendors(tx, changes);
  await insertTags(tx, changes, now);
  await insertConsents(tx, changes, now);
}

async function insertContacts(tx: EntityManager, changes: readonly PersonChange[], now: Date): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `insert into contact (contact_id, email, name, locale, organisation_id, role, time_zone, created_at, updated_at)
     select c.id, c.email, c.name, c.locale, c.organisation, c.role, c.zone, $2::timestamptz, $2::timestamptz
     from json_to_recordset($1::json) as c (
       id uuid, email text, name text, locale text, organisation uuid, role text, zone text)
     on conflict (contact_id) do nothing`,
    [
      JSON.stringify(
        changes.map(({ contactId, person, after }) => ({ ...columnsOf(contactId, after), email: person.email })),
      ),
      now,
    ],
  );
}

const columnsOf = (id: string, { name, locale, organisationId, role, timeZone }: PersonState) => ({
  id,
  name,
  locale,
  organisation: organisationId,
  role,
  zone: timeZone,
});

/** Sets what is known of people themselves; vendors, tags and consents stand apart. */
export async function updateContacts(
  tx: EntityManager,
  people: readonly { readonly contactId: string; readonly state: PersonState }[],
  now: Date,
): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    `update contact set name = n.name, locale = n.locale, organisation_id = n.organisation, role = n.role,
                        time_zone = n.zone, updated_at = $2
     from json_to_recordset($1::json) as n (
       id uuid, name text, locale text, organisation uuid, role text, zone text)
     where contact.contact_id = n.id`,
    [JSON.stringify(people.map(({ contactId, state }) => columnsOf(contactId, state))), now],
  );
}

async function insertVendors(tx: EntityManager, changes: readonly PersonChange[]): Promise<void> {
  const pairs = changes.flatMap(({ contactId, after }) =>
    after.vendors.map(({ studyId, vendorId, source }) => ({
      id: contactId,
      study: studyId,
      vendor: vendorId,
      source,
    })),
  );
  await tx.query(
    `insert into contact_vendor (contact_id, study_id, vendor_id, source)
     select v.id, v.study, v.vendor, v.source
     from json_to_recordset($1::json) as v (id uuid, study uuid, vendor uuid, source text)
     on conflict (contact_id, study_id, vendor_id) do nothing`,
    [JSON.stringify(pairs)],
  );
}

async function insertTags(tx: EntityManager, changes: readonly PersonChange[], now: Date): Promise<void> {
  const pairs = changes.flatMap(({ contactId, person }) => person.tags.map((tag) => ({ id: contactId, tag })));
  if (pairs.length === 0) return;
  await tx.query(
    `insert into contact_tag (contact_id, tag, created_at)
     select t.id, t.tag, $2::timestamptz from json_to_recordset($1::json) as t (id uuid, tag text)
     on conflict (contact_id, tag) do nothing`,
    [JSON.stringify(pairs), now],
  );
}

async function insertConsents(tx: EntityManager, changes: readonly PersonChange[], now: Date): Promise<void> {
  const consents = changes.flatMap(({ contactId, consentId, person: { consent } }) =>
    consentId === null || consent === null
      ? []
      : [{ ...consent, id: contactId, consent: consentId, at: consent.at === null ? now : `${consent.at}T00:00:00Z` }],
  );
  if (consents.length === 0) return;
  await tx.query(
    `insert into contact_consent (contact_id, consent_id, what, basis, evidence, at, recorded_at)
     select c.id, c.consent, 'surveys', c.basis, c.evidence, c.at, $2::timestamptz
     from json_to_recordset($1::json) as c (id uuid, consent uuid, basis text, evidence text, at timestamptz)
     on conflict (contact_id, consent_id) do nothing`,
    [JSON.stringify(consents), now],
  );
}

type PersonStates = readonly { readonly contactId: string; readonly state: PersonState }[];

/** Takes away what these people have beyond a state: vendors, tags and consents that were added after it. */
export async function trimPeople(tx: EntityManager, people: PersonStates): Promise<void> {
  if (people.length === 0) return;
  const ids = people.map(({ contactId }) => contactId);
  const vendors = people.flatMap(({ contactId, state }) => state.vendors.map((vendor) => ({ contactId, ...vendor })));
  await tx.query(
    `delete from contact_vendor v where v.contact_id = any($1::uuid[]) and not exists (
       select 1 from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as k (contact_id, study_id, vendor_id)
       where k.contact_id = v.contact_id and k.study_id = v.study_id and k.vendor_id = v.vendor_id)`,
    [
      ids,
      vendors.map(({ contactId }) => contactId),
      vendors.map(({ studyId }) => studyId),
      vendors.map(({ vendorId }) => vendorId),
    ],
  );
  const tags = people.flatMap(({ contactId, state }) => state.tags.map((tag) => ({ contactId, tag })));
  await tx.query(
    `delete from contact_tag t where t.contact_id = any($1::uuid[]) and not exists (
       select 1 from unnest($2::uuid[], $3::text[]) as k (contact_id, tag)
       where k.contact_id = t.contact_id and k.tag = t.tag)`,
    [ids, tags.map(({ contactId }) => contactId), tags.map(({ tag }) => tag)],
  );
  const consents = people.flatMap(({ contactId, state }) => state.consents.map((id) => ({ contactId, id })));
  await tx.query(
    `delete from contact_consent c where c.contact_id = any($1::uuid[]) and not exists (
       select 1 from unnest($2::uuid[], $3::uuid[]) as k (contact_id, consent_id)
       where k.contact_id = c.contact_id and k.consent_id = c.consent_id)`,
    [ids, consents.map(({ contactId }) => contactId), consents.map(({ id }) => id)],
  );
}
