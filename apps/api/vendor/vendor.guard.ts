import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { accountErrors, ApiKeyService } from '#account';
import { queryErrors } from '#platform';
import { credentials, queryOf } from '../request.js';

const CREDENTIAL_PARAMETERS = ['key', 'apikey', 'api_key', 'access_token', 'token'];

/** Whose key it is decides whose data it is; nothing in the request may say otherwise. */
export interface VendorRequest extends FastifyRequest {
  vendorId: string;
}

@Injectable()
export class VendorGuard implements CanActivate {
  constructor(@Inject(ApiKeyService) private readonly keys: ApiKeyService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<VendorRequest>();
    const names = [...queryOf(request).keys()].map((name) => name.toLowerCase());
    if (names.some((name) => CREDENTIAL_PARAMETERS.includes(name))) throw queryErrors.credentialsInUrl();
    const key = credentials(request, 'Bearer');
    if (key === undefined) throw accountErrors.unauthorized();
    request.vendorId = await this.keys.vendorOf(key);
    return true;
  }
}
