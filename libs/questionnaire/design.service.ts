import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type LocalizedText } from '#kernel';
import type { Rubric } from '#scoring';
import { StudyService } from '#study';
import { AnalysisService } from './analysis.service.js';
import type { DraftCheck } from './check-draft.js';
import type { DraftContent } from './draft-content.js';

/** What answers are scored by, and whose study it is. */
export interface Scoring {
  readonly rubric: Rubric;
  /** Absent without a rubric. */
  readonly study?: { readonly id: string; readonly title: LocalizedText; readonly sponsor: LocalizedText };
}

/** Without a rubric nothing is scored. */
const NO_RUBRIC: Rubric = { dimensions: [] };

const TOO_EXPENSIVE: DraftCheck = {
  findings: [{ pointer: '', code: 'lint-timeout', severity: 'error' }],
  coverage: null,
  translations: null,
  seconds: null,
  plan: null,
};

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
      return await this.analysis.run('check', { definition, rubric, scenarios });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'lint-timeout') return TOO_EXPENSIVE;
      throw error;
    }
  }

  async scoringOf(rubricVersionId: string | null): Promise<Scoring> {
    if (rubricVersionId === null) return { rubric: NO_RUBRIC };
    const { rubric, studyId } = await this.studies.rubricVersion(rubricVersionId);
    const { id, title, sponsor } = await this.studies.studyById(studyId);
    return { rubric, study: { id, title, sponsor } };
  }
}
