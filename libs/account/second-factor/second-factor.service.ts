import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { AuditLog, CLOCK, Keyring } from '#platform';
import { type AccountRef, auditName } from '../account-kind.js';
import { tellOwner } from '../account-notice.js';
import { codeRefused, secondFactorNeeded, secondFactorThere } from '../errors.js';
import { hashPassword, verifyPassword } from '../password.js';
import { endAllSessions } from '../session/session.queries.js';
import { CodeTries } from './code-tries.js';
import { matchingStep, newSeed, seedAddress } from './one-time-code.js';
import { newRecoveryCode, readRecoveryCode, RECOVERY_CODES, recoveryText } from './recovery-code.js';
import {
  confirmSeed,
  type Factors,
  factorsOf,
  keepSeed,
  recoveryHash,
  removeAllFactors,
  removeApp,
  replaceRecoveryCodes,
  storedSeed,
  useRecoveryCode,
  useStep,
} from './second-factor.queries.js';

/** What an authenticator app is set up with: by a QR code of the address, or by typing the seed. */
export interface AppSetup {
  readonly seed: string;
  readonly address: string;
}

export interface AccountAddress extends AccountRef {
  readonly email: string;
}

/** What was typed and was right. */
export type UsedCode = 'app' | 'recovery-code';

/** Codes of an authenticator app, and the recovery codes for when it is lost. */
@Injectable()
export class SecondFactorService {
  readonly #tries: CodeTries;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {
    this.#tries = new CodeTries(db, keyring);
  }

  factorsOf(account: AccountRef): Promise<Factors> {
    return factorsOf(this.db.manager, account);
  }

  /** A new seed, which counts for nothing until a code of it was typed. */
  async begin(account: AccountAddress): Promise<AppSetup> {
    const seed = newSeed();
    const sealed = this.keyring.seal('second-factor', account.id, seed);
    if (!(await keepSeed(this.db.manager, account, sealed, this.clock.now()))) throw secondFactorThere();
    return { seed, address: seedAddress(seed, account.email) };
  }

  /** What was begun and not confirmed yet. */
  async begun(account: AccountAddress): Promise<AppSetup | undefined> {
    const seed = await this.#seed(account, false);
    return seed === undefined ? undefined : { seed, address: seedAddress(seed, account.email) };
  }

  /** Takes the app into use. Answers new recovery codes, which are shown this once. */
  async confirm(account: AccountRef, typed: string): Promise<readonly string[]> {
    const now = this.clock.now();
    const seed = await this.#seed(account, false);
    const step = seed === undefined ? undefined : matchingStep(seed, typed.replaceAll(/\s/g, ''), now);
    if (step === undefined) throw codeRefused();
    const { texts, hashes } = await newCodes();
    await this.db.transaction(async (tx) => {
      if (!(await confirmSeed(tx, account, step, now))) throw secondFactorThere();
      await replaceRecoveryCodes(tx, account, hashes);
      await tellOwner(tx, account, 'app-added', now);
      await this.audit.note(tx, { action: 'second-factor.added', object: auditName(account) });
    });
    return texts;
  }

  /** Ten new recovery codes in place of those before, shown this once. */
  async newRecoveryCodes(account: AccountRef): Promise<readonly string[]> {
    const { texts, hashes } = await newCodes();
    await this.db.transaction(async (tx) => {
      await replaceRecoveryCodes(tx, account, hashes);
      await tellOwner(tx, account, 'codes-made', this.clock.now());
      await this.audit.note(tx, { action: 'recovery-codes.made', object: auditName(account) });
    });
    return texts;
  }

  /** Uses up a code of the app, or a recovery code. Throws for what is neither, was used, or was tried too often. */
  async use(account: AccountRef, typed: string): Promise<UsedCode> {
    const now = this.clock.now();
    const recovery = readRecoveryCode(typed);
    const left = await this.#tries.begin(account, now);
    const isRight = recovery
      ? await this.#useRecovery(account, recovery, now)
      : await this.#useApp(account, typed.replaceAll(/\s/g, ''), now);
    if (!isRight) {
      if (left === 0) await tellOwner(this.db.manager, account, 'codes-guessed', now);
      throw codeRefused();
    }
    await this.#tries.forget(account);
    return recovery ? 'recovery-code' : 'app';
  }

  /** `isNeeded`: the account has to keep a second factor, so its last one stays. */
  async removeApp(account: AccountRef, isNeeded: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await removeApp(tx, account))) return;
      await this.#afterRemoval(tx, account, isNeeded);
      await tellOwner(tx, account, 'app-removed', this.clock.now());
      await this.audit.note(tx, { action: 'second-factor.removed', object: auditName(account) });
    });
  }

  /** For somebody who lost everything: an admin, or the operator, takes all of it away. Their sessions end. */
  async reset(account: AccountRef): Promise<void> {
    await this.db.transaction(async (tx) => {
      const removed = await removeAllFactors(tx, account);
      await endAllSessions(tx, account);
      await tellOwner(tx, account, 'factors-reset', this.clock.now());
      await this.audit.note(tx, { action: 'second-factor.reset', object: auditName(account), details: { removed } });
    });
    await this.#tries.forget(account);
  }

  /** Recovery codes are for a second factor: with the last one they go. */
  async #afterRemoval(tx: EntityManager, account: AccountRef, isNeeded: boolean): Promise<void> {
    const { hasApp, passkeys } = await factorsOf(tx, account);
    if (hasApp || passkeys > 0) return;
    if (isNeeded) throw secondFactorNeeded();
    await replaceRecoveryCodes(tx, account, []);
  }

  async #useApp(account: AccountRef, code: string, now: Date): Promise<boolean> {
    const seed = await this.#seed(account, true);
    const step = seed === undefined ? undefined : matchingStep(seed, code, now);
    return step !== undefined && useStep(this.db.manager, account, step);
  }

  async #useRecovery(
    account: AccountRef,
    { number, secret }: { readonly number: number; readonly secret: string },
    now: Date,
  ): Promise<boolean> {
    const hash = await recoveryHash(this.db.manager, account, number);
    if (!(await verifyPassword(hash, secret)) || hash === undefined) return false;
    return this.db.transaction(async (tx) => {
      if (!(await useRecoveryCode(tx, account, { number, hash }, now))) return false;
      const { recoveryCodes } = await factorsOf(tx, account);
      await tellOwner(tx, account, 'code-used', now);
      const details = { left: recoveryCodes };
      await this.audit.note(tx, { action: 'recovery-code.used', object: auditName(account), details });
      return true;
    });
  }

  async #seed(account: AccountRef, isConfirmed: boolean): Promise<string | undefined> {
    const stored = await storedSeed(this.db.manager, account);
    if (!stored || (stored.confirmedAt !== null) !== isConfirmed) return undefined;
    return this.keyring.unseal('second-factor', account.id, stored.seed);
  }
}

/** Ten codes and their hashes, made one after the other: logins wait at the same turnstile. */
async function newCodes(): Promise<{ readonly texts: readonly string[]; readonly hashes: readonly string[] }> {
  const codes = Array.from({ length: RECOVERY_CODES }, (_, number) => newRecoveryCode(number));
  const hashes: string[] = [];
  for (const { secret } of codes) hashes.push(await hashPassword(secret));
  return { texts: codes.map(recoveryText), hashes };
}
