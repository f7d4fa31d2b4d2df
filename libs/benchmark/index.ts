export { BenchmarkModule } from './benchmark.module.js';
export * as benchmarkErrors from './errors.js';
export { type ExclusionAudit, ExclusionAuditService, type VendorAudit } from './exclusion-audit.service.js';
export { PublishedReleaseService, type PublishedRelease, type StudySummary } from './published-release.service.js';
export { LedgerSetEntity, ReleaseCellEntity, ReleaseEntity } from './release.entity.js';
export {
  RELEASE_PUBLISHED,
  RELEASE_REQUESTED,
  RELEASE_REVISED,
  RELEASE_WITHDRAWN,
  type ReleaseNews,
} from './release.events.js';
export { type Asker, ASKERS, type ReleaseMark } from './release-marks.js';
export { type Colleague, DESK_STATES, type DeskEntry, type DeskWave } from './desk/desk-entry.queries.js';
export { PreparationJob } from './desk/preparation.job.js';
export type { ReleaseWish } from './desk/preparation.queries.js';
export { ReleaseDeskService } from './desk/release-desk.service.js';
export { ReleaseEmbargoService } from './desk/release-embargo.service.js';
export { ReleasePreviewService } from './desk/release-preview.service.js';
export { ReleasePublisher } from './desk/release-publisher.js';
export { ReleaseWithdrawalService } from './desk/release-withdrawal.service.js';
export { type ReleaseCheck, ReleaseKeeper } from './release-keeper.js';
export { type FourEyes, ReleaseService } from './release.service.js';
export { ReleaseSigner } from './release-signer.js';
export { ScoreEffectService, type WeighedDecision } from './score-effect.service.js';
export { type SurveyScore, SurveyScoreService } from './survey-score.service.js';
