import type { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { type Keyring, rows, uuidV7 } from '#platform';
import { invalidCredentials, tooManyFailures } from './errors.js';
import { verifyPassword } from './password.js';

const MINUTE = 60_000;
/** Failures of one account from one address, and of one address, within a quarter of an hour. */
const FAILURE_WINDOW = 15 * MINUTE;
const FAILURES_OF_ACCOUNT = 5;
const FAILURES_OF_ADDRESS = 20;

interface Account {
  readonly passwordHash: string | null;
}

export interface Attempt {
  readonly email: string;
  readonly password: string;
  /** Network address it comes from. */
  readonly address: string;
}

/** The door that passwords open. Failures are counted for each kind of account apart, and for an address together. */
export class LoginGate {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly kind: 'account' | 'vendor',
  ) {}

  /** The account whose password this is. A wrong address and a wrong password look and last the same. */
  async pass<T extends Account>(
    { email, password, address }: Attempt,
    find: (email: string) => Promise<T | null>,
  ): Promise<T> {
    const lower = email.toLowerCase();
    const account = this.keyring.mac('address', `${this.kind}|${lower}|${address}`);
    const from = this.keyring.mac('address', address);
    await this.#checkFailures(account, from);
    const found = await find(lower);
    const isRight = await verifyPassword(found?.passwordHash ?? undefined, password);
    if (isRight && found) return found;
    await this.#recordFailure(account, from);
    throw invalidCredentials();
  }

  async #checkFailures(account: Buffer, from: Buffer): Promise<void> {
    const since = new Date(this.clock.now().getTime() - FAILURE_WINDOW);
    const [failures] = await rows<{ ofAccount: number; ofAddress: number }>(
      this.db.manager,
      `select (select count(*)::int from login_failure where account_hash = $1 and at > $3) as "ofAccount",
              (select count(*)::int from login_failure where address_hash = $2 and at > $3) as "ofAddress"`,
      [account, from, since],
    );
    if (!failures) return;
    if (failures.ofAccount >= FAILURES_OF_ACCOUNT || failures.ofAddress >= FAILURES_OF_ADDRESS)
      throw tooManyFailures(60);
  }

  async #recordFailure(account: Buffer, from: Buffer): Promise<void> {
    const now = this.clock.now();
    await this.db.query(`insert into login_failure (account_hash, id, address_hash, at) values ($1, $2, $3, $4)`, [
      account,
      uuidV7(now),
      from,
      now,
    ]);
    await this.db.query('delete from login_failure where at < $1', [new Date(now.getTime() - FAILURE_WINDOW)]);
  }
}
