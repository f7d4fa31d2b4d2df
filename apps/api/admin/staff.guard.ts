import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountErrors, type Session, StaffService } from '#account';
import { CONFIG, type Config } from '#platform';
import { checkOrigin } from '../origin.js';
import { cookie, field, formOf } from '../request.js';

export interface StaffRequest extends FastifyRequest {
  session: Session;
}

/** A `__Host-` cookie needs https; on a desk without it the same cookie has a plain name. */
export function sessionCookieName(config: Config): string {
  return config.publicUrl.startsWith('https:') ? '__Host-sid' : 'sid';
}

export function setSessionCookie(reply: FastifyReply, config: Config, token: string | undefined): void {
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  const life = token === undefined ? '; Max-Age=0' : '';
  const value = `${sessionCookieName(config)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict${secure}${life}`;
  void reply.header('set-cookie', value);
}

const READS = new Set(['GET', 'HEAD']);

/** Opens the staff's routes to a session, and changes to a request that our own page made. */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(
    @Inject(StaffService) private readonly staff: StaffService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<StaffRequest>();
    const token = cookie(request, sessionCookieName(this.config));
    const session = token === undefined ? undefined : await this.staff.session(token);
    if (!session) throw accountErrors.unauthorized();
    if (!READS.has(request.method)) this.#checkCsrf(request, session);
    request.session = session;
    return true;
  }

  #checkCsrf(request: FastifyRequest, session: Session): void {
    checkOrigin(request, this.config);
    const header = request.headers['x-csrf-token'];
    const presented =
      typeof header === 'string' ? header : request.body instanceof Map ? field(formOf(request.body), 'csrf') : '';
    if (!this.staff.isCsrfToken(session, presented)) throw accountErrors.forbiddenByCsrf();
  }
}
