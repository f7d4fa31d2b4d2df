import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import {
  accountErrors,
  ApiKeyService,
  type VendorActor,
  type VendorPermission,
  vendorPermissionsOf,
  type VendorSession,
  VendorUserService,
} from '#account';
import { CONFIG, type Config, queryErrors } from '#platform';
import { checkOrigin } from '../origin.js';
import { cookie, credentials, field, formOf, queryOf } from '../request.js';
import { VENDOR_PERMISSION } from './vendor-allow.js';
import { vendorCookieName } from './vendor-session-cookie.js';

const CREDENTIAL_PARAMETERS = ['key', 'apikey', 'api_key', 'access_token', 'token'];
const READS = new Set(['GET', 'HEAD']);

/** Whose key or session it is decides whose data it is; nothing in the request may say otherwise. */
export interface VendorRequest extends FastifyRequest {
  vendorId: string;
  vendor: VendorActor;
  /** What forms of a logged-in person's pages must carry. */
  vendorCsrf?: string;
}

/** Refuses whatever was put where logs and histories keep it. */
function refuseCredentialsInUrl(request: FastifyRequest): void {
  const names = [...queryOf(request).keys()].map((name) => name.toLowerCase());
  if (names.some((name) => CREDENTIAL_PARAMETERS.includes(name))) throw queryErrors.credentialsInUrl();
}

/** Opens a route of vendors to a key with its scope, or to a session of a person with its role. */
@Injectable()
export class VendorGuard implements CanActivate {
  constructor(
    @Inject(ApiKeyService) private readonly keys: ApiKeyService,
    @Inject(VendorUserService) private readonly users: VendorUserService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<VendorRequest>();
    refuseCredentialsInUrl(request);
    const key = credentials(request, 'Bearer');
    const actor = key === undefined ? await this.#person(request) : await this.keys.actorOf(key);
    this.#checkPermission(context, actor);
    request.vendor = actor;
    request.vendorId = actor.vendorId;
    return true;
  }

  async #person(request: VendorRequest): Promise<VendorActor> {
    const token = cookie(request, vendorCookieName(this.config));
    const session = token === undefined ? undefined : await this.users.session(token);
    if (!session) throw accountErrors.unauthorized();
    if (!READS.has(request.method)) this.#checkCsrf(request, session);
    request.vendorCsrf = session.csrf;
    return actorOf(session);
  }

  /** A route that names nothing is open to nobody. */
  #checkPermission(context: ExecutionContext, { permissions }: VendorActor): void {
    const places = [context.getHandler(), context.getClass()];
    const needed = this.reflector.getAllAndOverride<VendorPermission | undefined>(VENDOR_PERMISSION, places);
    if (needed === undefined || !permissions.includes(needed))
      throw accountErrors.permissionMissing(needed ?? 'what nobody has');
  }

  #checkCsrf(request: FastifyRequest, session: VendorSession): void {
    checkOrigin(request, this.config);
    const header = request.headers['x-csrf-token'];
    const presented =
      typeof header === 'string' ? header : request.body instanceof Map ? field(formOf(request.body), 'csrf') : '';
    if (!this.users.isCsrfToken(session, presented)) throw accountErrors.forbiddenByCsrf();
  }
}

export function actorOf({ user: { id, vendorId, role, email, name, title } }: VendorSession): VendorActor {
  return { via: 'session', vendorId, userId: id, role, email, name, title, permissions: vendorPermissionsOf(role) };
}
