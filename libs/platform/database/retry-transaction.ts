import { sqlState } from './sql-state.js';

/** Two transactions that cannot both be: the server took one of them back whole, so it may be done once more. */
const CONFLICTS = new Set(['40001', '40P01']);
const RETRIES = 3;
const FIRST_PAUSE_MS = 20;

export const isConflict = (error: unknown): boolean => CONFLICTS.has(sqlState(error) ?? '');

/**
 * Does the work, and again when the server took it back for the sake of another transaction: three times more at most,
 * each after a longer pause of random length, so that two do not meet again.
 */
export async function retryConflicts<T>(work: () => Promise<T>, random: () => number = Math.random): Promise<T> {
  for (let retry = 1; ; retry += 1) {
    try {
      return await work();
    } catch (error) {
      if (retry > RETRIES || !isConflict(error)) throw error;
      const longest = FIRST_PAUSE_MS * 2 ** retry;
      await new Promise((resolve) => setTimeout(resolve, random() * longest));
    }
  }
}
