import type { DataSource } from 'typeorm';
import { type Keyring, rows, uuidV7 } from '#platform';
import { type AccountRef, auditName } from '../account-kind.js';
import { tooManyFailures } from '../errors.js';

const WINDOW = 15 * 60_000;
const TRIES = 5;

/**
 * Five wrong codes in a quarter of an hour, and no more. A try is counted before the code is looked at, so that many
 * at the same time are no more than five; a right one takes its count back.
 */
export class CodeTries {
  constructor(
    private readonly db: DataSource,
    private readonly keyring: Keyring,
  ) {}

  /** Answers how many tries are left after this one. */
  async begin(account: AccountRef, now: Date): Promise<number> {
    const hash = this.#hash(account);
    return this.db.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(('x' || left(encode($1, 'hex'), 16))::bit(64)::bigint)`, [hash]);
      const tries = await rows<{ at: Date }>(
        tx,
        'select at from login_failure where account_hash = $1 and at > $2 order by at desc limit $3',
        [hash, new Date(now.getTime() - WINDOW), TRIES],
      );
      const oldest = tries[TRIES - 1];
      if (oldest) throw tooManyFailures(Math.ceil((oldest.at.getTime() + WINDOW - now.getTime()) / 1_000));
      await tx.query('insert into login_failure (account_hash, id, address_hash, at) values ($1, $2, $1, $3)', [
        hash,
        uuidV7(now),
        now,
      ]);
      return TRIES - tries.length - 1;
    });
  }

  async forget(account: AccountRef): Promise<void> {
    await this.db.query('delete from login_failure where account_hash = $1', [this.#hash(account)]);
  }

  #hash(account: AccountRef): Buffer {
    return this.keyring.mac('address', `code|${auditName(account)}`);
  }
}
