export {
  SessionEntity,
  StaffEntity,
  StaffInvitationEntity,
  VendorInvitationEntity,
  VendorSessionEntity,
  VendorUserEntity,
} from './account.entity.js';
export { AccountMailService } from './account-mail.service.js';
export { AccountModule } from './account.module.js';
export { ApiKeyEntity } from './api-key.entity.js';
export { ApiKeyService, type ApiKey, type KeyHolder, type MadeKey, type NewKey } from './api-key.service.js';
export * as accountErrors from './errors.js';
export { KEY_EXPIRING, KeyExpiryService } from './key-expiry.service.js';
export { API_VERSIONS, KEY_ENVIRONMENTS, type KeyEnvironment } from './key-version.js';
export { BREAK_GLASS_MADE, BREAK_GLASS_MINUTES, BreakGlassService } from './oidc/break-glass.service.js';
export * as signOnErrors from './oidc/errors.js';
export { IdentityService, type SignOnState } from './oidc/identity.service.js';
export { returnPath } from './oidc/return-path.js';
export { SIGN_ON_MINUTES, type SignedOn, SignOnService } from './oidc/sign-on.service.js';
export type { AccountKind } from './password-reset.queries.js';
export { PasswordResetService, RESET_ASKED } from './password-reset.service.js';
export { PeopleService, type Person, type PersonChange } from './people.service.js';
export { type Permission, PERMISSIONS, permissionsOf, STAFF_ROLES, type StaffRole } from './roles.js';
export { StaffService, type Session, type StaffMember } from './staff.service.js';
export { VendorNoticeService } from './vendor-notice.service.js';
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
