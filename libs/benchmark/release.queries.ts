import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { rows } from '#platform';
import {
  type LedgerSet,
  type PublishedBefore,
  type ReleaseDocument,
  releasedCells,
  type ReleaseInput,
} from './core/index.js';

/** Vendors somebody was asked about in the wave. */
export function vendorsOfWave(
  db: EntityManager,
  waveId: string,
): Promise<{ id: string; slug: string; name: LocalizedText }[]> {
  return rows(
    db,
    `select v.id, v.slug, v.name from vendor v
     where v.id in (select vendor_id from invitation where wave_id = $1) order by v.slug`,
    [waveId],
  );
}

/** How the answers of a wave came in. */
export async function collectionOf(db: EntityManager, waveId: string): Promise<ReleaseInput['collection']> {
  const [facts] = await rows<{ invitations: number; medianMinutes: number | null }>(
    db,
    `select (select count(*)::int from invitation where wave_id = $1) as invitations,
            (select percentile_disc(0.5) within group (order by (quality ->> 'durationSeconds')::float8) / 60
             from response where wave_id = $1 and quality ->> 'durationSeconds' is not null) as "medianMinutes"`,
    [waveId],
  );
  const excluded = await rows<{ reason: string; count: number }>(
    db,
    `select excluded_reason as reason, count(*)::int as count from response
     where wave_id = $1 and excluded_reason is not null group by 1 order by 1`,
    [waveId],
  );
  return { invitations: facts?.invitations ?? 0, medianMinutes: facts?.medianMinutes ?? null, excluded };
}

/** Versions of the questionnaire that the wave's answers belong to. */
export async function versionsOfWave(db: EntityManager, waveId: string): Promise<string[]> {
  const versions = await rows<{ id: string }>(
    db,
    'select distinct version_id as id from response where wave_id = $1 order by 1',
    [waveId],
  );
  return versions.map(({ id }) => id);
}

/** Points that respondents gave to the dimensions, as shares; `items` are the questions in rubric order. */
export async function allocationsOf(
  db: EntityManager,
  { waveId, versionId, items }: { waveId: string; versionId: string; items: readonly string[] },
): Promise<number[][]> {
  const points = await rows<{ points: number[] }>(
    db,
    `select array(select (answers ->> key)::float8 from unnest($3::text[]) with ordinality as k (key, at) order by at) as points
     from response
     where wave_id = $1 and version_id = $2 and excluded_reason is null and answers ?& $3::text[]`,
    [waveId, versionId, items],
  );
  return points.flatMap(({ points: given }) => {
    const total = given.reduce((sum, value) => sum + value, 0);
    return total > 0 ? [given.map((value) => value / total)] : [];
  });
}

/** The newest release of each wave of a study, oldest wave first. */
export async function latestOfStudy(
  db: EntityManager,
  studyId: string,
): Promise<{ waveId: string; wave: string; document: ReleaseDocument }[]> {
  const found = await rows<{ waveId: string; wave: string; document: string }>(
    db,
    `select distinct on (w.opens_at, w.id) w.id as "waveId", w.slug as wave, r.document
     from wave w join release r on r.wave_id = w.id
     where w.study_id = $1 order by w.opens_at, w.id, r.revision desc`,
    [studyId],
  );
  return found.map(({ document, ...rest }) => ({ ...rest, document: JSON.parse(document) as ReleaseDocument }));
}

/** Everything earlier revisions of the wave published: its ledger, and what the newest of them was computed from. */
export async function publishedBefore(db: EntityManager, waveId: string): Promise<PublishedBefore> {
  const sets = await rows<LedgerSet>(db, 'select cell, members from ledger_set where wave_id = $1', [waveId]);
  const [newest] = await rows<{ input: string }>(
    db,
    'select input from release where wave_id = $1 order by revision desc limit 1',
    [waveId],
  );
  return { sets, cells: newest ? releasedCells(JSON.parse(newest.input) as ReleaseInput) : [] };
}
