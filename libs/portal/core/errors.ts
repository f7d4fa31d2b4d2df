import { DomainError, type Violation } from '#kernel';

export const replyNotFound = () => new DomainError('not-found', 'not-found', 'There is no such reply');
export const quoteNotFound = () => new DomainError('not-found', 'not-found', 'There is no such quote of yours');
export const replyExists = () =>
  new DomainError('conflict', 'reply-exists', 'There is a reply already; change it instead');
export const replyRemoved = () =>
  new DomainError('conflict', 'reply-removed', 'The study team removed this reply; it cannot be changed');
export const replyInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'reply-invalid', 'This cannot be published like this', { errors });
export const correctionNotFound = () => new DomainError('not-found', 'not-found', 'There is no such request');
export const correctionInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'correction-invalid', 'This cannot be sent like this', { errors });
export const correctionAnswered = () =>
  new DomainError('conflict', 'correction-answered', 'This request has been answered');
export const tooManyCorrections = () =>
  new DomainError('conflict', 'too-many-corrections', 'There are 20 requests that wait for an answer');
