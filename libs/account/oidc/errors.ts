import { DomainError } from '#kernel';

/** No issuer is configured. */
export const signOnOff = () => new DomainError('not-found', 'not-found', 'There is no single sign-on here');
export const signOnUnavailable = () =>
  new DomainError('unavailable', 'sign-on-unavailable', 'The issuer of single sign-on does not answer', {
    retryAfter: 30,
  });
/** The answer does not belong to a login of this browser, was used, is too old, or is not the issuer's. */
export const signOnFailed = () =>
  new DomainError('invalid', 'sign-on-failed', 'This login by single sign-on does not hold; begin once more');
/** The issuer, or the person there, said no. */
export const signOnDeclined = () =>
  new DomainError('forbidden', 'sign-on-declined', 'The issuer of single sign-on did not let you in');
export const signOnUnknown = () =>
  new DomainError('forbidden', 'sign-on-unknown', 'Nobody here has an account for this identity');
export const signOnWaits = () =>
  new DomainError('forbidden', 'sign-on-waits', 'An admin has to let this identity in first');
export const secondFactorMissing = () =>
  new DomainError('forbidden', 'second-factor-missing', 'The issuer did not say that it asked for a second factor');
export const signOnRequestNotFound = () => new DomainError('not-found', 'not-found', 'Nobody waits here to be let in');
export const identityTaken = () =>
  new DomainError('conflict', 'identity-taken', 'This identity or this account is linked already');
export const passwordLoginOff = () =>
  new DomainError('forbidden', 'password-login-off', 'Members of the staff come in by single sign-on');
export const breakGlassInvalid = () =>
  new DomainError('not-found', 'break-glass-invalid', 'This link was used, is too old or was never made');
export const breakGlassNotAdmin = () =>
  new DomainError('not-found', 'not-found', 'There is no active admin of this address');
