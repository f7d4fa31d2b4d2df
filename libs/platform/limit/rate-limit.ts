import { TokenBuckets } from './token-buckets.js';

/** Where somebody stands against a limit after an act. */
export interface Standing {
  readonly isAllowed: boolean;
  /** Acts that are possible now. */
  readonly left: number;
  /** Seconds until as many are possible as ever. */
  readonly resetIn: number;
  /** Seconds until the next act is possible; 0 when it is now. */
  readonly retryAfter: number;
}

export interface RateLimit {
  /** How the limit is told: draft-ietf-httpapi-ratelimit-headers, `RateLimit-Policy`. */
  readonly policy: string;
  /** Takes one act; undefined when that has to be asked for elsewhere first. */
  takeNow(key: string): Standing | undefined;
  take(key: string): Promise<Standing>;
  /** The act was free after all. */
  giveBack(key: string): void;
}

export interface LimitRules {
  /** What the limit is called in the header. */
  readonly name: string;
  readonly perMinute: number;
}

const MINUTE = 60;

export const policyOf = ({ name, perMinute }: LimitRules): string => `"${name}";q=${perMinute};w=${MINUTE}`;

/** `RateLimit`: what is left, and the seconds until all is. */
export const standingText = ({ name }: LimitRules, { left, resetIn }: Standing): string =>
  `"${name}";r=${left};t=${resetIn}`;

export function standingOf(left: number, perMinute: number, retryAfter: number | null): Standing {
  const whole = Math.max(0, Math.floor(left));
  const resetIn = Math.ceil(((perMinute - Math.max(0, left)) * MINUTE) / perMinute);
  return { isAllowed: retryAfter === null, left: whole, resetIn, retryAfter: retryAfter ?? 0 };
}

/** A limit that one process keeps. `now` answers milliseconds that never go back. */
export class LocalRateLimit implements RateLimit {
  readonly policy: string;
  readonly #buckets: TokenBuckets;

  constructor(
    private readonly rules: LimitRules,
    private readonly now: () => number,
  ) {
    this.policy = policyOf(rules);
    this.#buckets = new TokenBuckets({ burst: rules.perMinute, perMinute: rules.perMinute });
  }

  takeNow(key: string): Standing {
    const at = this.now();
    const wait = this.#buckets.take(key, at);
    return standingOf(this.#buckets.left(key, at), this.rules.perMinute, wait);
  }

  async take(key: string): Promise<Standing> {
    return this.takeNow(key);
  }

  giveBack(key: string): void {
    this.#buckets.giveBack(key, this.now());
  }
}
