import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import {
  accountErrors,
  LoginService,
  type VendorActor,
  type VendorPermission,
  vendorPermissionsOf,
  type VendorSession,
  VendorUserService,
} from '#account';
import { actAs, CONFIG, type Config } from '#platform';
import { NEEDS_RECENT_LOGIN } from '../admin/recent-login.js';
import { checkOrigin } from '../origin.js';
import { cookie, credentials, field, formOf } from '../request.js';
import { FOR_TEST_KEYS } from './for-test-keys.js';
import { KeyGate } from './key-gate.js';
import { VENDOR_PERMISSION } from './vendor-allow.js';
import { vendorCookieName } from './vendor-session-cookie.js';

const READS = new Set(['GET', 'HEAD']);

/** Whose key or session it is decides whose data it is; nothing in the request may say otherwise. */
export interface VendorRequest extends FastifyRequest {
  vendorId: string;
  vendor: VendorActor;
  /** What forms of a logged-in person's pages must carry. */
  vendorCsrf?: string;
}

/** Opens a route of vendors to a key with its scope, or to a session of a person with its role. */
@Injectable()
export class VendorGuard implements CanActivate {
  constructor(
    @Inject(KeyGate) private readonly keys: KeyGate,
    @Inject(VendorUserService) private readonly users: VendorUserService,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<VendorRequest>();
    await this.keys.refuseInAddress(request);
    const key = credentials(request, 'Bearer');
    const isPerson = key === undefined;
    const actor = isPerson
      ? await this.#person(context, request)
      : await this.keys.admit(key, request, http.getResponse());
    actAs(actor.via === 'key' ? `key:${actor.keyId}` : `vendor-user:${actor.userId}`);
    this.#checkPermission(context, actor);
    request.vendor = actor;
    request.vendorId = actor.vendorId;
    return true;
  }

  async #person(context: ExecutionContext, request: VendorRequest): Promise<VendorActor> {
    const token = cookie(request, vendorCookieName(this.config));
    const session = token === undefined ? undefined : await this.users.session(token);
    if (!session) throw accountErrors.unauthorized();
    if (!READS.has(request.method)) this.#checkCsrf(request, session);
    request.vendorCsrf = session.csrf;
    this.#checkRecent(context, session);
    return actorOf(session);
  }

  #checkRecent(context: ExecutionContext, session: VendorSession): void {
    const needed = this.reflector.get<boolean | undefined>(NEEDS_RECENT_LOGIN, context.getHandler()) ?? false;
    if (needed && !this.logins.isRecent(session)) throw accountErrors.reauthenticationNeeded();
  }

  /** A route that names nothing is open to nobody. */
  #checkPermission(context: ExecutionContext, actor: VendorActor): void {
    const places = [context.getHandler(), context.getClass()];
    const needed = this.reflector.getAllAndOverride<VendorPermission | undefined>(VENDOR_PERMISSION, places);
    if (needed === undefined || !actor.permissions.includes(needed)) throw missing(actor, needed ?? 'what nobody has');
    const isForTestKeys = this.reflector.getAllAndOverride<boolean | undefined>(FOR_TEST_KEYS, places) ?? false;
    // Where everything is invented a key of tests may do what others may.
    const isOpen = isForTestKeys || this.config.demo;
    if (actor.via === 'key' && actor.environment === 'test' && !isOpen) throw accountErrors.testKey();
  }

  #checkCsrf(request: FastifyRequest, session: VendorSession): void {
    checkOrigin(request, this.config);
    const header = request.headers['x-csrf-token'];
    const presented =
      typeof header === 'string' ? header : request.body instanceof Map ? field(formOf(request.body), 'csrf') : '';
    if (!this.users.isCsrfToken(session, presented)) throw accountErrors.forbiddenByCsrf();
  }
}

const missing = ({ via }: VendorActor, needed: string) =>
  via === 'key' ? accountErrors.insufficientScope(needed) : accountErrors.permissionMissing(needed);

export function actorOf({ user: { id, vendorId, role, email, name, title } }: VendorSession): VendorActor {
  return { via: 'session', vendorId, userId: id, role, email, name, title, permissions: vendorPermissionsOf(role) };
}
