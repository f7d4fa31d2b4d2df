import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { ReleaseEffect } from './core/index.js';

/** Who wanted a release to be made, as readers are told. */
export const ASKERS = ['team', 'vendor', 'respondent', 'reader'] as const;
export type Asker = (typeof ASKERS)[number];

/** One line of the changelog of a wave. All of it is public. */
export interface ReleaseMark {
  readonly id: string;
  readonly revision: number;
  readonly publishedAt: string;
  readonly sha256: string;
  readonly reason: string;
  /** null in a release from before there was a release desk. */
  readonly askedBy: Asker | null;
  /** What is different from the revision before, in words; empty in a first release. */
  readonly changed: string;
  /** null in a first release, and in one from before there was a release desk. */
  readonly effect: ReleaseEffect | null;
  /** Its numbers are no longer served; its hash stays. */
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
}

interface MarkRow {
  readonly id: string;
  readonly revision: number;
  readonly publishedAt: Date;
  readonly sha256: string;
  readonly reason: string;
  readonly askedBy: Asker | null;
  readonly changed: string | null;
  readonly effect: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}

/** The changelog of a wave, oldest first. */
export async function releaseMarks(db: EntityManager, waveId: string): Promise<ReleaseMark[]> {
  const found = await rows<MarkRow>(
    db,
    `select r.id, r.revision, r.published_at as "publishedAt", r.sha256, r.reason, p.asked_by as "askedBy", p.changed,
            e.effect, x.withdrawn_at as "withdrawnAt", x.reason as "withdrawalReason"
     from release r
     left join release_preparation p on p.id = r.id
     left join release_result e on e.preparation_id = r.id
     left join release_withdrawal x on x.release_id = r.id
     where r.wave_id = $1 order by r.revision`,
    [waveId],
  );
  return found.map(markOf);
}

function markOf({ publishedAt, changed, effect, withdrawnAt, withdrawalReason, ...row }: MarkRow): ReleaseMark {
  return {
    ...row,
    publishedAt: publishedAt.toISOString(),
    changed: changed ?? '',
    effect: effect === null ? null : (JSON.parse(effect) as ReleaseEffect | null),
    withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), reason: withdrawalReason ?? '' },
  };
}
