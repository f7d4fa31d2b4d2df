import { setMaxListeners } from 'node:events';

import { runAs } from '#platform';

export interface Round {
  readonly name: string;
  /** Milliseconds from the end of one round to the beginning of the next. */
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

export interface Repetition {
  /** Lets the rounds that run come to their end and begins no more. */
  stop(): Promise<void>;
}

/** Runs each round again and again, never twice at once; one that fails is told of and tried again at its next time. */
export function repeat(rounds: readonly Round[], onError: (error: unknown, name: string) => void): Repetition {
  const stopping = new AbortController();
  // Every round listens while it waits; more than ten are no leak.
  setMaxListeners(rounds.length, stopping.signal);
  const ended = rounds.map((round) => repeatOne(round, onError, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(ended);
    },
  };
}

async function repeatOne(
  { name, everyMs, run }: Round,
  onError: (error: unknown, name: string) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await runAs('worker', run).catch((error: unknown) => onError(error, name));
    await pause(everyMs, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
