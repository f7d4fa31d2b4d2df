import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { VENDOR_PERMISSIONS, type VendorPermission } from '#account';

export const VENDOR_PERMISSION = 'fairmark:vendor-permission';

/**
 * What a route of vendors needs: `@VendorAllow('replies.write')`. What a method says goes before what its class says.
 * A route without it is closed to everybody. The document of the api names the roles and the scope, too.
 */
export const VendorAllow = (permission: VendorPermission) =>
  applyDecorators(
    SetMetadata(VENDOR_PERMISSION, permission),
    ApiExtension('x-vendor-roles', [...VENDOR_PERMISSIONS[permission].roles]),
    ...(VENDOR_PERMISSIONS[permission].isForKeys ? [ApiExtension('x-scope', permission)] : []),
  );
