import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import {
  announce,
  AuditLog,
  CLOCK,
  CONFIG,
  type Config,
  equalSecret,
  Keyring,
  maskAddress,
  type RelayedEvent,
  sha256,
  uuidV7,
} from '#platform';
import { type AccountKind, auditName } from './account-kind.js';
import { AccountMailService } from './account-mail.service.js';
import { tellOwner } from './account-notice.js';
import { resetLinkInvalid, tooManyResets } from './errors.js';
import { checkPassword, hashPassword } from './password.js';
import {
  activeAccount,
  addReset,
  changePassword,
  forgetResets,
  resetById,
  resetsSince,
  useReset,
  workingReset,
} from './password-reset.queries.js';
import { resetMailWords } from './reset-mail.js';

/** Somebody asked for another password; the subject is what they asked. */
export const RESET_ASKED = 'password.reset-asked';

const MINUTE = 60_000;
const LIFETIME_MINUTES = 30;
const WINDOW = 60 * MINUTE;
const ASKED_OF_ADDRESS = 3;
const ASKED_OF_NETWORK = 20;

export interface ResetAsked {
  readonly email: string;
  /** Network address it comes from. */
  readonly address: string;
}

/**
 * Another password for whoever can read the mails of an account. The link is derived from the request and the
 * installation's secret: no table and no queue holds it. An address that nobody has is treated like any other until
 * the worker finds that there is nobody to tell.
 */
@Injectable()
export class PasswordResetService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AccountMailService) private readonly mails: AccountMailService,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Throws where an address was asked about, or a network asked, too often: also about one that nobody has. */
  async ask(kind: AccountKind, { email, address }: ResetAsked): Promise<void> {
    const lower = email.trim().toLowerCase();
    const createdAt = this.clock.now();
    const id = uuidV7(createdAt);
    const hashes = {
      addressHash: this.keyring.mac('reset', `address|${kind}|${lower}`),
      networkHash: this.keyring.mac('reset', `network|${address}`),
      tokenHash: sha256(this.#tokens(id)[0] ?? ''),
    };
    const expiresAt = new Date(createdAt.getTime() + LIFETIME_MINUTES * MINUTE);
    const since = new Date(createdAt.getTime() - WINDOW);
    await this.db.transaction(async (tx) => {
      const { ofAddress, ofNetwork } = await resetsSince(tx, hashes, since);
      if (ofAddress >= ASKED_OF_ADDRESS || ofNetwork >= ASKED_OF_NETWORK) throw tooManyResets(WINDOW / 1_000);
      const account = await activeAccount(tx, kind, 'email', lower);
      await addReset(tx, { ...hashes, id, kind, accountId: account?.id ?? null, createdAt, expiresAt });
      await forgetResets(tx, since);
      await announce(tx, [{ topic: RESET_ASKED, subjectId: id, payload: {} }], createdAt);
      const object = account ? auditName({ kind, id: account.id }) : `${kind}:unknown`;
      await this.audit.note(tx, { action: 'password.reset-asked', object, details: { address: maskAddress(lower) } });
    });
  }

  /** Mails the link, while it works and there is somebody to get it. */
  async mail({ subjectId: id }: RelayedEvent): Promise<void> {
    const reset = await resetById(this.db.manager, id);
    if (!reset?.accountId || reset.expiresAt <= this.clock.now()) return;
    const account = await activeAccount(this.db.manager, reset.kind, 'id', reset.accountId);
    if (!account) return;
    const token = this.#tokens(id).find((one) => equalSecret(sha256(one), reset.tokenHash));
    if (token === undefined) return;
    const door = reset.kind === 'staff' ? 'admin' : 'vendor';
    const href = `${this.config.publicUrl}/${door}/reset/${token}`;
    await this.mails.send(account, { ...resetMailWords(account.email, href, LIFETIME_MINUTES), id: `reset.${id}` });
  }

  /** Uses a link up: another password, and no session is left. Answers the address to log in with. */
  async reset(kind: AccountKind, token: string, password: string): Promise<string> {
    checkPassword(password);
    const tokenHash = sha256(token);
    // Hashing a password is dear, so it is done for a link that is one.
    const asked = await workingReset(this.db.manager, kind, tokenHash, this.clock.now());
    const account = asked?.accountId && (await activeAccount(this.db.manager, kind, 'id', asked.accountId));
    if (!account) throw resetLinkInvalid();
    checkPassword(password, [account.email, account.name]);
    const passwordHash = await hashPassword(password);
    return this.db.transaction(async (tx) => {
      const reset = await workingReset(tx, kind, tokenHash, this.clock.now());
      if (!reset?.accountId || !(await useReset(tx, reset))) throw resetLinkInvalid();
      const email = await changePassword(tx, kind, reset.accountId, passwordHash);
      if (email === undefined) throw resetLinkInvalid();
      const changed = { kind, id: reset.accountId };
      await tellOwner(tx, changed, 'password', this.clock.now());
      await this.audit.note(tx, { action: 'password.changed', object: auditName(changed), details: { by: 'link' } });
      return email;
    });
  }

  /** What the link may hold, the newest secret’s first. */
  #tokens(id: string): string[] {
    return this.keyring.codes('reset', `link|${id}`).map((code) => code.toString('base64url'));
  }
}
