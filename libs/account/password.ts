import { hash, verify } from '@node-rs/argon2';
import { hashingBusy, passwordUnfit } from './errors.js';
import { passwordFault } from './password/password-fault.js';

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

/** Whether a hash was made when hashing was cheaper than it is now. */
export function isOutdated(passwordHash: string): boolean {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(passwordHash);
  if (!found) return true;
  const [memory = 0, time = 0] = found.slice(1).map(Number);
  return memory < PARAMETERS.memoryCost || time < PARAMETERS.timeCost;
}

/** Throws for what is no password here, before anything is hashed. `context`: name and address of whoever it is for. */
export function checkPassword(password: string, context: readonly string[] = []): void {
  const code = passwordFault(password, context);
  if (code !== undefined) throw passwordUnfit([{ pointer: '/password', code }]);
}
