import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { type AccountKind, PLACES } from './account-kind.js';
import { endAllSessions } from './session/session.queries.js';

export interface ResetAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Who may choose another password: whoever has one and is not put out. */
const ACTIVE = {
  staff: 'staff where deactivated_at is null and password_hash is not null',
  vendor: 'vendor_user where removed_at is null and password_hash is not null',
} as const;

export async function activeAccount(
  db: EntityManager,
  kind: AccountKind,
  by: 'email' | 'id',
  value: string,
): Promise<ResetAccount | undefined> {
  const found = await rows<ResetAccount>(db, `select id, email, name from ${ACTIVE[kind]} and ${by} = $1`, [value]);
  return found[0];
}

export interface Reset {
  readonly id: string;
  readonly kind: AccountKind;
  /** null: nobody has the address. */
  readonly accountId: string | null;
  readonly tokenHash: Buffer;
  readonly expiresAt: Date;
}

export interface AskedReset extends Reset {
  readonly addressHash: Buffer;
  readonly networkHash: Buffer;
  readonly createdAt: Date;
}

export async function addReset(tx: EntityManager, asked: AskedReset): Promise<void> {
  const { id, kind, accountId, addressHash, networkHash, tokenHash, createdAt, expiresAt } = asked;
  await tx.query(
    `insert into password_reset (id, kind, account_id, address_hash, network_hash, token_hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, kind, accountId, addressHash, networkHash, tokenHash, createdAt, expiresAt],
  );
}

/** How often one address was asked about, and one network asked, since a moment. */
export async function resetsSince(
  tx: EntityManager,
  { addressHash, networkHash }: Pick<AskedReset, 'addressHash' | 'networkHash'>,
  since: Date,
): Promise<{ readonly ofAddress: number; readonly ofNetwork: number }> {
  // Whoever asks about one address at the same time is counted one after the other.
  await tx.query(`select pg_advisory_xact_lock(('x' || left(encode($1, 'hex'), 16))::bit(64)::bigint)`, [addressHash]);
  const [counts] = await rows<{ ofAddress: number; ofNetwork: number }>(
    tx,
    `select (select count(*)::int from password_reset where address_hash = $1 and created_at > $3) as "ofAddress",
            (select count(*)::int from password_reset where network_hash = $2 and created_at > $3) as "ofNetwork"`,
    [addressHash, networkHash, since],
  );
  return counts ?? { ofAddress: 0, ofNetwork: 0 };
}

export const forgetResets = (tx: EntityManager, before: Date): Promise<unknown> =>
  tx.query('delete from password_reset where created_at < $1', [before]);

const RESET = `select id, kind, account_id as "accountId", token_hash as "tokenHash", expires_at as "expiresAt"
               from password_reset`;

export async function resetById(db: EntityManager, id: string): Promise<Reset | undefined> {
  return (await rows<Reset>(db, `${RESET} where id = $1`, [id]))[0];
}

/** The request whose link it is, while the link works. */
export async function workingReset(
  db: EntityManager,
  kind: AccountKind,
  tokenHash: Buffer,
  now: Date,
): Promise<Reset | undefined> {
  const found = await rows<Reset>(
    db,
    `${RESET} where token_hash = $1 and kind = $2 and expires_at > $3 and account_id is not null`,
    [tokenHash, kind, now],
  );
  return found[0];
}

/** Uses a link up, and with it all others of the account; false where somebody else did. */
export async function useReset(tx: EntityManager, { id, kind, accountId }: Reset): Promise<boolean> {
  const used = await rows(tx, 'delete from password_reset where id = $1 returning id', [id]);
  if (used.length === 0) return false;
  await tx.query('delete from password_reset where kind = $1 and account_id = $2', [kind, accountId]);
  return true;
}

/** Gives an account another password and ends its sessions; its address, or undefined where it is active no more. */
export async function changePassword(
  tx: EntityManager,
  kind: AccountKind,
  id: string,
  passwordHash: string,
): Promise<string | undefined> {
  if (!(await activeAccount(tx, kind, 'id', id))) return undefined;
  const changed = await rows<{ email: string }>(
    tx,
    `update ${PLACES[kind].people} set password_hash = $2 where id = $1 returning email`,
    [id, passwordHash],
  );
  await endAllSessions(tx, { kind, id });
  return changed[0]?.email;
}
