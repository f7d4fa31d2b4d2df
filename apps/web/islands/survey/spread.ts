/**
 * A wait of about this long, another one in every browser: those that lost the service at the same moment do not all
 * come back at the same moment. `chance` is at least 0 and below 1.
 */
export const spread = (milliseconds: number, chance: number = Math.random()): number =>
  Math.round(milliseconds * (0.5 + chance));
