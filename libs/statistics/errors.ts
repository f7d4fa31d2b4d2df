import { DomainError } from '#kernel';

/** The input cannot be read as what the function computes from: a caller's mistake, never a thin sample. */
export const invalidStatistic = (code: string, title: string): DomainError => new DomainError('invalid', code, title);

export const badSeed = (): DomainError => invalidStatistic('bad-seed', 'A seed is 16 hexadecimal digits');

export const unequalLengths = (): DomainError =>
  invalidStatistic('unequal-lengths', 'The lists do not have the same length');

export const notFinite = (): DomainError => invalidStatistic('not-finite', 'A number is missing or not finite');

export const notPositiveSemidefinite = (): DomainError =>
  invalidStatistic('not-positive-semidefinite', 'The covariance matrix has a negative direction');

export const outOfDomain = (title: string): DomainError => invalidStatistic('out-of-domain', title);
