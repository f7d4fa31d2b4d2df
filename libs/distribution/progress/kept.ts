/** How many keys are kept; the oldest goes. */
const MOST_KEYS = 500;

/** Values that are read once for everybody who asks within a time; a failure is not kept. */
export class Kept<Value> {
  readonly #values = new Map<string, { readonly value: Promise<Value>; until: number }>();

  /** For so many milliseconds from when a value arrived. */
  constructor(private readonly lifetime: number) {}

  get(key: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.#values.get(key);
    if (known && known.until > performance.now()) return known.value;
    // While it is being read, nobody reads it a second time.
    const entry = { value: read(), until: Infinity };
    this.#values.delete(key);
    this.#values.set(key, entry);
    this.#forgetOldest();
    entry.value.then(
      () => (entry.until = performance.now() + this.lifetime),
      () => this.#values.get(key) === entry && this.#values.delete(key),
    );
    return entry.value;
  }

  #forgetOldest(): void {
    const [oldest] = this.#values.keys();
    if (this.#values.size > MOST_KEYS && oldest !== undefined) this.#values.delete(oldest);
  }
}
