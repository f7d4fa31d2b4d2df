/** How late the event loop comes to its work, looked at again and again. */
export interface LoopDelayRules {
  /** Milliseconds that are too late. */
  readonly tooLateMs: number;
  /** For so long it has to be too late without a break. */
  readonly forMs: number;
}

/** Looks that have to find it too late, one after the other: a single long turn is over when it is seen. */
const LOOKS = 3;

/** Says whether the event loop has been too late for too long. */
export class LoopDelay {
  #late = 0;
  #lateSince = 0;
  #isBlocked = false;

  constructor(private readonly rules: LoopDelayRules) {}

  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  /** A timer that was due at `dueAt` has run at `ranAt`, in milliseconds of one clock that never goes back. */
  sample(dueAt: number, ranAt: number): void {
    const isLate = ranAt - dueAt > this.rules.tooLateMs;
    if (isLate && this.#late === 0) this.#lateSince = dueAt;
    this.#late = isLate ? this.#late + 1 : 0;
    this.#isBlocked = this.#late >= LOOKS && ranAt - this.#lateSince >= this.rules.forMs;
  }
}
