export { assertNever } from './assert-never.js';
export type { Clock } from './clock.js';
export { DomainError, type ErrorKind, type ProblemDetail, type Violation } from './domain-error.js';
export { guardFormula, unguardFormula } from './guard-formula.js';
export { isEmailAddress } from './email-address.js';
export { LOCALES, localized, type Locale, type LocalizedText } from './locale.js';
export { canonicalJson } from './canonical-json.js';
