/** For how long the screen has been looked at: time in the background does not count. */
export class Seen {
  #since = document.hidden ? 0 : performance.now();
  #total = 0;

  constructor() {
    document.addEventListener('visibilitychange', () => {
      this.#settle();
      this.#since = document.hidden ? 0 : performance.now();
    });
  }

  /** Milliseconds since it was asked last. */
  take(): number {
    this.#settle();
    const total = Math.round(this.#total);
    this.#total = 0;
    return total;
  }

  #settle(): void {
    if (this.#since === 0) return;
    const now = performance.now();
    this.#total += now - this.#since;
    this.#since = now;
  }
}
