export { BenchmarkModule } from './benchmark.module.js';
export * as benchmarkErrors from './errors.js';
export { type ExclusionAudit, ExclusionAuditService, type VendorAudit } from './exclusion-audit.service.js';
export { PublishedReleaseService, type PublishedRelease, type StudySummary } from './published-release.service.js';
export { LedgerSetEntity, ReleaseCellEntity, ReleaseEntity } from './release.entity.js';
export { RELEASE_REQUESTED } from './release.events.js';
export { ReleaseService } from './release.service.js';
export { ReleaseSigner } from './release-signer.js';
export { ScoreEffectService, type WeighedDecision } from './score-effect.service.js';
