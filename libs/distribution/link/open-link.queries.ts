import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { EntryFlag, OpenLinkFacts, Region, CompanySize } from '../core/index.js';

/** An open link with what its campaign says about it. */
export interface OpenLink extends OpenLinkFacts {
  readonly id: string;
  readonly campaignId: string;
  readonly vendorId: string;
  readonly waveId: string;
  readonly studyId: string;
  readonly versionId: string;
  readonly slug: string;
  readonly name: string;
  readonly organisationQuota: number;
  /** Sites that may show it in a frame. */
  readonly origins: readonly string[];
  /** Until when it asks for more work; null: it was never pressed. */
  readonly hardUntil: Date | null;
  readonly version: number;
  readonly createdAt: Date;
}

const LINK = `
  select l.id, l.campaign_id as "campaignId", l.vendor_id as "vendorId", c.wave_id as "waveId", w.study_id as "studyId",
         c.version_id as "versionId", l.slug, l.name, l.opens_at as "opensAt", l.closes_at as "closesAt", l.quota,
         l.organisation_quota as "organisationQuota", l.taken, l.origins, l.is_on as "isOn", l.hard_until as "hardUntil", l.version,
         c.state as "campaignState", c.closes_at as "campaignClosesAt", l.created_at as "createdAt"
  from open_link l join campaign c on c.id = l.campaign_id join wave w on w.id = c.wave_id`;

export async function openLinkBySlug(db: EntityManager, slug: string): Promise<OpenLink | undefined> {
  return (await rows<OpenLink>(db, `${LINK} where l.slug = $1`, [slug]))[0];
}

export async function openLinkById(db: EntityManager, id: string): Promise<OpenLink | undefined> {
  return (await rows<OpenLink>(db, `${LINK} where l.id = $1`, [id]))[0];
}

export function openLinksOf(db: EntityManager, campaignId: string): Promise<OpenLink[]> {
  return rows<OpenLink>(db, `${LINK} where l.campaign_id = $1 order by l.created_at, l.id`, [campaignId]);
}

/** Sites that may show the sitting in a frame; undefined for a sitting of no open link. */
export async function originsOfSitting(
  db: EntityManager,
  invitationId: string,
): Promise<readonly string[] | undefined> {
  const [found] = await rows<{ origins: readonly string[] }>(
    db,
    `select l.origins from invitation i join open_link l on l.id = i.open_link_id where i.invitation_id = $1`,
    [invitationId],
  );
  return found?.origins;
}

/** Somebody who starts at an open link. */
export interface Newcomer {
  readonly invitationId: string;
  /** Names nobody: one start is one unknown person. */
  readonly contactId: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly size: CompanySize;
  readonly region: Region;
  readonly locale: string;
  readonly expiresAt: Date;
  readonly proof: 'work' | 'missing';
  readonly entryFlags: readonly EntryFlag[];
}

/** The sitting says for good by which open link it came, and that nobody invited its person. */
export async function saveSitting(tx: EntityManager, link: OpenLink, newcomer: Newcomer, now: Date): Promise<void> {
  await tx.query(
    `insert into invitation (invitation_id, campaign_id, wave_id, version_id, vendor_id, contact_id, organisation_id, source,
                             size, region, locale, state, expires_at, created_at, started_at, open_link_id,
                             proof, entry_flags)
     values ($1, $2, $3, $4, $5, $6, $7, 'community', $8, $9, $10, 'started', $11, $12, $12, $13, $14, $15)`,
    [
      newcomer.invitationId,
      link.campaignId,
      link.waveId,
      link.versionId,
      link.vendorId,
      newcomer.contactId,
      newcomer.organisationId,
      newcomer.size,
      newcomer.region,
      newcomer.locale,
      newcomer.expiresAt,
      now,
      link.id,
      newcomer.proof,
      newcomer.entryFlags,
    ],
  );
}

/**
 * False when the organisation has no place left; the row is locked until the transaction ends. The name is kept as it
 * was first typed, to be blotted out of texts; what is known of organisations nobody may say who is not known.
 */
export async function takeOrganisationPlace(
  tx: EntityManager,
  link: OpenLink,
  { organisationId, organisation }: { readonly organisationId: string; readonly organisation: string | null },
): Promise<boolean> {
  const taken = await rows(
    tx,
    `insert into open_link_organisation as o (organisation_id, open_link_id, taken, name) values ($1, $2, 1, $4)
     on conflict (organisation_id, open_link_id) do update set taken = o.taken + 1 where o.taken < $3
     returning taken`,
    [organisationId, link.id, link.organisationQuota, organisation],
  );
  return taken.length > 0;
}

/** False when no place is left. */
export async function takePlace(tx: EntityManager, linkId: string): Promise<boolean> {
  const taken = await rows(
    tx,
    'update open_link set taken = taken + 1 where id = $1 and is_on and taken < quota returning taken',
    [linkId],
  );
  return taken.length > 0;
}

/**
 * Gives back the places of sittings that were begun, not finished, and may not be finished any more. Each is given back
 * once, because it is void from then on.
 */
export async function givePlacesBack(tx: EntityManager, linkId: string, expiredBefore: Date): Promise<number> {
  const expired = await rows<{ organisationId: string }>(
    tx,
    `update invitation set state = 'revoked'
     where open_link_id = $1 and state = 'started' and expires_at < $2 and proof is distinct from 'missing'
     returning organisation_id as "organisationId"`,
    [linkId, expiredBefore],
  );
  if (expired.length === 0) return 0;
  await tx.query(
    `update open_link_organisation o set taken = o.taken - v.count
     from (select id, count(*)::int from unnest($2::uuid[]) as u (id) group by id) v
     where o.organisation_id = v.id and o.open_link_id = $1`,
    [linkId, expired.map(({ organisationId }) => organisationId)],
  );
  await tx.query('update open_link set taken = taken - $2 where id = $1', [linkId, expired.length]);
  return expired.length;
}

export interface OpenLinkCounts {
  readonly linkId: string;
  readonly started: number;
  readonly completed: number;
  readonly organisations: number;
}

export function countOpenLinks(db: EntityManager, linkIds: readonly string[]): Promise<OpenLinkCounts[]> {
  return rows<OpenLinkCounts>(
    db,
    `select open_link_id as "linkId", count(*)::int as started,
            count(*) filter (where state = 'completed')::int as completed,
            count(distinct organisation_id)::int as organisations
     from invitation where open_link_id = any($1::uuid[]) group by open_link_id`,
    [linkIds],
  );
}
