import { hash, verify } from '@node-rs/argon2';
import { hashingBusy, passwordUnfit } from './errors.js';

/** argon2id with 19 MiB, two passes, one lane: OWASP's minimum, about 80 ms here. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;
const QUEUED = 20;

/** Hashing is dear on purpose, so only a few run at once and a short queue waits; the rest is told to come back. */
class Turnstile {
  #running = 0;
  readonly #queue: (() => void)[] = [];

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) {
      if (this.#queue.length >= QUEUED) throw hashingBusy();
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    }
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#queue.shift()?.();
    }
  }
}

const turnstile = new Turnstile();

export const hashPassword = (password: string): Promise<string> => turnstile.pass(() => hash(password, PARAMETERS));

/** Takes as long for an account that does not exist as for one that does. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await turnstile.pass(async () => verify(passwordHash ?? (await DUMMY), password));
  return right && passwordHash !== undefined;
}

const DUMMY = hash('no account has this password', PARAMETERS);

export function checkLength(password: string): void {
  const bytes = Buffer.byteLength(password);
  if (bytes < 12 || bytes > 1024) throw passwordUnfit([{ pointer: '/password', code: 'length' }]);
}
