export * as privacyErrors from './errors.js';
export { type Fate, FATES, fateOf, type SectionName, SECTIONS } from './fate.js';
export { RETENTION_RULES, type RetentionRule, type RetentionRuleName } from './retention-rules.js';
export { type CodeOf, type LedgerLine, readLedger, writeLedger } from './ledger-text.js';
export { personSummary, type SummaryFacts } from './person-summary.js';
