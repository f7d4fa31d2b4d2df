export { FATES, type Fate, privacyErrors, RETENTION_RULES, type RetentionRuleName, SECTIONS } from './core/index.js';
export { ANSWER_CHOICES, type AnswerChoice, type ErasureRecord } from './erasure.queries.js';
export { ErasureReplay } from './erasure-replay.js';
export { ErasureService } from './erasure.service.js';
export { type HoldingRelease, type PersonOverview, PersonService } from './person.service.js';
export { PrivacyModule } from './privacy.module.js';
export { RetentionService, type RuleStanding } from './retention.service.js';
