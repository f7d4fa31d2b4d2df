import type { Representation } from './representation.js';

/** Bytes of answers that are kept. */
const MOST_BYTES = 64 * 1_048_576;

/** Answers are made once and kept; what was not asked for longest goes first when there is no more room. */
export class RepresentationStore {
  readonly #kept = new Map<string, Promise<Representation>>();
  readonly #sizes = new Map<string, number>();
  #bytes = 0;

  constructor(private readonly mostBytes = MOST_BYTES) {}

  /** However many ask at the same time, it is made once. */
  get(key: string, make: () => Representation | Promise<Representation>): Promise<Representation> {
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const made = Promise.resolve().then(make);
    this.#kept.set(key, made);
    made.then(
      ({ body }) => this.#count(key, body.length),
      () => this.#forget(key),
    );
    return made;
  }

  #count(key: string, bytes: number): void {
    this.#sizes.set(key, bytes);
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.mostBytes) return;
      if (oldest !== key) this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
    this.#kept.delete(key);
  }
}
