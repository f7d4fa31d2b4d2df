import { DomainError, type Violation } from '#kernel';

/** What may be wrong with a request before any rule of the business is asked. */
export const malformedJson = () =>
  new DomainError('malformed', 'malformed-json', 'The body is not the JSON that is expected');
export const malformedRequest = (errors: readonly Violation[] = []) =>
  new DomainError('malformed', 'malformed-request', 'The request does not have the expected form', { errors });
export const badRequest = () => new DomainError('malformed', 'bad-request', 'The request cannot be read');
export const invalidText = () =>
  new DomainError('malformed', 'invalid-text', 'Text must be valid UTF-8 without NUL and lone surrogates');
export const invalidNumber = () => new DomainError('malformed', 'invalid-number', 'A number is too large');
export const jsonTooDeep = () => new DomainError('malformed', 'json-too-deep', 'The body is nested too deeply');
export const queryInvalid = (errors: readonly Violation[] = []) =>
  new DomainError('malformed', 'query-invalid', 'A query parameter is not valid', { errors });
export const credentialsInUrl = () =>
  new DomainError(
    'malformed',
    'credentials-in-url',
    'Credentials belong into the Authorization header, never into a URL',
  );
export const rateLimited = (retryAfter: number) =>
  new DomainError('rate-limited', 'rate-limited', 'There were too many requests from there; try again later', {
    retryAfter,
  });
export const versionUnknown = () =>
  new DomainError('malformed', 'api-version-unknown', 'The header Api-Version names a version that there is not');
export const notFound = () => new DomainError('not-found', 'not-found', 'There is nothing at this address');
export const alreadyThere = () => new DomainError('conflict', 'already-there', 'There is one like this');
export const changedSince = () =>
  new DomainError('changed-since', 'changed-since', 'Somebody has changed this since it was read');
export const preconditionMissing = () =>
  new DomainError(
    'precondition-missing',
    'precondition-required',
    'The header If-Match must name the version that is changed',
  );
export const notConsistent = () =>
  new DomainError('invalid', 'not-consistent', 'This does not fit what is stored, or refers to nothing');
export const payloadTooLarge = () => new DomainError('too-large', 'payload-too-large', 'The body is too large');
export const unsupportedMediaType = () =>
  new DomainError(
    'unsupported',
    'unsupported-media-type',
    'The body must be application/json in UTF-8, not compressed',
  );
export const uriTooLong = () => new DomainError('not-found', 'not-found', 'There is nothing at this address');
export const dependencyUnavailable = () =>
  new DomainError('unavailable', 'dependency-unavailable', 'The service cannot answer at the moment', {
    retryAfter: 2,
  });
export const overloaded = () =>
  new DomainError('unavailable', 'overloaded', 'There is too much to do at the moment', { retryAfter: 2 });
export const shuttingDown = () =>
  new DomainError('unavailable', 'shutting-down', 'The service is restarting', { retryAfter: 2 });
export const internalError = () => new DomainError('unavailable', 'internal-error', 'Something went wrong on our side');
