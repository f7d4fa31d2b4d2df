import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { accountErrors } from '#account';
import { credentials } from '../request.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';

/** Opens a page of the portal to a person who is logged in. A key opens data, never a page. */
@Injectable()
export class VendorPageGuard implements CanActivate {
  constructor(@Inject(VendorGuard) private readonly guard: VendorGuard) {}

  canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<VendorRequest>();
    if (credentials(request, 'Bearer') !== undefined) throw accountErrors.unauthorized();
    return this.guard.canActivate(context);
  }
}
