export {
  SessionEntity,
  StaffEntity,
  StaffInvitationEntity,
  VendorInvitationEntity,
  VendorSessionEntity,
  VendorUserEntity,
} from './account.entity.js';
export { type AccountKind, type AccountRef } from './account-kind.js';
export { AccountMailService } from './account-mail.service.js';
export { ACCOUNT_CHANGED } from './account-notice.js';
export { AccountNoticeService } from './account-notice.service.js';
export { AccountModule } from './account.module.js';
export { ApiKeyEntity } from './api-key.entity.js';
export { ApiKeyService, type ApiKey, type KeyHolder, type MadeKey, type NewKey } from './api-key.service.js';
export * as accountErrors from './errors.js';
export { KEY_EXPIRING, KeyExpiryService } from './key-expiry.service.js';
export { API_VERSIONS, KEY_ENVIRONMENTS, type KeyEnvironment } from './key-version.js';
export { type Entered, type LoginOrigin, LoginService, type Proof } from './login/login.service.js';
export { PasswordChangeService } from './login/password-change.service.js';
export { BREAK_GLASS_MADE, BREAK_GLASS_MINUTES, BreakGlassService } from './oidc/break-glass.service.js';
export * as signOnErrors from './oidc/errors.js';
export { IdentityService, type SignOnState } from './oidc/identity.service.js';
export { returnPath } from './oidc/return-path.js';
export { SIGN_ON_MINUTES, type SignedOn, SignOnService } from './oidc/sign-on.service.js';
export type { Passkey } from './passkey/passkey.queries.js';
export { type Ceremony, PasskeyService } from './passkey/passkey.service.js';
export { PasswordResetService, RESET_ASKED } from './password-reset.service.js';
export { PeopleService, type Person, type PersonChange } from './people.service.js';
export { type Permission, PERMISSIONS, permissionsOf, STAFF_ROLES, type StaffRole } from './roles.js';
export type { Factors } from './second-factor/second-factor.queries.js';
export { type AppSetup, SecondFactorService } from './second-factor/second-factor.service.js';
export type { AccountSession } from './session/account-session.js';
export type { ListedSession } from './session/session.queries.js';
export { SessionService } from './session/session.service.js';
export type { SessionStage } from './session/session-stage.js';
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
