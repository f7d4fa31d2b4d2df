import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { wallTimeAt } from '#distribution/core';
import { rows } from '#platform';
import type { Rubric } from '#scoring';
import { studyErrors } from '#study';

/** What voices of a wave may be about. */
export interface StudyOfWave {
  /** By slug. */
  readonly vendors: ReadonlyMap<string, string>;
  readonly dimensions: readonly { readonly id: string; readonly name: LocalizedText }[];
  /** The day it is where the wave is, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Throws `not-found`. */
export async function studyOfWave(db: EntityManager, waveId: string, now: Date): Promise<StudyOfWave> {
  const [wave] = await rows<{ zone: string; rubric: Rubric }>(
    db,
    `select w.time_zone as zone, r.rubric from wave w join rubric_version r on r.id = w.rubric_version_id
     where w.id = $1`,
    [waveId],
  );
  if (!wave) throw studyErrors.waveNotFound();
  const vendors = await rows<{ id: string; slug: string }>(
    db,
    `select v.id, v.slug from wave w join study_vendor s on s.study_id = w.study_id join vendor v on v.id = s.vendor_id
     where w.id = $1 order by v.slug`,
    [waveId],
  );
  return {
    vendors: new Map(vendors.map(({ id, slug }) => [slug, id])),
    dimensions: wave.rubric.dimensions.map(({ id, name }) => ({ id, name })),
    today: wallTimeAt(now, wave.zone).day,
  };
}

/** Files of one wave are taken one after the other, so that each is compared with all before it. */
export async function lockWave(tx: EntityManager, waveId: string): Promise<void> {
  const found = await rows(tx, 'select id from wave where id = $1 for no key update', [waveId]);
  if (found.length === 0) throw studyErrors.waveNotFound();
}
