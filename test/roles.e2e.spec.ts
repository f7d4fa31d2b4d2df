import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { permissionsOf, STAFF_ROLES, type StaffRole } from '#account';
import { type Actor, aKey, respondent, staffActors, strangers, vendorActors } from './support/actors.js';
import { type BuiltRoute, faultsOfRoutes } from './support/route-faults.js';
import { type Policy, rolesOf, type RouteRow, rowsOf, vendorNeed } from './support/route-policy.js';
import { OTHER_ROUTES } from './support/route-table-others.js';
import { STAFF_ROUTES } from './support/route-table-staff.js';
import { atOnce, quickClient } from './support/quick-client.js';
import type { Answer } from './support/bad-input-request.js';
import { problemOf } from './support/refusal.js';
import { filled } from './support/routes.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';
import { serviceQuestionnaire17 } from '#questionnaire/core';

/** What only asks, with a question that is too long for an address. An export is a reading that stays on record. */
const ASKS = /\/(segments\/count|check|mail-preview|exports|people\/preview)$/;

/** What a rater writes, and nobody else. */
const RATES = /^\/v1\/admin\/probe-ratings\//;

/** What everybody does with their own account, whatever their role is. */
const OWN_ACCOUNT = /^\/(v1\/auth|admin\/(log|security|confirm))/;

const rows = rowsOf({ ...STAFF_ROUTES, ...OTHER_ROUTES });

let stage: Stage;
let actors: Actor[];

beforeAll(async () => {
  const words = ['test/support/list-routes.mjs', '--plant'];
  planted = JSON.parse((await promisify(execFile)(process.execPath, words)).stdout) as BuiltRoute[];
  stage = await openStage({ TRUST_PROXY: '127.0.0.1' });
  const study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'borealis', 'closed'] });
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(1)) });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  const { aurora = '', borealis = '', closed = '' } = study.vendorIds;
  actors = [
    ...(await strangers(stage, closed)),
    ...(await staffActors(stage)),
    ...(await vendorActors(stage, aurora, 'aurora')),
    (await aKey(stage, borealis, ['results.read', 'webhooks.write'])).actor,
    await respondent(stage),
  ];
}, 240_000);

afterAll(() => stage.close());

/** Every handler, and two that nobody has thought about. */
let planted: BuiltRoute[];
const built = () => planted.filter(({ name }) => !name.startsWith('Planted'));

describe('the table of routes', () => {
  it('has the policy of every route that the api has, and of no other (AUZ-01, AUZ-02)', () => {
    expect(faultsOfRoutes(built(), rows)).toEqual([]);
  });

  it('shows a route that nobody has thought about: without a line, and without a policy', () => {
    expect(faultsOfRoutes(planted, rows)).toEqual([
      'GET /v1/admin/planted/open has no line in the table',
      'GET /v1/admin/planted/closed has no line in the table',
      'PlantedController.closed stands behind a guard and names nobody',
    ]);
  });

  it('is wrong where a line says another policy than the route', () => {
    const wrong = rows.map((row) =>
      row.path === '/v1/admin/users' ? { ...row, policy: 'studies.read' as const } : row,
    );
    expect(faultsOfRoutes(built(), wrong)).toEqual([
      'GET /v1/admin/users is open to admin, auditor, not as studies.read says',
      'POST /v1/admin/users is open to admin, not as studies.read says',
    ]);
  });

  it('opens no change of anything to viewers, raters and auditors but their own ratings', () => {
    const reads = new Set(['get']);
    const changes = rows.filter(
      ({ method, path }) => !reads.has(method) && !ASKS.test(path) && !RATES.test(path) && !OWN_ACCOUNT.test(path),
    );
    const weak: readonly StaffRole[] = ['viewer', 'rater', 'auditor'];
    expect(changes.filter(({ policy }) => rolesOf(policy)?.some((role) => weak.includes(role)))).toEqual([]);
  });
});

const REFUSALS = new Set([
  '/problems/forbidden',
  '/problems/csrf',
  '/problems/insufficient-scope',
  '/problems/permission-missing',
  '/problems/unauthorized',
]);

type Owed = 401 | 403 | 'unknown' | 'led away' | 'whatever' | 'heard';

/** What a policy owes somebody: a refusal by its status, or to be heard. */
function owedTo({ policy, path }: RouteRow, actor: Actor): Owed {
  const [roles, need] = [rolesOf(policy), vendorNeed(policy)];
  if (roles) return byRight(actor.role, (role) => roles.includes(role));
  // A key opens data, never a page.
  const vendor = path.startsWith('/vendor') && actor.vendor?.via === 'key' ? undefined : actor.vendor;
  if (need) return byRight(vendor, ({ may }) => may.includes(need));
  return owedByLink(policy, actor);
}

function byRight<T>(known: T | undefined, may: (known: T) => boolean): Owed {
  if (known === undefined) return 401;
  return may(known) ? 'heard' : 403;
}

/** A link that is none is as unknown as any; whoever is in no login is led to its door. */
function owedByLink(policy: Policy, { isStranger, hasLink }: Actor): Owed {
  if (policy === 'step') return isStranger || hasLink ? 'led away' : 'whatever';
  return policy === 'link' && !hasLink ? 'unknown' : 'heard';
}

function isRight(owed: Owed, { status, text }: Answer): boolean {
  const type = text.startsWith('{"type":') ? problemOf({ status, headers: {}, text }) : '';
  const isRefused = [401, 403].includes(status) && REFUSALS.has(`/problems/${type}`);
  if (owed === 'heard') return !isRefused && status < 500;
  if (owed === 'whatever') return status < 500;
  if (owed === 'led away') return status >= 300 && status < 500;
  return owed === 'unknown' ? [400, 404].includes(status) : status === owed && isRefused;
}

describe('a route', () => {
  /** Ends the session it is asked with. */
  const endsSession = ({ path }: RouteRow) => path.endsWith('/logout');

  /** Each asks from a network of its own, since a network with many wrong keys is heard no more. */
  let asked = 0;
  const network = () => {
    asked += 1;
    return { 'x-forwarded-for': `198.${(asked >> 8) & 255}.${asked & 255}.1` };
  };

  const sideOf = ({ policy }: RouteRow) => (rolesOf(policy) ? 'staff' : vendorNeed(policy) ? 'vendor' : null);
  /** Of those that are alike only the first tries the doors of the other side; `MATRIX=all` lets all of them. */
  const firsts = () => ['staff', 'vendor'].map((side) => actors.find((one) => !one.isStranger && one.side === side));
  const triesAll = (one: Actor) => process.env['MATRIX'] === 'all' || one.side === null || firsts().includes(one);

  async function faults(rowsToTry: readonly RouteRow[], one: Actor): Promise<string[]> {
    const asking = triesAll(one) ? rowsToTry : rowsToTry.filter((row) => sideOf(row) === one.side);
    const all: string[] = [];
    const client = quickClient(() => stage.api.port);
    await atOnce(asking, async (row) => {
      const owed = owedTo(row, one);
      if (owed === 'heard' && endsSession(row)) return;
      const body = row.method === 'get' ? undefined : {};
      const request = { method: row.method.toUpperCase(), path: filled(row.path), body };
      const answer = await client.ask({ ...request, headers: { ...one.headers, ...network() } });
      if (!isRight(owed, answer))
        all.push(`${row.method} ${row.path} answers ${one.name} ${answer.status} ${answer.text.slice(0, 60)}`);
    });
    client.close();
    return all;
  }
  const guarded = rows.filter(
    ({ policy }) => rolesOf(policy) ?? vendorNeed(policy) ?? ['link', 'step'].includes(policy),
  );

  it('is closed to whoever is nobody, is nobody any more, or pretends to be somebody (AUZ-02)', async () => {
    const all = [];
    for (const actor of actors.filter(({ isStranger }) => isStranger)) all.push(...(await faults(guarded, actor)));
    expect(all).toEqual([]);
  }, 240_000);

  it.each(STAFF_ROLES)(
    'answers %s as the table says (AUZ-05)',
    async (role) => {
      const actor = actors.find((one) => one.role === role)!;
      expect((await stage.http.get('/v1/auth/session').set(actor.headers)).body).toMatchObject({
        role,
        permissions: permissionsOf(role),
      });
      expect(await faults(guarded, actor)).toEqual([]);
    },
    240_000,
  );

  it('answers people and keys of vendors as the table says, each key within its scope (KEY-02)', async () => {
    const all = [];
    for (const actor of actors.filter(({ vendor }) => vendor)) all.push(...(await faults(guarded, actor)));
    expect(all).toEqual([]);
  }, 240_000);

  it('answers whoever holds a link on its own survey only', async () => {
    const actor = actors.find(({ hasLink }) => hasLink)!;
    expect(await faults(guarded, actor)).toEqual([]);
  }, 240_000);

  it('for everyone asks nobody who they are', async () => {
    const open = rows.filter(({ policy }) => policy === 'anyone');
    expect(
      await faults(
        open.filter(({ method }) => method === 'get'),
        actors[0]!,
      ),
    ).toEqual([]);
  });

  it('is as closed to HEAD as it is to GET (AUZ-01)', async () => {
    const reads = guarded.filter(({ method }) => method === 'get');
    const rater = actors.find(({ role }) => role === 'rater')!;
    const wrong = [];
    for (const row of reads)
      for (const actor of [actors[0]!, rater]) {
        const wanted = owedTo(row, actor);
        if (typeof wanted === 'string') continue;
        const { status } = await stage.http.head(filled(row.path)).set({ ...actor.headers, ...network() });
        if (status !== wanted) wrong.push(`${row.path} ${actor.name} ${status}`);
      }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is another one with a slash, in capitals or behind a semicolon, and there is no such route', async () => {
    const { headers } = actors.find(({ role }) => role === 'admin')!;
    for (const path of ['/v1/admin/vendors/', '/v1/ADMIN/vendors', '/v1/admin/vendors;x', '/v1//admin/vendors'])
      expect([path, (await stage.http.get(path).set(headers)).status]).toEqual([path, 404]);
  });

  it('names the roles that it needs in its refusal', async () => {
    const { headers } = actors.find(({ role }) => role === 'viewer')!;
    const answer = await stage.http.get('/v1/admin/responses').set(headers);
    expect([answer.status, answer.body.detail]).toEqual([403, 'Needs one of the roles: admin, analyst, auditor']);
  });

  it('answers nobody with a failure of ours, whoever asks (GEN-02)', () => {
    const failures = stage.api.output.filter((line) => /"level":(50|60)/.test(line));
    // A busy machine keeps requests waiting for a connection; they are told so.
    expect(failures.filter((line) => !/timeout exceeded when trying to connect|"overloaded"/.test(line))).toEqual([]);
  });
});
