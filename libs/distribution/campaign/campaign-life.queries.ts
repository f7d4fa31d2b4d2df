import type { EntityManager } from 'typeorm';
import { announce, rows } from '#platform';
import { invitationDue } from '../core/campaign/plan-recipient.js';
import { mailQueued, type MailKey } from '../mail/mail.events.js';
import type { CampaignPlan } from './campaign-plan.queries.js';
import { returnBudget } from './contact-budget.queries.js';

/** The state a campaign has from now on, and what is written down with it. */
export interface StateChange {
  readonly state: string;
  readonly launchedAt?: Date;
  readonly launchedBy?: string | null;
  readonly pausedAt?: Date;
  readonly closedAt?: Date;
  readonly closesAt?: Date;
}

export async function saveState(tx: EntityManager, id: string, change: StateChange): Promise<void> {
  await tx.query(
    `update campaign set state = $2, launched_at = coalesce($3::timestamptz, launched_at),
            launched_by = coalesce($4::uuid, launched_by),
            paused_at = case when $2 = 'paused' then coalesce($5::timestamptz, paused_at) end,
            closed_at = coalesce($6::timestamptz, closed_at), closes_at = coalesce($7::timestamptz, closes_at),
            revision = revision + 1
     where id = $1`,
    [
      id,
      change.state,
      change.launchedAt ?? null,
      change.launchedBy ?? null,
      change.pausedAt ?? null,
      change.closedAt ?? null,
      change.closesAt ?? null,
    ],
  );
}

/** False when somebody has changed the campaign since. */
export async function saveReminders(
  tx: EntityManager,
  { id, revision }: { readonly id: string; readonly revision: number },
  timing: CampaignPlan['timing'],
  content: CampaignPlan['content'],
): Promise<boolean> {
  const saved = await rows(
    tx,
    `update campaign set timing = $3::jsonb, content = $4::jsonb, revision = revision + 1
     where id = $1 and revision = $2 returning id`,
    [id, revision, JSON.stringify(timing), content === null ? null : JSON.stringify(content)],
  );
  return saved.length > 0;
}

/** Keeps when the first mail is due; without any it is the moment of the launch. */
export async function saveStart(tx: EntityManager, id: string, now: Date): Promise<Date> {
  const [row] = await rows<{ startsAt: Date }>(
    tx,
    `update campaign set starts_at = coalesce(
       (select min(due_at) from recipient where campaign_id = $1 and state = 'planned'), $2::timestamptz)
     where id = $1 returning starts_at as "startsAt"`,
    [id, now],
  );
  return row?.startsAt ?? now;
}

export interface RecipientCounts {
  readonly planned: number;
  readonly invited: number;
  readonly skipped: number;
}

export async function countRecipients(db: EntityManager, campaignId: string): Promise<RecipientCounts> {
  const [counts] = await rows<RecipientCounts>(
    db,
    `select count(*) filter (where state = 'planned')::int as planned, count(*) filter (where state = 'invited')::int as invited,
            count(*) filter (where state = 'skipped')::int as skipped
     from recipient where campaign_id = $1`,
    [campaignId],
  );
  return counts ?? { planned: 0, invited: 0, skipped: 0 };
}

/** After a pause nobody is written to at an hour that is over: what was due meanwhile is due at the next good hour. */
export async function planAgain(tx: EntityManager, plan: CampaignPlan, now: Date): Promise<void> {
  const zones = await rows<{ zone: string | null }>(
    tx,
    `select distinct c.time_zone as zone from recipient r join contact c on c.contact_id = r.contact_id
     where r.campaign_id = $1 and ((r.state = 'planned' and r.due_at < $2) or r.next_reminder_at < $2)`,
    [plan.id, now],
  );
  for (const { zone } of zones) {
    const own = plan.zoneFor(zone);
    const due = invitationDue(plan.timing, plan.rhythm, own, now) ?? null;
    const reminder = invitationDue({ ...plan.timing, startsOn: '0001-01-01' }, plan.rhythm, own, now) ?? null;
    await tx.query(
      `update recipient r set due_at = case when r.state = 'planned' and r.due_at < $2 then coalesce($4::timestamptz, r.due_at)
                                       else r.due_at end,
              next_reminder_at = case when r.next_reminder_at < $2 then $5::timestamptz else r.next_reminder_at end
       from contact c
       where r.campaign_id = $1 and c.contact_id = r.contact_id and c.time_zone is not distinct from $3
         and ((r.state = 'planned' and r.due_at < $2) or r.next_reminder_at < $2)`,
      [plan.id, now, zone, due, reminder],
    );
  }
}

/** Lets every mail that waits be looked at again, also one that somebody is just putting back into the queue. */
export async function announceWaiting(tx: EntityManager, campaignId: string, now: Date): Promise<void> {
  const waiting = await rows<MailKey>(
    tx,
    `select contact_id as "contactId", campaign_id as "campaignId", kind, sequence
     from mail_attempt where campaign_id = $1 and state in ('queued', 'sending')`,
    [campaignId],
  );
  await announce(tx, waiting.map(mailQueued), now);
}

/**
 * Nobody is asked any more: mails that wait are skipped, and so is whoever was planned or whose invitation waited; the
 * latter get their turn back.
 */
export async function endMails(tx: EntityManager, campaignId: string): Promise<void> {
  const stopped = await rows<{ contactId: string; kind: string }>(
    tx,
    `update mail_attempt set state = 'skipped', reason = 'closed', lease_until = null
     where campaign_id = $1 and state = 'queued' and kind <> 'result' returning contact_id as "contactId", kind`,
    [campaignId],
  );
  const unwritten = stopped.filter(({ kind }) => kind === 'invitation').map(({ contactId }) => contactId);
  await returnBudget(tx, campaignId, unwritten);
  await tx.query(
    `update recipient set state = 'skipped', reason = 'closed', due_at = null, invited_at = null
     where campaign_id = $1 and (state = 'planned' or contact_id = any($2::uuid[]))`,
    [campaignId, unwritten],
  );
  await tx.query(
    `update recipient set next_reminder_at = null where campaign_id = $1 and next_reminder_at is not null`,
    [campaignId],
  );
}

/** Personal links live as long as their campaign, unless they were given an end of their own. */
export async function extendSittings(tx: EntityManager, campaignId: string, from: Date, to: Date): Promise<void> {
  await tx.query(`update invitation set expires_at = $3 where campaign_id = $1 and expires_at = $2`, [
    campaignId,
    from,
    to,
  ]);
}
