import type { EntityManager } from 'typeorm';
import type { Locale } from '#kernel';
import { rows } from '#platform';
import type { CompanySize, Region, TicketReason } from '../core/index.js';

export interface TicketEvent {
  readonly id: string;
  readonly studyId: string;
  readonly vendorId: string;
  /** Follows from the requester's address by a keyed hash. */
  readonly contactId: string;
  readonly bodyHash: Buffer;
  readonly state: 'planned' | 'asked' | 'skipped';
  readonly reason: TicketReason | null;
  readonly dueAt: Date;
  readonly receivedAt: Date;
}

/** False when the event was received before. */
export async function insertTicket(tx: EntityManager, event: TicketEvent): Promise<boolean> {
  const added = await rows(
    tx,
    `insert into ticket_event (id, study_id, vendor_id, contact_id, body_hash, state, reason, due_at, received_at,
                               decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $6 = 'skipped' then $9::timestamptz end)
     on conflict (id) do nothing returning id`,
    [
      event.id,
      event.studyId,
      event.vendorId,
      event.contactId,
      event.bodyHash,
      event.state,
      event.reason,
      event.dueAt,
      event.receivedAt,
    ],
  );
  return added.length > 0;
}

export async function ticketEvent(db: EntityManager, id: string): Promise<TicketEvent | undefined> {
  const [event] = await rows<TicketEvent>(
    db,
    `select id, study_id as "studyId", vendor_id as "vendorId", contact_id as "contactId", body_hash as "bodyHash", state,
            reason, due_at as "dueAt", received_at as "receivedAt"
     from ticket_event where id = $1`,
    [id],
  );
  return event;
}

export async function decideTicket(
  tx: EntityManager,
  id: string,
  { state, reason }: Pick<TicketEvent, 'state' | 'reason'>,
  now: Date,
): Promise<void> {
  await tx.query(
    `update ticket_event set state = $2, reason = $3, decided_at = $4 where id = $1 and state = 'planned'`,
    [id, state, reason, now],
  );
}

/** False when as many were taken on that day as the rule allows. */
export async function takeTicketPlace(
  tx: EntityManager,
  { studyId, vendorId }: Pick<TicketEvent, 'studyId' | 'vendorId'>,
  { day, quota }: { readonly day: string; readonly quota: number },
): Promise<boolean> {
  const taken = await rows(
    tx,
    `insert into ticket_day as d (study_id, vendor_id, day, taken) values ($1, $2, $3, 1)
     on conflict (study_id, vendor_id, day) do update set taken = d.taken + 1 where d.taken < $4 returning taken`,
    [studyId, vendorId, day, quota],
  );
  return taken.length > 0;
}

export interface KnownRequester {
  readonly isSuppressed: boolean;
  readonly isInSample: boolean;
}

/** What the study knows of somebody before a vendor names them. */
export async function knownRequester(
  db: EntityManager,
  { contactId, studyId, vendorId }: Pick<TicketEvent, 'contactId' | 'studyId' | 'vendorId'>,
): Promise<KnownRequester> {
  const [known] = await rows<KnownRequester>(
    db,
    `select exists (select 1 from suppression where contact_id = $1 and scope = any($4::text[]))
              as "isSuppressed",
            exists (select 1 from contact_vendor where contact_id = $1 and study_id = $2::uuid and vendor_id = $3::uuid
                    and source <> 'vendor_invited') as "isInSample"`,
    [contactId, studyId, vendorId, ['all', `vendor:${vendorId}`, `study:${studyId}`]],
  );
  return known ?? { isSuppressed: false, isInSample: false };
}

/** Somebody whom a vendor names, with the ground on which they may be written to. */
export interface Requester {
  readonly contactId: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly organisation: string;
  readonly size: CompanySize;
  readonly region: Region;
  readonly consentId: string;
  readonly basis: string;
  readonly evidence: string;
  readonly consentAt: Date;
}

/**
 * Adds the requester to the people of the study, found by the vendor; what was known of them before stays. What the
 * vendor says of an organisation holds until the team says something of it.
 */
export async function saveRequester(
  tx: EntityManager,
  person: Requester,
  { studyId, vendorId }: Pick<TicketEvent, 'studyId' | 'vendorId'>,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into organisation (organisation_id, name, size, region, created_at, is_reported)
     values ($1, $2, $3, $4, $5, true) on conflict (organisation_id) do nothing`,
    [person.organisationId, person.organisation, person.size, person.region, now],
  );
  await tx.query(
    `insert into contact (contact_id, email, name, locale, organisation_id, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6) on conflict (contact_id) do nothing`,
    [person.contactId, person.email, person.name, person.locale, person.organisationId, now],
  );
  await tx.query(
    `insert into contact_vendor (contact_id, study_id, vendor_id, source) values ($1, $2, $3, 'vendor_invited')
     on conflict (contact_id, study_id, vendor_id) do nothing`,
    [person.contactId, studyId, vendorId],
  );
  await tx.query(
    `insert into contact_consent (contact_id, consent_id, what, basis, evidence, at, recorded_at)
     values ($1, $2, 'surveys', $3, $4, $5, $6) on conflict (contact_id, consent_id) do nothing`,
    [person.contactId, person.consentId, person.basis, person.evidence, person.consentAt, now],
  );
}

/** Somebody was written to within the budget's days, by whatever campaign. */
export async function wasAskedSince(db: EntityManager, contactId: string, since: Date): Promise<boolean> {
  const asked = await rows(db, 'select 1 from contact_budget where contact_id = $1 and spent_at > $2', [
    contactId,
    since,
  ]);
  return asked.length > 0;
}

/** Plans the person for the campaign, where the planner decides at the right hour. False when they have a place in it. */
export async function planRequester(
  tx: EntityManager,
  { contactId, vendorId }: Pick<TicketEvent, 'contactId' | 'vendorId'>,
  campaignId: string,
  now: Date,
): Promise<boolean> {
  const planned = await rows(
    tx,
    `insert into recipient (contact_id, campaign_id, wave_id, vendor_ids, state, due_at, created_at)
     select $1, c.id, c.wave_id, array[$3::uuid], 'planned', $4, $4 from campaign c where c.id = $2
     on conflict (contact_id, campaign_id) do nothing returning contact_id`,
    [contactId, campaignId, vendorId, now],
  );
  return planned.length > 0;
}
