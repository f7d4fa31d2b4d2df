import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AnswerForReview, WaveTotalService } from '#response';
import { StudyService } from '#study';
import {
  type Cell,
  type DecisionEffect,
  decisionEffects,
  METHOD_DEFAULTS,
  type ScoreEffect,
  scoreEffect,
} from './core/index.js';
import { frozenTotals } from './frozen-totals.js';

type CountedAnswer = Pick<
  AnswerForReview,
  'waveId' | 'vendorId' | 'organisationId' | 'source' | 'size' | 'region' | 'criterionScore' | 'excludedReason'
>;

/** An answer and whether it would count after a decision that nobody has made yet. */
export interface WeighedDecision {
  readonly answer: CountedAnswer;
  readonly willCount: boolean;
}

const AS_IT_IS = { vendor: (id: string) => id, organisation: (id: string) => id };

/** What counting answers or not does to the scores of their vendors, by the method and from the totals as they are. */
@Injectable()
export class ScoreEffectService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(WaveTotalService) private readonly totals: WaveTotalService,
  ) {}

  async of(answer: CountedAnswer): Promise<ScoreEffect> {
    const { rubric, cells } = await this.#wave(answer.waveId);
    const isCounted = answer.excludedReason === null;
    return scoreEffect({ rubric, cells, answer: cellOf(answer), isCounted }, METHOD_DEFAULTS);
  }

  /** Of decisions about answers of any waves; `vendor` is its id. */
  async ofAll(
    decisions: readonly WeighedDecision[],
  ): Promise<readonly (DecisionEffect & { readonly waveId: string })[]> {
    const waves = [...new Set(decisions.map(({ answer }) => answer.waveId))];
    const effects = await Promise.all(
      waves.map(async (waveId) => {
        const { rubric, cells } = await this.#wave(waveId);
        const decided = decisions
          .filter(({ answer }) => answer.waveId === waveId)
          .map(({ answer, willCount }) => ({
            answer: cellOf(answer),
            isCounted: answer.excludedReason === null,
            willCount,
          }));
        const own = decisionEffects({ rubric, cells, decided }, METHOD_DEFAULTS);
        return own.map((effect) => ({ ...effect, waveId }));
      }),
    );
    return effects.flat();
  }

  async #wave(waveId: string) {
    const wave = await this.studies.waveById(waveId);
    const rubric = await this.studies.rubric(wave.rubricVersionId);
    const totals = await this.totals.totals(this.db.manager, wave.id, rubric);
    return { rubric, cells: frozenTotals(totals, AS_IT_IS).cells };
  }
}

function cellOf(answer: CountedAnswer): Cell {
  const { criterionScore, vendorId, organisationId, source, size, region } = answer;
  return {
    vendor: vendorId,
    organisation: organisationId,
    source,
    size,
    region,
    responses: 1,
    count: criterionScore.map((units) => Number(units !== null)),
    sum: criterionScore.map((units) => units ?? 0),
  };
}
