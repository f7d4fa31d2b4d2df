import { type Permission, PERMISSIONS, STAFF_ROLES, type StaffRole, type VendorPermission } from '#account';

/** What a route needs before its handler is asked. */
export type Policy =
  /** Nothing, or a secret in its own address or body. */
  | 'anyone'
  /** The token of an invitation in the header. */
  | 'link'
  /** Somebody in the middle of a login, or who proves again who they are. */
  | 'step'
  /** A signature over the body. */
  | 'signed'
  /** A session of the staff, of whatever role. */
  | 'every role'
  /** Trying out what designers make, without writing it. */
  | 'questionnaires.try'
  | Permission
  | `vendor ${VendorPermission}`;

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof METHODS)[number];

/** Policies of the methods of each path; reviewed by whoever adds a route, and compared with what the api says. */
export type RouteTable = Readonly<Record<string, Readonly<Partial<Record<Method, Policy>>>>>;

export interface RouteRow {
  readonly method: Method;
  readonly path: string;
  readonly policy: Policy;
}

export const rowsOf = (table: RouteTable): RouteRow[] =>
  Object.entries(table).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const policy = methods[method];
      return policy === undefined ? [] : [{ method, path, policy }];
    }),
  );

/** Roles of the staff that a policy opens a route to; null: it is no route of the staff. */
export function rolesOf(policy: Policy): readonly StaffRole[] | null {
  if (policy === 'every role') return STAFF_ROLES;
  if (policy === 'questionnaires.try') return ['admin', 'designer', 'analyst', 'runner'];
  return policy in PERMISSIONS ? PERMISSIONS[policy as Permission] : null;
}

/** What a vendor's person or key must be allowed; null: it is no route of vendors. */
export const vendorNeed = (policy: Policy): VendorPermission | null =>
  policy.startsWith('vendor ') ? (policy.slice('vendor '.length) as VendorPermission) : null;
