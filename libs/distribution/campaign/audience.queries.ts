import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { BUDGET_MILLISECONDS } from '../core/campaign/limits.js';
import { invitationDue } from '../core/campaign/plan-recipient.js';
import { segmentSql } from '../core/contact/segment-sql.js';
import type { SegmentRule } from '../core/index.js';
import type { CampaignPlan } from './campaign-plan.queries.js';

/** Who is looked at: those of the study that the rule names. */
export interface AudienceQuery {
  readonly rule: SegmentRule;
  readonly requireConsent: boolean;
}

/** Whether a mail would be sent to somebody, and why not; null: it would be. In the order in which they are asked. */
export const SKIP_REASONS = [
  'suppressed',
  'no-consent',
  'invited-before',
  'no-date',
  'too-late',
  'other-campaign',
  'budget',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

interface Prepared {
  /** Makes `judged (contact_id, vendor_ids, due_at, reason)` available: one row for each person. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Ids of people from one to another, both included. */
interface IdRange {
  readonly from: string;
  readonly to: string;
}

const range = (first: string, last: string): IdRange => ({
  from: `${first}0000000-0000-0000-0000-000000000000`,
  to: `${last}fffffff-ffff-ffff-ffff-ffffffffffff`,
});
const ALL_IDS = range('0', 'f');
/** Ids are keyed hashes, so these are parts of about equal size, each small enough for one statement. */
const PARTS = Array.from({ length: 16 }, (_, n) => range(n.toString(16), n.toString(16)));

/** What the first parameters are; those of the rule come after them. */
const FIRST_OF_RULE = 11;

/**
 * One row for each person: the vendors to ask about, when the mail is due, and why none is sent. What is left of a
 * person's vendors are those they want to hear of and were not asked about in this wave by another campaign. All are
 * judged before the first is written down, so that nobody is looked for among those who are being added.
 */
const judged = (condition: string): string => `
  with zone_due as (select * from unnest($5::text[], $6::timestamptz[]) as z (zone, due_at)),
  sitting as (
    select c.contact_id, coalesce(c.time_zone, '') as zone, v.vendor_id,
           exists (select 1 from suppression x where x.contact_id = c.contact_id
                   and x.scope = 'vendor:' || v.vendor_id::text) as unwanted,
           exists (select 1 from recipient r where r.contact_id = c.contact_id and r.wave_id = $2::uuid
                   and r.campaign_id <> $1::uuid and r.state = 'invited' and v.vendor_id = any(r.vendor_ids)) as asked
    from contact c
    join contact_vendor v on v.contact_id = c.contact_id and v.study_id = $3::uuid
    join organisation o on o.organisation_id = c.organisation_id
    where c.contact_id between $9::uuid and $10::uuid and ${condition}
  ),
  person as (
    select contact_id, zone, bool_and(unwanted) as unwanted, bool_and(unwanted or asked) as asked,
           coalesce(array_agg(vendor_id order by vendor_id) filter (where not unwanted and not asked), '{}') as vendor_ids
    from sitting group by contact_id, zone
  ),
  judged as materialized (
    select p.contact_id, p.vendor_ids, d.due_at, case
      when p.unwanted or exists (select 1 from suppression x where x.contact_id = p.contact_id
                                 and x.scope in ('all', 'study:' || $3::text)) then 'suppressed'
      when $7::boolean and not exists (select 1 from contact_consent k where k.contact_id = p.contact_id
                                       and k.what = 'surveys') then 'no-consent'
      when p.asked then 'invited-before'
      when d.due_at is null then 'no-date'
      when d.due_at >= $4::timestamptz then 'too-late'
      when exists (select 1 from recipient r join campaign k on k.id = r.campaign_id
                   where r.contact_id = p.contact_id and r.campaign_id <> $1::uuid and r.state = 'planned'
                     and k.state in ('scheduled', 'running', 'paused')
                     and abs(extract(epoch from r.due_at - d.due_at)) * 1000 < $8::bigint) then 'other-campaign'
      when exists (select 1 from contact_budget b where b.contact_id = p.contact_id and b.campaign_id <> $1::uuid
                   and b.spent_at > d.due_at - make_interval(secs => $8::bigint / 1000)) then 'budget'
    end as reason
    from person p left join zone_due d on d.zone = p.zone
  )`;

/** Every zone somebody of the study has, and when the mail is due there; an unknown zone is empty. */
async function prepare(
  db: EntityManager,
  plan: CampaignPlan,
  { rule, requireConsent }: AudienceQuery,
  now: Date,
  { from, to }: IdRange = ALL_IDS,
): Promise<Prepared> {
  const zones = await rows<{ zone: string | null }>(
    db,
    `select distinct c.time_zone as zone from contact c join contact_vendor v on v.contact_id = c.contact_id
     where v.study_id = $1`,
    [plan.studyId],
  );
  const dues = zones.map(({ zone }) => invitationDue(plan.timing, plan.rhythm, plan.zoneFor(zone), now) ?? null);
  const { sql, values } = segmentSql(rule, FIRST_OF_RULE);
  return {
    sql: judged(sql),
    values: [
      plan.id,
      plan.waveId,
      plan.studyId,
      plan.closesAt,
      zones.map(({ zone }) => zone ?? ''),
      dues,
      requireConsent,
      BUDGET_MILLISECONDS,
      from,
      to,
      ...values,
    ],
  };
}

/** Makes everybody of the audience a recipient: planned, or skipped with the reason. */
export async function createRecipients(
  tx: EntityManager,
  plan: CampaignPlan,
  audience: AudienceQuery,
  now: Date,
): Promise<void> {
  for (const part of PARTS) {
    const { sql, values } = await prepare(tx, plan, audience, now, part);
    await tx.query(
      `${sql}
       insert into recipient (contact_id, campaign_id, wave_id, vendor_ids, state, reason, due_at, created_at)
       select contact_id, $1::uuid, $2::uuid, vendor_ids, case when reason is null then 'planned' else 'skipped' end, reason,
              case when reason is null then due_at end, $${values.length + 1}::timestamptz
       from judged order by contact_id`,
      [...values, now],
    );
  }
}

export interface ReasonCount {
  /** Null: a mail is sent. */
  readonly reason: string | null;
  readonly people: number;
}

/** Of one vendor: sittings, and how many organisations have how many of them. */
export interface VendorReach {
  readonly vendorId: string;
  readonly sittings: number;
  readonly organisations: number;
}

export interface Forecast {
  readonly counts: readonly ReasonCount[];
  readonly vendors: readonly VendorReach[];
  readonly firstDue: Date | null;
  readonly lastDue: Date | null;
}

/** What a launch at this moment would do. Changes nothing. */
export async function dryRun(
  db: EntityManager,
  plan: CampaignPlan,
  audience: AudienceQuery,
  now: Date,
): Promise<Forecast> {
  const { sql, values } = await prepare(db, plan, audience, now);
  const counts = await rows<ReasonCount & { firstDue: Date | null; lastDue: Date | null }>(
    db,
    `${sql} select reason, count(*)::int as people, min(due_at) filter (where reason is null) as "firstDue",
                   max(due_at) filter (where reason is null) as "lastDue" from judged group by reason order by reason`,
    values,
  );
  const vendors = await rows<VendorReach>(
    db,
    `${sql} select v.vendor_id as "vendorId", count(*)::int as sittings,
                   count(distinct c.organisation_id)::int as organisations
     from judged j cross join lateral unnest(j.vendor_ids) as v (vendor_id) join contact c on c.contact_id = j.contact_id
     where j.reason is null group by v.vendor_id order by v.vendor_id`,
    values,
  );
  const sent = counts.find(({ reason }) => reason === null);
  return {
    counts: counts.map(({ reason, people }) => ({ reason, people })),
    vendors,
    firstDue: sent?.firstDue ?? null,
    lastDue: sent?.lastDue ?? null,
  };
}

/** Somebody a campaign is, was or would be for. */
export interface RecipientRow {
  readonly contactId: string;
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly vendorIds: readonly string[];
  readonly state: 'planned' | 'invited' | 'skipped';
  readonly reason: string | null;
  readonly dueAt: Date | null;
  readonly reminders: number;
  readonly nextReminderAt: Date | null;
}

export interface RecipientFilter {
  readonly limit: number;
  /** Id of the last person of the page before. */
  readonly after?: string | undefined;
  readonly state?: string | undefined;
  readonly reason?: string | undefined;
}

const LISTED = (from: string): string => `
  select p.contact_id as "contactId", c.email, c.name, o.name as organisation, p.vendor_ids as "vendorIds", p.state, p.reason,
         p.due_at as "dueAt", p.reminders, p.next_reminder_at as "nextReminderAt"
  from ${from} p join contact c on c.contact_id = p.contact_id
  join organisation o on o.organisation_id = c.organisation_id`;

/** Those of the campaign in the order of their ids. */
export function listRecipients(
  db: EntityManager,
  campaignId: string,
  filter: RecipientFilter,
): Promise<RecipientRow[]> {
  return rows<RecipientRow>(
    db,
    `${LISTED('recipient')} where p.campaign_id = $1 and ($2::uuid is null or p.contact_id > $2)
       and ($3::text is null or p.state = $3) and ($4::text is null or p.reason = $4)
     order by p.contact_id limit $5`,
    [campaignId, filter.after ?? null, filter.state ?? null, filter.reason ?? null, filter.limit],
  );
}

/** Those a launch at this moment would write to or leave out. Changes nothing. */
export async function listDryRun(
  db: EntityManager,
  plan: CampaignPlan,
  audience: AudienceQuery,
  filter: RecipientFilter,
  now: Date,
): Promise<RecipientRow[]> {
  const { sql, values } = await prepare(db, plan, audience, now);
  const at = (offset: number) => `$${values.length + offset}`;
  return rows<RecipientRow>(
    db,
    `${sql},
     listed as (
       select contact_id, vendor_ids, case when reason is null then 'planned' else 'skipped' end as state, reason,
              case when reason is null then due_at end as due_at, 0 as reminders, null::timestamptz as next_reminder_at
       from judged
     )
     ${LISTED('listed')}
     where (${at(1)}::uuid is null or p.contact_id > ${at(1)}) and (${at(2)}::text is null or p.state = ${at(2)})
       and (${at(3)}::text is null or p.reason = ${at(3)})
     order by p.contact_id limit ${at(4)}`,
    [...values, filter.after ?? null, filter.state ?? null, filter.reason ?? null, filter.limit],
  );
}
