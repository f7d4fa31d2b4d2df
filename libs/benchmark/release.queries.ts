import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { rows } from '#platform';
import type { Tally } from '#response';
import type { WaveEntity } from '#study';
import {
  type LedgerSet,
  type PublishedBefore,
  type ReleaseDocument,
  releasedCells,
  type ReleaseInput,
} from './core/index.js';
import type { UsedVersion } from './instrument-of.js';

const STATES = ['created', 'sent', 'started', 'completed', 'revoked', 'bounced'];

async function campaignsOf(db: EntityManager, waveId: string): Promise<string[]> {
  const campaigns = await rows<{ id: string }>(db, 'select id from campaign where wave_id = $1', [waveId]);
  return campaigns.map(({ id }) => id);
}

interface WaveVendor {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  /** What its products in the study are for. */
  readonly kinds: readonly string[];
}

/** Vendors somebody was asked about in the wave: those with answers, and by index those without. */
export async function vendorsOfWave(db: EntityManager, waveId: string): Promise<WaveVendor[]> {
  const all = await rows<WaveVendor>(
    db,
    `select v.id, v.slug, v.name, array(
       select distinct p.kind from study_product s join product p on p.id = s.product_id
       where p.vendor_id = v.id and s.study_id = (select study_id from wave where id = $1) order by p.kind) as kinds
     from vendor v order by v.slug`,
    [waveId],
  );
  const answered = await rows<{ id: string }>(
    db,
    'select distinct vendor_id as id from wave_total where wave_id = $1 and responses > 0',
    [waveId],
  );
  const heard = new Set(answered.map(({ id }) => id));
  const silent = await rows<{ id: string }>(
    db,
    `select distinct vendor_id as id from invitation
     where campaign_id = any($1::uuid[]) and state = any($2::text[]) and vendor_id = any($3::uuid[])`,
    [await campaignsOf(db, waveId), STATES, all.flatMap(({ id }) => (heard.has(id) ? [] : id))],
  );
  const asked = new Set([...heard, ...silent.map(({ id }) => id)]);
  return all.filter(({ id }) => asked.has(id));
}

export async function invitationsOf(db: EntityManager, waveId: string): Promise<number> {
  const [found] = await rows<{ count: number }>(
    db,
    'select count(*)::int as count from invitation where campaign_id = any($1::uuid[])',
    [await campaignsOf(db, waveId)],
  );
  return found?.count ?? 0;
}

/** Versions of the questionnaire that a wave's answers belong to. */
export function versionsById(db: EntityManager, tallies: readonly Tally[]): Promise<UsedVersion[]> {
  return rows(
    db,
    `select number, content_hash as "contentHash", series, plan from questionnaire_version
     where id = any($1::uuid[])`,
    [tallies.flatMap(({ kind, value }) => (kind === 'version' ? value : []))],
  );
}

/** The newest trend series that answers of each wave belong to. */
export async function seriesOf(db: EntityManager, waveIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const used = await rows<{ waveId: string; series: number }>(
    db,
    `select t.wave_id as "waveId", max(v.series)::int as series
     from wave_tally t join questionnaire_version v on v.id::text = t.value
     where t.wave_id = any($1::uuid[]) and t.kind = 'version' and t.responses > 0 group by t.wave_id`,
    [waveIds],
  );
  return new Map(used.map(({ waveId, series }) => [waveId, series]));
}

export interface ReleasedWave {
  readonly waveId: string;
  readonly wave: string;
  readonly releaseId: string;
  readonly document: ReleaseDocument;
}

/** The newest release of each wave of the study that opened before this one and was not withdrawn, oldest wave first. */
export async function earlierReleases(
  db: EntityManager,
  { studyId, opensAt }: Pick<WaveEntity, 'studyId' | 'opensAt'>,
): Promise<ReleasedWave[]> {
  const found = await rows<Omit<ReleasedWave, 'document'> & { document: string }>(
    db,
    `select distinct on (w.opens_at, w.id) w.id as "waveId", w.slug as wave, r.id as "releaseId", r.document
     from wave w join release r on r.wave_id = w.id
     where w.study_id = $1 and w.opens_at < $2
       and not exists (select 1 from release_withdrawal x where x.release_id = r.id)
     order by w.opens_at, w.id, r.revision desc`,
    [studyId, opensAt],
  );
  return found.map(({ document, ...rest }) => ({ ...rest, document: JSON.parse(document) as ReleaseDocument }));
}

/** All that a release was computed from. */
export async function releasedInput(db: EntityManager, releaseId: string): Promise<ReleaseInput> {
  const [release] = await rows<{ input: string }>(db, 'select input from release where id = $1', [releaseId]);
  return JSON.parse(release!.input) as ReleaseInput;
}

/** Everything earlier revisions of the wave published: its ledger, and what the newest of them was computed from. */
export async function publishedBefore(db: EntityManager, waveId: string): Promise<PublishedBefore> {
  const sets = await rows<LedgerSet>(db, 'select cell, members from ledger_set where wave_id = $1', [waveId]);
  const [newest] = await rows<{ id: string }>(
    db,
    'select id from release where wave_id = $1 order by revision desc limit 1',
    [waveId],
  );
  return { sets, cells: newest ? releasedCells(await releasedInput(db, newest.id)) : [] };
}

/** The newest revision of a wave, as it was signed; undefined before the first. */
export async function newestDocument(db: EntityManager, waveId: string): Promise<string | undefined> {
  const [newest] = await rows<{ document: string }>(
    db,
    'select document from release where wave_id = $1 order by revision desc limit 1',
    [waveId],
  );
  return newest?.document;
}
