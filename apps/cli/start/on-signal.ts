/** Terminal and npm may both pass on the same Ctrl-C; what comes as close as this is one and the same. */
const SAME_PRESS_MS = 700;
const FORCED = 130;

export interface SignalOptions {
  readonly stop: () => Promise<void>;
  readonly exit: (code: number) => void;
  readonly now: () => number;
}

/** Answers what to do at each signal: the first stops in order and ends with 0, one that is pressed again ends at once. */
export function onSignal({ stop, exit, now }: SignalOptions): () => void {
  let firstAt: number | undefined;
  return () => {
    if (firstAt !== undefined) {
      if (now() - firstAt > SAME_PRESS_MS) exit(FORCED);
      return;
    }
    firstAt = now();
    stop().then(
      () => exit(0),
      () => exit(1),
    );
  };
}
