import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { Cell, OpenCell, WaitingCell } from '../core/anonymity/coarsen.js';
import type { InboxContent } from './inbox-content.js';

/** Answers that only ever mix among themselves: what they share stays visible of each. */
export interface MixingGroup {
  readonly campaignId: string;
  readonly vendorId: string;
  readonly cameByOpenLink: boolean;
  readonly mode: string;
}

export interface WaitingGroup extends MixingGroup {
  readonly isClosed: boolean;
}

export function waitingGroups(db: EntityManager): Promise<WaitingGroup[]> {
  return rows(
    db,
    `select b.campaign_id as "campaignId", b.vendor_id as "vendorId", b.came_by_open_link as "cameByOpenLink", b.mode,
            c.state = 'closed' as "isClosed"
     from (select distinct campaign_id, vendor_id, came_by_open_link, mode from response_inbox) b
     join campaign c on c.id = b.campaign_id`,
  );
}

/** One worker mixes a campaign at a time. */
export async function holdMixing(tx: EntityManager, campaignId: string): Promise<void> {
  await tx.query(
    `insert into answer_mixing (campaign_id, is_settled) values ($1, true)
     on conflict (campaign_id) do update set is_settled = answer_mixing.is_settled`,
    [campaignId],
  );
}

/** Until it is reordered, the order of its rows tells which answers were mixed together. */
export async function markUnsettled(tx: EntityManager, campaignId: string): Promise<void> {
  await tx.query('update answer_mixing set is_settled = false where campaign_id = $1', [campaignId]);
}

export async function unsettledCampaigns(db: EntityManager): Promise<string[]> {
  const found = await rows<{ id: string }>(db, 'select campaign_id as id from answer_mixing where not is_settled');
  return found.map(({ id }) => id);
}

export interface WaitingRow extends Omit<WaitingCell, 'mayName'> {
  readonly receivedOn: Date;
}

const OF_GROUP = 'campaign_id = $1 and vendor_id = $2 and came_by_open_link = $3 and mode = $4';
const keysOf = ({ campaignId, vendorId, cameByOpenLink, mode }: MixingGroup): readonly unknown[] => [
  campaignId,
  vendorId,
  cameByOpenLink,
  mode,
];

export function waitingRows(tx: EntityManager, group: MixingGroup): Promise<WaitingRow[]> {
  return rows(
    tx,
    `select id, organisation_id as "organisationId", source, size, region, locale,
            received_on::timestamp at time zone 'UTC' as "receivedOn"
     from response_inbox where ${OF_GROUP} order by id`,
    keysOf(group),
  );
}

/** Organisations of which at least `k` people were asked about the vendor in the campaign. */
export async function largeOrganisations(
  tx: EntityManager,
  { campaignId, vendorId }: MixingGroup,
  k: number,
): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string }>(
    tx,
    `select organisation_id as id from invitation
     where campaign_id = $1 and vendor_id = $2 and open_link_id is null and not is_ticketed
     group by organisation_id having count(*) >= $3`,
    [campaignId, vendorId, k],
  );
  return new Set(found.map(({ id }) => id));
}

/** What answers mixed before say. An organisation of fewer than `k` answers is one of its own. */
export function openCells(tx: EntityManager, group: MixingGroup, k: number): Promise<OpenCell[]> {
  return rows(
    tx,
    `select case when n >= $5 then organisation_id end as "organisationId", source, size, region, locale,
            extract(epoch from submitted_at)::float8 * 1000 as week, count(*)::int as answers
     from (select *, count(*) over (partition by organisation_id) as n from response where ${OF_GROUP}) r
     group by 1, 2, 3, 4, 5, 6`,
    [...keysOf(group), k],
  );
}

export async function takeSealed(
  tx: EntityManager,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly sealed: Buffer }[]> {
  return rows(tx, 'delete from response_inbox where id = any($1::uuid[]) returning id, sealed', [ids]);
}

/** An answer that left the inbox under a new id. */
export interface MixedRow extends Omit<Cell, 'organisationId' | 'week'>, InboxContent {
  readonly id: string;
  readonly deltaId: string;
  readonly organisationId: string;
  readonly isSmallBatch: boolean;
  /** Monday, 00:00 UTC, ISO 8601. */
  readonly submittedAt: string;
}

/** In the order given, in one statement. */
const SAVE_MIXED = `
  with mixed as (
    select * from json_to_recordset($1::json) as m (
      id uuid, "deltaId" uuid, "organisationId" uuid, source text, size text, region text, locale text, answers jsonb,
      "criterionScore" smallint[], "dimensionScore" float8[], "overallScore" float8, quality jsonb, "receiptHash" text,
      "consentHash" text, "mayQuote" boolean, "isSmallBatch" boolean, "submittedAt" timestamptz)
  ), answered as (
    insert into response (
      invitation_id, campaign_id, wave_id, vendor_id, organisation_id, version_id, source, size, region, locale, answers,
      criterion_score, dimension_score, overall_score, quality, receipt_hash, consent_hash, may_quote, is_small_batch,
      came_by_open_link, mode, submitted_at)
    select m.id, c.id, c.wave_id, $3, m."organisationId", c.version_id, m.source, m.size, m.region, m.locale, m.answers,
           m."criterionScore", m."dimensionScore", m."overallScore", m.quality, decode(m."receiptHash", 'hex'),
           m."consentHash", m."mayQuote", m."isSmallBatch", $4, $5, m."submittedAt"
    from mixed m cross join campaign c where c.id = $2
  )
  insert into wave_delta (invitation_id, id, version_id, is_new)
  select m.id, m."deltaId", c.version_id, true from mixed m cross join campaign c where c.id = $2`;

export async function saveMixed(tx: EntityManager, group: MixingGroup, mixed: readonly MixedRow[]): Promise<void> {
  await tx.query(SAVE_MIXED, [JSON.stringify(mixed), ...keysOf(group)]);
}

export async function waveOf(tx: EntityManager, campaignId: string): Promise<string> {
  const [campaign] = await rows<{ waveId: string }>(tx, 'select wave_id as "waveId" from campaign where id = $1', [
    campaignId,
  ]);
  return campaign!.waveId;
}
