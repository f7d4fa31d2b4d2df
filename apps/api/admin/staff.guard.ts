import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { accountErrors, LoginService, type Session, type SessionStage, type StaffRole, StaffService } from '#account';
import { actAs, CONFIG, type Config } from '#platform';
import { checkOrigin } from '../origin.js';
import { cookie, field, formOf } from '../request.js';
import { ALLOWED_ROLES } from './allow.js';
import { NEEDS_RECENT_LOGIN } from './recent-login.js';

export interface StaffRequest extends FastifyRequest {
  session: Session;
}

/** A `__Host-` cookie needs https; on a desk without it the same cookie has a plain name. */
export function sessionCookieName(config: Config): string {
  return config.publicUrl.startsWith('https:') ? '__Host-sid' : 'sid';
}

const READS = new Set(['GET', 'HEAD']);

/** A login that has not come to its end opens nothing but its next step. */
const waiting = (stage: SessionStage) =>
  stage === 'enrolment' ? accountErrors.enrolmentRequired() : accountErrors.mfaRequired();

/** Opens a route of the staff to a session whose role its policy names, and changes to a request that our own page made. */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(
    @Inject(StaffService) private readonly staff: StaffService,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<StaffRequest>();
    const token = cookie(request, sessionCookieName(this.config));
    const { session, waitsFor } = token === undefined ? {} : await this.staff.standing(token);
    if (waitsFor !== undefined) throw waiting(waitsFor);
    if (!session) throw accountErrors.unauthorized();
    actAs(`staff:${session.staff.id}`);
    if (!READS.has(request.method)) this.#checkCsrf(request, session);
    this.#checkRole(context, session.staff.role);
    this.#checkRecent(context, session);
    request.session = session;
    return true;
  }

  /** A route that names nobody is open to nobody. */
  #checkRole(context: ExecutionContext, role: StaffRole): void {
    const places = [context.getHandler(), context.getClass()];
    const allowed = this.reflector.getAllAndOverride<readonly StaffRole[] | undefined>(ALLOWED_ROLES, places) ?? [];
    if (!allowed.includes(role)) throw accountErrors.forbidden(allowed);
  }

  #checkRecent(context: ExecutionContext, session: Session): void {
    const needed = this.reflector.get<boolean | undefined>(NEEDS_RECENT_LOGIN, context.getHandler()) ?? false;
    if (needed && !this.logins.isRecent(session)) throw accountErrors.reauthenticationNeeded();
  }

  #checkCsrf(request: FastifyRequest, session: Session): void {
    checkOrigin(request, this.config);
    const header = request.headers['x-csrf-token'];
    const presented =
      typeof header === 'string' ? header : request.body instanceof Map ? field(formOf(request.body), 'csrf') : '';
    if (!this.staff.isCsrfToken(session, presented)) throw accountErrors.forbiddenByCsrf();
  }
}
