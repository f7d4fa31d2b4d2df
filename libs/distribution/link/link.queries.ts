import type { EntityManager } from 'typeorm';
import { announce, rows } from '#platform';
import type { InvitationState } from '../core/index.js';
import { mailQueued } from '../mail/mail.events.js';

/** A personal link and where its sitting stands; nothing of it opens anything. */
export interface PersonalLink {
  readonly id: string;
  readonly contactId: string;
  readonly campaignId: string;
  readonly vendorId: string;
  readonly epoch: number;
  readonly state: InvitationState;
  readonly expiresAt: Date;
  readonly campaignClosesAt: Date;
  /** The wave's beginning. */
  readonly opensAt: Date;
  /** Whether somebody with an address was invited: a sitting of an open link belongs to nobody we know. */
  readonly hasRecipient: boolean;
}

const LINK = `
  select i.invitation_id as id, i.contact_id as "contactId", i.campaign_id as "campaignId", i.vendor_id as "vendorId",
         i.epoch, i.state, i.expires_at as "expiresAt", c.closes_at as "campaignClosesAt", w.opens_at as "opensAt",
         i.open_link_id is null as "hasRecipient"
  from invitation i join campaign c on c.id = i.campaign_id join wave w on w.id = i.wave_id`;

export async function personalLink(db: EntityManager, id: string): Promise<PersonalLink | undefined> {
  const [link] = await rows<PersonalLink>(db, `${LINK} where i.invitation_id = $1`, [id]);
  if (!link?.hasRecipient) return link;
  const recipient = await rows(db, 'select 1 from recipient where contact_id = $1 and campaign_id = $2', [
    link.contactId,
    link.campaignId,
  ]);
  return { ...link, hasRecipient: recipient.length > 0 };
}

/** The sittings of one person in one campaign, by vendor. */
export function linksOfPerson(db: EntityManager, campaignId: string, contactId: string): Promise<PersonalLink[]> {
  return rows<PersonalLink>(db, `${LINK} where i.contact_id = $1 and i.campaign_id = $2 order by i.vendor_id`, [
    contactId,
    campaignId,
  ]);
}

export const LINK_ACTS = ['read', 'renewed', 'revoked', 'expiry'] as const;
export type LinkActKind = (typeof LINK_ACTS)[number];

/** Who touched a link, and why. */
export interface LinkAct {
  readonly id: string;
  readonly kind: LinkActKind;
  readonly reason: string;
  readonly staffId: string;
  readonly createdAt: Date;
}

export async function recordAct(tx: EntityManager, invitationId: string, act: LinkAct): Promise<void> {
  await tx.query(
    `insert into link_act (invitation_id, id, kind, reason, staff_id, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [invitationId, act.id, act.kind, act.reason, act.staffId, act.createdAt],
  );
}

export function actsOn(db: EntityManager, invitationId: string): Promise<(LinkAct & { readonly staffName: string })[]> {
  return rows(
    db,
    `select a.id, a.kind, a.reason, a.staff_id as "staffId", coalesce(nullif(s.name, ''), s.email) as "staffName",
            a.created_at as "createdAt"
     from link_act a join staff s on s.id = a.staff_id where a.invitation_id = $1 order by a.created_at desc, a.id desc`,
    [invitationId],
  );
}

/** Undefined when the sitting was answered meanwhile. A revoked one may be answered again. */
export async function raiseEpoch(tx: EntityManager, id: string, expiresAt: Date): Promise<number | undefined> {
  const [renewed] = await rows<{ epoch: number }>(
    tx,
    `update invitation set epoch = epoch + 1, expires_at = $2,
            state = case when state <> 'revoked' then state when started_at is not null then 'started'
                         when sent_at is not null then 'sent' else 'created' end
     where invitation_id = $1 and state <> 'completed' returning epoch`,
    [id, expiresAt],
  );
  return renewed?.epoch;
}

export async function revokeLink(tx: EntityManager, id: string): Promise<boolean> {
  const revoked = await rows(
    tx,
    `update invitation set state = 'revoked' where invitation_id = $1 and state <> 'completed' returning invitation_id`,
    [id],
  );
  return revoked.length > 0;
}

export async function setExpiry(tx: EntityManager, id: string, expiresAt: Date): Promise<boolean> {
  const changed = await rows(
    tx,
    `update invitation set expires_at = $2 where invitation_id = $1 and state <> 'completed' returning invitation_id`,
    [id, expiresAt],
  );
  return changed.length > 0;
}

/** Queues the invitation once more. Its number follows the last one's, so that it is a mail of its own. */
export async function queueAgain(tx: EntityManager, { contactId, campaignId }: PersonalLink, now: Date): Promise<void> {
  const [next] = await rows<{ sequence: number }>(
    tx,
    `insert into mail_attempt (contact_id, campaign_id, kind, sequence, state, created_at)
     select $1, $2, 'invitation', coalesce(max(sequence), -1) + 1, 'queued', $3
     from mail_attempt where contact_id = $1 and campaign_id = $2 and kind = 'invitation' returning sequence`,
    [contactId, campaignId, now],
  );
  if (next)
    await announce(tx, [mailQueued({ contactId, campaignId, kind: 'invitation', sequence: next.sequence })], now);
}
