import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { MailKind } from '../mail/mail.events.js';
import type { Source } from '../core/index.js';
import type { ListedContact } from './contact-list.queries.js';

export interface ContactConsent {
  readonly id: string;
  readonly what: 'surveys' | 'quotes' | 'results';
  readonly basis: 'consent' | 'contract' | 'legitimate_interest';
  readonly evidence: string;
  readonly at: Date;
}

export interface ContactMail {
  readonly kind: MailKind;
  readonly state: string;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** Somebody's place in a campaign, and the mails they got for it or did not get. */
export interface ContactCampaign {
  readonly campaignId: string;
  readonly name: string;
  readonly state: 'planned' | 'invited' | 'skipped';
  readonly reason: string | null;
  readonly dueAt: Date | null;
  readonly mails: readonly ContactMail[];
}

export interface ContactSuppression {
  readonly scope: string;
  readonly reason: string;
  readonly createdAt: Date;
}

export interface ContactFacts extends Omit<ListedContact, 'vendors' | 'suppressed'> {
  readonly updatedAt: Date;
  readonly vendors: readonly { readonly studyId: string; readonly vendorId: string; readonly source: Source }[];
}

export async function contactFacts(db: EntityManager, id: string): Promise<ContactFacts | undefined> {
  const [contact] = await rows<ContactFacts>(
    db,
    `select c.contact_id as id, c.email, c.name, o.name as organisation, o.size, o.region, c.locale, c.role,
            c.time_zone as "timeZone", c.created_at as "createdAt", c.updated_at as "updatedAt",
            coalesce((select jsonb_agg(jsonb_build_object('studyId', v.study_id, 'vendorId', v.vendor_id,
                                                          'source', v.source) order by v.study_id, v.vendor_id)
                      from contact_vendor v where v.contact_id = c.contact_id), '[]') as vendors,
            array(select t.tag from contact_tag t where t.contact_id = c.contact_id order by 1) as tags
     from contact c join organisation o on o.organisation_id = c.organisation_id where c.contact_id = $1`,
    [id],
  );
  return contact;
}

export function consentsOf(db: EntityManager, id: string): Promise<ContactConsent[]> {
  return rows<ContactConsent>(
    db,
    `select consent_id as id, what, basis, evidence, at from contact_consent
     where contact_id = $1 order by at desc, consent_id`,
    [id],
  );
}

export function suppressionsOfContact(db: EntityManager, id: string): Promise<ContactSuppression[]> {
  return rows<ContactSuppression>(
    db,
    'select scope, reason, created_at as "createdAt" from suppression where contact_id = $1 order by scope',
    [id],
  );
}

/** The latest campaigns first. */
export async function campaignsOfContact(db: EntityManager, id: string): Promise<ContactCampaign[]> {
  const [campaigns, mails] = await Promise.all([
    rows<Omit<ContactCampaign, 'mails'>>(
      db,
      `select r.campaign_id as "campaignId", p.name, r.state, r.reason, r.due_at as "dueAt"
       from recipient r join campaign p on p.id = r.campaign_id
       where r.contact_id = $1 order by r.created_at desc, r.campaign_id`,
      [id],
    ),
    rows<ContactMail & { readonly campaignId: string }>(
      db,
      `select campaign_id as "campaignId", kind, state, reason, created_at as "createdAt", sent_at as "sentAt"
       from mail_attempt where contact_id = $1 order by created_at, kind, sequence`,
      [id],
    ),
  ]);
  return campaigns.map((campaign) => ({
    ...campaign,
    mails: mails.flatMap(({ campaignId, ...mail }) => (campaignId === campaign.campaignId ? [mail] : [])),
  }));
}
