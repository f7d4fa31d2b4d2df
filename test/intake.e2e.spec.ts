import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import request from 'supertest';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { type DatabaseProxy, openDatabaseProxy } from './support/database-proxy.js';
import { eventually } from './support/eventually.js';
import { type Program, startProgram } from './support/program.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

/** What a client may wait for a database that does not answer, a busy machine allowed for. */
const PATIENCE = 6_000;

let stage: Stage;
let study: StagedStudy;
let waiting: { readonly id: string; readonly token: string }[];
let answers: Record<string, unknown>;

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(40)) });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  const rows = await stage.database.query<{ id: string }>('select invitation_id as id from invitation order by 1');
  waiting = rows.map(({ id }) => ({ id, token: surveyToken(keyring, 'invitation', id, 0) }));
  const { pages } = serviceQuestionnaire17 as unknown as {
    readonly pages: readonly { readonly elements: readonly { readonly name: string }[] }[];
  };
  answers = Object.fromEntries(pages.flatMap(({ elements }) => elements.map(({ name }) => [name, 4])));
}, 120_000);

afterAll(() => stage.close());

function somebody() {
  const next = waiting.pop();
  if (!next) throw new Error('Nobody is left to be asked.');
  return next;
}

type Http = Stage['http'];

const keyOf = (): string => randomUUID();
const asked = (): object => ({ answers });
const submit = (token: string, { body = asked(), key = keyOf(), http = stage.http } = {}) =>
  http
    .post('/v1/respond/submit')
    .set({ authorization: `Survey ${token}`, 'idempotency-key': key })
    .send(body);

const outcome = ({ status, body }: { readonly status: number; readonly body: { readonly type?: string } }) => [
  status,
  body.type,
];

async function storedOf(id: string) {
  const [row] = await stage.database.query(
    `select (select count(*)::int from response where invitation_id = $1) as answers,
            (select count(*)::int from outbox where subject_id = $1 and topic = 'response.submitted') as events,
            (select count(*)::int from response_draft where invitation_id = $1) as drafts,
            (select state from invitation where invitation_id = $1) as state`,
    [id],
  );
  return row;
}

describe('handing answers in', () => {
  it('stores answer and event, uses the invitation up and tidies the draft, or none of it (SUB-01, SUB-02)', async () => {
    const { id, token } = somebody();
    const draft = stage.http.put('/v1/respond/draft').set({ authorization: `Survey ${token}`, 'if-match': '"0"' });
    expect((await draft.send({ answers: { c11: 4 } })).status).toBe(200);
    expect((await submit(token, { body: { answers: { ...answers, c11: 99 } } })).status).toBe(422);
    expect(await storedOf(id)).toEqual({ answers: 0, events: 0, drafts: 1, state: 'started' });
    expect((await submit(token)).status).toBe(201);
    expect(await storedOf(id)).toEqual({ answers: 1, events: 1, drafts: 0, state: 'completed' });
  });

  it('that is refused leaves its key unused (SUB-08)', async () => {
    const { token } = somebody();
    const key = randomUUID();
    expect(outcome(await submit(token, { body: { answers: { ...answers, c11: 99 } }, key }))).toEqual([
      422,
      '/problems/answers-invalid',
    ]);
    const accepted = await submit(token, { key });
    expect([accepted.status, accepted.headers['idempotency-replayed']]).toEqual([201, undefined]);
  });

  it('waits for whoever holds the invitation, but not for long (SUB-06)', async () => {
    const { id, token } = somebody();
    const key = randomUUID();
    const holder = new pg.Client({ connectionString: stage.database.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from invitation where invitation_id = $1 for update', [id]);
    const refused = await submit(token, { key });
    expect([...outcome(refused), refused.headers['retry-after']]).toEqual([409, '/problems/request-in-progress', '1']);
    await holder.query('rollback');
    await holder.end();
    const accepted = await submit(token, { key });
    expect([accepted.status, accepted.headers['idempotency-replayed']]).toEqual([201, undefined]);
  });

  it('keeps no neighbour waiting for it, and tells everybody in time (SUB-06)', async () => {
    const { id, token } = somebody();
    const neighbours = Array.from({ length: 8 }, somebody);
    const holder = new pg.Client({ connectionString: stage.database.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from invitation where invitation_id = $1 for update', [id]);
    const asking = [...neighbours.map((one) => one.token), ...Array.from({ length: 12 }, () => token)];
    const told = await Promise.all(asking.map((one) => submit(one)));
    expect(told.slice(0, 8).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(told.slice(8).map(outcome)).toEqual(
      Array.from({ length: 12 }, () => [409, '/problems/request-in-progress']),
    );
    await holder.query('rollback');
    await holder.end();
    expect((await submit(token)).status).toBe(201);
    expect(await storedOf(id)).toMatchObject({ answers: 1, events: 1 });
  });

  it.each([
    ['missing', undefined, 'idempotency-key-missing'],
    ['short', 'x'.repeat(15), 'idempotency-key-invalid'],
    ['long', 'x'.repeat(129), 'idempotency-key-invalid'],
    ['of two words', 'one key and another', 'idempotency-key-invalid'],
  ])('needs a key, and is refused with one that is %s (SUB-07)', async (_, key, code) => {
    const { id, token } = somebody();
    const asked = stage.http.post('/v1/respond/submit').set('authorization', `Survey ${token}`);
    const refused = await (key === undefined ? asked : asked.set('idempotency-key', key)).send({ answers });
    expect(outcome(refused)).toEqual([400, `/problems/${code}`]);
    expect(await storedOf(id)).toMatchObject({ answers: 0, state: 'created' });
  });

  it('is for the version that the invitation is pinned to (SUB-25)', async () => {
    const { id, token } = somebody();
    expect(outcome(await submit(token, { body: { answers, definitionVersion: 2 } }))).toEqual([
      409,
      '/problems/definition-changed',
    ]);
    expect(await storedOf(id)).toMatchObject({ answers: 0 });
    expect((await submit(token, { body: { answers, definitionVersion: 1 } })).status).toBe(201);
  });

  it('reaches nobody else whose id it names (SUB-16)', async () => {
    const [own, other] = [somebody(), somebody()];
    for (const [method, path] of [
      ['put', '/v1/respond/draft'],
      ['post', '/v1/respond/submit'],
    ] as const) {
      const refused = await stage.http[method](path)
        .set({ authorization: `Survey ${own.token}`, 'idempotency-key': randomUUID(), 'if-match': '"0"' })
        .send({ answers, invitationId: other.id });
      expect(outcome(refused)).toEqual([400, '/problems/malformed-request']);
    }
    expect(await storedOf(other.id)).toEqual({ answers: 0, events: 0, drafts: 0, state: 'created' });
  });

  it('asks nothing of the queue: without it answers are stored all the same (SUB-10)', async () => {
    const api = await startProgram('api', { ...stage.env, REDIS_URL: 'redis://127.0.0.1:1' });
    const { id, token } = somebody();
    const accepted = await submit(token, { http: request(`http://127.0.0.1:${api.port}`) });
    await api.stop();
    expect(accepted.status).toBe(201);
    expect(await storedOf(id)).toMatchObject({ answers: 1, events: 1 });
  });
});

describe('a database that is away', () => {
  let proxy: DatabaseProxy;
  let api: Program;
  let http: Http;

  beforeAll(async () => {
    proxy = await openDatabaseProxy(stage.database.url);
    api = await startProgram('api', { ...stage.env, DATABASE_URL: proxy.url });
    http = request(`http://127.0.0.1:${api.port}`);
  });

  afterAll(async () => {
    await proxy.close();
    await api.stop('SIGKILL');
  });

  const unavailable = [503, '/problems/dependency-unavailable', '2'];

  it.each([
    ['does not answer', () => proxy.freeze()],
    ['breaks every connection', () => proxy.cut()],
  ])('because it %s is told of in time, and the same key stores the answer once (SUB-11)', async (_, interrupt) => {
    const { id, token } = somebody();
    const key = randomUUID();
    expect((await http.get('/v1/respond').set('authorization', `Survey ${token}`)).status).toBe(200);
    interrupt();
    const refused = await submit(token, { key, http }).timeout(PATIENCE);
    expect([...outcome(refused), refused.headers['retry-after']]).toEqual(unavailable);
    proxy.restore();
    const accepted = await eventually(async () => {
      const answer = await submit(token, { key, http });
      return answer.status === 201 && answer;
    }, 30_000);
    expect(accepted.body.responseId).toBe(id);
    expect(await storedOf(id)).toMatchObject({ answers: 1, events: 1 });
    expect(api.process.exitCode).toBeNull();
  });
});

describe('the key of an answer', () => {
  it('is known until a day after nobody can hand in any more, and then forgotten (SUB-07)', async () => {
    const { id, token } = somebody();
    const key = randomUUID();
    expect((await submit(token, { key })).status).toBe(201);
    const close = (hours: number) =>
      stage.database.query(`update campaign set closes_at = now() - $1 * interval '1 hour'`, [hours]);
    await close(47);
    expect((await submit(token, { key })).headers['idempotency-replayed']).toBe('true');
    await close(49);
    const worker = await stage.startWorker();
    await eventually(async () => {
      const [row] = await stage.database.query<{ key: string; fingerprint: Buffer }>(
        'select idempotency_key as key, fingerprint from response where invitation_id = $1',
        [id],
      );
      return row?.key === '' && row.fingerprint.length === 0;
    }, 30_000);
    await worker.stop();
    expect(outcome(await submit(token, { key }))).toEqual([409, '/problems/already-submitted']);
  }, 60_000);
});
