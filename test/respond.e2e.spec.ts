import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readToken, surveyToken } from '../libs/distribution/link/survey-link.js';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

const CRITERIA = [
  'c11',
  'c12',
  'c13',
  'c21',
  'c22',
  'c23',
  'c31',
  'c32',
  'c33',
  'c41',
  'c42',
  'c43',
  'c51',
  'c52',
  'c53',
];

describe('a respondent', () => {
  let stage: Stage;
  let study: StagedStudy;
  let tokens: string[];
  let answers: Record<string, unknown>;

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition: serviceQuestionnaire17 });
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(12)) });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const rows = await stage.database.query<{ id: string }>('select invitation_id as id from invitation order by 1');
    tokens = rows.map(({ id }) => surveyToken(keyring, 'invitation', id, 0));
    answers = { ...Object.fromEntries(CRITERIA.map((name) => [name, 4])), overall: 8, recommend: 9 };
  });

  afterAll(() => stage.close());

  const submit = (token: string, body: object, key = randomUUID()) =>
    stage.http
      .post('/v1/respond/submit')
      .set('authorization', `Survey ${token}`)
      .set('idempotency-key', key)
      .send(body);

  it('reads the survey without changing anything', async () => {
    const token = tokens[0] ?? '';
    const read = await stage.http.get('/v1/respond').set('authorization', `Survey ${token}`);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({ state: 'open', definitionVersion: 1, draft: { revision: 0, answers: {} } });
    expect(read.body.plan.items).toHaveLength(17);
    const [row] = await stage.database.query(
      "select state, started_at from invitation where state <> 'created' and state <> 'sent'",
    );
    expect(row).toBeUndefined();
  });

  it('is shown which answers are missing or impossible, and keeps the invitation', async () => {
    const refused = await submit(tokens[0] ?? '', { answers: { ...answers, c11: 99, nobody: 1, overall: undefined } });
    expect(refused.status).toBe(422);
    expect(refused.headers['content-type']).toMatch('application/problem+json');
    expect(refused.body.type).toBe('/problems/answers-invalid');
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual(
      expect.arrayContaining(['/answers/c11', '/answers/nobody']),
    );
    const accepted = await submit(tokens[0] ?? '', { answers });
    expect(accepted.status).toBe(201);
    expect(accepted.body).toEqual({ responseId: expect.any(String), receipt: expect.any(String) });
  });

  it('is told at most fifty places where something is wrong, and never what stood there (GEN-01)', async () => {
    const typed = 'what-somebody-has-typed';
    const impossible = Object.fromEntries(CRITERIA.map((name) => [name, typed]));
    const unknown = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`k${n}`, { [typed]: typed }]));
    const headers = { authorization: `Survey ${tokens[0]}`, 'if-match': `"${typed}"` };
    const refusals = [
      await submit(tokens[0] ?? '', { answers: { ...impossible, ...unknown } }),
      await submit(tokens[0] ?? '', { answers, definitionVersion: typed }),
      await submit(tokens[0] ?? '', { answers }, `${typed} ${typed}`),
      await stage.http.put('/v1/respond/draft').set(headers).send({ answers: typed }),
      await stage.http.get(`/s/${typed}`),
      await stage.http.get(`/v1/benchmarks?limit=${typed}`),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([422, 400, 400, 400, 404, 400]);
    expect(refusals.filter(({ text }) => text.includes(typed)).map(({ text }) => text)).toEqual([]);
    expect(refusals[0]?.body.errors).toHaveLength(50);
  });

  it('gets the same receipt again when the reply was lost, and a conflict for anything else (SUB-03, SUB-04, SUB-05)', async () => {
    const key = randomUUID();
    const [first, again] = [
      await submit(tokens[1] ?? '', { answers }, key),
      await submit(tokens[1] ?? '', { answers }, key),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const other = await submit(tokens[1] ?? '', { answers: { ...answers, c11: 1 } }, key);
    expect([other.status, other.body.type]).toEqual([422, '/problems/idempotency-key-reused']);
    const second = await submit(tokens[1] ?? '', { answers });
    expect([second.status, second.body.type]).toEqual([409, '/problems/already-submitted']);
  });

  it('cannot answer twice by answering fifty times at once (SUB-09)', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => submit(tokens[2] ?? '', { answers })));
    const count = (status: number) => all.filter((answer) => answer.status === status).length;
    expect([count(201), count(409)]).toEqual([1, 49]);
    const id = all.find(({ status }) => status === 201)?.body.responseId as string;
    const rows = await stage.database.query('select 1 from response where invitation_id = $1', [id]);
    const events = await stage.database.query(
      "select 1 from outbox where subject_id = $1 and topic = 'response.submitted'",
      [id],
    );
    expect([rows.length, events.length]).toEqual([1, 1]);
  });

  it('goes on with a draft on another device, and is told when two devices collide (SUB-13, SUB-14)', async () => {
    const token = tokens[3] ?? '';
    const save = (revision: string, body: object) =>
      stage.http
        .put('/v1/respond/draft')
        .set('authorization', `Survey ${token}`)
        .set('if-match', revision)
        .send({ answers: body });
    const saved = await save('"0"', { c11: 5, c12: 'marker-of-a-draft' });
    expect([saved.status, saved.body, saved.headers['etag']]).toEqual([200, { revision: 1 }, '"1"']);
    const read = await stage.http.get('/v1/respond').set('authorization', `Survey ${token}`);
    expect(read.body.draft).toEqual({ revision: 1, answers: { c11: 5, c12: 'marker-of-a-draft' } });
    const late = await save('"0"', { c11: 1 });
    expect([late.status, late.body.type]).toEqual([409, '/problems/draft-conflict']);
    const [row] = await stage.database.query<{ sealed: Buffer }>('select sealed from response_draft');
    expect(row?.sealed.toString('latin1')).not.toContain('marker');
  });

  it('saves a draft thirty times a minute and then is told to wait, alone (SUB-13)', async () => {
    const save = (token = '') =>
      stage.http
        .put('/v1/respond/draft')
        .set({ authorization: `Survey ${token}`, 'if-match': '"0"' })
        .send({ answers: { c11: 5 } });
    const all = await Promise.all(Array.from({ length: 45 }, () => save(tokens[4])));
    const refused = all.filter(({ status }) => status === 429);
    // One or two more come back while all of them are on their way.
    expect(refused.length).toBeGreaterThan(10);
    expect(refused.length).toBeLessThanOrEqual(15);
    expect(refused[0]?.body.type).toBe('/problems/rate-limited');
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect((await save(tokens[5])).status).toBe(200);
  });

  it.each([
    ['is unknown', () => 'A'.repeat(43), 404, '/problems/link-not-found'],
    ['is no link', () => 'demo', 404, '/problems/link-not-found'],
    ['is missing', () => '', 404, '/problems/link-not-found'],
  ])('whose link %s is told so', async (_, token, status, type) => {
    const answer = await submit(token(), { answers });
    expect([answer.status, answer.body.type]).toEqual([status, type]);
  });

  it('whose answers were stored finds them scored and, a little later, in the totals', async () => {
    const worker = await stage.startWorker();
    const answered = await stage.database.query<{ scores: number[]; overall: number }>(
      'select criterion_score as scores, overall_score as overall from response',
    );
    expect(answered).toHaveLength(3);
    expect(answered[0]?.scores).toEqual(CRITERIA.map(() => 1890));
    expect(answered[0]?.overall).toBeCloseTo(75, 10);
    const total = await eventually(async () => {
      const [row] = await stage.database.query<{ responses: number; sum: number }>(
        'select sum(responses)::int as responses, sum(sum[1])::int as sum from wave_total',
      );
      return row?.responses === 3 && row;
    });
    expect(total.sum).toBe(3 * 1890);
    await eventually(async () => {
      const [left] = await stage.database.query<{ left: number }>(
        "select count(*)::int as left from outbox where done_at is null and topic = 'response.submitted'",
      );
      return left?.left === 0;
    });
    await worker.stop();
  });

  it('leaves no usable link in any table', async () => {
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    expect(tokens.every((token) => readToken(keyring, 'invitation', token)?.isGenuine(0))).toBe(true);
    const tables = await stage.database.query<{ name: string }>(
      "select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    for (const { name } of tables) {
      const rows = await stage.database.query<{ text: string }>(`select t::text as text from ${name} t`);
      const dump = rows.map(({ text }) => text).join('\n');
      expect(tokens.filter((token) => dump.includes(token))).toEqual([]);
    }
    expect(tokens.filter((token) => stage.api.output.join('\n').includes(token))).toEqual([]);
  });
});
