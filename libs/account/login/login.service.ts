import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { actAs, AuditLog, CLOCK, CONFIG, type Config, Keyring, maskAddress, networkOf, rows } from '#platform';
import { type AccountKind, type AccountRef, auditName, PLACES } from '../account-kind.js';
import { tellOfPlace } from '../account-notice.js';
import { unauthorized } from '../errors.js';
import { hashPassword, isOutdated } from '../password.js';
import type { StaffRole } from '../roles.js';
import { mustHaveSecondFactor } from '../second-factor/must-have-second-factor.js';
import { factorsOf, hasSecondFactor } from '../second-factor/second-factor.queries.js';
import { accountSession, type AccountSession } from '../session/account-session.js';
import { deviceName } from '../session/device-name.js';
import { endSession, openSession, renewSession, useSession } from '../session/session.queries.js';
import type { SessionStage } from '../session/session-stage.js';
import type { VendorRole } from '../vendor-roles.js';
import { knownDevice, newDeviceMark } from './device-mark.js';
import { LoginGate } from './login-gate.js';
import { isNewPlace } from './login-place.queries.js';

const RECENT = 5 * 60_000;

/** What is known of where a request comes from. */
export interface LoginOrigin {
  readonly address: string;
  readonly userAgent: string;
  /** What the browser keeps of an earlier login. */
  readonly mark: string | undefined;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** A session that was just opened, as far as its login has come. */
export interface Entered extends AccountSession {
  /** What the browser keeps from now on; undefined: what it has is right, or the login waits. */
  readonly mark: string | undefined;
}

/** How somebody proved who they are, as the log of acts says it. */
export type Proof = 'password' | 'app' | 'recovery-code' | 'passkey' | 'single-sign-on' | 'break-glass' | 'link';

interface LoginAccount extends AccountRef {
  readonly email: string;
  readonly role: StaffRole | VendorRole;
}

interface Row extends Omit<LoginAccount, 'kind'> {
  /** Null until an invitation is accepted. */
  readonly passwordHash: string | null;
}

/** The way in, step by step, for both kinds of account: each step ends the session of the one before. */
@Injectable()
export class LoginService {
  readonly #gate: LoginGate;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {
    this.#gate = new LoginGate(db, clock, keyring);
  }

  /** The first step. A wrong address and a wrong password look and last the same. */
  async withPassword(kind: AccountKind, credentials: Credentials, origin: LoginOrigin): Promise<Entered> {
    const { id, email, role } = await this.#checked(kind, credentials, origin);
    return this.enter({ kind, id, email, role }, 'password', origin);
  }

  /** What comes after somebody proved who they are: the second factor, setting one up, or the open session. */
  async enter(account: LoginAccount, by: Proof, origin: LoginOrigin): Promise<Entered> {
    const hasFactor = hasSecondFactor(await factorsOf(this.db.manager, account));
    // A passkey that stood for the password has known its owner, and whoever comes from elsewhere proved it there.
    const isWhole = by !== 'password' && by !== 'link';
    const waits = hasFactor ? !isWhole : !isWhole && mustHaveSecondFactor(this.config, account.kind, account.role);
    return this.#open(account, waits ? (hasFactor ? 'second-factor' : 'enrolment') : 'open', by, origin);
  }

  /** The account behind an id, where it may log in. */
  async account(kind: AccountKind, id: string): Promise<LoginAccount | undefined> {
    const found = await this.#rows(kind, 'id', id);
    return found[0] && { kind, id: found[0].id, email: found[0].email, role: found[0].role };
  }

  /** The last step: what the session waited for is done. Of two at the same time one goes on. */
  async advance(waiting: AccountSession, by: Proof, origin: LoginOrigin): Promise<Entered> {
    return this.#open(waiting.account, 'open', by, origin, waiting.token);
  }

  /** After all sessions of an account have ended, whoever ended them goes on in a new one. */
  reopen({ account }: AccountSession, origin: LoginOrigin): Promise<Entered> {
    return this.#open(account, 'open', 'password', origin);
  }

  /** Whether the owner proved who they are so lately that what cannot be taken back may be done. */
  isRecent({ provedAt }: Pick<AccountSession, 'provedAt'>): boolean {
    return this.clock.now().getTime() - provedAt.getTime() <= RECENT;
  }

  /** Whether the account has to keep a second factor, so that its last one stays. */
  mustKeepFactor({ kind, role }: Pick<LoginAccount, 'kind' | 'role'>): boolean {
    return mustHaveSecondFactor(this.config, kind, role);
  }

  /** Whether it is the password of whoever is logged in. Throws as a login does. */
  async checkPassword({ kind, account }: AccountSession, password: string, origin: LoginOrigin): Promise<void> {
    await this.#checked(kind, { email: account.email, password }, origin);
  }

  /** From now on the owner has proved again who they are: the session goes on under another token. */
  async renew({ kind, account, token }: AccountSession, by: Proof): Promise<Entered> {
    const now = this.clock.now();
    actAs(auditName(account));
    return this.db.transaction(async (tx) => {
      const next = (await renewSession(tx, kind, token, now)) ?? '';
      const found = await useSession(tx, kind, next, now);
      if (!found) throw unauthorized();
      await this.audit.note(tx, { action: 'login.renewed', object: auditName(account), details: { by } });
      return { ...accountSession(found, kind, next, this.keyring), mark: undefined };
    });
  }

  /** Throws where an address has failed too often. */
  checkAddress(address: string): Promise<void> {
    return this.#gate.checkAddress(address);
  }

  /** A failed answer that named no account of ours, or one of `account`. */
  async failed(kind: AccountKind, by: Proof, { address }: LoginOrigin, account?: AccountRef): Promise<void> {
    if (!account) await this.#gate.countFailure(address);
    const object = account ? auditName(account) : `${kind}:unknown`;
    await this.audit.noteAlone({ action: 'login.failed', object, details: { by, network: networkOf(address) } });
  }

  async #checked(kind: AccountKind, { email, password }: Credentials, origin: LoginOrigin): Promise<Row> {
    const attempt = { kind, email, password, address: origin.address, mark: origin.mark };
    const find = async (lower: string) => (await this.#rows(kind, 'email', lower))[0] ?? null;
    const found = await this.#gate.pass(attempt, find).catch((refusal: unknown) => refusal);
    if (found instanceof Error) {
      await this.#noteFailure(kind, email, origin, found);
      throw found;
    }
    const account = found as Row;
    if (account.passwordHash !== null && isOutdated(account.passwordHash)) await this.#rehash(kind, account, password);
    return account;
  }

  /** What was not even tried is not told: a flood would fill the log. */
  async #noteFailure(kind: AccountKind, email: string, { address }: LoginOrigin, refusal: Error): Promise<void> {
    if ((refusal as { code?: unknown }).code !== 'invalid-credentials') return;
    const details = { by: 'password', address: maskAddress(email.toLowerCase()), network: networkOf(address) };
    await this.audit.noteAlone({ action: 'login.failed', object: `${kind}:unknown`, details });
  }

  /** Hashing has become dearer since the password was chosen. */
  async #rehash(kind: AccountKind, { id, passwordHash }: Row, password: string): Promise<void> {
    const renewed = await hashPassword(password);
    await this.db.query(`update ${PLACES[kind].people} set password_hash = $2 where id = $1 and password_hash = $3`, [
      id,
      renewed,
      passwordHash,
    ]);
  }

  #rows(kind: AccountKind, by: 'id' | 'email', value: string): Promise<Row[]> {
    const { people, isPresent } = PLACES[kind];
    return rows<Row>(
      this.db.manager,
      `select id, email, role, password_hash as "passwordHash" from ${people}
       where ${by} = $1 and ${isPresent}`,
      [value],
    );
  }

  async #open(
    account: LoginAccount,
    stage: SessionStage,
    by: Proof,
    origin: LoginOrigin,
    before?: string,
  ): Promise<Entered> {
    const { kind, id, email } = account;
    const now = this.clock.now();
    const place = { network: networkOf(origin.address), device: deviceName(origin.userAgent) };
    actAs(auditName(account));
    const isKnown = stage !== 'open' || knownDevice(this.keyring, kind, email, origin.mark) !== undefined;
    const [token, found] = await this.db.transaction(async (tx) => {
      if (before !== undefined && !(await endSession(tx, kind, before))) throw unauthorized();
      const opened = await openSession(tx, { account: { kind, id }, stage, ...place }, now);
      const session = await useSession(tx, kind, opened, now);
      if (!session) throw unauthorized();
      if (!isKnown && (await isNewPlace(tx, account, place))) await tellOfPlace(tx, account, place, now);
      if (stage === 'open')
        await this.audit.note(tx, { action: 'login.succeeded', object: auditName(account), details: { by, ...place } });
      return [opened, session] as const;
    });
    const mark = isKnown ? undefined : newDeviceMark(this.keyring, kind, email);
    return { ...accountSession(found, kind, token, this.keyring), mark };
  }
}
