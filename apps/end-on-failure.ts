import type { Log } from '#platform';

/** What of a process is asked for. */
interface Ending {
  on(event: 'uncaughtException', hear: (error: unknown) => void): unknown;
  exit(code: number): void;
}

/**
 * The last to hear of what nobody has caught, rejections included: it is in the log as every error is, without what
 * must not be kept, and the process ends, because nobody knows what state it is in. Whoever started it starts another.
 */
export function endOnFailure(log: Log, ending: Ending = process): void {
  ending.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'ended by what nobody has caught');
    ending.exit(1);
  });
}
