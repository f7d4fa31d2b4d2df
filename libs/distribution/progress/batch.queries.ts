import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { CELL_HOURS, MOST_CELLS } from '../core/progress/index.js';

/** Part of a batch: its sittings that completed within one cell of age, or have not (null). */
export interface BatchRow {
  readonly campaignId: string;
  readonly isOwn: boolean;
  /** Days since 1970. */
  readonly day: number;
  readonly lastSentAt: Date;
  readonly closesAt: Date;
  readonly sittings: number;
  readonly cell: number | null;
}

/** Batches of all campaigns since a day, those of one study marked as its own. */
export function batchRows(db: EntityManager, studyId: string, since: Date): Promise<BatchRow[]> {
  return rows<BatchRow>(
    db,
    `select i.campaign_id as "campaignId", w.study_id = $1 as "isOwn",
            floor(extract(epoch from i.sent_at) / 86400)::int as day, max(i.sent_at) as "lastSentAt",
            max(c.closes_at) as "closesAt", count(*)::int as sittings,
            case when a.at >= i.sent_at then
              least(floor(extract(epoch from a.at - i.sent_at) / ${CELL_HOURS * 3_600}), ${MOST_CELLS})::int end as cell
     from invitation i join campaign c on c.id = i.campaign_id join wave w on w.id = c.wave_id
     -- Of an anonymous answer the day is known: at its end it was there.
     cross join lateral (
       select coalesce(i.completed_at, (i.completed_on + 1)::timestamp at time zone 'UTC') as at
     ) a
     where i.sent_at > $2 and i.open_link_id is null
     group by 1, 2, 3, 7 order by 1, 3, 7`,
    [studyId, since],
  );
}

export interface ReminderRow {
  readonly campaignId: string;
  /** Days since 1970 of the first mail. */
  readonly day: number;
  readonly at: Date;
}

/** When those who were first written to on a day were reminded. */
export function remindersSent(db: EntityManager, since: Date): Promise<ReminderRow[]> {
  return rows<ReminderRow>(
    db,
    `select m.campaign_id as "campaignId", floor(extract(epoch from m.sent_at) / 86400)::int as day, min(r.sent_at) as at
     from mail_attempt m
     join mail_attempt r on r.contact_id = m.contact_id and r.campaign_id = m.campaign_id and r.kind = 'reminder'
     where m.kind = 'invitation' and m.sent_at > $1 and r.sent_at is not null
     group by 1, 2, r.sequence order by 3`,
    [since],
  );
}

/** When those who were first written to on a day are reminded next. */
export function remindersToCome(db: EntityManager, campaignId: string): Promise<ReminderRow[]> {
  return rows<ReminderRow>(
    db,
    `select campaign_id as "campaignId", floor(extract(epoch from invited_at) / 86400)::int as day,
            min(next_reminder_at) as at
     from recipient where campaign_id = $1 and next_reminder_at is not null group by 1, 2`,
    [campaignId],
  );
}
