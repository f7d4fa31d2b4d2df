import type { DataSource, EntityManager } from 'typeorm';
import type { QuotaFacts } from '#distribution';
import { namedQuery, namedQueryWithin, rows } from '#platform';
import { redeeming } from '../response.queries.js';

/** An invitation that is to be used up without a trace of when. */
export interface Redemption {
  readonly invitationId: string;
  /** yyyy-mm-dd, UTC. */
  readonly completedOn: string;
  /** Tells the same act from another one, hexadecimal. */
  readonly repeatMac: string;
  readonly quotaIds: readonly string[];
}

/** What stands beside a sealed answer: what its invitation says anyway. */
export interface Redeemed {
  readonly campaignId: string;
  readonly vendorId: string;
  readonly organisationId: string;
  readonly source: string;
  readonly size: string;
  readonly region: string;
  readonly locale: string;
  readonly cameByOpenLink: boolean;
}

const redeem = redeeming(
  'redeem-unlinked',
  (quotas) => `
  with attempt as (
    select * from jsonb_to_recordset($1::jsonb) as a (
      "invitationId" uuid, "completedOn" date, "repeatMac" text, "quotaIds" uuid[])
  ), ${quotas.held}redeemed as (
    update invitation i set state = 'completed', completed_on = a."completedOn", repeat_mac = decode(a."repeatMac", 'hex'),
                            started_at = null
    from attempt a ${quotas.join}
    where i.invitation_id = a."invitationId" and i.invitation_id = any($2::uuid[])
      and i.state in ('created', 'sent', 'started', 'bounced') ${quotas.check}
    returning i.*
  ), ${quotas.used}tidied as (
    delete from response_draft d using redeemed i
    where d.invitation_id = i.invitation_id and d.invitation_id = any($2::uuid[])
  )
  select campaign_id as "campaignId", vendor_id as "vendorId", organisation_id as "organisationId", source, size, region,
         locale, open_link_id is not null as "cameByOpenLink"
  from redeemed`,
);

/** Undefined when it is used up already, or a place it needs was given back: then nothing has changed. */
export async function redeemUnlinked(tx: EntityManager, redemption: Redemption): Promise<Redeemed | undefined> {
  const [redeemed] = await namedQueryWithin<Redeemed>(tx, {
    ...redeem(redemption.quotaIds),
    values: [JSON.stringify([redemption]), [redemption.invitationId]],
  });
  return redeemed;
}

export interface InboxRow extends Redeemed {
  readonly id: string;
  readonly mode: 'anonymous' | 'strict';
  readonly receivedOn: string;
  readonly receiptHash: Buffer;
  readonly sealed: Buffer;
}

export async function saveInboxRow(tx: EntityManager, row: InboxRow): Promise<void> {
  await namedQueryWithin(tx, {
    name: 'save-inbox-row',
    text: `insert into response_inbox (id, campaign_id, vendor_id, organisation_id, source, size, region, locale,
                                       came_by_open_link, mode, received_on, receipt_hash, sealed)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      row.id,
      row.campaignId,
      row.vendorId,
      row.organisationId,
      row.source,
      row.size,
      row.region,
      row.locale,
      row.cameByOpenLink,
      row.mode,
      row.receivedOn,
      row.receiptHash,
      row.sealed,
    ],
  });
}

/** Null when it was never known or is forgotten. */
export async function repeatMacOf(db: DataSource, invitationId: string): Promise<Buffer | null> {
  const [row] = await namedQuery<{ mac: Buffer | null }>(db, {
    name: 'repeat-mac',
    text: 'select repeat_mac as mac from invitation where invitation_id = $1',
    values: [invitationId],
  });
  return row?.mac ?? null;
}

/** Forgets what tells repetitions of acts of days before `day`, yyyy-mm-dd. */
export async function forgetRepeats(db: EntityManager, day: string): Promise<void> {
  await db.query('update invitation set repeat_mac = null where repeat_mac is not null and completed_on < $1::date', [
    day,
  ]);
}

/** What an answer counted by that was taken out of the inbox; undefined when it is not there. */
export async function deleteInboxRow(tx: EntityManager, receiptHash: Buffer): Promise<QuotaFacts | undefined> {
  const [deleted] = await rows<QuotaFacts>(
    tx,
    `with deleted as (
       delete from response_inbox where receipt_hash = $1 returning campaign_id, vendor_id, size, region, source
     )
     select c.wave_id as "waveId", d.campaign_id as "campaignId", d.vendor_id as "vendorId", d.size, d.region, d.source
     from deleted d join campaign c on c.id = d.campaign_id`,
    [receiptHash],
  );
  return deleted;
}

export async function hasInboxRow(db: EntityManager, receiptHash: Buffer): Promise<boolean> {
  return (await rows(db, 'select 1 from response_inbox where receipt_hash = $1', [receiptHash])).length > 0;
}
