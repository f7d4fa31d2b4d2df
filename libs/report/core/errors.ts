import { DomainError, type Violation } from '#kernel';

/** What can be wrong about a report. */
export const reportErrors = {
  proseRefused: (errors: readonly Violation[]): DomainError =>
    new DomainError(
      'invalid',
      'report-prose-refused',
      'The text says more than the release proves, or names what is not in it',
      { errors },
    ),
  incomplete: (errors: readonly Violation[]): DomainError =>
    new DomainError('invalid', 'report-incomplete', 'A report cannot be made without its method and rubric', {
      errors,
    }),
};
