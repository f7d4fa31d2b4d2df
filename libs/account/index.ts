export { ApiKeyEntity, SessionEntity, StaffEntity } from './account.entity.js';
export { AccountModule } from './account.module.js';
export { ApiKeyService, type ApiKey } from './api-key.service.js';
export * as accountErrors from './errors.js';
export { StaffService, type Session, type StaffMember } from './staff.service.js';
