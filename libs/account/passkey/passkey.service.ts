import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { AuditLog, CLOCK, CONFIG, type Config, sha256, uuidBytes } from '#platform';
import { type AccountKind, type AccountRef, auditName } from '../account-kind.js';
import { tellOwner } from '../account-notice.js';
import { passkeyInvalid, passkeyNotFound, passkeyRefused, secondFactorNeeded, tooManyPasskeys } from '../errors.js';
import { factorsOf, hasSecondFactor, replaceRecoveryCodes } from '../second-factor/second-factor.queries.js';
import {
  addPasskey,
  type ChallengePurpose,
  countPasskeyUse,
  keepChallenge,
  type Passkey,
  passkeyById,
  passkeysOf,
  removePasskey,
  type StoredPasskey,
  useChallenge,
} from './passkey.queries.js';

const CHALLENGE_LIFETIME = 5 * 60_000;
const MOST_PASSKEYS = 20;
const NAME = 'Fairmark';

/** What is asked, and of which browser: `bound` is a secret that nobody else holds. */
export interface Ceremony {
  readonly purpose: ChallengePurpose;
  readonly bound: string;
}

export interface PasskeyOwner extends AccountRef {
  readonly email: string;
  readonly name: string;
}

type Transport = NonNullable<NonNullable<RegistrationResponseJSON['response']>['transports']>[number];

/** Passkeys (WebAuthn, level 3): beside the password, or in place of it where the device knows its owner. */
@Injectable()
export class PasskeyService {
  readonly #site: { readonly rpID: string; readonly origin: string };

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {
    const { hostname, origin } = new URL(config.publicUrl);
    this.#site = { rpID: hostname, origin };
  }

  async passkeys(account: AccountRef): Promise<readonly Passkey[]> {
    const all = await passkeysOf(this.db.manager, account);
    return all.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt }));
  }

  /** What a browser makes a new passkey from. */
  async beginAdding(owner: PasskeyOwner, bound: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const present = await passkeysOf(this.db.manager, owner);
    if (present.length >= MOST_PASSKEYS) throw tooManyPasskeys();
    const options = await generateRegistrationOptions({
      rpName: NAME,
      rpID: this.#site.rpID,
      userID: new Uint8Array(uuidBytes(owner.id)),
      userName: owner.email,
      userDisplayName: owner.name === '' ? owner.email : owner.name,
      attestationType: 'none',
      excludeCredentials: present.map(({ id, transports }) => ({ id, transports: transportsOf(transports) })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    await this.#keep(options.challenge, { purpose: 'add', bound });
    return options;
  }

  async add(owner: PasskeyOwner, name: string, response: object, bound: string): Promise<void> {
    const { id, publicKey, counter, transports = [] } = await this.#registered(response, bound);
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const added = { id, name, publicKey, counter, transports: transports.join(' ') };
      if (!(await addPasskey(tx, owner, added, now))) throw passkeyInvalid();
      await tellOwner(tx, owner, 'passkey-added', now);
      await this.audit.note(tx, { action: 'passkey.added', object: auditName(owner) });
    });
  }

  /** `isNeeded`: the account has to keep a second factor, so its last one stays. */
  async remove(account: AccountRef, id: string, isNeeded: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await removePasskey(tx, account, id))) throw passkeyNotFound();
      if (!hasSecondFactor(await factorsOf(tx, account))) {
        if (isNeeded) throw secondFactorNeeded();
        await replaceRecoveryCodes(tx, account, []);
      }
      await tellOwner(tx, account, 'passkey-removed', this.clock.now());
      await this.audit.note(tx, { action: 'passkey.removed', object: auditName(account) });
    });
  }

  /** What a browser answers with a passkey: of one account, or, in place of a password, of whoever holds the device. */
  async ask(ceremony: Ceremony, account?: AccountRef): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const own = account ? await passkeysOf(this.db.manager, account) : [];
    const options = await generateAuthenticationOptions({
      rpID: this.#site.rpID,
      userVerification: ceremony.purpose === 'login' ? 'required' : 'preferred',
      ...(account && {
        allowCredentials: own.map(({ id, transports }) => ({ id, transports: transportsOf(transports) })),
      }),
    });
    await this.#keep(options.challenge, ceremony);
    return options;
  }

  /** Id of the account whose passkey answered. In place of a password the device must have known its owner. */
  async answered(kind: AccountKind, response: object, ceremony: Ceremony): Promise<string> {
    const answer = response as AuthenticationResponseJSON;
    const passkey = await passkeyById(this.db.manager, kind, answer.id);
    const counter = passkey && (await this.#verified(answer, passkey, ceremony));
    if (!passkey || counter === undefined) throw passkeyRefused();
    if (!(await countPasskeyUse(this.db.manager, { id: passkey.id, counter }, this.clock.now())))
      throw passkeyRefused();
    return passkey.accountId;
  }

  async #registered(response: object, bound: string) {
    const answer = response as RegistrationResponseJSON;
    const verified = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: this.#challengeOf({ purpose: 'add', bound }),
      expectedOrigin: this.#site.origin,
      expectedRPID: this.#site.rpID,
      requireUserVerification: false,
      // Whatever a stranger may put into an answer, the library says in an exception.
    }).catch(() => undefined);
    if (!verified?.verified) throw passkeyInvalid();
    return verified.registrationInfo.credential;
  }

  /** The counter that the passkey tells, or undefined where its answer is not right. */
  async #verified(
    response: AuthenticationResponseJSON,
    { id, publicKey, counter, transports }: StoredPasskey,
    ceremony: Ceremony,
  ): Promise<number | undefined> {
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge: this.#challengeOf(ceremony),
      expectedOrigin: this.#site.origin,
      expectedRPID: this.#site.rpID,
      credential: { id, publicKey: new Uint8Array(publicKey), counter, transports: transportsOf(transports) },
      requireUserVerification: ceremony.purpose === 'login',
    }).catch(() => undefined);
    return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
  }

  /** Uses the challenge up that the answer names, if it was given to this browser for this. */
  #challengeOf({ purpose, bound }: Ceremony): (challenge: string) => Promise<boolean> {
    return (challenge) =>
      useChallenge(this.db.manager, { hash: sha256(challenge), boundHash: sha256(bound), purpose }, this.clock.now());
  }

  async #keep(challenge: string, { purpose, bound }: Ceremony): Promise<void> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + CHALLENGE_LIFETIME);
    const kept = { hash: sha256(challenge), boundHash: sha256(bound), purpose };
    await keepChallenge(this.db.manager, kept, { now, expiresAt });
  }
}

const transportsOf = (text: string): Transport[] => text.split(' ').filter(Boolean);
