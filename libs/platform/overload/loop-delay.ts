/** How late the event loop comes to its work, looked at again and again. */
export interface LoopDelayRules {
  /** Milliseconds that are too late. */
  readonly tooLateMs: number;
  /** For so long it has to be too late without a break. */
  readonly forMs: number;
}

/** Says whether the event loop has been too late for too long. A single long turn is none. */
export class LoopDelay {
  #lateSince: number | undefined;
  #isBlocked = false;

  constructor(private readonly rules: LoopDelayRules) {}

  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  /** A timer that was due at `dueAt` has run at `ranAt`, in milliseconds of one clock that never goes back. */
  sample(dueAt: number, ranAt: number): void {
    if (ranAt - dueAt <= this.rules.tooLateMs) {
      this.#lateSince = undefined;
      this.#isBlocked = false;
      return;
    }
    this.#lateSince ??= dueAt;
    this.#isBlocked = ranAt - this.#lateSince >= this.rules.forMs;
  }
}
