import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AnswerForReview, WaveTotalService } from '#response';
import { StudyService } from '#study';
import { METHOD_DEFAULTS, type ScoreEffect, scoreEffect } from './core/index.js';
import { frozenTotals } from './frozen-totals.js';

type CountedAnswer = Pick<
  AnswerForReview,
  'waveId' | 'vendorId' | 'organisationId' | 'source' | 'size' | 'region' | 'criterionScore' | 'excludedReason'
>;

const AS_IT_IS = { vendor: (id: string) => id, organisation: (id: string) => id };

/** What counting one answer or not does to its vendor's score, by the method and from the totals as they are. */
@Injectable()
export class ScoreEffectService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(WaveTotalService) private readonly totals: WaveTotalService,
  ) {}

  async of(answer: CountedAnswer): Promise<ScoreEffect> {
    const wave = await this.studies.waveById(answer.waveId);
    const rubric = await this.studies.rubric(wave.rubricVersionId);
    const totals = await this.totals.totals(this.db.manager, wave.id, rubric);
    const { criterionScore, vendorId, organisationId, source, size, region, excludedReason } = answer;
    const own = {
      vendor: vendorId,
      organisation: organisationId,
      source,
      size,
      region,
      responses: 1,
      count: criterionScore.map((units) => Number(units !== null)),
      sum: criterionScore.map((units) => units ?? 0),
    };
    const { cells } = frozenTotals(totals, AS_IT_IS);
    return scoreEffect({ rubric, cells, answer: own, isCounted: excludedReason === null }, METHOD_DEFAULTS);
  }
}
