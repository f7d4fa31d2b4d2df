import { DomainError } from '#kernel';

export const releaseNotFound = () => new DomainError('not-found', 'not-found', 'Nothing was published here');
export const nothingToPublish = () =>
  new DomainError('conflict', 'nothing-to-publish', 'There are no answers to publish yet');
export const releaseRaced = () =>
  new DomainError('conflict', 'release-raced', 'Somebody published at the same moment; look at their release first');
