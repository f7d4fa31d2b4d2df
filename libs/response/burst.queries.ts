import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { Arrivals } from './core/index.js';

/** A time in which a subject (a vendor, an organisation, an open link) got far more answers than usual. */
export interface StoredBurst {
  readonly subjectId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** By wave. */
export type Bursts = ReadonlyMap<string, readonly StoredBurst[]>;

export async function burstsOf(db: EntityManager, waveIds: readonly string[]): Promise<Bursts> {
  const found = await rows<StoredBurst & { waveId: string }>(
    db,
    `select wave_id as "waveId", subject_id as "subjectId", starts_at as "startsAt", ends_at as "endsAt"
     from wave_burst where wave_id = any($1::uuid[]) order by wave_id, subject_id, starts_at`,
    [waveIds],
  );
  const bursts = new Map<string, StoredBurst[]>();
  for (const { waveId, ...burst } of found) bursts.set(waveId, [...(bursts.get(waveId) ?? []), burst]);
  return bursts;
}

export async function replaceBursts(tx: EntityManager, waveId: string, bursts: readonly StoredBurst[]): Promise<void> {
  await tx.query('delete from wave_burst where wave_id = $1', [waveId]);
  await tx.query(
    `insert into wave_burst (wave_id, subject_id, starts_at, ends_at)
     select $1, b.* from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as b`,
    [
      waveId,
      bursts.map(({ subjectId }) => subjectId),
      bursts.map(({ startsAt }) => startsAt),
      bursts.map(({ endsAt }) => endsAt),
    ],
  );
}

/** Windows overlap by half, so that no burst is cut in two: an odd one starts half a window later. In seconds. */
export const WINDOW_SECONDS = 600;
const HALF = WINDOW_SECONDS / 2;

/** Answers whose time is known to the moment; in the other modes it is only a week. */
const TIMED = `
  timed as (
    select r.vendor_id, r.organisation_id, i.open_link_id, r.invitation_id,
           floor(extract(epoch from r.submitted_at) / ${HALF})::float8 as half
    from response r
    join questionnaire_version v on v.id = r.version_id and v.mode in ('identified', 'confidential')
    left join invitation i on i.invitation_id = r.invitation_id
    where r.wave_id = $1 and r.excluded_reason is distinct from 'WITHDRAWN'
  ), subjects as (
    select vendor_id as subject, half from timed
    union all select organisation_id, half from timed
    union all select open_link_id, half from timed where open_link_id is not null
  )`;

/** A window holds two halves: its own number and the next. */
const windows = (from: string) => `${from} cross join lateral (values (half), (half - 1)) as w (number)`;

/** Windows of subjects with at least so many answers. */
export function crowdedWindows(db: EntityManager, waveId: string, least: number): Promise<Arrivals[]> {
  return rows(
    db,
    `with ${TIMED}
     select subject::text as subject, number::float8 as window, count(*)::float8 as responses
     from ${windows('subjects')} group by 1, 2 having count(*) >= $2`,
    [waveId, least],
  );
}

export interface WaveArrivals {
  readonly totals: ReadonlyMap<string, number>;
  readonly perWindow: ReadonlyMap<number, number>;
  readonly responses: number;
  readonly windows: number;
}

/** What the crowded windows are compared with. */
export async function arrivalsAround(
  db: EntityManager,
  waveId: string,
  crowded: readonly Arrivals[],
): Promise<WaveArrivals> {
  const totals = await rows<{ subject: string; responses: number }>(
    db,
    `with ${TIMED}
     select subject::text as subject, count(*)::float8 as responses from subjects
     where subject = any($2::uuid[]) group by 1`,
    [waveId, [...new Set(crowded.map(({ subject }) => subject))]],
  );
  const perWindow = await rows<{ number: number; responses: number }>(
    db,
    `with ${TIMED}
     select number::float8 as number, count(*)::float8 as responses from ${windows('timed')}
     where number = any($2::float8[]) group by 1`,
    [waveId, [...new Set(crowded.map(({ window }) => window))]],
  );
  const [span] = await rows<{ responses: number; windows: number }>(
    db,
    `with ${TIMED}
     select count(*)::float8 as responses, (max(half) - min(half) + 1) / 2 as windows from timed`,
    [waveId],
  );
  return {
    totals: new Map(totals.map(({ subject, responses }) => [subject, responses])),
    perWindow: new Map(perWindow.map(({ number, responses }) => [number, responses])),
    responses: span?.responses ?? 0,
    windows: span?.windows ?? 1,
  };
}

export const timesOfWindow = (window: number): Pick<StoredBurst, 'startsAt' | 'endsAt'> => ({
  startsAt: new Date(window * HALF * 1_000),
  endsAt: new Date((window * HALF + WINDOW_SECONDS) * 1_000),
});
