export { EvidenceModule } from './evidence.module.js';
export { EvidenceService } from './evidence.service.js';
export type { FrozenEvidence, FrozenFinding, FrozenProbe } from './frozen-evidence.js';
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
