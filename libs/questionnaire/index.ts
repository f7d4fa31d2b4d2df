export { AnalysisService } from './analysis.service.js';
export { BundleService } from './bundle.service.js';
export { CatalogueService, type NewQuestionnaire, type QuestionnaireWithVersions } from './catalogue.service.js';
export type { DraftCheck } from './check-draft.js';
export { IMPORT_MESSAGES as importMessages } from './core/exchange/imported.js';
export { describeFinding } from './describe-finding.js';
export { DesignService } from './design.service.js';
export type { DraftContent } from './draft-content.js';
export { type Draft, type DraftLock, DraftService, type Edit, type SavedDraft } from './draft.service.js';
export { IMPORT_FORMATS, type ImportFormat } from './import-file.js';
export { type ImportedDraft, ImportService } from './import.service.js';
export { type Preview, PreviewService } from './preview.service.js';
export * as questionnaireErrors from './errors.js';
export {
  QuestionnaireDraftEntity,
  QuestionnaireDraftRevisionEntity,
  QuestionnaireEntity,
  QuestionnaireVersionEntity,
} from './questionnaire.entity.js';
export { QuestionnaireModule } from './questionnaire.module.js';
export type { DraftSummary, QuestionnaireSummary, VersionSummary } from './questionnaire.queries.js';
export { type Announcement, type Bridge, PublicationService } from './publication.service.js';
export { QuestionnaireService, type PublishedVersion } from './questionnaire.service.js';
export type { SavedRevision } from './revisions-to-forget.js';
export { templates, type TemplateSummary } from './templates.js';
export { type StateName, VersionService } from './version.service.js';
export { TranslationService } from './translation.service.js';
