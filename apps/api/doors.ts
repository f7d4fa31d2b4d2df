import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  accountErrors,
  type AccountKind,
  type AccountSession,
  type Entered,
  type LoginOrigin,
  SessionService,
} from '#account';
import { CONFIG, type Config } from '#platform';
import { checkOrigin } from './origin.js';
import { cookie, field, formOf } from './request.js';

interface DoorCookies {
  readonly session: string;
  /** What a browser keeps once somebody has logged in with it. */
  readonly mark: string;
  /** Binds a challenge to the browser it was given to, before anybody is known. */
  readonly ceremony: string;
  readonly sameSite: 'Strict' | 'Lax';
}

/** The vendors' session is Lax, so that a link in a mail leads whoever is logged in to its page. */
const COOKIES: Readonly<Record<AccountKind, DoorCookies>> = {
  staff: { session: 'sid', mark: 'did', ceremony: 'pid', sameSite: 'Strict' },
  vendor: { session: 'vid', mark: 'vdd', ceremony: 'vpd', sameSite: 'Lax' },
};
const MARK_SECONDS = 180 * 24 * 3_600;
const CEREMONY_SECONDS = 5 * 60;

/** How many bytes of a User-Agent anybody looks at. */
const LONGEST_AGENT = 400;

/** Cookies and sessions of both doors, the staff's and the vendors': neither is ever looked up as the other. */
@Injectable()
export class Doors {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {}

  /** Whose session the request carries, however far its login has come. */
  async session(kind: AccountKind, request: FastifyRequest): Promise<AccountSession | undefined> {
    const token = this.token(kind, request);
    return token === undefined ? undefined : this.sessions.find(kind, token);
  }

  token(kind: AccountKind, request: FastifyRequest): string | undefined {
    return cookie(request, this.#name(COOKIES[kind].session));
  }

  ceremony(kind: AccountKind, request: FastifyRequest): string {
    return cookie(request, this.#name(COOKIES[kind].ceremony)) ?? '';
  }

  origin(kind: AccountKind, request: FastifyRequest): LoginOrigin {
    return {
      address: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, LONGEST_AGENT),
      mark: cookie(request, this.#name(COOKIES[kind].mark)),
    };
  }

  /** Gives the browser its session, and what it is known by from now on. */
  admit(reply: FastifyReply, { kind, token, mark }: Entered): void {
    const { session, sameSite, mark: name } = COOKIES[kind];
    this.#set(reply, session, token, `; SameSite=${sameSite}`);
    if (mark !== undefined) this.#set(reply, name, mark, `; SameSite=Strict; Max-Age=${MARK_SECONDS}`);
  }

  /** A browser has one session: the one before ends with its cookie. */
  async endBefore(kind: AccountKind, request: FastifyRequest): Promise<void> {
    const before = this.token(kind, request);
    if (before !== undefined) await this.sessions.logout(kind, before);
  }

  /**
   * Takes the session out of the browser, with what it may have kept of pages. Other cookies stay: the mark of a known
   * browser belongs to whoever logs in next, and respondents on the same host are nobody's business here.
   */
  dismiss(reply: FastifyReply, kind: AccountKind): void {
    void reply.header('clear-site-data', '"cache"');
    this.#set(reply, COOKIES[kind].session, '', `; SameSite=${COOKIES[kind].sameSite}; Max-Age=0`);
  }

  beginCeremony(reply: FastifyReply, kind: AccountKind, secret: string): void {
    this.#set(reply, COOKIES[kind].ceremony, secret, `; SameSite=Strict; Max-Age=${CEREMONY_SECONDS}`);
  }

  /** Refuses a change that none of our own pages asked for in this session. */
  checkOwn(request: FastifyRequest, session: AccountSession): void {
    checkOrigin(request, this.config);
    const header = request.headers['x-csrf-token'];
    const presented =
      typeof header === 'string' ? header : request.body instanceof Map ? field(formOf(request.body), 'csrf') : '';
    if (!this.sessions.isCsrfToken(session, presented)) throw accountErrors.forbiddenByCsrf();
  }

  get #isSecure(): boolean {
    return this.config.publicUrl.startsWith('https:');
  }

  /** A `__Host-` cookie needs https; on a desk without it the same cookie has a plain name. */
  #name(plain: string): string {
    return this.#isSecure ? `__Host-${plain}` : plain;
  }

  #set(reply: FastifyReply, name: string, value: string, attributes: string): void {
    const [site = '', life = ''] = attributes.split(/(?=; Max-Age)/);
    const secure = this.#isSecure ? '; Secure' : '';
    void reply.header('set-cookie', `${this.#name(name)}=${value}; Path=/; HttpOnly${site}${secure}${life}`);
  }
}
