import { DomainError, type Violation } from '#kernel';

export const studyNotFound = () => new DomainError('not-found', 'not-found', 'There is no such study');
export const waveNotFound = () => new DomainError('not-found', 'not-found', 'There is no such wave');
export const vendorNotFound = () => new DomainError('not-found', 'not-found', 'There is no such vendor');
export const rubricNotFound = () => new DomainError('not-found', 'not-found', 'There is no such rubric');
export const slugTaken = (what: 'vendor' | 'study' | 'wave' | 'questionnaire') =>
  new DomainError('conflict', 'slug-taken', 'This short name is already in use', { detail: what });
export const waveInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'wave-invalid', 'The wave does not fit its study, or its dates', { errors });
export const rubricInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'rubric-invalid', 'The rubric is not complete', { errors });
