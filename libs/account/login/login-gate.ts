import type { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { type Keyring, networkOf, rows, uuidV7 } from '#platform';
import type { AccountKind } from '../account-kind.js';
import { invalidCredentials, tooManyFailures } from '../errors.js';
import { verifyPassword } from '../password.js';
import { knownDevice } from './device-mark.js';
import { loginDelay } from './login-delay.js';

const MINUTE = 60_000;
const WINDOW = 15 * MINUTE;
const FAILURES_OF_ADDRESS = 20;

interface Account {
  readonly passwordHash: string | null;
}

export interface Attempt {
  readonly kind: AccountKind;
  readonly email: string;
  readonly password: string;
  /** Network address it comes from. */
  readonly address: string;
  /** What the browser keeps of an earlier login. */
  readonly mark: string | undefined;
}

interface Counters {
  readonly account: Buffer;
  readonly address: Buffer;
}

/**
 * The door that passwords open. Failures are counted for an account, and for an address over all accounts. A browser
 * that somebody has logged in with is counted by itself, so that nobody is kept out by what others try elsewhere.
 */
export class LoginGate {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  /** The account whose password this is. A wrong address and a wrong password look and last the same. */
  async pass<T extends Account>(attempt: Attempt, find: (email: string) => Promise<T | null>): Promise<T> {
    const counters = this.#counters(attempt);
    await this.#checkAccount(counters.account);
    await this.checkAddress(attempt.address);
    const found = await find(attempt.email.toLowerCase());
    const isRight = await verifyPassword(found?.passwordHash ?? undefined, attempt.password);
    if (!isRight || !found) {
      await this.#recordFailure(counters);
      throw invalidCredentials();
    }
    await this.db.query('delete from login_failure where account_hash = $1', [counters.account]);
    return found;
  }

  /** Throws where an address failed too often, whoever it was about. */
  async checkAddress(address: string): Promise<void> {
    const now = this.clock.now().getTime();
    const [oldest] = await rows<{ at: Date }>(
      this.db.manager,
      `select at from login_failure where address_hash = $1 and at > $2 order by at desc offset $3 limit 1`,
      [this.#addressHash(address), new Date(now - WINDOW), FAILURES_OF_ADDRESS - 1],
    );
    if (oldest) throw tooManyFailures(Math.ceil((oldest.at.getTime() + WINDOW - now) / 1_000));
  }

  /** A failure that was about no account we know of. */
  async countFailure(address: string): Promise<void> {
    const addressHash = this.#addressHash(address);
    await this.#recordFailure({ account: addressHash, address: addressHash });
  }

  #counters({ kind, email, address, mark }: Attempt): Counters {
    const lower = email.toLowerCase();
    const device = knownDevice(this.keyring, kind, lower, mark);
    const who = device === undefined ? `${kind}|${lower}` : `${kind}|${lower}|${device}`;
    return { account: this.keyring.mac('address', `account|${who}`), address: this.#addressHash(address) };
  }

  /** One machine has many addresses of version 6, and one of version 4. */
  #addressHash(address: string): Buffer {
    const network = networkOf(address);
    return this.keyring.mac('address', network.endsWith('/48') ? network : address);
  }

  async #checkAccount(account: Buffer): Promise<void> {
    const now = this.clock.now().getTime();
    const [failures] = await rows<{ count: number; last: Date | null }>(
      this.db.manager,
      'select count(*)::int as count, max(at) as last from login_failure where account_hash = $1 and at > $2',
      [account, new Date(now - WINDOW)],
    );
    const wait = (failures?.last?.getTime() ?? 0) + loginDelay(failures?.count ?? 0) * 1_000 - now;
    if (wait > 0) throw tooManyFailures(Math.ceil(wait / 1_000));
  }

  async #recordFailure({ account, address }: Counters): Promise<void> {
    const now = this.clock.now();
    await this.db.query(`insert into login_failure (account_hash, id, address_hash, at) values ($1, $2, $3, $4)`, [
      account,
      uuidV7(now),
      address,
      now,
    ]);
    await this.db.query('delete from login_failure where at < $1', [new Date(now.getTime() - WINDOW)]);
  }
}
