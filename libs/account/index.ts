export {
  ApiKeyEntity,
  SessionEntity,
  StaffEntity,
  StaffInvitationEntity,
  VendorInvitationEntity,
  VendorSessionEntity,
  VendorUserEntity,
} from './account.entity.js';
export { AccountModule } from './account.module.js';
export { ApiKeyService, type ApiKey } from './api-key.service.js';
export * as accountErrors from './errors.js';
export { PeopleService, type Person, type PersonChange } from './people.service.js';
export { type Permission, PERMISSIONS, permissionsOf, STAFF_ROLES, type StaffRole } from './roles.js';
export { StaffService, type Session, type StaffMember } from './staff.service.js';
export {
  VendorPeopleService,
  type InvitedVendorPerson,
  type NewVendorPerson,
  type VendorPerson,
} from './vendor-people.service.js';
export {
  KEY_SCOPES,
  VENDOR_PERMISSIONS,
  vendorPermissionsOf,
  VENDOR_ROLES,
  type VendorActor,
  type VendorPermission,
  type VendorRole,
} from './vendor-roles.js';
export { VendorUserService, type VendorSession, type VendorUser } from './vendor-user.service.js';
