export type { CorrectionFilter, CorrectionRecord, CorrectionState } from './correction.queries.js';
export { CorrectionService } from './correction.service.js';
export { CORRECTION_ANSWERED, REPLY_REMOVED } from './portal.events.js';
export { PortalModule } from './portal.module.js';
export { RankProgressService, type WaveProgress } from './rank-progress.service.js';
export type { ReplyFilter, ReplyRecord, ReplyVersion } from './reply.queries.js';
export { type PublishedReply, type VendorAuthor, VendorReplyService } from './vendor-reply.service.js';
