import { DomainError } from '#kernel';

export const releaseNotFound = () => new DomainError('not-found', 'not-found', 'Nothing was published here');
export const nothingToPublish = () =>
  new DomainError('conflict', 'nothing-to-publish', 'There are no answers to publish yet');
export const releaseRaced = () =>
  new DomainError('conflict', 'release-raced', 'Somebody published at the same moment; look at their release first');
/** `detail` says when and why, so that a reader who kept the address learns it. */
export const releaseWithdrawn = ({ at, reason }: { readonly at: Date; readonly reason: string }) =>
  new DomainError('gone', 'release-withdrawn', 'This result was withdrawn', {
    detail: `${dayOf(at)} · ${reason}`,
  });

/** The catalogue of problems makes every refusal once without facts. */
const dayOf = (at: Date | undefined): string => at?.toISOString().slice(0, 10) ?? '';
