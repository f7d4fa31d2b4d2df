import { DomainError, type Violation } from '#kernel';

export const answersInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'answers-invalid', 'Some answers are missing or not possible', {
    errors: errors.slice(0, 50),
  });
export const alreadySubmitted = () => new DomainError('conflict', 'already-submitted', 'You have already answered');
export const definitionChanged = () =>
  new DomainError('conflict', 'definition-changed', 'These answers belong to another version of the questionnaire');
export const requestInProgress = () =>
  new DomainError('conflict', 'request-in-progress', 'The same answers are being stored at this moment', {
    retryAfter: 1,
  });
export const idempotencyKeyMissing = () =>
  new DomainError('malformed', 'idempotency-key-missing', 'The header Idempotency-Key is missing');
export const idempotencyKeyInvalid = () =>
  new DomainError('malformed', 'idempotency-key-invalid', 'Idempotency-Key must be 16 to 128 visible ASCII characters');
export const idempotencyKeyReused = () =>
  new DomainError('invalid', 'idempotency-key-reused', 'This Idempotency-Key was used for other answers');
export const draftConflict = (revision: number) =>
  new DomainError('conflict', 'draft-conflict', 'The draft was changed elsewhere', { detail: `revision ${revision}` });
export const resumeCodeUnknown = () =>
  new DomainError('not-found', 'resume-code-unknown', 'This code is wrong, used or too old');
export const tooManyCodes = (retryAfter = 1) =>
  new DomainError('rate-limited', 'rate-limited', 'Too many codes were tried', { retryAfter });
export const tooManySaves = (retryAfter = 1) =>
  new DomainError('rate-limited', 'rate-limited', 'A draft is saved too often', { retryAfter });
export const preconditionMissing = () =>
  new DomainError('malformed', 'malformed-request', 'The header If-Match must carry the revision of the draft');
export const answerNotFound = () => new DomainError('not-found', 'not-found', 'There is no such answer');
