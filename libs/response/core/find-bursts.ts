/** Answers of one subject (a vendor, an organisation, an open link) that were handed in within one window. */
export interface Arrivals {
  readonly subject: string;
  /** Any numbering of the windows. */
  readonly window: number;
  readonly responses: number;
}

export interface Burst {
  readonly subject: string;
  readonly window: number;
}

export interface BurstInput {
  readonly arrivals: readonly Arrivals[];
  /** All answers of each subject that occurs in `arrivals`. */
  readonly totals: ReadonlyMap<string, number>;
  /** Answers of the whole wave in each window of `arrivals`. */
  readonly perWindow: ReadonlyMap<number, number>;
  /** Of the whole wave. */
  readonly responses: number;
  /** Windows from the first answer of the wave to the last. */
  readonly windows: number;
}

export const LEAST_IN_BURST = 10;
/** A wave that has hardly begun has no rate that anything could exceed. */
const LEAST_WINDOWS = 12;
/** Chance 0…1 of such a window; with a thousand of them in a wave still a rare accident. */
const RARE = 1e-6;

/**
 * Windows in which a subject got far more answers than at its own rate in all other windows, and more than its part of
 * what everybody got just then: a mail to all brings many answers at once and is no burst. Whether the answers are
 * good or bad plays no part.
 */
export function findBursts({ arrivals, totals, perWindow, responses, windows }: BurstInput): Burst[] {
  return arrivals
    .filter(({ subject, window, responses: here }) => {
      if (here < LEAST_IN_BURST || windows < LEAST_WINDOWS) return false;
      const own = totals.get(subject)!;
      const others = responses - own;
      const ownRate = (own - here + 1) / windows;
      const othersHere = perWindow.get(window)! - here;
      const share = others === 0 ? 0 : (othersHere + 1) / (others + 1);
      return poissonTail(here, Math.max(ownRate, own * share)) < RARE;
    })
    .map(({ subject, window }) => ({ subject, window }));
}

/** Chance that a Poisson variable with this mean is at least `least`. */
function poissonTail(least: number, mean: number): number {
  if (mean >= least) return 1;
  let term = Math.exp(least * Math.log(mean) - mean - logFactorial(least));
  let tail = 0;
  for (let n = least; term > tail * 1e-12; n += 1) {
    tail += term;
    term *= mean / (n + 1);
  }
  return tail;
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let factor = 2; factor <= n; factor += 1) sum += Math.log(factor);
  return sum;
}
