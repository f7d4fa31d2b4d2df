import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { canonicalJson, type LocalizedText } from '#kernel';
import { sha256Hex } from '#platform';
import type { Rubric } from '#scoring';
import { StudyService } from '#study';
import { AnalysisService } from './analysis.service.js';
import { BundleService } from './bundle.service.js';
import { CatalogueService, type QuestionnaireWithVersions } from './catalogue.service.js';
import { importInvalid } from './errors.js';
import type { ImportedFile, ImportFormat } from './import-file.js';
import { latestRubric, rubricOfContent } from './questionnaire.queries.js';

export interface ImportRequest {
  readonly studyId: string;
  readonly format: ImportFormat;
  readonly content: string;
}

export interface ImportedDraft extends ImportedFile {
  /** The version of the study's rubric that scores it: the same as the file's where there is one, else the newest. */
  readonly rubricVersionId: string | null;
}

export interface NewImport extends ImportRequest {
  readonly slug: string;
  readonly title: LocalizedText | undefined;
  readonly by: string;
}

const UNTITLED: LocalizedText = { 'zh-CN': '导入的问卷', en: 'Imported questionnaire' };

/** Questionnaires from elsewhere become drafts; what has no place here is named and not hidden. */
@Injectable()
export class ImportService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(AnalysisService) private readonly analysis: AnalysisService,
    @Inject(BundleService) private readonly bundles: BundleService,
    @Inject(CatalogueService) private readonly catalogue: CatalogueService,
  ) {}

  /** What would come of it; nothing is stored. */
  async read({ studyId, format, content }: ImportRequest): Promise<ImportedDraft> {
    const study = await this.studies.studyById(studyId);
    const read = await this.analysis.run('import', { format, content, own: this.bundles.publicKeys });
    if (!read.ok) throw importInvalid(read.violations);
    const { file } = read;
    const same = file.rubric && (await this.#sameRubric(study.id, file.rubric));
    const warnings = file.rubric && !same ? [...file.warnings, 'rubric-differs'] : file.warnings;
    return { ...file, warnings, rubricVersionId: same ?? (await latestRubric(this.db.manager, study.id)) };
  }

  async add({ slug, title, by, ...source }: NewImport): Promise<[QuestionnaireWithVersions, ImportedDraft]> {
    const draft = await this.read(source);
    const { definition, scenarios, rubricVersionId } = draft;
    const questionnaire = await this.catalogue.addWith(
      { studyId: source.studyId, slug, title: title ?? draft.title ?? UNTITLED, by },
      { definition, scenarios, rubricVersionId },
    );
    return [questionnaire, draft];
  }

  async #sameRubric(studyId: string, rubric: Rubric): Promise<string | undefined> {
    return rubricOfContent(this.db.manager, studyId, sha256Hex(canonicalJson(rubric)));
  }
}
