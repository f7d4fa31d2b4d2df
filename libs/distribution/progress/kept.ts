/** How many keys are kept; the oldest goes. */
const MOST_KEYS = 500;

/** Reading takes at most a tenth of the time, so what takes long is kept longer. */
const REST = 9;

interface Entry<Value> {
  readonly value: Promise<Value>;
  /** On the clock of the program, in milliseconds. */
  until: number;
}

/** Values that are read once for everybody who asks within a time; a failure is not kept. */
export class Kept<Value> {
  readonly #values = new Map<string, Entry<Value>>();

  /** For so many milliseconds from when a value arrived, or longer when reading took long. */
  constructor(private readonly lifetime: number) {}

  get(key: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.#values.get(key);
    if (known && known.until > performance.now()) return known.value;
    // While it is being read, nobody reads it a second time.
    const began = performance.now();
    const entry: Entry<Value> = { value: read(), until: Infinity };
    this.#values.delete(key);
    this.#values.set(key, entry);
    this.#forgetOldest();
    void this.#settle(key, entry, began);
    return entry.value;
  }

  async #settle(key: string, entry: Entry<Value>, began: number): Promise<void> {
    try {
      await entry.value;
      const now = performance.now();
      entry.until = now + Math.max(this.lifetime, (now - began) * REST);
    } catch {
      // Whoever asked is told; the next one asks anew.
      if (this.#values.get(key) === entry) this.#values.delete(key);
    }
  }

  #forgetOldest(): void {
    const [oldest] = this.#values.keys();
    if (this.#values.size > MOST_KEYS && oldest !== undefined) this.#values.delete(oldest);
  }
}
