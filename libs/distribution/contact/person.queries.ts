import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { type PersonState, type ListedPerson, sortedState, type SuppressedScopes } from '../core/index.js';

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
    [contactIds],
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
    [contactIds],
  );
  return new Map(found.map(({ contactId, scopes }) => [contactId, new Set(scopes)]));
}

/** Which of these people have a place in a campaign. */
export async function recipientsAmong(db: EntityManager, contactIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rows<{ contactId: string }>(
    db,
    `select distinct contact_id as "contactId" from recipient where contact_id = any($1::uuid[])`,
    [contactIds],
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
     select c.*, $8::timestamptz, $8::timestamptz
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[]) as c
     on conflict (contact_id) do nothing`,
    [
      changes.map(({ contactId }) => contactId),
      changes.map(({ person }) => person.email),
      changes.map(({ after }) => after.name),
      changes.map(({ after }) => after.locale),
      changes.map(({ after }) => after.organisationId),
      changes.map(({ after }) => after.role),
      changes.map(({ after }) => after.timeZone),
      now,
    ],
  );
}

/** Sets what is known of people themselves; vendors, tags and consents stand apart. */
export async function updateContacts(
  tx: EntityManager,
  people: readonly { readonly contactId: string; readonly state: PersonState }[],
  now: Date,
): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    `update contact set name = n.name, locale = n.locale, organisation_id = n.organisation_id, role = n.role,
                        time_zone = n.time_zone, updated_at = $7
     from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::text[])
          as n (contact_id, name, locale, organisation_id, role, time_zone)
     where contact.contact_id = n.contact_id`,
    [
      people.map(({ contactId }) => contactId),
      people.map(({ state }) => state.name),
      people.map(({ state }) => state.locale),
      people.map(({ state }) => state.organisationId),
      people.map(({ state }) => state.role),
      people.map(({ state }) => state.timeZone),
      now,
    ],
  );
}

async function insertVendors(tx: EntityManager, changes: readonly PersonChange[]): Promise<void> {
  const pairs = changes.flatMap(({ contactId, after }) => after.vendors.map((vendor) => ({ contactId, ...vendor })));
  await tx.query(
    `insert into contact_vendor (contact_id, study_id, vendor_id, source)
     select v.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) as v
     on conflict (contact_id, study_id, vendor_id) do nothing`,
    [
      pairs.map(({ contactId }) => contactId),
      pairs.map(({ studyId }) => studyId),
      pairs.map(({ vendorId }) => vendorId),
      pairs.map(({ source }) => source),
    ],
  );
}

async function insertTags(tx: EntityManager, changes: readonly PersonChange[], now: Date): Promise<void> {
  const pairs = changes.flatMap(({ contactId, person }) => person.tags.map((tag) => ({ contactId, tag })));
  if (pairs.length === 0) return;
  await tx.query(
    `insert into contact_tag (contact_id, tag, created_at)
     select t.*, $3::timestamptz from unnest($1::uuid[], $2::text[]) as t
     on conflict (contact_id, tag) do nothing`,
    [pairs.map(({ contactId }) => contactId), pairs.map(({ tag }) => tag), now],
  );
}

async function insertConsents(tx: EntityManager, changes: readonly PersonChange[], now: Date): Promise<void> {
  const consents = changes.flatMap(({ contactId, consentId, person: { consent } }) =>
    consentId === null || consent === null ? [] : [{ contactId, consentId, ...consent }],
  );
  if (consents.length === 0) return;
  await tx.query(
    `insert into contact_consent (contact_id, consent_id, what, basis, evidence, at, recorded_at)
     select c.contact_id, c.consent_id, 'surveys', c.basis, c.evidence, coalesce(c.at::timestamptz, $6), $6::timestamptz
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
          as c (contact_id, consent_id, basis, evidence, at)
     on conflict (contact_id, consent_id) do nothing`,
    [
      consents.map(({ contactId }) => contactId),
      consents.map(({ consentId }) => consentId),
      consents.map(({ basis }) => basis),
      consents.map(({ evidence }) => evidence),
      consents.map(({ at }) => (at === null ? null : `${at}T00:00:00Z`)),
      now,
    ],
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
