import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { MailBefore } from '../core/campaign/decide-reminder.js';
import { CONTACT_LIMITS } from '../core/campaign/limits.js';
import type { InvitationState } from '../core/index.js';
import type { CampaignPlan } from './campaign-plan.queries.js';

/** Somebody whose next reminder is due. */
export interface DueReminderRow {
  readonly contactId: string;
  readonly timeZone: string | null;
  readonly dueAt: Date;
  readonly invitedAt: Date;
  /** How many reminders were handled before, so the number of this one. */
  readonly reminders: number;
  readonly suppressions: readonly string[];
  readonly mailBefore: MailBefore;
  readonly sittings: readonly ReminderSitting[];
}

export interface ReminderSitting {
  readonly vendorId: string;
  readonly state: InvitationState;
  readonly expiresAt: Date;
}

type StoredReminder = Omit<DueReminderRow, 'mailBefore' | 'sittings'> &
  MailBefore & { readonly invitationIds: readonly string[] };

/** The mail before is the last one that was not held back by a condition of its own. */
export async function dueReminders(
  tx: EntityManager,
  plan: CampaignPlan,
  now: Date,
  limit: number,
): Promise<DueReminderRow[]> {
  const stored = await rows<StoredReminder>(
    tx,
    `with r as materialized (
       select contact_id, campaign_id, next_reminder_at, invited_at, reminders, invitation_ids from recipient
       where campaign_id = $1 and next_reminder_at <= $2 order by next_reminder_at, contact_id limit $3
     )
     select r.contact_id as "contactId", c.time_zone as "timeZone", r.next_reminder_at as "dueAt",
            r.invited_at as "invitedAt", r.reminders, r.invitation_ids as "invitationIds", m.state, m.sent_at as "sentAt",
            array(select x.scope from suppression x where x.contact_id = r.contact_id) as suppressions
     from r
     join contact c on c.contact_id = r.contact_id
     join lateral (
       select a.state, a.sent_at from mail_attempt a
       where a.contact_id = r.contact_id and a.campaign_id = r.campaign_id and a.kind <> 'result'
         and (a.kind = 'invitation' or a.state <> 'skipped')
       order by a.kind = 'reminder' desc, a.sequence desc limit 1
     ) m on true
     order by r.next_reminder_at, r.contact_id`,
    [plan.id, now, limit],
  );
  const sittings = await sittingsOf(
    tx,
    stored.flatMap(({ invitationIds }) => invitationIds),
  );
  return stored.map(({ invitationIds, state, sentAt, ...reminder }) => ({
    ...reminder,
    mailBefore: { state, sentAt },
    sittings: invitationIds.flatMap((id) => sittings.get(id) ?? []),
  }));
}

async function sittingsOf(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, ReminderSitting>> {
  const sittings = await rows<ReminderSitting & { id: string }>(
    tx,
    `select invitation_id as id, vendor_id as "vendorId", state, expires_at as "expiresAt"
     from invitation where invitation_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(sittings.map((sitting) => [sitting.id, sitting]));
}

/** What comes after a reminder was handled: how many were, and when the next is due; null: none. */
export interface Handled {
  readonly contactId: string;
  readonly reminders: number;
  readonly nextReminderAt: Date | null;
}

export async function saveHandled(tx: EntityManager, campaignId: string, handled: readonly Handled[]): Promise<void> {
  if (handled.length === 0) return;
  await tx.query(
    `update recipient r set reminders = h.reminders, next_reminder_at = h.next_reminder_at
     from unnest($2::uuid[], $3::int[], $4::timestamptz[]) as h (contact_id, reminders, next_reminder_at)
     where r.contact_id = h.contact_id and r.campaign_id = $1`,
    [
      campaignId,
      handled.map(({ contactId }) => contactId),
      handled.map(({ reminders }) => reminders),
      handled.map(({ nextReminderAt }) => nextReminderAt),
    ],
  );
}

/**
 * Ends the reminders of the person of an invitation, for its whole campaign: one that waits does not leave, and all
 * that there may be count as had, so that no change of the plan brings another.
 */
export async function endReminders(tx: EntityManager, invitationId: string): Promise<void> {
  const ofPerson =
    '(contact_id, campaign_id) = (select contact_id, campaign_id from invitation where invitation_id = $1)';
  await tx.query(
    `update mail_attempt set state = 'skipped', reason = 'suppressed', lease_until = null
     where kind = 'reminder' and state = 'queued' and ${ofPerson}`,
    [invitationId],
  );
  await tx.query(`update recipient set reminders = $2, next_reminder_at = null where ${ofPerson}`, [
    invitationId,
    CONTACT_LIMITS.reminders,
  ]);
}

/** A reminder that was not sent. */
export interface HeldBack {
  readonly contactId: string;
  readonly sequence: number;
  readonly reason: string;
}

/** Keeps a row with its reason for each reminder that is not sent. */
export async function holdBack(
  tx: EntityManager,
  campaignId: string,
  held: readonly HeldBack[],
  now: Date,
): Promise<void> {
  if (held.length === 0) return;
  await tx.query(
    `insert into mail_attempt (contact_id, campaign_id, kind, sequence, state, reason, created_at)
     select h.contact_id, $1::uuid, 'reminder', h.sequence, 'skipped', h.reason, $2::timestamptz
     from unnest($3::uuid[], $4::int[], $5::text[]) as h (contact_id, sequence, reason)
     on conflict do nothing`,
    [
      campaignId,
      now,
      held.map(({ contactId }) => contactId),
      held.map(({ sequence }) => sequence),
      held.map(({ reason }) => reason),
    ],
  );
}
