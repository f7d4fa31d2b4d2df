export { EvidenceModule } from './evidence.module.js';
export { EvidenceService } from './evidence.service.js';
export type { FrozenEvidence, FrozenFinding, FrozenProbe } from './frozen-evidence.js';
export { ProbeAgreementService } from './probe/probe-agreement.service.js';
export { ProbeEvidence } from './probe/probe-evidence.js';
export { ProbeExportService } from './probe/probe-export.service.js';
export {
  type OwnProbeDetail,
  type ProbeDetail,
  type ProbeListing,
  ProbeListService,
} from './probe/probe-list.service.js';
export { PROBE_MAIL } from './probe/probe-mail.events.js';
export { ProbeMailOrderService } from './probe/probe-mail-order.service.js';
export { ProbeMailService } from './probe/probe-mail.service.js';
export type { RoundPlan } from './probe/probe-plan.js';
export { ProbeRatingService } from './probe/probe-rating.service.js';
export { type RoundDetail, type RoundListing, ProbeRoundService } from './probe/probe-round.service.js';
export { ProbeRunService } from './probe/probe-run.service.js';
export { type CatalogueScenario, ProbeScenarioService } from './probe/probe-scenario.service.js';
export { ProbeSlaService, SLA_GROUPS } from './probe/probe-sla.service.js';
export {
  type ReceivedBatch,
  type SentBatch,
  TicketBatchService,
  type TicketPlace,
} from './ticket/ticket-batch.service.js';
export type { TicketBatch, TicketBatchListing } from './ticket/ticket-batch.queries.js';
export { TicketDeskService, type TicketOverview, type Verdict } from './ticket/ticket-desk.service.js';
export { TicketEvidence } from './ticket/ticket-evidence.js';
export type { TicketSaying } from './ticket/ticket-fact.queries.js';
export { TicketSecretService } from './ticket/ticket-secret.service.js';
export { ticketTable, ticketTemplate } from './ticket/ticket-table.js';
export type { TicketVerification } from './ticket/ticket-verification.queries.js';
export type { TicketWave } from './ticket/ticket-wave.queries.js';
export { CodingService } from './voice/coding.service.js';
export { type FindingFile, FindingImportService, type FindingOutcome } from './voice/finding-import.service.js';
export {
  FINDING_REVIEWS,
  FINDING_TASKS,
  type FindingReview,
  type FindingTally,
  type StoredFinding,
} from './voice/finding.queries.js';
export { FindingService } from './voice/finding.service.js';
export type { StoredRating } from './voice/rating.queries.js';
export { RatingService, type VoiceOutcome } from './voice/rating.service.js';
export { type FrozenVoices, VoiceEvidence } from './voice/voice-evidence.js';
export type { VoiceImport } from './voice/voice-import.queries.js';
