import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { KEY_SCOPES, vendorPermissionsOf } from '#account';
import { type Actor, aKey } from './support/actors.js';
import { anAnsweredStudy } from './support/answered-study.js';
import { type Description, type Operation, readDescription } from './support/api-description.js';
import { hostileText, pick, sampleOf } from './support/api-samples.js';
import type { Answer } from './support/bad-input-request.js';
import { eventually } from './support/eventually.js';
import { figure } from './support/figure.js';
import { publishNow } from './support/publish.js';
import { atOnce, type QuickRequest, quickClient } from './support/quick-client.js';
import { repeatable } from './support/random-answers.js';
import { type RouteRow, rowsOf, vendorNeed } from './support/route-policy.js';
import { OTHER_ROUTES } from './support/route-table-others.js';
import { rowHashes } from './support/row-hashes.js';
import { openStage, type Stage } from './support/stage.js';
import { startWebhookSink, type WebhookSink } from './support/webhook-sink.js';
import { aVendorPerson, type VendorClient } from './support/vendor-people.js';

/** So many requests in a day's run; twenty thousand when it is played at full size. */
const REQUESTS = Number(process.env['FOREIGN_REQUESTS'] ?? 800);
const SEED = Number(process.env['FOREIGN_SEED'] ?? 20_261_126);
const PEOPLE = 14;
/** Stands in everything that only the other vendor may read. */
const CANARY = 'canary';

let stage: Stage;
let sink: WebhookSink;
let description: Description;
let owner: VendorClient;
let attackers: Actor[];
let ids: string[];
let cursors: string[];
let place: { readonly study: string; readonly wave: string };

const routes = rowsOf(OTHER_ROUTES).filter(({ policy }) => vendorNeed(policy) !== null);

beforeAll(async () => {
  sink = await startWebhookSink();
  stage = await openStage({ TRUST_PROXY: '127.0.0.1', WEBHOOK_SINKS: sink.origin });
  const study = await anAnsweredStudy(stage, PEOPLE);
  await publishNow(stage, study.waveId);
  place = { study: study.studySlug, wave: study.waveSlug };
  owner = await aVendorPerson(stage, study.vendorIds['aurora'] ?? '', `${CANARY}.owner@aurora.example`);
  await makeEverything();
  const other = { slug: 'borealis', name: { 'zh-CN': '北', en: 'Borealis' } };
  const { id } = await stage.staff.make('/v1/admin/vendors', other);
  const person = await aVendorPerson(stage, id, 'owner@borealis.example');
  const session: Actor = {
    name: 'owner of borealis',
    side: 'vendor',
    vendor: { via: 'session', may: vendorPermissionsOf('vendor_owner') },
    headers: { cookie: person.cookie, 'x-csrf-token': person.csrf },
  };
  attackers = [session, (await aKey(stage, id, KEY_SCOPES)).actor];
  description = readDescription((await stage.http.get('/v1/openapi.json')).text);
  [ids, cursors] = await ownedByOther();
  await eventually(async () => {
    const waiting = await stage.database.query(`select 1 from webhook_delivery where state = 'waiting'`);
    return waiting.length === 0;
  }, 60_000);
}, 240_000);

afterAll(async () => {
  await sink.close();
  await stage?.close();
});

/** One of each thing that a vendor can have, and two of what stands in pages. */
async function makeEverything(): Promise<void> {
  const make = async (path: string, body: object) => {
    const made = await owner.send('post', path, body);
    if (made.status >= 300) throw new Error(`${path}: ${made.status} ${made.text}`);
    return made.body as { readonly id: string };
  };
  const signed = { text: `${CANARY} of a reply`, signerName: CANARY };
  const { id: reply } = await make('/v1/vendor/replies', { ...place, ...signed });
  await owner.send('delete', `/v1/vendor/replies/${reply}`, {}, { 'if-match': '"1"' });
  for (const about of ['fact', 'fact'])
    await make('/v1/vendor/corrections', { ...place, about, statement: `${CANARY} statement`, evidence: CANARY });
  for (const name of ['one', 'two']) {
    const scopes = ['results.read'];
    await make('/v1/vendor/keys', { label: `${CANARY} ${name}`, environment: 'live', scopes });
    const hook = { url: `${sink.origin}/${CANARY}-${name}`, eventTypes: ['release.published'] };
    await make(`/v1/vendor/webhooks/${(await make('/v1/vendor/webhooks', hook)).id}/test`, {});
    await eventually(async () => sink.heard(`/${CANARY}-${name}`).length > 0, 60_000);
    await make('/v1/vendor/people', { email: `${CANARY}.${name}@aurora.example`, name: CANARY, role: 'vendor_member' });
  }
}

/** Ids and cursors in what the other vendor reads. */
async function ownedByOther(): Promise<[string[], string[]]> {
  const lists = ['replies', 'corrections', 'keys', 'webhooks', 'people'];
  const [found, places] = [new Set<string>([owner.id]), new Set<string>()];
  const read = async (path: string) => {
    const { text, body } = await owner.get(path);
    for (const [id] of text.matchAll(/"id":"([\w-]+)"/g)) found.add(id.slice(6, -1));
    const { next } = body as { readonly next?: string | null };
    if (next) places.add(next);
  };
  for (const list of lists) for (const query of ['', '?limit=1']) await read(`/v1/vendor/${list}${query}`);
  const { data } = (await owner.get('/v1/vendor/webhooks')).body as { data: readonly { id: string }[] };
  for (const { id } of data) await read(`/v1/vendor/webhooks/${id}/deliveries`);
  return [[...found], [...places]];
}

const random = repeatable(SEED);
const operationOf = ({ method, path }: RouteRow): Operation | undefined =>
  description.operations.find((one) => one.method === method && one.path === path);

/** As a request of this route would be if what it names were the asker's own. */
function wellFormed(row: RouteRow, path: string, actor: Actor): QuickRequest {
  const network = `198.${Math.floor(random() * 256)}.${Math.floor(random() * 256)}.1`;
  const headers = { ...actor.headers, 'x-forwarded-for': network, 'if-match': '"1"' };
  const sampling = { random, schemas: description.schemas, idFor: () => pick(random, ids) };
  const sample = row.method === 'get' ? undefined : (sampleOf(operationOf(row)?.body, sampling) ?? {});
  return { method: row.method.toUpperCase(), path, headers, body: sample };
}

const showsCanary = ({ text, headers }: Answer): boolean =>
  text.toLowerCase().includes(CANARY) || JSON.stringify(headers).toLowerCase().includes(CANARY);

/** Of the other vendor, and of nobody: what its own asking may change is left out. */
const othersRows = () =>
  rowHashes(
    stage.database,
    ['vendor_session', 'session', 'audit_entry', 'link_miss'],
    `t::text ~* '${CANARY}|${owner.id}'`,
  );

describe('what belongs to another vendor', () => {
  it('is there to be found: keys, webhooks, messages, people, replies and corrections', () => {
    expect(ids.length).toBeGreaterThanOrEqual(11);
  });

  it('is not there for whoever names its id, on any route, in any place of the address (AUZ-03)', async () => {
    const before = await othersRows();
    const client = quickClient(() => stage.api.port);
    const [faults, tried] = [[] as string[], { count: 0 }];
    const named = routes.filter(({ path }) => /\{(id|delivery|number)\}/.test(path));
    const tries = named.flatMap((row) => attackers.flatMap((actor) => ids.map((id) => ({ row, actor, id }))));
    await atOnce(tries, async ({ row, actor, id }) => {
      if (!actor.vendor?.may.includes(vendorNeed(row.policy)!)) return;
      const path = row.path
        .replace('{study}', place.study)
        .replace('{wave}', place.wave)
        .replace('{state}', 'off')
        .replaceAll(/\{\w+\}/g, id);
      const answer = await client.ask(wellFormed(row, path, actor));
      tried.count += 1;
      if (answer.status < 400 || answer.status >= 500 || showsCanary(answer))
        faults.push(`${row.method} ${row.path} as ${actor.name}: ${answer.status} ${answer.text.slice(0, 80)}`);
    });
    client.close();
    expect([...new Set(faults)]).toEqual([]);
    expect(await othersRows()).toEqual(before);
    expect(tried.count).toBeGreaterThan(200);
  }, 120_000);

  it('and what belongs to nobody are answered alike: its id gives nothing away', async () => {
    const client = quickClient(() => stage.api.port);
    const told = async (row: RouteRow, id: string) => {
      const { status, text } = await client.ask(wellFormed(row, row.path.replaceAll(/\{\w+\}/g, id), attackers[0]!));
      const { instance: _, requestId: __, ...rest } = JSON.parse(text) as Record<string, unknown>;
      return { status, ...rest };
    };
    const reads = routes.filter(({ method, path }) => method === 'get' && /^\/v1.*\{id\}$/.test(path));
    expect(reads.length).toBeGreaterThan(2);
    const alike = ids.filter((id) => id.length === randomUUID().length);
    for (const row of reads)
      for (const id of alike)
        expect([row.path, await told(row, id)]).toEqual([row.path, await told(row, randomUUID())]);
    client.close();
  }, 60_000);

  it('is told by no query, cursor, filter and id that somebody makes up (F23)', async () => {
    const before = await othersRows();
    const client = quickClient(() => stage.api.port);
    const [shown, statuses] = [[] as string[], {} as Record<number, number>];
    const names = ['cursor', 'limit', 'vendorId', 'vendor', 'study', 'wave', 'segment', 'state', 'revision', 'since'];
    const value = () =>
      pick(random, [...ids, ...cursors, place.study, 'aurora', 'size:S', '1', '200', hostileText(random)]);
    const part = (name: string) =>
      pick(random, [...ids, randomUUID(), name === 'study' ? place.study : place.wave, 'aurora', 'x']);
    await atOnce([...Array(REQUESTS).keys()], async () => {
      const [row, actor] = [pick(random, routes), pick(random, attackers)];
      const path = row.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(part(name)));
      const pairs = Array.from(
        { length: Math.floor(random() * 3) },
        () => `${pick(random, names)}=${encodeURIComponent(value().toWellFormed())}`,
      );
      const answer = await client.ask(wellFormed(row, `${path}?${pairs.join('&')}`.replace(/\?$/, ''), actor));
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (showsCanary(answer) || answer.status >= 500) shown.push(`${row.method} ${path}: ${answer.status}`);
    });
    client.close();
    figure('foreign bytes', { requests: REQUESTS, seed: SEED, shown: shown.length, statuses });
    expect(shown).toEqual([]);
    expect(await othersRows()).toEqual(before);
    expect(statuses[200]).toBeGreaterThan(REQUESTS / 20);
  }, 1_200_000);

  it('is the business of whoever may: the owner still reads all of it', async () => {
    for (const list of ['corrections', 'keys', 'webhooks', 'people', 'replies']) {
      const { status, text } = await owner.get(`/v1/vendor/${list}`);
      expect([list, status, text.includes(CANARY)]).toEqual([list, 200, list !== 'replies']);
    }
  });
});
