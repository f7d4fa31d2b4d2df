import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { StaffRole } from '#account';

export const ALLOWED_ROLES = 'fairmark:allowed-roles';

/**
 * Who may use a route of the staff: `@Allow('admin', 'designer')`, or a line of the table of permissions,
 * `@Allow(...PERMISSIONS['studies.write'])`. What a method says goes before what its class says. A route without it is
 * closed to everybody. The document of the api names the roles, too.
 */
export const Allow = (...roles: readonly StaffRole[]) =>
  applyDecorators(SetMetadata(ALLOWED_ROLES, roles), ApiExtension('x-roles', [...roles]));
