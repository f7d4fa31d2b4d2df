import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { rows } from '#platform';
import type { Suppression, SuppressionScope } from '../core/mail/mail-choice.js';

/** Who a way out belongs to, and what the mail it stood in was about. */
export interface ChoiceFacts {
  readonly contactId: string;
  readonly campaignId: string;
  readonly studyId: string;
  readonly studyTitle: LocalizedText;
  readonly vendors: readonly { readonly id: string; readonly name: LocalizedText }[];
}

type Subject = Omit<ChoiceFacts, 'vendors'> & { readonly vendorId: string };

export async function choiceFacts(db: EntityManager, invitationId: string): Promise<ChoiceFacts | undefined> {
  const [subject] = await rows<Subject>(
    db,
    `select i.contact_id as "contactId", i.campaign_id as "campaignId", i.vendor_id as "vendorId",
            s.id as "studyId", s.title as "studyTitle"
     from invitation i join wave w on w.id = i.wave_id join study s on s.id = w.study_id
     where i.invitation_id = $1`,
    [invitationId],
  );
  if (!subject) return undefined;
  const { vendorId, ...facts } = subject;
  const [recipient] = await rows<{ vendorIds: string[] }>(
    db,
    `select vendor_ids as "vendorIds" from recipient where contact_id = $1 and campaign_id = $2`,
    [facts.contactId, facts.campaignId],
  );
  const vendors = await rows<ChoiceFacts['vendors'][number]>(
    db,
    'select id, name from vendor where id = any($1::uuid[]) order by slug',
    [recipient?.vendorIds ?? [vendorId]],
  );
  return { ...facts, vendors };
}

export function suppressionsOf(db: EntityManager, contactId: string): Promise<Suppression[]> {
  return rows<Suppression>(db, 'select scope, reason from suppression where contact_id = $1 order by scope', [
    contactId,
  ]);
}

export async function closeScopes(
  tx: EntityManager,
  contactId: string,
  scopes: readonly SuppressionScope[],
  now: Date,
): Promise<void> {
  if (scopes.length === 0) return;
  await tx.query(
    `insert into suppression (contact_id, scope, reason, created_at)
     select $1, scope, 'unsubscribed', $3 from unnest($2::text[]) as s (scope) on conflict do nothing`,
    [contactId, scopes, now],
  );
}

export async function openScopes(
  tx: EntityManager,
  contactId: string,
  scopes: readonly SuppressionScope[],
): Promise<void> {
  if (scopes.length === 0) return;
  await tx.query(
    `delete from suppression where contact_id = $1 and scope = any($2::text[]) and reason = 'unsubscribed'`,
    [contactId, scopes],
  );
}
