import type { Redis } from 'ioredis';
import { type LimitRules, LocalRateLimit, policyOf, type RateLimit, type Standing, standingOf } from './rate-limit.js';

/** A bucket of acts, taken from as many at a time as the caller wants; answers how many it got and what is left. */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local limit, want = tonumber(ARGV[1]), tonumber(ARGV[2])
local bucket = redis.call('HMGET', KEYS[1], 'left', 'at')
local left = tonumber(bucket[1]) or limit
left = math.min(limit, left + math.max(0, now - (tonumber(bucket[2]) or now)) * limit / 60000)
local got = math.max(0, math.min(want, math.floor(left)))
redis.call('HSET', KEYS[1], 'left', tostring(left - got), 'at', tostring(now))
redis.call('PEXPIRE', KEYS[1], 120000)
return { got, tostring(left - got) }`;

interface Lease {
  /** Acts this process may still do without asking. */
  readonly own: number;
  /** What everybody had left when it was taken. */
  readonly rest: number;
  readonly until: number;
}

/** A process takes a part of the limit at a time, so that not every act waits for Redis. */
const PARTS = 20;
/** What was leased and not used within this time, in milliseconds, is given up. */
const LEASED = 5_000;
/** So long, in milliseconds, somebody who has nothing left is not asked about again. */
const REFUSED = 250;
const MOST_KEYS = 20_000;

/**
 * A limit that all processes keep together in Redis. They never allow more than the limit, and a little less when
 * leases lapse. While Redis is away each process keeps the limit by itself: what it protects must not fail with it.
 */
export class SharedRateLimit implements RateLimit {
  readonly policy: string;
  readonly #leases = new Map<string, Lease>();
  readonly #asked = new Map<string, Promise<void>>();
  readonly #alone: LocalRateLimit;
  #isAlone = false;

  constructor(
    private readonly rules: LimitRules,
    private readonly redis: Redis,
    private readonly prefix: string,
    private readonly now: () => number,
  ) {
    this.policy = policyOf(rules);
    this.#alone = new LocalRateLimit(rules, now);
  }

  takeNow(key: string): Standing | undefined {
    if (this.#isAlone) return this.#alone.takeNow(key);
    const lease = this.#leases.get(key);
    if (!lease || lease.until <= this.now()) return undefined;
    if (lease.own === 0) return lease.rest < 1 ? this.#refused(lease) : undefined;
    this.#leases.set(key, lease.own > 1 ? { ...lease, own: lease.own - 1 } : this.#usedUp(lease));
    return standingOf(lease.own - 1 + lease.rest, this.rules.perMinute, null);
  }

  async take(key: string): Promise<Standing> {
    for (;;) {
      const known = this.takeNow(key);
      if (known) return known;
      await this.#lease(key);
    }
  }

  giveBack(key: string): void {
    const lease = this.#leases.get(key);
    if (this.#isAlone) this.#alone.giveBack(key);
    else if (lease) this.#leases.set(key, { ...lease, own: lease.own + 1 });
  }

  /** What everybody had left is old by the time a lease is used up: it refuses nobody for longer than a fresh answer. */
  #usedUp(lease: Lease): Lease {
    return { ...lease, own: 0, until: Math.min(lease.until, this.now() + REFUSED) };
  }

  #refused({ rest }: Lease): Standing {
    const seconds = Math.max(1, Math.ceil(((1 - rest) * 60) / this.rules.perMinute));
    return standingOf(rest, this.rules.perMinute, seconds);
  }

  /** However many wait for the same lease, it is asked for once. */
  #lease(key: string): Promise<void> {
    let asked = this.#asked.get(key);
    if (!asked) {
      asked = this.#askFor(key).finally(() => this.#asked.delete(key));
      this.#asked.set(key, asked);
    }
    return asked;
  }

  async #askFor(key: string): Promise<void> {
    const want = Math.max(1, Math.ceil(this.rules.perMinute / PARTS));
    try {
      const place = `${this.prefix}:limit:${this.rules.name}:{${key}}`;
      const answer = await this.redis.eval(TAKE, 1, place, this.rules.perMinute, want);
      const [own, rest] = answer as [number, string];
      this.#remember(key, { own, rest: Number(rest), until: this.now() + (own > 0 ? LEASED : REFUSED) });
    } catch {
      this.#goAlone();
    }
  }

  #goAlone(): void {
    this.#isAlone = true;
    setTimeout(() => (this.#isAlone = false), LEASED).unref();
  }

  #remember(key: string, lease: Lease): void {
    this.#leases.delete(key);
    this.#leases.set(key, lease);
    const [oldest] = this.#leases.keys();
    if (oldest !== undefined && this.#leases.size > MOST_KEYS) this.#leases.delete(oldest);
  }
}
