import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { KEY_SCOPES, vendorPermissionsOf } from '#account';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { type Actor, aKey, respondent, staffActors, strangers } from './support/actors.js';
import { type Description, type Operation, readDescription } from './support/api-description.js';
import { Conformance } from './support/api-faults.js';
import { Findings, type FuzzRequest, nextRequest } from './support/api-fuzz.js';
import type { Random } from './support/api-samples.js';
import { figure } from './support/figure.js';
import { atOnce, quickClient } from './support/quick-client.js';
import { repeatable } from './support/random-answers.js';
import { type Policy, rolesOf, type RouteTable, vendorNeed } from './support/route-policy.js';
import { OTHER_ROUTES } from './support/route-table-others.js';
import { STAFF_ROUTES } from './support/route-table-staff.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';
import { aVendorPerson } from './support/vendor-people.js';

/** So many requests of each seed in a day's run; `npm run fuzz:api` is the long one. */
const REQUESTS = Number(process.env['FUZZ_API_REQUESTS'] ?? 2_000);
const SEEDS = (process.env['FUZZ_API_SEEDS'] ?? '20261126').split(',').map(Number);
const PATIENCE = 3_600_000;

/** What would take those away who ask, or streams without an end. */
const LEFT_OUT =
  /^(POST|DELETE|PUT|PATCH) \/v1\/(auth|admin\/(users|oidc|sign-on|single-sign-on|security|my|second-factors?|passkeys?)|vendor\/(people|keys|security|sessions|second-factors?|passkeys?))|^DELETE \/v1\/admin\/(api-keys|vendors\/\{id\}\/people)|^POST \/v1\/admin\/(api-keys\/\{id\}\/rotate|vendors\/\{id\}\/people)|\/events$/;
const TABLE: RouteTable = { ...STAFF_ROUTES, ...OTHER_ROUTES };

/** Puts away what something refers to, and says that it did. */
const PUTS_AWAY = ['DELETE /v1/admin/vendors/{id}'];

let stage: Stage;
let description: Description;
let actors: Actor[];

const policyOf = ({ method, path }: Operation): Policy | undefined =>
  TABLE[path]?.[method as 'get'] ?? (path.startsWith('/v1/benchmarks/') ? 'anyone' : undefined);

function mayUse(operation: Operation, actor: Actor): boolean {
  const policy = policyOf(operation);
  if (policy === undefined) return false;
  const [roles, need] = [rolesOf(policy), vendorNeed(policy)];
  if (roles) return actor.role !== undefined && roles.includes(actor.role);
  if (need) return actor.vendor?.may.includes(need) ?? false;
  return policy === 'link' ? (actor.hasLink ?? false) : policy === 'anyone';
}

beforeAll(async () => {
  stage = await openStage({ TRUST_PROXY: '127.0.0.1' });
  const study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'borealis', 'closed'] });
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(6)) });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  const { aurora = '', closed = '' } = study.vendorIds;
  const person = async (role: 'vendor_owner' | 'vendor_member'): Promise<Actor> => {
    const { cookie, csrf } = await aVendorPerson(stage, aurora, `${role}@aurora.example`, role);
    const vendor = { via: 'session', may: vendorPermissionsOf(role) } as const;
    return { name: role, side: 'vendor', vendor, headers: { cookie, 'x-csrf-token': csrf } };
  };
  actors = [
    ...(await strangers(stage, closed)),
    ...(await staffActors(stage)),
    await person('vendor_owner'),
    await person('vendor_member'),
    (await aKey(stage, aurora, ['results.read'])).actor,
    (await aKey(stage, aurora, KEY_SCOPES)).actor,
    await respondent(stage),
  ];
  description = readDescription((await stage.http.get('/v1/openapi.json')).text);
}, 240_000);

afterAll(() => stage.close());

/** Everything that can be listed, so that requests have something to be about. */
async function readLists(findings: Findings, ask: (one: FuzzRequest) => Promise<unknown>): Promise<void> {
  const admin = actors.find(({ role }) => role === 'admin')!;
  const lists = description.operations.filter(({ method, name }) => method === 'get' && !LEFT_OUT.test(name));
  for (const operation of lists) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => findings.idIn(operation.path, name));
    await ask({ operation, actor: admin, request: { method: 'GET', path, headers: admin.headers } });
  }
}

async function run(seed: number): Promise<{ readonly faults: string[]; readonly statuses: Record<number, number> }> {
  const random: Random = repeatable(seed);
  const findings = new Findings(random);
  const conformance = new Conformance(description);
  const client = quickClient(() => stage.api.port);
  const [faults, statuses] = [new Map<string, string>(), {} as Record<number, number>];
  const operations = description.operations.filter(({ name }) => !LEFT_OUT.test(name));
  const reads = new Set(operations.filter(({ method }) => method === 'get').map(({ path }) => path));

  const ask = async (one: FuzzRequest) => {
    const answer = await client.ask(one.request);
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    findings.learn(one.operation, answer);
    for (const fault of conformance.faultsOf(one, answer, mayUse(one.operation, one.actor)))
      faults.set(
        fault,
        `${one.request.path} ${JSON.stringify(one.request.body)?.slice(0, 300)} ${answer.text.slice(0, 200)}`,
      );
    return answer;
  };
  /** What was taken away is not there any more. */
  const checkGone = async ({ operation, actor, request }: FuzzRequest) => {
    if (operation.method !== 'delete' || !reads.has(operation.path) || PUTS_AWAY.includes(operation.name)) return;
    const [path = ''] = request.path.split('?');
    const { status } = await client.ask({ method: 'GET', path, headers: actor.headers });
    if (![403, 404, 410].includes(status)) faults.set(`${operation.name} leaves what can be read: ${status}`, path);
  };

  await readLists(findings, ask);
  await atOnce([...Array(REQUESTS).keys()], async () => {
    const one = nextRequest({ description, operations, actors, mayUse, findings, random });
    const answer = await ask(one);
    if (answer.status < 300) await checkGone(one);
  });
  client.close();
  return { faults: [...faults].map(([fault, example]) => `${fault} (${example})`), statuses };
}

describe('the whole interface', () => {
  it('is described with a policy for every operation', () => {
    expect(description.operations.filter((one) => policyOf(one) === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('gives two things no one name', () => {
    const files = readdirSync('apps/api', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const names = files.flatMap((name) =>
      [...readFileSync(`apps/api/${name}`, 'utf8').matchAll(/^(?:export )?class (\w+(?:View|Dto))\b/gm)].map(
        ([, one]) => one,
      ),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('reads no query that it does not name, none twice and no page that is too large (INP-13)', async () => {
    const findings = new Findings(repeatable(1));
    const client = quickClient(() => stage.api.port);
    const admin = actors.find(({ role }) => role === 'admin')!;
    const wrong: string[] = [];
    const reads = description.operations.filter(
      ({ method, name }) => method === 'get' && !/ \/(health|v1\/auth)\/|\/events$/.test(name),
    );
    for (const operation of reads) {
      const own = operation.parameters.filter((each) => each.in === 'query');
      const needed = own.filter(({ required }) => required).map(({ name }) => `${name}=${findings.idFor(name)}`);
      const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => findings.idIn(operation.path, name));
      const asked = async (...more: readonly string[]) => {
        const query = [...needed, ...more].join('&');
        return client.ask({ method: 'GET', path: query ? `${path}?${query}` : path, headers: admin.headers });
      };
      const plain = await asked();
      findings.learn(operation, plain);
      if (plain.status !== 200) continue;
      const limited = own.some(({ name }) => name === 'limit') ? ['limit=201', 'limit=0', 'limit=1&limit=2'] : [];
      for (const query of ['unexpected=1', 'id[$ne]=1', ...limited]) {
        const { status } = await asked(query);
        if (status !== 400) wrong.push(`${operation.name}?${query} answers ${status}`);
      }
    }
    client.close();
    expect(wrong).toEqual([]);
  });

  it.each(SEEDS)(
    'answers whoever asks whatever as its document says, with the seed %d (GEN-02, GEN-04)',
    async (seed) => {
      const { faults, statuses } = await run(seed);
      figure('fuzz of the api', { seed, requests: REQUESTS, statuses });
      expect(faults).toEqual([]);
      // Some of what is asked must be answered, or nothing was tried.
      const all = Object.values(statuses).reduce((sum, count) => sum + count, 0);
      const good = Object.entries(statuses).filter(([status]) => status.startsWith('2'));
      expect(good.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(all / 8);
    },
    PATIENCE,
  );

  it('has come to no harm: the same program answers, and it has logged no failure', async () => {
    const failures = stage.api.output.filter((line) => /"level":(50|60)/.test(line));
    // A busy machine keeps requests waiting for a connection; they are told so.
    expect(failures.filter((line) => !/timeout exceeded when trying to connect|"overloaded"/.test(line))).toEqual([]);
    expect([(await stage.http.get('/health/ready')).status, stage.api.process.exitCode]).toEqual([200, null]);
  });
});
