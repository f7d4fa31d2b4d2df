export { actAs, type Acting, acting, type Actor, runAs } from './acting.js';
export { AUDIT_ACTIONS, type AuditAction } from './audit-action.js';
export { type AuditEntry, AuditLog } from './audit-log.js';
export { maskAddress } from './mask-address.js';
export { actingOf, followRequests } from './follow-requests.js';
