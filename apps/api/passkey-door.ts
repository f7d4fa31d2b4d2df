import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  accountErrors,
  type AccountKind,
  type AccountSession,
  type Ceremony,
  type Entered,
  type LoginOrigin,
  LoginService,
  PasskeyService,
} from '#account';
import { CONFIG, type Config, randomToken } from '#platform';
import { Doors } from './doors.js';
import { checkLocalLogin } from './local-login.js';
import { checkOrigin } from './origin.js';
import type { PasskeyAnswerDto, PasskeyPurpose } from './passkey.dto.js';

/** Passkeys at both doors: in place of the password, beside it, to go on, and to have another one. */
@Injectable()
export class PasskeyDoor {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Doors) private readonly doors: Doors,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(PasskeyService) private readonly keys: PasskeyService,
  ) {}

  async ask(kind: AccountKind, purpose: PasskeyPurpose, request: FastifyRequest, reply: FastifyReply): Promise<object> {
    this.#checkWay(kind, purpose);
    if (purpose === 'login') {
      checkOrigin(request, this.config);
      const bound = randomToken();
      this.doors.beginCeremony(reply, kind, bound);
      return this.keys.ask({ purpose, bound });
    }
    const session = await this.#session(kind, purpose, request);
    return this.keys.ask({ purpose, bound: session.token }, session.account);
  }

  /** Lets whoever answered in, or on. */
  async answer(
    kind: AccountKind,
    { purpose, response }: PasskeyAnswerDto,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<AccountSession> {
    this.#checkWay(kind, purpose);
    const session = purpose === 'login' ? undefined : await this.#session(kind, purpose, request);
    const origin = this.doors.origin(kind, request);
    if (!session) {
      checkOrigin(request, this.config);
      await this.logins.checkAddress(origin.address);
    }
    const bound = session?.token ?? this.doors.ceremony(kind, request);
    const id = await this.#answered(kind, response, { purpose, bound }, request, session);
    if (!session) await this.doors.endBefore(kind, request);
    const entered = session ? await this.#goOn(session, purpose, origin) : await this.#enter(kind, id, request);
    this.doors.admit(reply, entered);
    return entered;
  }

  async beginAdding(kind: AccountKind, request: FastifyRequest): Promise<object> {
    const session = await this.#ownSession(kind, request);
    return this.keys.beginAdding(session.account, session.token);
  }

  /** A first second factor that somebody has to have opens the session that waits for it. */
  async add(
    kind: AccountKind,
    { name, response }: { readonly name: string; readonly response: object },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const session = await this.#ownSession(kind, request);
    await this.keys.add(session.account, name, response, session.token);
    if (session.stage !== 'enrolment') return;
    this.doors.admit(reply, await this.logins.advance(session, 'passkey', this.doors.origin(kind, request)));
  }

  /** A passkey is a way in of its own, which closes with the password; whoever is in proves by it who they are. */
  #checkWay(kind: AccountKind, purpose: PasskeyPurpose): void {
    if (purpose !== 'renewal') checkLocalLogin(kind, this.config);
  }

  async #answered(
    kind: AccountKind,
    response: object,
    ceremony: Ceremony,
    request: FastifyRequest,
    session: AccountSession | undefined,
  ): Promise<string> {
    const id = await this.keys.answered(kind, response, ceremony).catch((refusal: unknown) => refusal);
    if (typeof id === 'string' && (session === undefined || session.account.id === id)) return id;
    await this.logins.failed(kind, 'passkey', this.doors.origin(kind, request), session?.account);
    throw id instanceof Error ? id : accountErrors.passkeyRefused();
  }

  #goOn(session: AccountSession, purpose: PasskeyPurpose, origin: LoginOrigin): Promise<Entered> {
    if (purpose === 'renewal') return this.logins.renew(session, 'passkey');
    return this.logins.advance(session, 'passkey', origin);
  }

  async #enter(kind: AccountKind, id: string, request: FastifyRequest): Promise<Entered> {
    const account = await this.logins.account(kind, id);
    if (!account) throw accountErrors.passkeyRefused();
    return this.logins.enter(account, 'passkey', this.doors.origin(kind, request));
  }

  async #session(
    kind: AccountKind,
    purpose: Exclude<PasskeyPurpose, 'login'>,
    request: FastifyRequest,
  ): Promise<AccountSession> {
    const session = await this.doors.session(kind, request);
    const stage = purpose === 'renewal' ? 'open' : 'second-factor';
    if (session?.stage !== stage) throw accountErrors.unauthorized();
    this.doors.checkOwn(request, session);
    return session;
  }

  /** Whoever may add a passkey: somebody who proved lately who they are, or who has to set something up. */
  async #ownSession(kind: AccountKind, request: FastifyRequest): Promise<AccountSession> {
    const session = await this.doors.session(kind, request);
    if (!session || session.stage === 'second-factor') throw accountErrors.unauthorized();
    this.doors.checkOwn(request, session);
    if (session.stage === 'open' && !this.logins.isRecent(session)) throw accountErrors.reauthenticationNeeded();
    return session;
  }
}
