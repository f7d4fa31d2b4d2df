import { DomainError, type Violation } from '#kernel';

export const releaseNotFound = () => new DomainError('not-found', 'not-found', 'Nothing was published here');
export const nothingToPublish = () =>
  new DomainError('conflict', 'nothing-to-publish', 'There are no answers to publish yet');
/** `detail` says when and why, so that a reader who kept the address learns it. */
export const releaseWithdrawn = ({ at, reason }: { readonly at: Date; readonly reason: string }) =>
  new DomainError('gone', 'release-withdrawn', 'This result was withdrawn', {
    detail: `${dayOf(at)} · ${reason}`,
  });

/** The catalogue of problems makes every refusal once without facts: then this is no date, whatever it is. */
const dayOf = (at: unknown): string => (at instanceof Date ? at.toISOString().slice(0, 10) : '');

export const releaseInPreparation = () =>
  new DomainError('conflict', 'release-in-preparation', 'A release of this wave is being prepared; end that one first');
export const releaseInvalid = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'release-invalid', 'What is said about the release is not complete', { errors });
export const releaseNotReady = () =>
  new DomainError('conflict', 'release-not-ready', 'The release is not in a state in which this can be done');
export const secondPersonNeeded = () =>
  new DomainError('forbidden', 'second-person-needed', 'Whoever prepared a release may not approve it');
/** `errors` name the gates. */
export const releaseBlocked = (errors: readonly Violation[]) =>
  new DomainError('conflict', 'release-blocked', 'A gate keeps this release from the public', { errors });
export const acknowledgementMissing = (errors: readonly Violation[]) =>
  new DomainError('invalid', 'acknowledgement-missing', 'A warning needs a reason to go on all the same', { errors });
/** `why` is the code of what went wrong. */
export const releaseFailed = (why: string) =>
  new DomainError('conflict', 'release-failed', 'The release could not be computed', { detail: why });
