import { DomainError } from '#kernel';

/** The scale cannot carry any answer, or not as whole units. */
export const badScale = (title: string): DomainError => new DomainError('invalid', 'bad-scale', title);

export const outOfRange = (): DomainError =>
  new DomainError('invalid', 'out-of-range', 'The answer lies outside the scale');

export const notAPoint = (): DomainError =>
  new DomainError('invalid', 'not-a-point', 'The answer lies between two points of the scale');

export const badCriterionScores = (): DomainError =>
  new DomainError('invalid', 'bad-criterion-scores', 'One score or null is needed for each criterion of the rubric');
