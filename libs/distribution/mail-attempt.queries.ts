import type { EntityManager } from 'typeorm';
import type { Locale, LocalizedText } from '#kernel';
import { rows } from '#platform';
import type { InvitationState } from './core/index.js';
import type { MailKind } from './distribution.events.js';

export interface MailKey {
  readonly invitationId: string;
  readonly kind: MailKind;
  readonly sequence: number;
}

/** Everything a mail is made of. Its text is made again whenever it is needed and stored nowhere. */
export interface MailFacts extends MailKey {
  readonly campaignId: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'failed' | 'skipped';
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly epoch: number;
  readonly invitationState: InvitationState;
  readonly locale: Locale;
  readonly expiresAt: Date;
  readonly email: string;
  readonly name: string;
  readonly vendorName: LocalizedText;
  readonly studyTitle: LocalizedText;
  readonly sponsor: LocalizedText;
  readonly suppressed: boolean;
}

const FACTS = `
  select m.invitation_id as "invitationId", m.kind, m.sequence, m.state, m.reason, m.created_at as "createdAt",
         m.sent_at as "sentAt", i.campaign_id as "campaignId", i.epoch, i.state as "invitationState", i.locale,
         i.expires_at as "expiresAt", c.email, c.name, v.name as "vendorName", s.title as "studyTitle", s.sponsor,
         exists (select 1 from suppression x where x.contact_id = i.contact_id) as suppressed
  from mail_attempt m
  join invitation i on i.invitation_id = m.invitation_id
  join contact c on c.contact_id = i.contact_id
  join vendor v on v.id = i.vendor_id
  join wave w on w.id = i.wave_id
  join study s on s.id = w.study_id`;

export async function mailFacts(db: EntityManager, key: MailKey): Promise<MailFacts | undefined> {
  const [facts] = await rows<MailFacts>(db, `${FACTS} where m.invitation_id = $1 and m.kind = $2 and m.sequence = $3`, [
    key.invitationId,
    key.kind,
    key.sequence,
  ]);
  return facts;
}

export interface MailFilter {
  readonly limit: number;
  readonly after?: readonly string[] | undefined;
  readonly state?: string | undefined;
}

export function latestMails(db: EntityManager, { limit, after, state }: MailFilter): Promise<MailFacts[]> {
  const [time = null, id = null] = after ?? [];
  return rows<MailFacts>(
    db,
    `${FACTS}
     where ($1::timestamptz is null or (m.created_at, m.invitation_id) < ($1, $2::uuid)) and ($3::text is null or m.state = $3)
     order by m.created_at desc, m.invitation_id desc limit $4`,
    [time, id, state ?? null, limit],
  );
}

/**
 * Takes a mail for sending, for a minute: nobody else sends it meanwhile, and after a crash somebody may. One that
 * was given up is taken, too: whoever asks then has revived its event.
 * False when another worker has it or nothing is left to send.
 */
export async function leaseMail(db: EntityManager, key: MailKey, now: Date): Promise<boolean> {
  const leased = await rows(
    db,
    `update mail_attempt set state = 'sending', attempts = attempts + 1, lease_until = $4::timestamptz + interval '60 seconds'
     where invitation_id = $1 and kind = $2 and sequence = $3
       and (state in ('queued', 'failed') or (state = 'sending' and lease_until < $4))
     returning invitation_id`,
    [key.invitationId, key.kind, key.sequence, now],
  );
  return leased.length > 0;
}

export interface MailResult {
  readonly state: 'queued' | 'sent' | 'failed' | 'skipped';
  readonly reason: string | null;
}

/** Ends the lease with what became of the mail. */
export async function recordMail(db: EntityManager, key: MailKey, result: MailResult, now: Date): Promise<void> {
  await db.query(
    `update mail_attempt set state = $4, reason = $5, lease_until = null,
            sent_at = case when $4 = 'sent' then $6::timestamptz end
     where invitation_id = $1 and kind = $2 and sequence = $3`,
    [key.invitationId, key.kind, key.sequence, result.state, result.reason, now],
  );
}

/** A mail of which nothing more will come; the reason of its last attempt stays, where there was one. */
export async function giveMailUp(db: EntityManager, key: MailKey, reason: string): Promise<void> {
  await db.query(
    `update mail_attempt set state = 'failed', reason = coalesce(reason, $4), lease_until = null
     where invitation_id = $1 and kind = $2 and sequence = $3 and state in ('queued', 'sending')`,
    [key.invitationId, key.kind, key.sequence, reason],
  );
}

/** An invitation whose first mail has left is sent; one that was begun or answered meanwhile stays that. */
export async function markSent(db: EntityManager, invitationId: string, now: Date): Promise<void> {
  await db.query(
    `update invitation set sent_at = coalesce(sent_at, $2), state = case when state = 'created' then 'sent' else state end
     where invitation_id = $1`,
    [invitationId, now],
  );
}

export async function countMails(db: EntityManager): Promise<Readonly<Record<string, number>>> {
  const counts = await rows<{ state: string; count: number }>(
    db,
    'select state, count(*)::int as count from mail_attempt group by state',
  );
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}
