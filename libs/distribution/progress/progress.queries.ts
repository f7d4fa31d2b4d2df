import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { rows } from '#platform';
import type { MailCount, RecipientCount, SittingCounts } from '../core/progress/index.js';

/** What a campaign is measured against. */
export interface CampaignFrame {
  readonly id: string;
  readonly waveId: string;
  readonly studyId: string;
  readonly versionId: string;
  readonly state: string;
  readonly closesAt: Date;
  readonly launchedAt: Date | null;
  readonly waveClosesAt: Date;
  readonly reminderDays: readonly number[];
}

export async function campaignFrame(db: EntityManager, id: string): Promise<CampaignFrame | undefined> {
  const [frame] = await rows<CampaignFrame>(
    db,
    `select c.id, c.wave_id as "waveId", w.study_id as "studyId", c.version_id as "versionId", c.state,
            c.closes_at as "closesAt", c.launched_at as "launchedAt", w.closes_at as "waveClosesAt",
            coalesce(c.timing -> 'reminderDays', '[]') as "reminderDays"
     from campaign c join wave w on w.id = c.wave_id where c.id = $1`,
    [id],
  );
  return frame;
}

export interface GroupCounts extends Omit<SittingCounts, 'planned'> {
  readonly vendorId: string;
  readonly source: string;
  readonly size: string;
  readonly region: string;
  readonly locale: string;
  /** Came by an open link, so no mail was sent. */
  readonly isOpenLink: boolean;
}

/** As many rows as there are kinds of people, however many people there are. Who refused is known by contact. */
const COUNTS = `
  select i.vendor_id as "vendorId", i.source, i.size, i.region, i.locale, i.open_link_id is not null as "isOpenLink",
         (count(*) filter (where i.sent_at is not null))::int as sent,
         (count(*) filter (where i.state = 'bounced'))::int as bounced,
         (count(*) filter (where i.state in ('created', 'sent') and i.sent_at is not null and (
           i.contact_id in (select contact_id from suppression
                            where reason in ('unsubscribed', 'complained') and scope in ('all', 'study:' || $2::text))
           or (i.contact_id, 'vendor:' || i.vendor_id::text) in
              (select contact_id, scope from suppression where reason in ('unsubscribed', 'complained')))))::int as refused,
         (count(*) filter (where i.started_at is not null or i.state in ('started', 'completed')))::int as started,
         (count(*) filter (where i.state = 'completed'))::int as completed
  from invitation i where i.campaign_id = $1 and not i.is_ticketed
  group by 1, 2, 3, 4, 5, 6`;

export function groupCounts(db: EntityManager, { id, studyId }: CampaignFrame): Promise<GroupCounts[]> {
  return rows<GroupCounts>(db, COUNTS, [id, studyId]);
}

export function recipientCounts(db: EntityManager, campaignId: string): Promise<RecipientCount[]> {
  return rows<RecipientCount>(
    db,
    `select state, reason, count(*)::int as people from recipient where campaign_id = $1
     group by state, reason order by count(*) desc, reason`,
    [campaignId],
  );
}

export function mailCounts(db: EntityManager, campaignId: string): Promise<MailCount[]> {
  return rows<MailCount>(
    db,
    `select kind, state, reason, count(*)::int as mails from mail_attempt where campaign_id = $1 and kind <> 'result'
     group by kind, state, reason order by kind, state, reason`,
    [campaignId],
  );
}

export interface StopRow {
  readonly step: number;
  readonly sittings: number;
  readonly active: number;
}

/** Begun and not handed in, by the last screen that was sent; `since` divides who may still be writing. */
export function stopCounts(db: EntityManager, campaignId: string, since: Date): Promise<StopRow[]> {
  return rows<StopRow>(
    db,
    `select coalesce(d.step, 0) as step, count(*)::int as sittings,
            (count(*) filter (where coalesce(d.updated_at, i.started_at) > $2))::int as active
     from invitation i left join response_draft d on d.invitation_id = i.invitation_id
     where i.campaign_id = $1 and i.state = 'started'
     group by 1 order by 1`,
    [campaignId, since],
  );
}

export interface FlowRow {
  readonly what: 'invitation' | 'reminder' | 'completed';
  /** Number of the stretch of time since 1970, each `width` seconds long. */
  readonly stretch: number;
  readonly count: number;
}

/** What happened when: sittings that were sent, reminders that left, answers that came. */
export function flow(db: EntityManager, campaignId: string, width: number): Promise<FlowRow[]> {
  return rows<FlowRow>(
    db,
    // An anonymous answer has a day and no time.
    `select 'invitation' as what, floor(extract(epoch from sent_at) / $2)::int as stretch, count(*)::int as count
     from invitation where campaign_id = $1 and sent_at is not null group by 2
     union all
     select 'reminder', floor(extract(epoch from sent_at) / $2)::int, count(*)::int
     from mail_attempt where campaign_id = $1 and kind = 'reminder' and sent_at is not null group by 2
     union all
     select 'completed', floor(extract(epoch from coalesce(completed_at, completed_on::timestamp at time zone 'UTC'))
                               / $2)::int, count(*)::int
     from invitation where campaign_id = $1 and state = 'completed' and not is_ticketed group by 2
     order by 2, 1`,
    [campaignId, width],
  );
}

export interface PlannedRow {
  readonly vendorId: string;
  readonly dueAt: Date;
  readonly sittings: number;
}

/** Sittings that are to come, by vendor and hour. */
export function plannedSittings(db: EntityManager, campaignId: string): Promise<PlannedRow[]> {
  return rows<PlannedRow>(
    db,
    `select v.id as "vendorId", date_trunc('hour', r.due_at) as "dueAt", count(*)::int as sittings
     from recipient r cross join lateral unnest(r.vendor_ids) as v (id)
     where r.campaign_id = $1 and r.state = 'planned'
     group by 1, 2 order by 1, 2`,
    [campaignId],
  );
}

export interface OrganisationRow {
  readonly vendorId: string;
  /** With an answer in the wave. */
  readonly answered: number;
  /** Without one, and asked or to be asked by this campaign. */
  readonly open: number;
  /** Sittings of those. */
  readonly sittings: number;
}

/**
 * One answer of the wave is enough for an organisation, whichever campaign brought it. Planned sittings are looked up
 * by contact; an organisation that is asked and planned at once counts where it was asked.
 */
export function organisationCounts(db: EntityManager, { id, waveId }: CampaignFrame): Promise<OrganisationRow[]> {
  return rows<OrganisationRow>(
    db,
    `with asked as (
       select vendor_id, organisation_id, bool_or(state = 'completed') as answered,
              count(*) filter (where campaign_id = $1 and state in ('created', 'sent', 'started')) as open
       from invitation where wave_id = $2 and not is_ticketed group by vendor_id, organisation_id
     ), planned as (
       select v.id as vendor_id, c.organisation_id, count(*) as open
       from recipient r join contact c on c.contact_id = r.contact_id cross join lateral unnest(r.vendor_ids) as v (id)
       where r.campaign_id = $1 and r.state = 'planned' group by 1, 2
     ), all_of_them as (
       select coalesce(a.vendor_id, p.vendor_id) as vendor_id, coalesce(a.answered, false) as answered,
              coalesce(a.open, 0) + coalesce(p.open, 0) as open
       from asked a full join planned p on p.vendor_id = a.vendor_id and p.organisation_id = a.organisation_id
     )
     select vendor_id as "vendorId", (count(*) filter (where answered))::int as answered,
            (count(*) filter (where not answered and open > 0))::int as open,
            coalesce(sum(open) filter (where not answered), 0)::int as sittings
     from all_of_them group by vendor_id`,
    [id, waveId],
  );
}

export interface OpenRow {
  readonly vendorId: string;
  /** Days since 1970 of the first mail. */
  readonly day: number;
  readonly sentAt: Date;
  readonly sittings: number;
}

/**
 * Sittings that may still be handed in. One whose mail waits in the queue counts as sent when it was made; one that
 * still waits at `since` will not be sent any more.
 */
export function openSittings(db: EntityManager, campaignId: string, since: Date): Promise<OpenRow[]> {
  return rows<OpenRow>(
    db,
    `select vendor_id as "vendorId", floor(extract(epoch from coalesce(sent_at, created_at)) / 86400)::int as day,
            max(coalesce(sent_at, created_at)) as "sentAt", count(*)::int as sittings
     from invitation
     where campaign_id = $1 and open_link_id is null and not is_ticketed and state in ('created', 'sent', 'started')
       and (sent_at is not null or created_at > $2)
     group by 1, 2 order by 1, 2`,
    [campaignId, since],
  );
}

export interface VendorName {
  readonly id: string;
  readonly name: LocalizedText;
}

/** Of all vendors: who is asked about may have left the study since. */
export function vendorNames(db: EntityManager): Promise<VendorName[]> {
  return rows<VendorName>(db, 'select id, name from vendor order by slug');
}

export interface CampaignFunnel {
  readonly campaignId: string;
  readonly sent: number;
  readonly bounced: number;
  readonly started: number;
  readonly completed: number;
}

/** How far the sittings of each campaign are, for a list of campaigns. */
export function campaignFunnels(db: EntityManager): Promise<CampaignFunnel[]> {
  return rows<CampaignFunnel>(
    db,
    `select campaign_id as "campaignId", (count(*) filter (where sent_at is not null))::int as sent,
            (count(*) filter (where state = 'bounced'))::int as bounced,
            (count(*) filter (where started_at is not null or state in ('started', 'completed')))::int as started,
            (count(*) filter (where state = 'completed'))::int as completed
     from invitation where open_link_id is null and not is_ticketed group by campaign_id order by campaign_id`,
  );
}
