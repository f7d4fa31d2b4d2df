import { VENDOR_PERMISSIONS } from '#account';
import { rolesOf, type RouteRow, vendorNeed } from './route-policy.js';

/** A handler of the built api, as its own decorators describe it. */
export interface BuiltRoute {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly guard: 'staff' | 'vendor' | null;
  readonly roles: readonly string[];
  readonly permission: string | null;
}

/** The pages of the console are one route: one page for all of them. */
const pathOf = ({ name, path }: BuiltRoute): string => (name === 'ConsolePageController.page' ? '/admin/*' : path);
const nameOf = (route: BuiltRoute): string => `${route.method} ${pathOf(route)}`;
const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join();

/** What is missing or contradictory between the handlers that there are and the table that somebody has reviewed. */
export function faultsOfRoutes(built: readonly BuiltRoute[], rows: readonly RouteRow[]): string[] {
  const lines = new Map(rows.map((row) => [`${row.method.toUpperCase()} ${row.path}`, row]));
  const there = new Set(built.map(nameOf));
  return [
    ...[...there].filter((name) => !lines.has(name)).map((name) => `${name} has no line in the table`),
    ...[...lines.keys()].filter((name) => !there.has(name)).map((name) => `${name} is in the table and not in the api`),
    ...built.flatMap((route) => faultOf(route, lines.get(nameOf(route)))),
  ];
}

function faultOf(route: BuiltRoute, row: RouteRow | undefined): string[] {
  const { name, guard, roles, permission } = route;
  if (guard !== null && roles.length === 0 && permission === null)
    return [`${name} stands behind a guard and names nobody`];
  if (!row) return [];
  const open = guard === 'staff' ? roles : permission === null ? [] : [permission];
  const said = isAsSaid(route, row)
    ? []
    : [`${nameOf(route)} is open to ${open.join(', ') || 'everyone'}, not as ${row.policy} says`];
  return said;
}

function isAsSaid({ guard, roles, permission }: BuiltRoute, { policy }: RouteRow): boolean {
  const [wanted, need] = [rolesOf(policy), vendorNeed(policy)];
  if (wanted) return guard === 'staff' && same(wanted, roles);
  if (need) return guard === 'vendor' && need === permission && need in VENDOR_PERMISSIONS;
  return guard === null;
}
