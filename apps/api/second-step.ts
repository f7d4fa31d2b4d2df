import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  accountErrors,
  type AccountKind,
  type AccountSession,
  type Entered,
  LoginService,
  type Proof,
  SecondFactorService,
} from '#account';
import { DomainError } from '#kernel';
import { Doors } from './doors.js';

/** What somebody types to prove who they are: one of both. */
export interface TypedProof {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
}

/** Codes at both doors: the step after the password, and proving again who one is. */
@Injectable()
export class SecondStep {
  constructor(
    @Inject(Doors) private readonly doors: Doors,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(SecondFactorService) private readonly factors: SecondFactorService,
  ) {}

  /** Opens the session that a password began. */
  async withCode(kind: AccountKind, code: string, request: FastifyRequest, reply: FastifyReply): Promise<Entered> {
    const session = await this.doors.session(kind, request);
    if (session?.stage !== 'second-factor') throw accountErrors.unauthorized();
    this.doors.checkOwn(request, session);
    const by = await this.#used(session, code, request);
    const entered = await this.logins.advance(session, by, this.doors.origin(kind, request));
    this.doors.admit(reply, entered);
    return entered;
  }

  /** By what somebody who is logged in has proved who they are; throws where it was not right. */
  async prove(session: AccountSession, { password, code }: TypedProof, request: FastifyRequest): Promise<Proof> {
    if (code !== undefined && code !== '') return this.#used(session, code, request);
    await this.logins.checkPassword(session, password ?? '', this.doors.origin(session.kind, request));
    return 'password';
  }

  async #used({ kind, account }: AccountSession, code: string, request: FastifyRequest): Promise<Proof> {
    try {
      return await this.factors.use(account, code);
    } catch (refusal) {
      if (refusal instanceof DomainError && refusal.code === 'code-refused')
        await this.logins.failed(kind, 'app', this.doors.origin(kind, request), account);
      throw refusal;
    }
  }
}
