import type { Log } from '#platform';

/** A supervisor kills after half a minute what has not ended; then it is better to say so. */
const LONGEST_MS = 29_000;

/** Ends the process in good order when it is asked to: 0 when all came to its end, 1 when it took too long. */
export function endOnSignal(log: Log, stop: () => Promise<void>): void {
  let isEnding = false;
  const end = (signal: NodeJS.Signals) => {
    // Whoever asks twice does not want to wait.
    if (isEnding) process.exit(1);
    isEnding = true;
    log.info({ signal }, 'ending');
    setTimeout(() => {
      log.error('it did not come to its end in time');
      process.exit(1);
    }, LONGEST_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'it did not end in good order');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
}
