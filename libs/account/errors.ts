import { DomainError, type Violation } from '#kernel';

export const unauthorized = () =>
  new DomainError('unauthenticated', 'unauthorized', 'Credentials are missing or not valid');
export const keyNotFound = () => new DomainError('not-found', 'not-found', 'There is no such API key');
export const keyNotActive = () =>
  new DomainError('conflict', 'key-not-active', 'This API key was revoked, has expired or is being replaced');
export const tooManyKeys = () =>
  new DomainError('conflict', 'too-many-keys', 'There are 10 API keys; revoke one first');
export const insufficientScope = (scope: string) =>
  new DomainError('forbidden', 'insufficient-scope', 'This API key was not made for this', {
    detail: `Needs the scope ${scope}`,
  });
export const testKey = () =>
  new DomainError('forbidden', 'test-key', 'A key of tests reads the invented study only and changes nothing');
export const invalidCredentials = () =>
  new DomainError('unauthenticated', 'invalid-credentials', 'The address or the password is not right');
export const forbidden = (roles: readonly string[]) =>
  new DomainError('forbidden', 'forbidden', 'Your role does not allow this', {
    detail: roles.length === 0 ? 'Nobody may do this' : `Needs one of the roles: ${roles.join(', ')}`,
  });
export const forbiddenByCsrf = () =>
  new DomainError('forbidden', 'csrf', 'The request did not come from a page of this site');
export const reauthenticationNeeded = () =>
  new DomainError('forbidden', 'reauthentication-needed', 'Log in once more to do this', {
    detail: 'Password, code or passkey were last given more than 5 minutes ago',
  });
export const tooManyFailures = (retryAfter: number) =>
  new DomainError('rate-limited', 'rate-limited', 'Too many failed attempts', { retryAfter });
export const tooManyResets = (retryAfter: number) =>
  new DomainError('rate-limited', 'rate-limited', 'Another password was asked for too often', { retryAfter });
export const resetLinkInvalid = () =>
  new DomainError('not-found', 'reset-link-invalid', 'This link was used, is too old or was never made');
export const passwordUnfit = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'password-unfit', 'The password must have 12 to 1024 bytes and be hard to guess', {
    errors,
  });
export const mfaRequired = () =>
  new DomainError('unauthenticated', 'mfa-required', 'The login waits for a code or a passkey');
export const enrolmentRequired = () =>
  new DomainError('unauthenticated', 'enrolment-required', 'The login waits for a second factor to be set up');
export const codeRefused = () =>
  new DomainError('unauthenticated', 'code-refused', 'The code is not right, was used or is too old');
export const passkeyRefused = () =>
  new DomainError('unauthenticated', 'passkey-refused', 'The passkey was not accepted');
export const passkeyInvalid = () =>
  new DomainError('invalid', 'passkey-invalid', 'This passkey cannot be added', {
    errors: [{ pointer: '/response', code: 'passkey' }],
  });
export const passkeyNotFound = () => new DomainError('not-found', 'not-found', 'There is no such passkey');
export const tooManyPasskeys = () =>
  new DomainError('conflict', 'too-many-passkeys', 'There are 20 passkeys; remove one first');
export const secondFactorThere = () =>
  new DomainError('conflict', 'second-factor-there', 'An authenticator app is set up already');
export const secondFactorNeeded = () =>
  new DomainError('conflict', 'second-factor-needed', 'This account has to keep a second factor');
export const sessionNotFound = () => new DomainError('not-found', 'not-found', 'There is no such session');
export const emailTaken = () => new DomainError('conflict', 'email-taken', 'This address has an account');
export const hashingBusy = () =>
  new DomainError('unavailable', 'overloaded', 'Too many logins at this moment', { retryAfter: 2 });
export const personNotFound = () => new DomainError('not-found', 'not-found', 'There is no such member of the staff');
export const personInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'person-invalid', 'Nobody can be invited like this', { errors });
export const lastAdmin = () => new DomainError('conflict', 'last-admin', 'Somebody has to stay who may manage people');
export const alreadyJoined = () =>
  new DomainError('conflict', 'already-joined', 'This person needs no invitation any more');
export const invitationNotFound = () =>
  new DomainError('not-found', 'invitation-not-found', 'This invitation was used, renewed or never made');
export const invitationExpired = () => new DomainError('gone', 'invitation-expired', 'This invitation has expired');
export const vendorPersonNotFound = () =>
  new DomainError('not-found', 'not-found', 'There is nobody of this name at this vendor');
export const lastOwner = () => new DomainError('conflict', 'last-owner', 'Somebody has to stay who may manage people');
export const tooManyVendorPeople = () =>
  new DomainError('conflict', 'too-many-people', 'A vendor has at most 50 people here');
export const permissionMissing = (permission: string) =>
  new DomainError('forbidden', 'forbidden', 'Your role does not allow this', { detail: `Needs ${permission}` });
