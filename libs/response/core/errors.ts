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
export const alreadyDecided = () =>
  new DomainError('conflict', 'already-decided', 'Somebody has decided about this answer');
export const answerNotKept = () =>
  new DomainError('conflict', 'answer-not-kept', 'Nothing of this answer was kept, so there is nothing to let in');
export const receiptNotFound = () =>
  new DomainError('not-found', 'receipt-not-found', 'There is no answer with this receipt');
export const waveFrozen = () =>
  new DomainError('conflict', 'wave-frozen', 'A published result holds this answer; it can no longer be withdrawn');
export const tooManyReceipts = (retryAfter = 60) =>
  new DomainError('rate-limited', 'rate-limited', 'Too many receipts that are none', { retryAfter });
export const answerNotFound = () => new DomainError('not-found', 'not-found', 'There is no such answer');
/** `errors` say which of them somebody has decided about meanwhile. */
export const decidedSince = (errors: readonly Violation[] = []) =>
  new DomainError('changed-since', 'changed-since', 'Somebody has changed this since it was read', { errors });
export const textNotFound = () => new DomainError('not-found', 'not-found', 'There is no such text in this answer');
export const masksInvalid = (errors: readonly Violation[] = []) =>
  new DomainError('invalid', 'masks-invalid', 'These passages are not in the text, or overlap', { errors });
export const quoteInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'quote-invalid', 'This cannot be quoted like that', { errors });
export const notStrict = () =>
  new DomainError('conflict', 'not-strict', 'Answers to this survey are handed in without a ticket');
export const ticketTaken = () =>
  new DomainError('conflict', 'ticket-taken', 'This invitation was traded for a ticket, which is in another browser');
export const ticketInvalid = () => new DomainError('invalid', 'ticket-invalid', 'This is no ticket of this survey');
export const exportNotFound = () => new DomainError('not-found', 'not-found', 'There is no such export');
export const exportExpired = () => new DomainError('gone', 'export-expired', 'This export has expired; order it again');
export const exportTaken = () =>
  new DomainError('conflict', 'export-taken', 'The file of this export has been fetched, or is being fetched');
export const exportsBusy = () =>
  new DomainError(
    'rate-limited',
    'exports-busy',
    'Other exports are being written; fetch this one when they are done',
    {
      retryAfter: 30,
    },
  );
export const tooManyExports = (retryAfter: number) =>
  new DomainError('rate-limited', 'rate-limited', 'Too many exports were ordered within an hour', { retryAfter });
export const exportInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'export-invalid', 'This cannot be exported like that', { errors });
export const belowThreshold = (fewest: number) =>
  new DomainError('forbidden', 'below-threshold', 'Too few anonymous answers to be exported one by one', {
    detail: `Needs at least ${fewest}`,
  });
