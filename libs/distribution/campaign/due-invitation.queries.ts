import type { EntityManager } from 'typeorm';
import type { Locale } from '#kernel';
import { announce, rows } from '#platform';
import type { CompanySize, Region, Source } from '../core/index.js';
import { type MailKind, mailQueued } from '../mail/mail.events.js';
import type { CampaignPlan } from './campaign-plan.queries.js';

/** Somebody whose invitation is due, as they are now. */
export interface DueInvitation {
  readonly contactId: string;
  readonly dueAt: Date;
  readonly timeZone: string | null;
  readonly locale: Locale;
  readonly organisationId: string;
  readonly size: CompanySize;
  readonly region: Region;
  /** The vendors planned for them. */
  readonly plannedIds: readonly string[];
  /** The vendors they use now, and how they were found, at equal places. */
  readonly usedIds: readonly string[];
  readonly sources: readonly Source[];
  readonly suppressions: readonly string[];
}

/** People whose time has come, those waiting longest first. They are taken before anything is read of them. */
export function dueInvitations(
  tx: EntityManager,
  plan: CampaignPlan,
  now: Date,
  limit: number,
): Promise<DueInvitation[]> {
  return rows<DueInvitation>(
    tx,
    `with r as materialized (
       select contact_id, due_at, vendor_ids from recipient
       where campaign_id = $1 and state = 'planned' and due_at <= $3 order by due_at, contact_id limit $4
     )
     select r.contact_id as "contactId", r.due_at as "dueAt", c.time_zone as "timeZone", c.locale,
            c.organisation_id as "organisationId", o.size, o.region,
            r.vendor_ids as "plannedIds",
            array(select v.vendor_id from contact_vendor v
                  where v.contact_id = r.contact_id and v.study_id = $2 order by v.vendor_id) as "usedIds",
            array(select v.source from contact_vendor v
                  where v.contact_id = r.contact_id and v.study_id = $2 order by v.vendor_id) as sources,
            array(select x.scope from suppression x where x.contact_id = r.contact_id) as suppressions
     from r
     join contact c on c.contact_id = r.contact_id
     join organisation o on o.organisation_id = c.organisation_id
     order by r.due_at, r.contact_id`,
    [plan.id, plan.studyId, now, limit],
  );
}

/** One questionnaire about one vendor for one person. */
export interface Sitting {
  readonly id: string;
  readonly vendorId: string;
  readonly source: Source;
}

/** Somebody who is written to now. */
export interface Invited {
  readonly person: DueInvitation;
  readonly sittings: readonly Sitting[];
  readonly nextReminderAt: Date | null;
}

/** Makes the sittings, marks the people as invited and queues their mails, in the caller's transaction. */
export async function inviteAll(
  tx: EntityManager,
  plan: CampaignPlan,
  invited: readonly Invited[],
  now: Date,
): Promise<void> {
  if (invited.length === 0) return;
  await addSittings(tx, plan, invited, now);
  await tx.query(
    `update recipient r set state = 'invited', invited_at = $2::timestamptz, vendor_ids = i.vendor_ids::uuid[],
            invitation_ids = i.invitation_ids::uuid[], next_reminder_at = i.next_reminder_at
     from unnest($3::uuid[], $4::text[], $5::text[], $6::timestamptz[])
          as i (contact_id, vendor_ids, invitation_ids, next_reminder_at)
     where r.contact_id = i.contact_id and r.campaign_id = $1`,
    [
      plan.id,
      now,
      invited.map(({ person }) => person.contactId),
      invited.map(({ sittings }) => arrayOf(sittings.map(({ vendorId }) => vendorId))),
      invited.map(({ sittings }) => arrayOf(sittings.map(({ id }) => id))),
      invited.map(({ nextReminderAt }) => nextReminderAt),
    ],
  );
  await queueMails(
    tx,
    plan.id,
    'invitation',
    invited.map(({ person }) => ({ contactId: person.contactId, sequence: 0 })),
    now,
  );
}

async function addSittings(
  tx: EntityManager,
  plan: CampaignPlan,
  invited: readonly Invited[],
  now: Date,
): Promise<void> {
  const sittings = invited.flatMap(({ person, sittings: own }) => own.map((sitting) => ({ ...person, ...sitting })));
  const column = (key: keyof (typeof sittings)[number]) => sittings.map((sitting) => sitting[key]);
  await tx.query(
    `insert into invitation (invitation_id, contact_id, vendor_id, organisation_id, source, size, region, locale,
                             campaign_id, wave_id, version_id, state, expires_at, created_at)
     select i.*, $9::uuid, $10::uuid, $11::uuid, 'created', $12::timestamptz, $13::timestamptz
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[]) as i
     on conflict (invitation_id) do nothing`,
    [
      column('id'),
      column('contactId'),
      column('vendorId'),
      column('organisationId'),
      column('source'),
      column('size'),
      column('region'),
      column('locale'),
      plan.id,
      plan.waveId,
      plan.versionId,
      plan.closesAt,
      now,
    ],
  );
}

/** Ids as a literal of PostgreSQL, because arrays of arrays of different lengths are none. */
const arrayOf = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** Queues one mail for each person and announces it; one that is there already is left as it is. */
export async function queueMails(
  tx: EntityManager,
  campaignId: string,
  kind: MailKind,
  mails: readonly { readonly contactId: string; readonly sequence: number }[],
  now: Date,
): Promise<void> {
  if (mails.length === 0) return;
  const queued = await rows<{ contactId: string; sequence: number }>(
    tx,
    `insert into mail_attempt (contact_id, campaign_id, kind, sequence, state, created_at)
     select m.contact_id, $1::uuid, $2, m.sequence, 'queued', $3::timestamptz
     from unnest($4::uuid[], $5::int[]) as m (contact_id, sequence)
     on conflict do nothing returning contact_id as "contactId", sequence`,
    [campaignId, kind, now, mails.map(({ contactId }) => contactId), mails.map(({ sequence }) => sequence)],
  );
  await announce(
    tx,
    queued.map(({ contactId, sequence }) => mailQueued({ contactId, campaignId, kind, sequence })),
    now,
  );
}

export interface Skipped {
  readonly contactId: string;
  readonly reason: string;
}

/** Says of each person why nobody writes to them. */
export async function skipAll(tx: EntityManager, campaignId: string, skipped: readonly Skipped[]): Promise<void> {
  if (skipped.length === 0) return;
  await tx.query(
    `update recipient r set state = 'skipped', reason = s.reason, due_at = null
     from unnest($2::uuid[], $3::text[]) as s (contact_id, reason)
     where r.contact_id = s.contact_id and r.campaign_id = $1 and r.state = 'planned'`,
    [campaignId, skipped.map(({ contactId }) => contactId), skipped.map(({ reason }) => reason)],
  );
}

export interface Moved {
  readonly contactId: string;
  readonly at: Date;
}

export async function moveAll(tx: EntityManager, campaignId: string, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  await tx.query(
    `update recipient r set due_at = m.at from unnest($2::uuid[], $3::timestamptz[]) as m (contact_id, at)
     where r.contact_id = m.contact_id and r.campaign_id = $1 and r.state = 'planned'`,
    [campaignId, moved.map(({ contactId }) => contactId), moved.map(({ at }) => at)],
  );
}
