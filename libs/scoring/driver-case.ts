import type { Rubric } from './rubric.js';

/** Answered criteria a dimension score needs in a driver case (method §16): two, or all of a dimension that has one. */
export const leastAnswered = (criteria: number): number => Math.min(2, criteria);

/**
 * Least whole number that makes the mean of any number of answered criteria (in units) an integer: the least common
 * multiple of 1 … the most criteria of a dimension; 6 for dimensions of three.
 */
export function driverFactor({ dimensions }: Rubric): number {
  const most = Math.max(...dimensions.map(({ criteria }) => criteria.length));
  return Array.from({ length: most }, (_, i) => i + 1).reduce(leastCommonMultiple, 1);
}

const leastCommonMultiple = (a: number, b: number): number => (a * b) / greatestCommonDivisor(a, b);
const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
