export { AnswerExportService, type ExportedAnswer } from './answer-export.service.js';
export { AnswerImportService, type CollectedAnswer } from './answer-import.service.js';
export { DraftService, type Draft } from './draft.service.js';
export { OverviewService, type Funnel, type VendorProgress } from './overview.service.js';
export { OwnScoreService } from './own-score.service.js';
export { PaceService } from './pace.service.js';
export { type Decision, QualityService } from './quality.service.js';
export {
  type AnsweredQuestion,
  type OriginalAnswer,
  type OriginalText,
  type ReviewedAnswer,
  ReviewService,
} from './review.service.js';
export {
  ANSWER_STATES,
  type AnswerFilter,
  type AnswerForReview,
  type AnswerState,
  type AnswerSummary,
  type RulingRecord,
} from './review.queries.js';
export { RESUME_CODE_MINUTES, ResumeCodeService } from './resume-code.service.js';
export { ResponseEntity } from './response.entity.js';
export { RESPONSE_SUBMITTED } from './response.events.js';
export { ResponseModule } from './response.module.js';
export { ResponseService, type Receipt, type Submission } from './response.service.js';
export { TotalService } from './total.service.js';
export { type Tally, type TermCount, type WaveTotal, WaveTotalService } from './wave-total.service.js';
