import { isUnavailable, sqlState } from './sql-state.js';

const LOCK_TIMEOUT = '55P03';

/** The database, not one of the rows: waiting in vain for the lock of one row is that row's affair. */
const isAway = (error: unknown): boolean => isUnavailable(error) && sqlState(error) !== LOCK_TIMEOUT;

interface GathererOptions<In, Out> {
  readonly keyOf: (item: In) => string;
  readonly maxBatch: number;
  /** How many batches may be under way at once; default 2, so that one is gathered while one is answered. */
  readonly maxInFlight?: number;
  readonly run: (items: readonly In[]) => Promise<readonly Out[]>;
  readonly resultKeyOf: (result: Out) => string;
}

interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (result: Out | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets calls that arrive together, or while the database is busy, share one statement. Nothing waits on a timer: a
 * call waits for the end of the turn of the event loop it came in. Calls with the same key never share a batch, and are
 * not under way at once: in the database one would wait behind the other, and for each of both its whole time. When a batch is refused, each of
 * its calls is tried alone, so that one bad row cannot fail its neighbours; when the database is away, all fail.
 */
export class Gatherer<In, Out> {
  #waiting: Waiting<In, Out>[] = [];
  #inFlight = 0;
  readonly #keysInFlight = new Set<string>();
  #isWaking = false;

  constructor(private readonly options: GathererOptions<In, Out>) {}

  /** The result with the item's key, or undefined when the batch gave none. */
  get(item: In): Promise<Out | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#wake();
    });
  }

  /** Requests are read one after the other in one turn: at its end all of them have made their call. */
  #wake(): void {
    if (this.#isWaking) return;
    this.#isWaking = true;
    setImmediate(() => {
      this.#isWaking = false;
      while (this.#inFlight < (this.options.maxInFlight ?? 2)) {
        const batch = this.#take();
        if (batch.length === 0) break;
        this.#start(batch);
      }
    });
  }

  #start(batch: readonly Waiting<In, Out>[]): void {
    const keys = batch.map(({ item }) => this.options.keyOf(item));
    this.#inFlight += 1;
    for (const key of keys) this.#keysInFlight.add(key);
    void this.#run(batch).finally(() => {
      this.#inFlight -= 1;
      for (const key of keys) this.#keysInFlight.delete(key);
      if (this.#waiting.length > 0) this.#wake();
    });
  }

  #take(): Waiting<In, Out>[] {
    const taken = new Map<string, Waiting<In, Out>>();
    const left: Waiting<In, Out>[] = [];
    for (const call of this.#waiting) {
      const key = this.options.keyOf(call.item);
      if (taken.size < this.options.maxBatch && !taken.has(key) && !this.#keysInFlight.has(key)) taken.set(key, call);
      else left.push(call);
    }
    this.#waiting = left;
    return [...taken.values()];
  }

  async #run(batch: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const results = await this.options.run(batch.map(({ item }) => item));
      const byKey = new Map(results.map((result) => [this.options.resultKeyOf(result), result]));
      for (const { item, resolve } of batch) resolve(byKey.get(this.options.keyOf(item)));
    } catch (error) {
      // Trying each alone helps against a bad row, and only makes a database that is away be asked more often.
      if (batch.length === 1 || isAway(error)) for (const { reject } of batch) reject(error);
      else for (const call of batch) await this.#run([call]);
    }
  }
}
