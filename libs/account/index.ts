export { ApiKeyEntity, SessionEntity, StaffEntity, StaffInvitationEntity } from './account.entity.js';
export { AccountModule } from './account.module.js';
export { ApiKeyService, type ApiKey } from './api-key.service.js';
export * as accountErrors from './errors.js';
export { PeopleService, type Person, type PersonChange } from './people.service.js';
export { type Permission, PERMISSIONS, permissionsOf, STAFF_ROLES, type StaffRole } from './roles.js';
export { StaffService, type Session, type StaffMember } from './staff.service.js';
