import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { permissionsOf, STAFF_ROLES, type StaffRole } from '#account';
import {
  askRoute,
  type DescribedRoute,
  logInAs,
  type Route,
  routesOf,
  type StaffSession,
  statusesOf,
} from './support/routes.js';
import { openStage, type Stage, STAFF } from './support/stage.js';

/** A handler of the built api, as its own decorators describe it. */
interface BuiltRoute {
  readonly name: string;
  readonly path: string;
  readonly isGuarded: boolean;
  readonly roles: readonly string[];
}

/** What only asks, with a question that is too long for an address. An export is a reading that stays on record. */
const ASKS = /\/(segments\/count|check|mail-preview|exports)$/;

/** What a rater writes, and nobody else. */
const RATES = /^\/v1\/admin\/probe-ratings\//;

let stage: Stage;
let routes: DescribedRoute[];

beforeAll(async () => {
  stage = await openStage();
  routes = await routesOf(stage);
}, 60_000);

afterAll(() => stage.close());

const under = (prefix: string) => routes.filter(({ path }) => path.startsWith(prefix));

describe('a role', () => {
  const actors = new Map<StaffRole, StaffSession>();
  const headersOf = (role: StaffRole) => {
    const { cookie = '', csrf = '' } = actors.get(role) ?? {};
    return { cookie, 'x-csrf-token': csrf };
  };
  const staffRoutes = () => [...under('/v1/admin/'), ...under('/v1/auth/').filter(({ roles }) => roles.length > 0)];
  /** Ending its session comes last. */
  const isLogout = ({ path }: Route) => path === '/v1/auth/logout';

  beforeAll(async () => {
    for (const role of STAFF_ROLES) {
      const email = `${role}@example.com`;
      const password = `a long enough password of ${role}`;
      const invited = { email, name: role, role };
      if (role !== 'admin') {
        const { link } = await stage.staff.make<{ link: string }>('/v1/admin/users', invited);
        const accepted = { token: link.split('#')[1], password };
        expect((await stage.http.post('/v1/auth/accept').send(accepted)).status).toBe(200);
      }
      actors.set(role, await logInAs(stage, role === 'admin' ? STAFF : { email, password }));
    }
  }, 60_000);

  it.each(STAFF_ROLES)('%s is told what it may do', async (role) => {
    const answer = await stage.http.get('/v1/auth/session').set(headersOf(role));
    expect(answer.body).toMatchObject({ role, permissions: permissionsOf(role) });
  });

  it('is named by every route of the staff', () => {
    expect(staffRoutes().length).toBeGreaterThan(30);
    expect(under('/v1/admin/').filter(({ roles }) => roles.length === 0)).toEqual([]);
  });

  it('is named by every handler behind the login, whether it is described or not', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['test/support/list-routes.mjs']);
    const built = JSON.parse(stdout) as readonly BuiltRoute[];
    const own = built.filter(({ path }) => /^\/?(v1\/admin|v1\/auth|admin)(\/|$)/.test(path));
    expect(own.length).toBeGreaterThan(40);
    const doors = own.filter(({ isGuarded }) => !isGuarded).map(({ name }) => name);
    // Whoever has no session yet stands before these, and before no other.
    expect(
      doors.filter(
        (name) =>
          !/^(AuthController\.(login|accept)|AdminPageController\.(login|logIn)|AcceptPage.*|StaffResetController\..*)$/.test(
            name,
          ),
      ),
    ).toEqual([]);
    expect(own.filter(({ isGuarded, roles }) => isGuarded && roles.length === 0)).toEqual([]);
    const strangers = own.flatMap(({ roles }) =>
      roles.filter((role) => !(STAFF_ROLES as readonly string[]).includes(role)),
    );
    expect(strangers).toEqual([]);
  });

  it.each(STAFF_ROLES)('%s opens the routes that name it, and no other', async (role) => {
    const wrong = [];
    for (const route of staffRoutes().filter((each) => !isLogout(each))) {
      const { status, body } = await askRoute(stage, route, headersOf(role));
      const isOpen = ![401, 403].includes(status);
      const isRight = route.roles.includes(role) ? isOpen : status === 403 && body.type === '/problems/forbidden';
      if (!isRight) wrong.push({ ...route, status });
    }
    expect(wrong).toEqual([]);
  });

  it.each(['viewer', 'rater', 'auditor'] as const)('%s changes nothing but own ratings', async (role) => {
    const changes = staffRoutes().filter(
      (route) => route.method !== 'get' && !isLogout(route) && !ASKS.test(route.path) && !RATES.test(route.path),
    );
    const refused = changes.map(({ method, path }) => ({ method, path, status: 403 }));
    expect(await statusesOf(stage, changes, headersOf(role))).toEqual(refused);
  });

  it.each([
    ['/admin', ['admin', 'designer', 'analyst', 'runner', 'viewer', 'auditor']],
    ['/admin/outbox', ['admin', 'runner', 'auditor']],
    [`/admin/outbox/${randomUUID()}/${randomUUID()}/invitation/0`, ['admin', 'runner']],
    [`/admin/outbox/${randomUUID()}/${randomUUID()}/invitation/0/body`, ['admin', 'runner']],
  ] as const)('opens the page %s to %j', async (path, allowed) => {
    const opened = [];
    for (const role of STAFF_ROLES)
      if ((await stage.http.get(path).set(headersOf(role)).set('accept', 'text/html')).status !== 403)
        opened.push(role);
    expect(opened).toEqual(allowed);
  });

  it('that is missing is named in the refusal', async () => {
    const answer = await stage.http.get('/v1/admin/responses').set(headersOf('viewer'));
    expect([answer.status, answer.body.detail]).toEqual([403, 'Needs one of the roles: admin, analyst, auditor']);
  });
});
