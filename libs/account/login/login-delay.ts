/** After so many failures within the window each further one costs a wait. */
const FREE_FAILURES = 5;
const LONGEST_SECONDS = 60;

/**
 * Seconds until an account may be tried again after a row of failures: none for the first four, then 1, 2, 4 … 60.
 * Nobody is locked out for good, and whoever guesses gets a try a minute.
 */
export function loginDelay(failures: number): number {
  return failures < FREE_FAILURES ? 0 : Math.min(LONGEST_SECONDS, 2 ** (failures - FREE_FAILURES));
}
