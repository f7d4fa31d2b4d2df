import type { EntityManager } from 'typeorm';
import { type BlindPublicKey, rows } from '#platform';
import type { Source, CompanySize, Region } from '#distribution/core';

/** What signs the tickets of a campaign about one vendor. */
export interface TicketKey {
  readonly id: string;
  readonly campaignId: string;
  readonly vendorId: string;
  readonly publicKey: BlindPublicKey;
  readonly sealed: Buffer;
}

const KEY = `
  select id, campaign_id as "campaignId", vendor_id as "vendorId", public_key as "publicKey", sealed from ticket_key`;

export async function keyById(db: EntityManager, id: string): Promise<TicketKey | undefined> {
  return (await rows<TicketKey>(db, `${KEY} where id = $1`, [id]))[0];
}

export async function keyOf(db: EntityManager, campaignId: string, vendorId: string): Promise<TicketKey | undefined> {
  return (await rows<TicketKey>(db, `${KEY} where campaign_id = $1 and vendor_id = $2`, [campaignId, vendorId]))[0];
}

export function allKeys(db: EntityManager): Promise<TicketKey[]> {
  return rows<TicketKey>(db, `${KEY} order by id`);
}

/** There is one key for all people, whoever came first: a key of one's own would be a name. */
export async function saveKey(db: EntityManager, key: TicketKey): Promise<void> {
  await db.query(
    `insert into ticket_key (id, campaign_id, vendor_id, public_key, sealed) values ($1, $2, $3, $4, $5)
     on conflict (campaign_id, vendor_id) do nothing`,
    [key.id, key.campaignId, key.vendorId, JSON.stringify(key.publicKey), key.sealed],
  );
}

/** The campaign that tickets of a key lead into. */
export interface Destination {
  readonly campaignId: string;
  readonly waveId: string;
  readonly versionId: string;
  readonly vendorId: string;
  readonly closesAt: Date;
  readonly isClosed: boolean;
  readonly source: Source;
  readonly size: CompanySize;
  readonly region: Region;
}

/** With what most people asked about the vendor have: of a ticket it is known no better. */
export async function destinationOf(
  db: EntityManager,
  { campaignId, vendorId }: Pick<TicketKey, 'campaignId' | 'vendorId'>,
): Promise<Destination | undefined> {
  const [found] = await rows<Destination>(
    db,
    `select c.id as "campaignId", c.wave_id as "waveId", c.version_id as "versionId", $2::uuid as "vendorId",
            c.closes_at as "closesAt", c.state = 'closed' as "isClosed", u.source, u.size, u.region
     from campaign c cross join lateral (
       select mode() within group (order by source) as source, mode() within group (order by size) as size,
              mode() within group (order by region) as region
       from invitation where campaign_id = c.id and vendor_id = $2 and not is_ticketed
     ) u where c.id = $1`,
    [campaignId, vendorId],
  );
  return found;
}

/** False when the ticket was handed in before. */
export async function spend(tx: EntityManager, id: string, keyId: string): Promise<boolean> {
  const spent = await rows(
    tx,
    'insert into spent_ticket (id, key_id) values ($1, $2) on conflict (id) do nothing returning id',
    [id, keyId],
  );
  return spent.length > 0;
}

export interface Sitting {
  readonly invitationId: string;
  readonly contactId: string;
  readonly organisationId: string;
  readonly locale: string;
  readonly now: Date;
}

/** A sitting of nobody: it has a day and, while it lasts, a beginning, but no person. */
export async function saveSitting(tx: EntityManager, destination: Destination, sitting: Sitting): Promise<void> {
  await tx.query(
    `insert into invitation (invitation_id, campaign_id, wave_id, version_id, vendor_id, contact_id, organisation_id,
                             source, size, region, locale, state, expires_at, created_at, started_at, is_ticketed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'started', $12, date_trunc('day', $13::timestamptz, 'UTC'), $13,
             true)`,
    [
      sitting.invitationId,
      destination.campaignId,
      destination.waveId,
      destination.versionId,
      destination.vendorId,
      sitting.contactId,
      sitting.organisationId,
      destination.source,
      destination.size,
      destination.region,
      sitting.locale,
      destination.closesAt,
      sitting.now,
    ],
  );
}
