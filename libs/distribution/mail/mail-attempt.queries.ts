import type { EntityManager } from 'typeorm';
import type { Locale, LocalizedText } from '#kernel';
import { rows } from '#platform';
import type { CampaignState, InvitationState } from '../core/index.js';
import type { MailTemplates } from '../core/mail/check-template.js';
import type { MailKey } from './mail.events.js';

/** What a mail asks about one vendor. */
export interface MailSitting {
  readonly invitationId: string;
  readonly epoch: number;
  readonly state: InvitationState;
  readonly expiresAt: Date;
  readonly vendorId: string;
  readonly vendorName: LocalizedText;
}

/** Everything a mail is made of. Its text is made again whenever it is needed and stored nowhere. */
export interface MailFacts extends MailKey {
  readonly state: 'queued' | 'sending' | 'sent' | 'failed' | 'skipped' | 'bounced';
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** The moment that is kept for it, and whether nothing but that has to be waited for. */
  readonly slotAt: Date | null;
  readonly slotIsFinal: boolean;
  /** Until when whoever is sending it has it for itself. */
  readonly leaseUntil: Date | null;
  /** Null: the built-in words. */
  readonly content: MailTemplates | null;
  readonly campaignState: CampaignState;
  readonly closesAt: Date;
  readonly studyId: string;
  readonly studySlug: string;
  readonly waveSlug: string;
  /** Whether a result of the wave can be read, and the person asked to be told. */
  readonly isPublished: boolean;
  readonly wantsResults: boolean;
  readonly studyTitle: LocalizedText;
  readonly sponsor: LocalizedText;
  readonly locale: Locale;
  readonly email: string;
  readonly name: string;
  /** Scopes of what the person does not want to hear of. */
  readonly suppressions: readonly string[];
  /** One for each vendor, in a fixed order. */
  readonly sittings: readonly MailSitting[];
}

type StoredFacts = Omit<MailFacts, 'sittings'> & { readonly invitationIds: readonly string[] };

/** Of a wave `w`: its newest result was not withdrawn. */
export const IS_PUBLISHED = `coalesce((
  select not exists (select 1 from release_withdrawal x where x.release_id = l.id)
  from release l where l.wave_id = w.id order by l.revision desc limit 1), false)`;

const FACTS = `
  select m.contact_id as "contactId", m.campaign_id as "campaignId", m.kind, m.sequence, m.state, m.reason,
         m.created_at as "createdAt", m.sent_at as "sentAt", m.slot_at as "slotAt",
         m.slot_is_final as "slotIsFinal", m.lease_until as "leaseUntil", k.content, k.state as "campaignState", k.closes_at as "closesAt",
         s.id as "studyId", s.slug as "studySlug", w.slug as "waveSlug", s.title as "studyTitle", s.sponsor, c.locale, c.email, c.name,
         r.invitation_ids as "invitationIds",
         array(select x.scope from suppression x where x.contact_id = m.contact_id) as suppressions,
         ${IS_PUBLISHED} as "isPublished",
         exists (select 1 from contact_consent a where a.contact_id = m.contact_id and a.what = 'results')
           as "wantsResults"
  from mail_attempt m
  join recipient r on r.contact_id = m.contact_id and r.campaign_id = m.campaign_id
  join contact c on c.contact_id = m.contact_id
  join campaign k on k.id = m.campaign_id
  join wave w on w.id = k.wave_id
  join study s on s.id = w.study_id`;

const OF_KEY = 'contact_id = $1 and campaign_id = $2 and kind = $3 and sequence = $4';
const OF_ROW = OF_KEY.replaceAll(/(\w+) = /g, 'm.$1 = ');
const keyValues = ({ contactId, campaignId, kind, sequence }: MailKey) => [contactId, campaignId, kind, sequence];

export async function mailFacts(db: EntityManager, key: MailKey): Promise<MailFacts | undefined> {
  const stored = await rows<StoredFacts>(db, `${FACTS} where ${OF_ROW}`, keyValues(key));
  return (await withSittings(db, stored))[0];
}

export interface MailFilter {
  readonly limit: number;
  readonly after?: readonly string[] | undefined;
  readonly state?: string | undefined;
}

export async function latestMails(db: EntityManager, { limit, after, state }: MailFilter): Promise<MailFacts[]> {
  const [time = null, contact = null, campaign = null, kind = null, sequence = null] = after ?? [];
  const stored = await rows<StoredFacts>(
    db,
    `${FACTS}
     where ($1::timestamptz is null
            or (m.created_at, m.contact_id, m.campaign_id, m.kind, m.sequence) < ($1, $2::uuid, $3::uuid, $4, $5::int))
       and ($6::text is null or m.state = $6)
     order by m.created_at desc, m.contact_id desc, m.campaign_id desc, m.kind desc, m.sequence desc limit $7`,
    [time, contact, campaign, kind, sequence, state ?? null, limit],
  );
  return withSittings(db, stored);
}

/** Sittings live elsewhere on a cluster; they are looked up by their keys, for all mails at once. */
async function withSittings(db: EntityManager, stored: readonly StoredFacts[]): Promise<MailFacts[]> {
  const sittings = await rows<MailSitting>(
    db,
    `select i.invitation_id as "invitationId", i.epoch, i.state, i.expires_at as "expiresAt",
            i.vendor_id as "vendorId", v.name as "vendorName"
     from invitation i join vendor v on v.id = i.vendor_id where i.invitation_id = any($1::uuid[])`,
    [stored.flatMap(({ invitationIds }) => invitationIds)],
  );
  const byId = new Map(sittings.map((sitting) => [sitting.invitationId, sitting]));
  return stored.map(({ invitationIds, ...facts }) => ({
    ...facts,
    sittings: invitationIds.flatMap((id) => byId.get(id) ?? []),
  }));
}

/**
 * Takes a mail for sending, for a minute: nobody else sends it meanwhile, and after a crash somebody may. One that
 * was given up is taken, too: whoever asks then has revived its event. `mailId` is written down before the mail can
 * leave: what comes back is known by it.
 * False when another worker has it or nothing is left to send.
 */
export async function leaseMail(db: EntityManager, key: MailKey, mailId: string, now: Date): Promise<boolean> {
  const leased = await rows(
    db,
    `update mail_attempt set state = 'sending', attempts = attempts + 1, mail_id = $6,
            lease_until = $5::timestamptz + interval '60 seconds'
     where ${OF_KEY} and (state in ('queued', 'failed') or (state = 'sending' and lease_until < $5))
     returning contact_id`,
    [...keyValues(key), now, mailId],
  );
  return leased.length > 0;
}

export interface KeptSlot {
  readonly slotAt: Date;
  readonly isFinal: boolean;
  readonly reason: string;
}

/** Gives the lease back untried: the mail waits for the moment that is kept for it. */
export async function keepSlot(db: EntityManager, key: MailKey, slot: KeptSlot): Promise<void> {
  await db.query(
    `update mail_attempt set state = 'queued', lease_until = null, attempts = greatest(attempts - 1, 0), slot_at = $5,
            slot_is_final = $6, reason = $7
     where ${OF_KEY} and state = 'sending'`,
    [...keyValues(key), slot.slotAt, slot.isFinal, slot.reason],
  );
}

export interface MailResult {
  readonly state: 'queued' | 'sent' | 'failed' | 'skipped';
  readonly reason: string | null;
}

/** Ends the lease with what became of the mail. One that has come back meanwhile stays bounced. */
export async function recordMail(db: EntityManager, key: MailKey, result: MailResult, now: Date): Promise<void> {
  await db.query(
    `update mail_attempt set state = case when state = 'bounced' then state else $5 end,
            reason = case when state = 'bounced' then reason else $6 end, lease_until = null, slot_at = null, slot_is_final = false,
            sent_at = case when $5 = 'sent' then $7::timestamptz end
     where ${OF_KEY}`,
    [...keyValues(key), result.state, result.reason, now],
  );
}

/** A mail of which nothing more will come; the reason of its last attempt stays, where there was one. */
export async function giveMailUp(db: EntityManager, key: MailKey, reason: string): Promise<void> {
  await db.query(
    `update mail_attempt set state = 'failed', reason = coalesce(reason, $5), lease_until = null
     where ${OF_KEY} and state in ('queued', 'sending')`,
    [...keyValues(key), reason],
  );
}

/** Sittings whose first mail has left are sent; one that was begun or answered meanwhile stays that. */
export async function markSent(db: EntityManager, invitationIds: readonly string[], now: Date): Promise<void> {
  await db.query(
    `update invitation set sent_at = coalesce(sent_at, $2), state = case when state = 'created' then 'sent' else state end
     where invitation_id = any($1::uuid[])`,
    [invitationIds, now],
  );
}

export async function countMails(db: EntityManager): Promise<Readonly<Record<string, number>>> {
  const counts = await rows<{ state: string; count: number }>(
    db,
    'select state, count(*)::int as count from mail_attempt group by state',
  );
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}
