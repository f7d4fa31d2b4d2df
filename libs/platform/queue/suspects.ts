import type { JobData } from './job-queue.js';

/** Attempts that may end without a result before a job is taken for what ends its process. */
const TRUSTED = 2;

/**
 * Runs jobs that may be what ends their process one at a time in each queue. Whatever runs beside such a job loses an
 * attempt with it; two that were begun together once are begun together again, and the innocent one would be given up
 * with the guilty. A job that only failed twice waits its turn, too: nobody knows the difference beforehand.
 */
export class Suspects {
  readonly #last = new Map<string, Promise<void>>();

  run(queue: string, { attempts = 0 }: Pick<JobData, 'attempts'>, work: () => Promise<void>): Promise<void> {
    if (attempts < TRUSTED) return work();
    const next = (this.#last.get(queue) ?? Promise.resolve()).then(work);
    this.#last.set(
      queue,
      next.catch(() => undefined),
    );
    return next;
  }
}
