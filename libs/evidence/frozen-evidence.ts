export type { FrozenEvidence, FrozenFinding, FrozenProbe } from './core/frozen-evidence.js';
