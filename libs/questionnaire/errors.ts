import { DomainError, type Violation } from '#kernel';

export const definitionInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'definition-invalid', 'The questionnaire cannot be published as it is', { errors });
export const versionNotFound = () =>
  new DomainError('not-found', 'not-found', 'There is no such version of a questionnaire');
export const questionnaireNotFound = () => new DomainError('not-found', 'not-found', 'There is no such questionnaire');
