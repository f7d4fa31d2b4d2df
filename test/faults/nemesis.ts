/** Does something bad again and again, on a schedule that follows from a seed, until it is told to stop. */
export interface Nemesis {
  readonly faults: () => number;
  /** Lets the fault at hand come to its end and does no more. Throws when one of them could not be done. */
  stop(): Promise<void>;
}

export interface NemesisPlan {
  readonly everyMs: number;
  /** At most so many. */
  readonly most: number;
  readonly random: () => number;
  /** One of them each time. */
  readonly faults: readonly (() => Promise<void>)[];
}

/** Around the interval, a third to either side. */
const SPREAD = 2 / 3;

export function startNemesis({ everyMs, most, random, faults }: NemesisPlan): Nemesis {
  let count = 0;
  const stopping = new AbortController();
  const run = async () => {
    while (count < most && !stopping.signal.aborted) {
      await pause(everyMs * (1 + SPREAD * (random() - 0.5)), stopping.signal);
      if (stopping.signal.aborted) return;
      count += 1;
      await faults[Math.floor(random() * faults.length)]!();
    }
  };
  let failure: unknown;
  const ended = (faults.length > 0 ? run() : Promise.resolve()).catch((error: unknown) => (failure = error));
  return {
    faults: () => count,
    stop: async () => {
      stopping.abort();
      await ended;
      const thrown = failure;
      failure = undefined;
      if (thrown !== undefined) throw thrown;
    },
  };
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
