export { AnswerErasureService } from './erasure/answer-erasure.service.js';
export { zipped, type ZipEntry } from './export/zip-stream.js';
export { AnswerExportService } from './export/answer-export.service.js';
export type { AnsweredVersion, ExportedAnswer } from './export/answer-export.queries.js';
export { EXPORT_FORMATS, type ExportRecord, type ExportRequest } from './export/export-record.queries.js';
export type { ExportFile } from './export/export-writer.js';
export { WaveExportService } from './export/wave-export.service.js';
export { codebookFile, type CodebookFormat, CODEBOOK_FORMATS } from './export/codebook-file.js';
export { AnswerImportService, type CollectedAnswer } from './answer-import.service.js';
export { namesOfCompanies, namesOfVendors } from './answer-text.queries.js';
export { csvOf } from './export/write-csv.js';
export { DraftService, type Draft } from './draft.service.js';
export { type PublishedKey, TicketExchangeService } from './blind/ticket.service.js';
export { InboxService } from './inbox/inbox.service.js';
export { MixerService } from './inbox/mixer.service.js';
export { AnswerKeyService } from './answer-key.service.js';
export { QuarantineDecisionService } from './quarantine-decision.service.js';
export { CAUGHT_BY, QUARANTINE_DECISIONS } from './quarantine.queries.js';
export { type QuarantineListing, QuarantineService } from './quarantine.service.js';
export { WithdrawalService } from './withdrawal.service.js';
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
export { QUOTE_DECISIONS, QUOTE_STATES, type QuoteState, type QuoteTally } from './quote/quote.queries.js';
export { type AcceptedQuote, type NewQuoteDecision, type QuoteListing, QuoteService } from './quote/quote.service.js';
export { RESUME_CODE_MINUTES, ResumeCodeService } from './resume-code.service.js';
export { ResponseEntity } from './response.entity.js';
export { RESPONSE_SUBMITTED } from './response.events.js';
export { ResponseModule } from './response.module.js';
export { ResponseService, type Receipt, type Submission } from './response.service.js';
export { TotalService } from './total.service.js';
export { type Tally, type TermCount, type WaveTotal, WaveTotalService } from './wave-total.service.js';
