import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WaveTotalService } from '#response';
import { criterionIds } from '#scoring';
import { StudyService } from '#study';
import { METHOD_DEFAULTS, surveyScores } from './core/index.js';
import { frozenTotals } from './frozen-totals.js';

const AS_IT_IS = { vendor: (id: string) => id, organisation: (id: string) => id };

export interface SurveyScore {
  readonly criterion: string;
  /** nulls where too few organisations answered. */
  readonly score: number | null;
  readonly variance: number | null;
}

/** What customers say of every criterion up to now, for the team to hold other evidence against. */
@Injectable()
export class SurveyScoreService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(WaveTotalService) private readonly totals: WaveTotalService,
  ) {}

  /** By id of the vendor, for those with answers. */
  async of(waveId: string): Promise<ReadonlyMap<string, readonly SurveyScore[]>> {
    const wave = await this.studies.waveById(waveId);
    const rubric = await this.studies.rubric(wave.rubricVersionId);
    const totals = await this.totals.totals(this.db.manager, wave.id, rubric);
    const { cells } = frozenTotals(totals, AS_IT_IS);
    const ids = criterionIds(rubric);
    return new Map(
      surveyScores(rubric, cells, METHOD_DEFAULTS).map(({ vendor, criteria }) => [
        vendor,
        criteria.map(({ score, se }, c) => ({
          criterion: ids[c] as string,
          score,
          variance: se === null ? null : se ** 2,
        })),
      ]),
    );
  }
}
