import { badScale } from './errors.js';

/**
 * The range 0–100 in whole units. 2520 is the least common multiple of 1 … 10, so every linear scale of
 * up to 11 points and the values 100, 75, 40 and 0 of a time bracket are integers: sums of units are the
 * same on every engine and in every order.
 */
export const UNITS = 2520;

/** Units → points 0–100. Sums and means of units work too. */
export const pointsOf = (units: number): number => (units * 100) / UNITS;

/** Points 0–100 → whole units. Throws `bad-scale` for points that units cannot say exactly. */
export function unitsOf(points: number): number {
  const units = Math.round((points * UNITS) / 100);
  if (!(units >= 0 && units <= UNITS) || pointsOf(units) !== points)
    throw badScale('A score is not a whole number of units');
  return units;
}
