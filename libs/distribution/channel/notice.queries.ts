import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { rows } from '#platform';
import type { CampaignState, ChannelEvent, DigestCampaign } from '../core/index.js';
import type { Channel } from './channel.queries.js';

export interface CampaignChange {
  readonly id: string;
  readonly name: string;
  readonly studyId: string;
  readonly state: CampaignState;
  /** State that groups were told last; null when none was. */
  readonly toldState: string | null;
  /** When it came into its state. */
  readonly changedAt: Date;
}

/** Campaigns whose state is not the one that groups were told of last. */
export function untoldCampaigns(db: EntityManager): Promise<CampaignChange[]> {
  return rows<CampaignChange>(
    db,
    `select c.id, c.name, w.study_id as "studyId", c.state, n.state as "toldState",
            coalesce(case c.state when 'closed' then c.closed_at when 'paused' then c.paused_at end, c.launched_at,
                     c.created_at) as "changedAt"
     from campaign c join wave w on w.id = c.wave_id
     left join channel_notice n on n.subject = 'campaign:' || c.id
     where c.state in ('running', 'paused', 'closed') and n.state is distinct from c.state`,
  );
}

/** False when another worker has told of it. */
export async function takeNotice(tx: EntityManager, subject: string, state: string, now: Date): Promise<boolean> {
  const taken = await rows(
    tx,
    `insert into channel_notice as n (subject, state, told_at) values ($1, $2, $3)
     on conflict (subject) do update set state = $2, told_at = $3 where n.state <> $2 returning subject`,
    [subject, state, now],
  );
  return taken.length > 0;
}

export async function toldState(db: EntityManager, subject: string): Promise<string | undefined> {
  return (await rows<{ state: string }>(db, 'select state from channel_notice where subject = $1', [subject]))[0]
    ?.state;
}

export type Listener = Pick<Channel, 'id' | 'studyId' | 'locale' | 'createdAt'>;

/** Groups that are to be told of an event; of one study, or of all. */
export function listenersTo(db: EntityManager, event: ChannelEvent, studyId: string | null): Promise<Listener[]> {
  return rows<Listener>(
    db,
    `select id, study_id as "studyId", locale, created_at as "createdAt" from channel
     where is_on and $1 = any(events) and ($2::uuid is null or study_id = $2)`,
    [event, studyId],
  );
}

export async function studyTitle(db: EntityManager, studyId: string): Promise<LocalizedText | undefined> {
  return (await rows<{ title: LocalizedText }>(db, 'select title from study where id = $1', [studyId]))[0]?.title;
}

interface VendorCount {
  readonly campaignId: string;
  readonly campaign: string;
  readonly vendor: LocalizedText;
  readonly invited: number;
  readonly started: number;
  readonly completed: number;
  readonly today: number;
}

/** Counts of the study's campaigns that run, with names in one language. */
export async function digestOf(db: EntityManager, { studyId, locale }: Channel, now: Date): Promise<DigestCampaign[]> {
  const counts = await rows<VendorCount>(
    db,
    `select c.id as "campaignId", c.name as campaign, v.name as vendor, count(*)::int as invited,
            (count(*) filter (where i.started_at is not null or i.state in ('started', 'completed')))::int as started,
            (count(*) filter (where i.state = 'completed'))::int as completed,
            -- Of an anonymous answer the day is known, not the hour.
            (count(*) filter (where i.completed_at > $2::timestamptz - interval '24 hours'
                                or i.completed_on >= ($2::timestamptz at time zone 'UTC')::date))::int as today
     from campaign c
     join wave w on w.id = c.wave_id and w.study_id = $1
     join invitation i on i.campaign_id = c.id and not i.is_ticketed
     join vendor v on v.id = i.vendor_id
     where c.state in ('running', 'paused')
     group by c.id, c.name, c.created_at, v.id, v.slug, v.name order by c.created_at, v.slug`,
    [studyId, now],
  );
  const byCampaign = new Map<string, VendorCount[]>();
  for (const count of counts) byCampaign.set(count.campaignId, [...(byCampaign.get(count.campaignId) ?? []), count]);
  const sum = (list: readonly VendorCount[], key: 'invited' | 'started' | 'completed' | 'today') =>
    list.reduce((total, count) => total + count[key], 0);
  return [...byCampaign.values()].map((list) => ({
    name: list[0]?.campaign ?? '',
    invited: sum(list, 'invited'),
    started: sum(list, 'started'),
    completed: sum(list, 'completed'),
    completedToday: sum(list, 'today'),
    vendors: list.map(({ vendor, invited, completed }) => ({ name: vendor[locale], invited, completed })),
  }));
}
