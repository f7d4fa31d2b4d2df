import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type LocalizedText } from '#kernel';
import type { Rubric } from '#scoring';
import { StudyService } from '#study';
import { AnalysisService } from './analysis.service.js';
import type { DraftCheck } from './check-draft.js';
import type { ScenarioOutcome, Simulation } from './core/design/index.js';
import type { DraftContent } from './draft-content.js';
import { definitionInvalid } from './errors.js';
import type { Rehearsed } from './rehearse.js';

/** What answers are scored by, and whose study it is. */
export interface Scoring {
  readonly rubric: Rubric;
  /** Absent without a rubric. */
  readonly study?: { readonly id: string; readonly title: LocalizedText; readonly sponsor: LocalizedText };
}

/** Without a rubric nothing is scored. */
const NO_RUBRIC: Rubric = { dimensions: [] };

const NO_RUBRIC_CHOSEN = { pointer: '/rubricVersionId', code: 'no-rubric', severity: 'error' } as const;

const TOO_EXPENSIVE: DraftCheck = {
  findings: [{ pointer: '', code: 'lint-timeout', severity: 'error' }],
  coverage: null,
  translations: null,
  seconds: null,
  plan: null,
};

type Designed = Pick<DraftContent, 'definition' | 'rubricVersionId'>;

function resultOf<Result>(rehearsed: Rehearsed<Result>): Result {
  if (!rehearsed.ok) throw definitionInvalid(rehearsed.violations);
  return rehearsed.result;
}

/** What a designer asks about a draft. Nothing of it is stored; all of it runs in the bounded thread. */
@Injectable()
export class DesignService {
  constructor(
    @Inject(AnalysisService) private readonly analysis: AnalysisService,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  async check({ definition, rubricVersionId, scenarios }: DraftContent): Promise<DraftCheck> {
    const { rubric } = await this.scoringOf(rubricVersionId);
    try {
      const check = await this.analysis.run('check', { definition, rubric, scenarios });
      return rubricVersionId === null ? { ...check, findings: [NO_RUBRIC_CHOSEN, ...check.findings] } : check;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'lint-timeout') return TOO_EXPENSIVE;
      throw error;
    }
  }

  /** The draft filled in by chance: which ways through it there are, how long they take, which scores come out. */
  async simulate({ definition, rubricVersionId }: Designed, count: number, seed: number): Promise<Simulation> {
    const { rubric } = await this.scoringOf(rubricVersionId);
    return resultOf(await this.analysis.run('simulate', { definition, rubric, count, seed }));
  }

  async runScenarios({ definition, rubricVersionId, scenarios }: DraftContent): Promise<readonly ScenarioOutcome[]> {
    const { rubric } = await this.scoringOf(rubricVersionId);
    return resultOf(await this.analysis.run('scenarios', { definition, rubric, scenarios }));
  }

  async scoringOf(rubricVersionId: string | null): Promise<Scoring> {
    if (rubricVersionId === null) return { rubric: NO_RUBRIC };
    const { rubric, studyId } = await this.studies.rubricVersion(rubricVersionId);
    const { id, title, sponsor } = await this.studies.studyById(studyId);
    return { rubric, study: { id, title, sponsor } };
  }
}
