import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { AccountRef } from '../account-kind.js';

/** What an account has beside its password. */
export interface Factors {
  /** Whether an authenticator app is set up. */
  readonly hasApp: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
}

export async function factorsOf(db: EntityManager, { id }: AccountRef): Promise<Factors> {
  const [found] = await rows<Factors>(
    db,
    `select exists (select 1 from second_factor where account_id = $1 and confirmed_at is not null) as "hasApp",
            (select count(*)::int from passkey where account_id = $1) as passkeys,
            (select count(*)::int from recovery_code where account_id = $1 and used_at is null) as "recoveryCodes"`,
    [id],
  );
  return found ?? { hasApp: false, passkeys: 0, recoveryCodes: 0 };
}

export const hasSecondFactor = ({ hasApp, passkeys }: Factors): boolean => hasApp || passkeys > 0;

export interface StoredSeed {
  readonly seed: Buffer;
  readonly confirmedAt: Date | null;
}

export async function storedSeed(db: EntityManager, { id }: AccountRef): Promise<StoredSeed | undefined> {
  const found = await rows<StoredSeed>(
    db,
    'select seed, confirmed_at as "confirmedAt" from second_factor where account_id = $1',
    [id],
  );
  return found[0];
}

/** Keeps a seed that nobody has confirmed yet; false where one is confirmed. */
export async function keepSeed(db: EntityManager, { kind, id }: AccountRef, seed: Buffer, now: Date): Promise<boolean> {
  const kept = await rows(
    db,
    `insert into second_factor (account_id, kind, seed, last_step, created_at) values ($1, $2, $3, 0, $4)
     on conflict (account_id) do update set seed = excluded.seed, created_at = excluded.created_at
       where second_factor.confirmed_at is null
     returning 1`,
    [id, kind, seed, now],
  );
  return kept.length > 0;
}

/** From now on the seed is asked for; false where it is already. */
export async function confirmSeed(tx: EntityManager, { id }: AccountRef, step: number, now: Date): Promise<boolean> {
  const confirmed = await rows(
    tx,
    `update second_factor set confirmed_at = $2, last_step = $3
     where account_id = $1 and confirmed_at is null returning 1`,
    [id, now, step],
  );
  return confirmed.length > 0;
}

/** Uses a step up, and with it all before it; false where it was used. Of many at the same time one gets it. */
export async function useStep(tx: EntityManager, { id }: AccountRef, step: number): Promise<boolean> {
  const used = await rows(
    tx,
    `update second_factor set last_step = $2
     where account_id = $1 and last_step < $2 and confirmed_at is not null returning 1`,
    [id, step],
  );
  return used.length > 0;
}

/** The hash of one unused recovery code. */
export async function recoveryHash(db: EntityManager, { id }: AccountRef, number: number): Promise<string | undefined> {
  const found = await rows<{ hash: string }>(
    db,
    'select code_hash as hash from recovery_code where account_id = $1 and number = $2 and used_at is null',
    [id, number],
  );
  return found[0]?.hash;
}

/** False where somebody else used it first. */
export async function useRecoveryCode(
  tx: EntityManager,
  { id }: AccountRef,
  code: { readonly number: number; readonly hash: string },
  now: Date,
): Promise<boolean> {
  const used = await rows(
    tx,
    `update recovery_code set used_at = $4
     where account_id = $1 and number = $2 and code_hash = $3 and used_at is null returning 1`,
    [id, code.number, code.hash, now],
  );
  return used.length > 0;
}

/** New codes take the place of all that were there. */
export async function replaceRecoveryCodes(
  tx: EntityManager,
  { id }: AccountRef,
  hashes: readonly string[],
): Promise<void> {
  await tx.query('delete from recovery_code where account_id = $1', [id]);
  await tx.query(
    `insert into recovery_code (account_id, number, code_hash)
     select $1, (n - 1)::int, hash from unnest($2::text[]) with ordinality as h (hash, n)`,
    [id, hashes],
  );
}

export async function removeApp(tx: EntityManager, { id }: AccountRef): Promise<boolean> {
  const removed = await rows(
    tx,
    'delete from second_factor where account_id = $1 and confirmed_at is not null returning 1',
    [id],
  );
  return removed.length > 0;
}

/** Takes everything beside the password away; how many things there were. */
export async function removeAllFactors(tx: EntityManager, { id }: AccountRef): Promise<number> {
  const removed = await Promise.all(
    ['second_factor', 'recovery_code', 'passkey'].map((table) =>
      rows(tx, `delete from ${table} where account_id = $1 returning 1`, [id]),
    ),
  );
  return removed.flat().length;
}
