export interface BucketRules {
  /** How many acts may come at once. */
  readonly burst: number;
  /** How many more become possible each minute. */
  readonly perMinute: number;
  /** Keys that are remembered; the one that was quiet for longest is forgotten first. Default 20,000. */
  readonly mostKeys?: number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

const MINUTE = 60_000;
const MOST_KEYS = 20_000;

/**
 * Counts acts by key in the memory of one process: it must go on when no store can be asked, and what it protects costs
 * more than an act too many. Several processes allow as many times as much. Times are milliseconds.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();

  constructor(private readonly rules: BucketRules) {}

  /** Takes one act; null when it may be done, otherwise the whole seconds until the next one may. */
  take(key: string, now: number): number | null {
    const left = this.left(key, now);
    if (left < 1) return Math.ceil(((1 - left) * MINUTE) / this.rules.perMinute / 1_000);
    this.#remember(key, { left: left - 1, at: now });
    return null;
  }

  /** One act that was taken did not count. */
  giveBack(key: string, now: number): void {
    this.#remember(key, { left: Math.min(this.rules.burst, this.left(key, now) + 1), at: now });
  }

  /** How many acts are possible now, in parts of one. A clock that went back gives none and takes none. */
  left(key: string, now: number): number {
    const bucket = this.#buckets.get(key);
    if (!bucket) return this.rules.burst;
    const since = Math.max(0, now - bucket.at);
    return Math.min(this.rules.burst, bucket.left + (since * this.rules.perMinute) / MINUTE);
  }

  #remember(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined && this.#buckets.size > (this.rules.mostKeys ?? MOST_KEYS)) this.#buckets.delete(oldest);
  }
}
