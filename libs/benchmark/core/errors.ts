import { DomainError, type Violation } from '#kernel';

export const badCell = (): DomainError =>
  new DomainError('invalid', 'bad-cell', 'The totals of an organisation cannot be right');

export const badConfig = (): DomainError =>
  new DomainError('invalid', 'bad-method-config', 'The configuration of the method is outside its limits');

export const badDataset = (errors: readonly Violation[]): DomainError =>
  new DomainError('invalid', 'bad-dataset', 'The dataset cannot be read', { errors });

export const badReleaseInput = (errors: readonly Violation[]): DomainError =>
  new DomainError('invalid', 'bad-release-input', 'A release cannot be computed from this', { errors });

export const badChannel = (): DomainError =>
  new DomainError(
    'invalid',
    'bad-channel',
    'A channel has a score of 0–100 with a variance for a criterion of the rubric',
  );
