import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { AccountKind, AccountRef } from '../account-kind.js';

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export interface StoredPasskey extends Passkey {
  readonly accountId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  /** How the browser reaches it, separated by blanks. */
  readonly transports: string;
}

const PASSKEY = `select id, account_id as "accountId", name, public_key as "publicKey", counter::float8 as counter,
                        transports, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey`;

export const passkeysOf = (db: EntityManager, { id }: AccountRef): Promise<StoredPasskey[]> =>
  rows<StoredPasskey>(db, `${PASSKEY} where account_id = $1 order by created_at, id`, [id]);

export async function passkeyById(
  db: EntityManager,
  kind: AccountKind,
  id: string,
): Promise<StoredPasskey | undefined> {
  return (await rows<StoredPasskey>(db, `${PASSKEY} where id = $1 and kind = $2`, [id, kind]))[0];
}

export interface NewPasskey {
  readonly id: string;
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: string;
}

/** False where somebody has it already. */
export async function addPasskey(
  tx: EntityManager,
  { kind, id }: AccountRef,
  added: NewPasskey,
  now: Date,
): Promise<boolean> {
  const { id: passkeyId, name, publicKey, counter, transports } = added;
  const kept = await rows(
    tx,
    `insert into passkey (id, account_id, kind, name, public_key, counter, transports, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
    [passkeyId, id, kind, name, Buffer.from(publicKey), counter, transports, now],
  );
  return kept.length > 0;
}

/**
 * Notes that a passkey was used. False where its counter is not ahead of what was seen: it was copied, or two used it
 * at the same time. Many passkeys do not count, and say 0 for ever.
 */
export async function countPasskeyUse(
  db: EntityManager,
  { id, counter }: Pick<StoredPasskey, 'id' | 'counter'>,
  now: Date,
): Promise<boolean> {
  const used = await rows(
    db,
    `update passkey set counter = $2, last_used_at = $3
     where id = $1 and (counter < $2 or counter = 0 and $2 = 0) returning 1`,
    [id, counter, now],
  );
  return used.length > 0;
}

export async function removePasskey(tx: EntityManager, { id }: AccountRef, passkeyId: string): Promise<boolean> {
  const removed = await rows(tx, 'delete from passkey where account_id = $1 and id = $2 returning 1', [id, passkeyId]);
  return removed.length > 0;
}

/** What a challenge is given out for. */
export type ChallengePurpose = 'add' | 'login' | 'second-factor' | 'renewal';

export interface Challenge {
  readonly hash: Buffer;
  /** Of what the browser holds that it was given to. */
  readonly boundHash: Buffer;
  readonly purpose: ChallengePurpose;
}

export async function keepChallenge(
  db: EntityManager,
  { hash, boundHash, purpose }: Challenge,
  { now, expiresAt }: { readonly now: Date; readonly expiresAt: Date },
): Promise<void> {
  await db.query('delete from passkey_challenge where expires_at < $1', [now]);
  await db.query(
    'insert into passkey_challenge (challenge_hash, bound_hash, purpose, expires_at) values ($1, $2, $3, $4)',
    [hash, boundHash, purpose, expiresAt],
  );
}

/** Uses a challenge up; false where it was used, is too old, or was given to another browser or for something else. */
export async function useChallenge(
  db: EntityManager,
  { hash, boundHash, purpose }: Challenge,
  now: Date,
): Promise<boolean> {
  const used = await rows(
    db,
    `delete from passkey_challenge
     where challenge_hash = $1 and bound_hash = $2 and purpose = $3 and expires_at > $4 returning 1`,
    [hash, boundHash, purpose, now],
  );
  return used.length > 0;
}
