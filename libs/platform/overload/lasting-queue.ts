/** Looks that have to find a queue: one that is gone at the next look was a burst, and is served in time. */
const LOOKS = 8;

/** How long a queue has been at least, at every one of the last looks. */
export class LastingQueue {
  readonly #lengths: number[] = [];

  sample(length: number): void {
    this.#lengths.push(length);
    if (this.#lengths.length > LOOKS) this.#lengths.shift();
  }

  get least(): number {
    return this.#lengths.length < LOOKS ? 0 : Math.min(...this.#lengths);
  }
}
