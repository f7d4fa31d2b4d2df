import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, Violation } from '#kernel';
import { CLOCK, noteAct, queryErrors, rows } from '#platform';
import { inZone, waveState, type WaveState } from './core/index.js';
import { waveInvalid, waveLaunched, waveNotFound } from './errors.js';
import { RubricVersionEntity, WaveEntity } from './study.entity.js';
import { checkWave, StudyService } from './study.service.js';

/** A wave as the staff sees it; its moments carry the offset of its zone. */
export interface WaveListing {
  readonly id: string;
  readonly studyId: string;
  readonly slug: string;
  readonly rubricVersionId: string;
  readonly rubricNumber: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly state: WaveState;
  readonly campaigns: number;
  /** When people were invited first; from then on dates and rubric stay. */
  readonly launchedAt: Date | null;
  /** Of the newest release, 0 when there is none. */
  readonly revision: number;
  readonly version: number;
  readonly createdAt: Date;
}

export type WaveChange = Partial<Pick<WaveEntity, 'opensAt' | 'closesAt' | 'timeZone' | 'rubricVersionId'>>;

interface WaveRow extends Omit<WaveListing, 'opensAt' | 'closesAt' | 'state'> {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Campaigns and releases stand further up; their rows are read here, never written. */
const LISTING = `
  select w.id, w.study_id as "studyId", w.slug, w.rubric_version_id as "rubricVersionId", r.number as "rubricNumber",
         w.opens_at as "opensAt", w.closes_at as "closesAt", w.time_zone as "timeZone", w.version,
         w.created_at as "createdAt",
         (select count(*)::int from campaign c where c.wave_id = w.id) as campaigns,
         (select min(c.launched_at) from campaign c where c.wave_id = w.id) as "launchedAt",
         (select coalesce(max(l.revision), 0) from release l where l.wave_id = w.id) as revision
  from wave w join rubric_version r on r.id = w.rubric_version_id`;

@Injectable()
export class WaveService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  /** The waves of a study, oldest first. */
  async waves(studyId: string): Promise<WaveListing[]> {
    const { id } = await this.studies.studyById(studyId);
    const found = await rows<WaveRow>(this.db.manager, `${LISTING} where w.study_id = $1 order by w.opens_at, w.id`, [
      id,
    ]);
    return found.map((row) => this.#listingOf(row));
  }

  async wave(id: string, db: EntityManager = this.db.manager): Promise<WaveListing> {
    const [row] = await rows<WaveRow>(db, `${LISTING} where w.id = $1`, [id]);
    if (!row) throw waveNotFound();
    return this.#listingOf(row);
  }

  /** Moves a wave or gives it another rubric, until people are invited to it. */
  async change(id: string, version: number, change: WaveChange): Promise<WaveListing> {
    return this.db.transaction(async (tx) => {
      const wave = await tx.findOne(WaveEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
      if (!wave) throw waveNotFound();
      await checkNotLaunched(tx, id);
      if (wave.version !== version) throw queryErrors.changedSince();
      const { opensAt = wave.opensAt, closesAt = wave.closesAt, timeZone = wave.timeZone } = change;
      const changed = {
        id,
        opensAt,
        closesAt,
        timeZone,
        rubricVersionId: change.rubricVersionId ?? wave.rubricVersionId,
      };
      const rubric = await tx.findOneBy(RubricVersionEntity, { id: changed.rubricVersionId });
      const violations = checkWave(changed, rubric?.studyId === wave.studyId);
      if (violations.length === 0) violations.push(...(await misfits(tx, changed)));
      if (violations.length > 0) throw waveInvalid(violations);
      await tx.update(WaveEntity, { id }, { ...change, version: version + 1 });
      const now = await this.wave(id, tx);
      const fields = Object.keys(change).join(' ');
      await noteAct(tx, { action: 'wave.changed', object: `wave:${id}`, details: { fields } }, this.clock.now());
      return now;
    });
  }

  #listingOf({ opensAt, closesAt, ...row }: WaveRow): WaveListing {
    return {
      ...row,
      opensAt: inZone(opensAt, row.timeZone),
      closesAt: inZone(closesAt, row.timeZone),
      state: waveState({ opensAt, closesAt, releases: row.revision }, this.clock.now()),
    };
  }
}

/**
 * A launch that is under way holds its campaign, so it is waited for and then seen. It refers to the wave meanwhile,
 * so nobody who waits for it may hold the wave's key.
 */
async function checkNotLaunched(tx: EntityManager, waveId: string): Promise<void> {
  const campaigns = await rows<{ launchedAt: Date | null }>(
    tx,
    'select launched_at as "launchedAt" from campaign where wave_id = $1 order by id for no key update',
    [waveId],
  );
  if (campaigns.some(({ launchedAt }) => launchedAt !== null)) throw waveLaunched();
}

/** What campaigns that wait to be launched would no longer fit. */
async function misfits(
  tx: EntityManager,
  wave: Pick<WaveEntity, 'id' | 'opensAt' | 'rubricVersionId'>,
): Promise<Violation[]> {
  const [found] = await rows<{ rubrics: number; ends: number }>(
    tx,
    `select count(*) filter (where v.rubric_version_id <> $2)::int as rubrics,
            count(*) filter (where c.closes_at <= $3)::int as ends
     from campaign c join questionnaire_version v on v.id = c.version_id where c.wave_id = $1`,
    [wave.id, wave.rubricVersionId, wave.opensAt],
  );
  return [
    ...(found?.rubrics ? [{ pointer: '/rubricVersionId', code: 'campaign-of-another-rubric' }] : []),
    ...(found?.ends ? [{ pointer: '/opensAt', code: 'campaign-ends-before' }] : []),
  ];
}
