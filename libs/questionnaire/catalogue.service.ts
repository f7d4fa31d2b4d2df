import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock, LocalizedText } from '#kernel';
import { CLOCK, noteAct } from '#platform';
import { StudyService } from '#study';
import type { DraftContent } from './draft-content.js';
import { DraftService } from './draft.service.js';
import { questionnaireNotFound, templateNotFound, versionNotFound } from './errors.js';
import { QuestionnaireEntity, QuestionnaireVersionEntity } from './questionnaire.entity.js';
import {
  latestRubric,
  type QuestionnairePage,
  type QuestionnaireSummary,
  questionnaireSummaries,
  versionSummaries,
  type VersionSummary,
} from './questionnaire.queries.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { TEMPLATES } from './core/design/index.js';

/** What a new questionnaire begins with; at most one of them. */
export interface Beginning {
  readonly template?: string | undefined;
  readonly versionId?: string | undefined;
  readonly definition?: object | undefined;
}

export interface NewQuestionnaire {
  readonly studyId: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly from?: Beginning | undefined;
  /** E-mail address of who adds it. */
  readonly by: string;
}

export interface QuestionnaireWithVersions extends QuestionnaireSummary {
  /** Newest first. */
  readonly versions: readonly VersionSummary[];
}

/** The list of questionnaires: what there is, what is added, what is put away. */
@Injectable()
export class CatalogueService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(DraftService) private readonly drafts: DraftService,
  ) {}

  list(page: QuestionnairePage): Promise<readonly QuestionnaireSummary[]> {
    return questionnaireSummaries(this.db.manager, page);
  }

  async one(id: string): Promise<QuestionnaireWithVersions> {
    const [summary] = await questionnaireSummaries(this.db.manager, { limit: 1, id });
    if (!summary) throw questionnaireNotFound();
    return { ...summary, versions: await versionSummaries(this.db.manager, id) };
  }

  /** Adds a questionnaire with its first draft. */
  async add({ studyId, slug, title, from = {}, by }: NewQuestionnaire): Promise<QuestionnaireWithVersions> {
    const study = await this.studies.studyById(studyId);
    return this.addWith({ studyId, slug, title, by }, await this.#beginning(study.id, title, from));
  }

  /** Adds a questionnaire with the first draft that is given. */
  async addWith(
    { studyId, slug, title, by }: Omit<NewQuestionnaire, 'from'>,
    content: DraftContent,
  ): Promise<QuestionnaireWithVersions> {
    const study = await this.studies.studyById(studyId);
    const added = await this.db.transaction(async (tx) => {
      const { id } = await this.questionnaires.addIn(tx, study.id, slug, title);
      await this.drafts.saveIn(tx, id, { revision: 0, by }, { ...content, basedOn: null });
      const entry = { action: 'questionnaire.created', object: `questionnaire:${id}`, details: { slug } } as const;
      await noteAct(tx, entry, this.clock.now());
      return id;
    });
    return this.one(added);
  }

  async change(id: string, change: { title?: LocalizedText | undefined; archived?: boolean | undefined }) {
    const { title, archived } = change;
    const row = await this.db.manager.findOneBy(QuestionnaireEntity, { id });
    if (!row) throw questionnaireNotFound();
    const archivedAt = archived === undefined ? row.archivedAt : archived ? (row.archivedAt ?? this.clock.now()) : null;
    await this.db.transaction(async (tx) => {
      await tx.update(QuestionnaireEntity, { id }, { title: title ?? row.title, archivedAt });
      const details = { slug: row.slug, archived: archivedAt !== null };
      await noteAct(tx, { action: 'questionnaire.changed', object: `questionnaire:${id}`, details }, this.clock.now());
    });
    return this.one(id);
  }

  async #beginning(studyId: string, title: LocalizedText, from: Beginning): Promise<DraftContent> {
    const rubricVersionId = await latestRubric(this.db.manager, studyId);
    if (from.versionId !== undefined) return this.#copyOf(from.versionId, studyId, rubricVersionId);
    if (from.template !== undefined) {
      const template = TEMPLATES.find(({ id }) => id === from.template);
      if (!template) throw templateNotFound();
      return { definition: template.definition, rubricVersionId, scenarios: [] };
    }
    return { definition: from.definition ?? emptyDefinition(title), rubricVersionId, scenarios: [] };
  }

  /** Of a version of any study; its rubric comes along only where it belongs. */
  async #copyOf(versionId: string, studyId: string, ownRubric: string | null): Promise<DraftContent> {
    const version = await this.db.manager.findOneBy(QuestionnaireVersionEntity, { id: versionId });
    if (!version) throw versionNotFound();
    const { definition, rubricVersionId, scenarios } = version;
    const origin = await this.questionnaires.originOf(versionId);
    return { definition, scenarios, rubricVersionId: origin.studyId === studyId ? rubricVersionId : ownRubric };
  }
}

const emptyDefinition = (title: LocalizedText): object => ({
  title: { en: title.en, 'zh-cn': title['zh-CN'] },
  pages: [{ name: 'page1', elements: [] }],
});
