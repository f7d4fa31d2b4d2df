import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { rows } from '#platform';
import type { ReleaseEffect } from '../core/index.js';
import type { Asker } from '../release-marks.js';
import type { PreparationState } from './preparation.queries.js';

/** Of whoever did something: what colleagues call them. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

export const DESK_STATES = ['waiting', 'failed', 'ready', 'approved', 'published', 'withdrawn', 'discarded'] as const;
export type DeskState = (typeof DESK_STATES)[number];

/** A release of a wave with all that was done about it, or one that never became public. For the staff. */
export interface DeskEntry {
  readonly id: string;
  readonly waveId: string;
  readonly state: DeskState;
  readonly version: number;
  /** null until it is computed. */
  readonly revision: number | null;
  readonly reason: string;
  readonly askedBy: Asker | null;
  readonly changed: string;
  readonly embargoUntil: Date | null;
  readonly problem: string | null;
  /** null in a release from before there was a release desk. */
  readonly preparedBy: Colleague | null;
  readonly preparedAt: Date;
  readonly approvedBy: Colleague | null;
  readonly approvedAt: Date | null;
  readonly publicAt: Date | null;
  /** Reasons to go on in spite of a warning, by gate. */
  readonly acknowledged: Readonly<Record<string, string>>;
  readonly discarded: { readonly by: Colleague; readonly at: Date; readonly reason: string } | null;
  readonly withdrawn: { readonly by: Colleague; readonly at: Date; readonly reason: string } | null;
  readonly sha256: string | null;
  readonly effect: ReleaseEffect | null;
}

const person = (alias: string) =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', coalesce(nullif(${alias}.name, ''), ${alias}.email)) end`;

const ENTRY = `
  select coalesce(p.id, r.id) as id, coalesce(p.wave_id, r.wave_id) as "waveId",
         case when x.release_id is not null then 'withdrawn' else coalesce(p.state, 'published') end as state,
         coalesce(p.version, 1) as version, coalesce(r.revision, e.revision) as revision,
         coalesce(p.reason, r.reason) as reason, p.asked_by as "askedBy", coalesce(p.changed, '') as changed,
         p.embargo_until as "embargoUntil", p.problem, ${person('pb')} as "preparedBy",
         coalesce(p.prepared_at, r.published_at) as "preparedAt", ${person('ab')} as "approvedBy",
         p.approved_at as "approvedAt", coalesce(r.published_at, p.public_at) as "publicAt",
         coalesce(p.acknowledged, '{}') as acknowledged, ${person('db')} as "discardedBy",
         p.discarded_at as "discardedAt", p.discard_reason as "discardReason", ${person('wb')} as "withdrawnBy",
         x.withdrawn_at as "withdrawnAt", x.reason as "withdrawalReason", r.sha256, e.effect
  from release_preparation p
  full join release r on r.id = p.id
  left join release_result e on e.preparation_id = p.id
  left join release_withdrawal x on x.release_id = r.id
  left join staff pb on pb.id = p.prepared_by
  left join staff ab on ab.id = p.approved_by
  left join staff db on db.id = p.discarded_by
  left join staff wb on wb.id = x.withdrawn_by`;

interface EntryRow extends Omit<DeskEntry, 'effect' | 'discarded' | 'withdrawn'> {
  readonly effect: string | null;
  readonly discardedBy: Colleague | null;
  readonly discardedAt: Date | null;
  readonly discardReason: string | null;
  readonly withdrawnBy: Colleague | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}

function entryOf(row: EntryRow): DeskEntry {
  const { effect, discardedBy, discardedAt, discardReason, withdrawnBy, withdrawnAt, withdrawalReason, ...rest } = row;
  return {
    ...rest,
    effect: effect === null ? null : (JSON.parse(effect) as ReleaseEffect | null),
    discarded: discardedBy && discardedAt && { by: discardedBy, at: discardedAt, reason: discardReason ?? '' },
    withdrawn: withdrawnBy && withdrawnAt && { by: withdrawnBy, at: withdrawnAt, reason: withdrawalReason ?? '' },
  };
}

/** Of one wave, newest first. */
export async function entriesOf(
  db: EntityManager,
  waveId: string,
  { limit, after }: { readonly limit: number; readonly after?: readonly string[] | undefined },
): Promise<DeskEntry[]> {
  const [time = null, id = null] = after ?? [];
  const found = await rows<EntryRow>(
    db,
    `select * from (${ENTRY}) entry
     where "waveId" = $1 and ($2::timestamptz is null or ("preparedAt", id) < ($2, $3::uuid))
     order by "preparedAt" desc, id desc limit $4`,
    [waveId, time, id, limit],
  );
  return found.map(entryOf);
}

export async function entryById(db: EntityManager, waveId: string, id: string): Promise<DeskEntry | undefined> {
  const [found] = await rows<EntryRow>(db, `select * from (${ENTRY}) entry where id = $1 and "waveId" = $2`, [
    id,
    waveId,
  ]);
  return found && entryOf(found);
}

/** A wave as the list of the desk shows it. */
export interface DeskWave {
  readonly waveId: string;
  readonly wave: string;
  readonly study: string;
  readonly studyId: string;
  readonly title: LocalizedText;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** The newest revision; withdrawn ones, too. */
  readonly revision: number | null;
  readonly publishedAt: Date | null;
  readonly isWithdrawn: boolean;
  /** What is on its way, or failed last. */
  readonly openId: string | null;
  readonly openState: PreparationState | null;
  readonly publicAt: Date | null;
}

const WAVE = `
  select w.id as "waveId", w.slug as wave, s.slug as study, s.id as "studyId", s.title, w.opens_at as "opensAt",
         w.closes_at as "closesAt", r.revision, r.published_at as "publishedAt", x.release_id is not null as "isWithdrawn",
         p.id as "openId", p.state as "openState", p.public_at as "publicAt"
  from wave w join study s on s.id = w.study_id
  left join lateral (select id, revision, published_at from release o where o.wave_id = w.id order by revision desc limit 1) r on true
  left join release_withdrawal x on x.release_id = r.id
  left join lateral (
    select id, state, public_at from release_preparation q where q.wave_id = w.id order by prepared_at desc, id desc limit 1
  ) p on p.state in ('waiting', 'failed', 'ready', 'approved')`;

/** Waves of all studies, the last to open first. */
export function deskWaves(
  db: EntityManager,
  { limit, after }: { readonly limit: number; readonly after?: readonly string[] | undefined },
): Promise<DeskWave[]> {
  const [time = null, id = null] = after ?? [];
  return rows<DeskWave>(
    db,
    `${WAVE} where ($1::timestamptz is null or (w.opens_at, w.id) < ($1, $2::uuid))
     order by w.opens_at desc, w.id desc limit $3`,
    [time, id, limit],
  );
}

export async function deskWave(db: EntityManager, waveId: string): Promise<DeskWave | undefined> {
  const [found] = await rows<DeskWave>(db, `${WAVE} where w.id = $1`, [waveId]);
  return found;
}
