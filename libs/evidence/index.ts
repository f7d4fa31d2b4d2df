export { EvidenceModule } from './evidence.module.js';
export { EvidenceService } from './evidence.service.js';
export type { FrozenEvidence, FrozenFinding, FrozenProbe } from './frozen-evidence.js';
