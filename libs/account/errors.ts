import { DomainError, type Violation } from '#kernel';

export const unauthorized = () =>
  new DomainError('unauthenticated', 'unauthorized', 'Credentials are missing or not valid');
export const keyNotFound = () => new DomainError('not-found', 'not-found', 'There is no such API key');
export const invalidCredentials = () =>
  new DomainError('unauthenticated', 'invalid-credentials', 'The address or the password is not right');
export const forbiddenByCsrf = () =>
  new DomainError('forbidden', 'csrf', 'The request did not come from a page of this site');
export const tooManyFailures = (retryAfter: number) =>
  new DomainError('rate-limited', 'rate-limited', 'Too many failed attempts', { retryAfter });
export const passwordUnfit = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'password-unfit', 'The password must have 12 to 1024 bytes', { errors });
export const emailTaken = () => new DomainError('conflict', 'email-taken', 'This address has an account');
export const hashingBusy = () =>
  new DomainError('unavailable', 'overloaded', 'Too many logins at this moment', { retryAfter: 2 });
