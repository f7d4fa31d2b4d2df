export { AnswerExportService, type ExportedAnswer } from './answer-export.service.js';
export { AnswerImportService, type CollectedAnswer } from './answer-import.service.js';
export { DraftService, type Draft } from './draft.service.js';
export { OverviewService, type AnswerSummary, type Funnel, type VendorProgress } from './overview.service.js';
export { ResponseEntity } from './response.entity.js';
export { RESPONSE_SUBMITTED } from './response.events.js';
export { ResponseModule } from './response.module.js';
export { ResponseService, type Receipt, type Submission } from './response.service.js';
export { TotalService, type WaveTotal } from './total.service.js';
