import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, CONFIG, type Config, Keyring, LOG, type Log, type SignOn } from '#platform';
import { type Entered, type LoginOrigin, LoginService } from '../login/login.service.js';
import { secondFactorMissing, signOnFailed, signOnOff, signOnUnknown, signOnWaits } from './errors.js';
import { IdentityService } from './identity.service.js';
import { type Claims, Issuer, type PendingLogin } from './issuer.js';
import { secondFactorSaid } from './second-factor-said.js';

/** What a browser is sent away with. */
export interface BegunSignOn {
  /** At the issuer. */
  readonly url: string;
  /** For a cookie of this browser; nobody but this installation can read it. */
  readonly pending: string;
}

export interface SignedOn {
  readonly entered: Entered;
  /** A page of the console; undefined: wherever somebody of this role begins. */
  readonly returnTo: string | undefined;
}

/** How long somebody may take at the issuer. */
export const SIGN_ON_MINUTES = 10;
const MINUTE = 60_000;
const CONTEXT = 'pending';
const LONGEST_FAULT = 200;

type Sealed = PendingLogin & {
  readonly returnTo: string | null;
  /** What the browser is known by: whoever comes back from another site brings it only here. */
  readonly mark: string | null;
  readonly expiresAt: number;
};

/**
 * Logging in at an issuer of the operator's choice. What has to come back is kept by the browser, sealed, and of what
 * came back only a hash stays, until it could not be used any more. An address joins nobody to an account: an admin does.
 */
@Injectable()
export class SignOnService {
  readonly #issuer: Issuer | undefined;

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(IdentityService) private readonly identities: IdentityService,
    @Inject(LOG) log: Log,
  ) {
    const { signOn, publicUrl, environment } = config;
    const isOnADesk = environment !== 'production';
    const say = (fault: string) => log.warn({ fault: fault.slice(0, LONGEST_FAULT) }, 'single sign-on failed');
    this.#issuer = signOn && new Issuer(signOn, `${publicUrl}/v1/auth/oidc/callback`, isOnADesk, say);
  }

  /** What the button at the login says; undefined where there is none. */
  get label(): string | undefined {
    return this.config.signOn?.label;
  }

  async begin(returnTo: string | undefined, mark: string | undefined): Promise<BegunSignOn> {
    const { issuer } = this.#on();
    const { url, pending } = await issuer.begin();
    const expiresAt = this.clock.now().getTime() + SIGN_ON_MINUTES * MINUTE;
    const sealed: Sealed = { ...pending, returnTo: returnTo ?? null, mark: mark ?? null, expiresAt };
    return { url, pending: this.keyring.seal('sign-on', CONTEXT, JSON.stringify(sealed)).toString('base64url') };
  }

  /** Opens a session for whoever came back with this query to the browser that left with `pending`. */
  async finish(query: string, pending: string | undefined, origin: LoginOrigin): Promise<SignedOn> {
    const { issuer, signOn } = this.#on();
    const login = await this.#open(pending);
    const claims = await issuer.finish(query, login);
    if (!secondFactorSaid(claims, signOn)) throw secondFactorMissing();
    const id = await this.identities.staffOf(claims.subject);
    const account = id === undefined ? undefined : await this.logins.account('staff', id);
    if (!account) throw await this.#knock(claims);
    const mark = origin.mark ?? login.mark ?? undefined;
    const entered = await this.logins.enter(account, 'single-sign-on', { ...origin, mark });
    return { entered, returnTo: login.returnTo ?? undefined };
  }

  /** Where the issuer's own session ends; undefined where there is nothing to end. */
  leaveUrl(): Promise<string | undefined> {
    return this.#issuer?.leaveUrl(`${this.config.publicUrl}/admin/login`) ?? Promise.resolve(undefined);
  }

  #on(): { readonly issuer: Issuer; readonly signOn: SignOn } {
    const { signOn } = this.config;
    if (!this.#issuer || !signOn) throw signOnOff();
    return { issuer: this.#issuer, signOn };
  }

  /** Uses up what the browser kept: the second time, it is as if it had kept nothing. */
  async #open(pending: string | undefined): Promise<Sealed> {
    const text = this.keyring.unseal('sign-on', CONTEXT, Buffer.from(pending ?? '', 'base64url'));
    if (text === undefined) throw signOnFailed();
    const login = JSON.parse(text) as Sealed;
    if (login.expiresAt <= this.clock.now().getTime()) throw signOnFailed();
    if (!(await this.identities.useOnce(login.state, new Date(login.expiresAt)))) throw signOnFailed();
    return login;
  }

  /** Somebody whom nobody has linked: waits where the address is one of ours, for an admin to say so. */
  async #knock({ subject, verifiedEmail }: Claims): Promise<Error> {
    const isAsked = await this.identities.ask(subject, (await verifiedEmail()) ?? '');
    return isAsked ? signOnWaits() : signOnUnknown();
  }
}
