import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { DeliveryFigures } from '../core/mail/delivery-health.js';
import type { MailKey } from './mail.events.js';

export type MailEventType = 'hard' | 'soft' | 'blocked' | 'complained' | 'unsubscribed';

export interface MailEvent extends MailKey {
  /** Follows from the report: read twice it is one. */
  readonly id: string;
  readonly type: MailEventType;
  readonly reason: string | null;
  readonly status: string | null;
  readonly at: Date;
}

/** What became of something that was handed in; an answer to a probe is on record there and counted nowhere else. */
export type IntakeOutcome = CountedOutcome | 'answer';
export type CountedOutcome =
  'failed' | 'delayed' | 'delivered' | 'complained' | 'unsubscribed' | 'unmatched' | 'repeated' | 'ignored';

/** False when it was written down before. */
export async function addMailEvent(tx: EntityManager, event: MailEvent): Promise<boolean> {
  const { contactId, id, campaignId, kind, sequence, type, reason, status, at } = event;
  const added = await rows(
    tx,
    `insert into mail_event (contact_id, id, campaign_id, kind, sequence, type, reason, status, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (contact_id, id) do nothing returning id`,
    [contactId, id, campaignId, kind, sequence, type, reason, status, at],
  );
  return added.length > 0;
}

/** How many different mails to the person came back softly since then. */
export async function softBounces(tx: EntityManager, contactId: string, since: Date): Promise<number> {
  const [count] = await rows<{ count: number }>(
    tx,
    `select count(distinct (campaign_id, kind, sequence))::int as count from mail_event
     where contact_id = $1 and type = 'soft' and at > $2`,
    [contactId, since],
  );
  return count?.count ?? 0;
}

export async function suppress(
  tx: EntityManager,
  contactId: string,
  reason: 'bounced' | 'complained' | 'unsubscribed',
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into suppression (contact_id, scope, reason, created_at) values ($1, 'all', $2, $3)
     on conflict (contact_id, scope) do update set reason = excluded.reason
     where suppression.reason = 'unsubscribed'`,
    [contactId, reason, now],
  );
}

/** A mail that came back after it was sent. */
export async function markBounced(tx: EntityManager, key: MailKey, reason: string): Promise<void> {
  await tx.query(
    `update mail_attempt set state = 'bounced', reason = $5, lease_until = null
     where contact_id = $1 and campaign_id = $2 and kind = $3 and sequence = $4`,
    [key.contactId, key.campaignId, key.kind, key.sequence, reason],
  );
}

/** Nobody reads about these sittings: they wait no longer, and no reminder follows. */
export async function closeSittings(tx: EntityManager, contactId: string, campaignId: string): Promise<void> {
  const [recipient] = await rows<{ invitationIds: string[] }>(
    tx,
    `update recipient set next_reminder_at = null where contact_id = $1 and campaign_id = $2
     returning invitation_ids as "invitationIds"`,
    [contactId, campaignId],
  );
  await tx.query(
    `update invitation set state = 'bounced' where invitation_id = any($1::uuid[]) and state in ('created', 'sent')`,
    [recipient?.invitationIds ?? []],
  );
}

export interface SentMail extends MailKey {
  readonly email: string;
}

/** The mail of an id, if it has left or may have: what bounces at once may be back before we have heard that it left. */
export async function sentMail(db: EntityManager, mailId: string): Promise<SentMail | undefined> {
  const [mail] = await rows<SentMail>(
    db,
    `select m.contact_id as "contactId", m.campaign_id as "campaignId", m.kind, m.sequence, c.email
     from mail_attempt m join contact c on c.contact_id = m.contact_id
     where m.mail_id = $1 and m.attempts > 0 and m.state in ('queued', 'sending', 'sent', 'bounced')`,
    [mailId],
  );
  return mail;
}

export async function addIntake(db: EntityManager, outcome: CountedOutcome, now: Date): Promise<void> {
  await db.query(
    `insert into mail_intake (day, outcome, count) values (($2::timestamptz at time zone 'UTC')::date, $1, 1)
     on conflict (day, outcome) do update set count = mail_intake.count + 1`,
    [outcome, now],
  );
}

export async function countIntake(db: EntityManager, since: Date): Promise<Readonly<Record<string, number>>> {
  const counts = await rows<{ outcome: string; count: number }>(
    db,
    `select outcome, sum(count)::int as count from mail_intake
     where day >= ($1::timestamptz at time zone 'UTC')::date group by outcome order by outcome`,
    [since],
  );
  return Object.fromEntries(counts.map(({ outcome, count }) => [outcome, count]));
}

export async function figuresSince(db: EntityManager, since: Date): Promise<DeliveryFigures> {
  const [sent] = await rows<{ sent: number }>(db, 'select count(*)::int as sent from mail_attempt where sent_at > $1', [
    since,
  ]);
  const [back] = await rows<{ bounced: number; complained: number }>(
    db,
    `select (count(*) filter (where type = 'hard'))::int as bounced,
            (count(*) filter (where type = 'complained'))::int as complained
     from mail_event where at > $1`,
    [since],
  );
  return { sent: sent?.sent ?? 0, bounced: back?.bounced ?? 0, complained: back?.complained ?? 0 };
}

export interface DomainFigures {
  readonly domain: string;
  readonly sent: number;
  readonly hard: number;
  readonly soft: number;
  readonly blocked: number;
  readonly complained: number;
}

const MAX_DOMAINS = 50;

/** What became of mails by the domain of their recipients, the largest domains first. */
export function domainFigures(db: EntityManager, since: Date): Promise<DomainFigures[]> {
  return rows<DomainFigures>(
    db,
    `with happened as (
       select m.contact_id, 'sent' as type from mail_attempt m where m.sent_at > $1
       union all
       select e.contact_id, e.type from mail_event e where e.at > $1
     )
     select lower(split_part(c.email, '@', 2)) as domain,
            ${['sent', 'hard', 'soft', 'blocked', 'complained']
              .map((type) => `(count(*) filter (where h.type = '${type}'))::int as ${type}`)
              .join(', ')}
     from happened h join contact c on c.contact_id = h.contact_id
     group by 1 order by sent desc, domain limit ${MAX_DOMAINS}`,
    [since],
  );
}

/** What was reported before that moment is not needed any more: what follows from it stands with contacts and mails. */
export async function forgetOldEvents(db: EntityManager, before: Date): Promise<void> {
  await db.query('delete from mail_event where at < $1', [before]);
}
