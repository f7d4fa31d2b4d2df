import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Rubric } from '#scoring';
import { StudyService } from '#study';
import { AnalysisService } from './analysis.service.js';
import { modeChange } from './core/design/diff/mode-change.js';
import type { Definition } from './core/design/index.js';
import type { AnswerMode } from './core/index.js';
import { DraftService } from './draft.service.js';
import { definitionInvalid, versionNotFound } from './errors.js';
import { QuestionnaireVersionEntity } from './questionnaire.entity.js';

/** A state of a questionnaire that can be compared: a published version by its number, or the draft. */
export type StateName = number | 'draft';

interface State {
  readonly definition: Definition;
  readonly rubric: Rubric;
  readonly mode: AnswerMode | undefined;
}

const NO_RUBRIC: Rubric = { dimensions: [] };

/** Published versions, read and put beside each other. */
@Injectable()
export class VersionService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(AnalysisService) private readonly analysis: AnalysisService,
    @Inject(DraftService) private readonly drafts: DraftService,
  ) {}

  async version(questionnaireId: string, number: number): Promise<QuestionnaireVersionEntity> {
    const version = await this.db.manager.findOneBy(QuestionnaireVersionEntity, { questionnaireId, number });
    if (!version) throw versionNotFound();
    return version;
  }

  /** What changed from one state to another, and whether a trend line may run over it. */
  async compare(questionnaireId: string, from: StateName, to: StateName) {
    const [before, after] = [await this.#state(questionnaireId, from), await this.#state(questionnaireId, to)];
    const compared = await this.analysis.run('compareStates', { before, after });
    if (!compared.ok) throw definitionInvalid(compared.violations);
    const { changes, counts } = compared.diff;
    // A draft has no mode yet: it is chosen when the draft is published.
    const ofMode = before.mode && after.mode ? modeChange(before.mode, after.mode, {}) : [];
    const breaking = counts.breaking + ofMode.length;
    return { changes: [...changes, ...ofMode], counts: { ...counts, breaking }, breaksTrend: breaking > 0 };
  }

  async #state(questionnaireId: string, name: StateName): Promise<State> {
    const version = name === 'draft' ? undefined : await this.version(questionnaireId, name);
    const { definition, rubricVersionId } = version ?? (await this.drafts.read(questionnaireId));
    const rubric = rubricVersionId === null ? NO_RUBRIC : await this.studies.rubric(rubricVersionId);
    return { definition: definition as Definition, rubric, mode: version?.mode };
  }
}
