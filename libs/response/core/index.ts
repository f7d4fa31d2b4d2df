export * as responseErrors from './errors.js';
export { judgeDuplicate, type StoredAnswer, type Verdict } from './judge-duplicate.js';
export { qualityFacts, type QualityFacts, type QualityFlag } from './quality-facts.js';
