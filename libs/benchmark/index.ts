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
export type { Asker, ReleaseMark } from './release-marks.js';
export { ReleaseService } from './release.service.js';
export { ReleaseSigner } from './release-signer.js';
export { ScoreEffectService, type WeighedDecision } from './score-effect.service.js';
