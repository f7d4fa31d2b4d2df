import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { publishRelease } from './support/publish.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

const CROWD = 200;
const PLACES = 50;

interface Quota {
  readonly id: string;
  readonly places: number;
  readonly used: number;
  readonly held: number;
  readonly version: number;
}

let stage: Stage;
let study: StagedStudy;
let answers: Record<string, unknown>;
const people = new Map<string, string[]>();

beforeAll(async () => {
  stage = await openStage();
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  const crowd = somePeople(CROWD + 30).map((person, n) => ({
    ...person,
    region: n < CROWD ? 'INTL' : 'CN',
    size: n >= CROWD + 20 ? 'S' : 'M',
  }));
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(crowd) });
  await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
  const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
  for (const { id, kind } of await stage.database.query<{ id: string; kind: string }>(
    `select invitation_id as id, region || size as kind from invitation order by 1`,
  ))
    people.set(kind, [...(people.get(kind) ?? []), surveyToken(keyring, 'invitation', id, 0)]);
  const { pages } = serviceQuestionnaire17 as unknown as {
    readonly pages: readonly { readonly elements: readonly { readonly name: string }[] }[];
  };
  answers = Object.fromEntries(pages.flatMap(({ elements }) => elements.map(({ name }) => [name, 4])));
}, 120_000);

afterAll(() => stage.close());

function somebody(kind: 'CNM' | 'CNS' | 'INTLM'): string {
  const token = people.get(kind)?.pop();
  if (token === undefined) throw new Error('Nobody is left to be asked.');
  return token;
}

const submit = (token: string, key = randomUUID() as string) =>
  stage.http
    .post('/v1/respond/submit')
    .set({ authorization: `Survey ${token}`, 'idempotency-key': key })
    .send({ answers });
/** As a client does that is told to come again: with the same key. */
async function persistently(token: string) {
  const key = randomUUID();
  let answer = await submit(token, key);
  while (answer.status === 503) answer = await submit(token, key);
  return answer;
}

const start = (token: string) =>
  stage.http.post(`/s/${token}/start?lang=en`).set('accept', 'text/html').type('form').send({});
const outcome = ({ status, body }: { readonly status: number; readonly body: { readonly type?: string } }) => [
  status,
  body.type,
];
const addQuota = (quota: object) => stage.staff.make<Quota>(`/v1/admin/waves/${study.waveId}/quotas`, quota);
const quotas = async () =>
  (await stage.staff.get(`/v1/admin/waves/${study.waveId}/quotas`)).body.data as readonly Quota[];
const countAnswers = async () =>
  (await stage.database.query<{ count: number }>('select count(*)::int as count from response'))[0]?.count;
const hoursAgo = (what: string, hours: number) =>
  stage.database.query(`update ${what} = now() - $1 * interval '1 hour'`, [hours]);

describe('a quota', () => {
  it('takes exactly as many answers as it has places, whoever races for them', async () => {
    await addQuota({ region: 'INTL', places: PLACES });
    const racing = (people.get('INTLM') ?? []).splice(0, CROWD - 5);
    const all = await Promise.all(racing.map((token) => persistently(token)));
    const tally = new Map<string, number>();
    for (const answer of all) {
      const key = outcome(answer).join(' ');
      tally.set(key, (tally.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(tally)).toEqual({ '201 ': PLACES, '409 /problems/quota-full': CROWD - 5 - PLACES });
    expect(await countAnswers()).toBe(PLACES);
    expect(await quotas()).toMatchObject([{ places: PLACES, used: PLACES, held: 0 }]);
  }, 120_000);

  it('tells who comes too late before they answer, in words, and nobody whom it does not concern', async () => {
    const page = await start(somebody('INTLM'));
    expect(page.status).toBe(409);
    expect(page.text).toContain('Enough people have taken part');
    expect((await submit(somebody('CNM'))).status).toBe(201);
  });

  it('holds a place of whoever started, and gives it to the next when nothing is heard for two hours', async () => {
    await addQuota({ size: 'S', vendorId: study.vendorIds['aurora'], places: 1 });
    const [first, second] = [somebody('CNS'), somebody('CNS')];
    expect((await start(first)).status).toBe(303);
    expect(outcome(await submit(second))).toEqual([409, '/problems/quota-full']);
    await hoursAgo('quota_hold set held_at', 3);
    const saved = stage.http.put('/v1/respond/draft').set({ authorization: `Survey ${first}`, 'if-match': '"0"' });
    expect((await saved.send({ answers: { c11: 4 } })).status).toBe(200);
    expect((await start(second)).status).toBe(409);
    await hoursAgo('response_draft set updated_at', 3);
    expect((await start(second)).status).toBe(303);
    expect(outcome(await submit(first))).toEqual([409, '/problems/quota-full']);
    expect((await submit(second)).status).toBe(201);
    expect((await quotas())[1]).toMatchObject({ places: 1, used: 1, held: 0 });
  });

  it('is given more places by whoever has seen its last state, and counts what was there before', async () => {
    const [, small] = await quotas();
    const path = `/v1/admin/quotas/${small?.id}`;
    expect((await stage.staff.patch(path, { places: 2 })).status).toBe(428);
    const resized = await stage.staff.patch(path, { places: 2 }, { 'if-match': '"1"' });
    expect([resized.status, resized.headers['etag']]).toEqual([200, '"2"']);
    expect((await stage.staff.patch(path, { places: 9 }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await submit(somebody('CNS'))).status).toBe(201);
    expect(await addQuota({ size: 'S', campaignId: study.campaignId, places: 2 })).toMatchObject({ used: 2, held: 0 });
    for (const { id } of await quotas()) expect((await stage.staff.delete(`/v1/admin/quotas/${id}`)).status).toBe(204);
    expect((await submit(somebody('CNS'))).status).toBe(201);
    expect((await stage.staff.delete(`/v1/admin/quotas/${small?.id}`)).status).toBe(404);
  });

  it.each([
    ['no places', { places: 0 }, 400],
    ['half a place', { places: 1.5 }, 400],
    ['an unknown size', { places: 1, size: 'XL' }, 400],
    ['another field', { places: 1, taken: 0 }, 400],
    ['a campaign that is not there', { places: 1, campaignId: randomUUID() }, 422],
    ['a vendor that is not there', { places: 1, vendorId: randomUUID() }, 404],
  ])('is not added with %s', async (_, quota, status) => {
    expect((await stage.staff.post(`/v1/admin/waves/${study.waveId}/quotas`, quota)).status).toBe(status);
    expect(await quotas()).toEqual([]);
  });
});

describe('the receipt of an answer', () => {
  const withdraw = (receipt: string) => stage.http.post('/v1/respond/withdraw').send({ receipt });
  const form = (path: string, receipt: string) => stage.http.post(`${path}?lang=en`).type('form').send({ receipt });
  const answered = async () => (await submit(somebody('CNM'))).body as { responseId: string; receipt: string };
  const counted = async () =>
    (await stage.database.query<{ count: number }>('select sum(responses)::int as count from wave_total'))[0]?.count;

  it('does nothing any more once a release holds the answer', async () => {
    const { receipt } = await answered();
    await publishRelease(stage, study.waveId);
    const late = await answered();
    expect(outcome(await withdraw(receipt))).toEqual([409, '/problems/wave-frozen']);
    expect((await form('/r/check', receipt)).text).toContain('part of published results');
    expect((await withdraw(late.receipt)).status).toBe(200);
  }, 60_000);

  it('takes it back: nothing of it is left, totals follow, and doing it again is the same', async () => {
    const { responseId, receipt } = await answered();
    expect([(await withdraw(receipt)).body, (await withdraw(` ${receipt} `)).body]).toEqual([
      { withdrawn: true },
      { withdrawn: true },
    ]);
    const [row] = await stage.database.query(
      `select answers, excluded_reason as reason, ruling from response where invitation_id = $1`,
      [responseId],
    );
    expect(row).toEqual({ answers: {}, reason: 'WITHDRAWN', ruling: 'withdraw' });
    const [ruled] = await stage.database.query('select ruled_by as "by" from answer_ruling where invitation_id = $1', [
      responseId,
    ]);
    expect(ruled).toEqual({ by: 'respondent' });
    const [kept] = await stage.database.query<{ count: number }>(
      `select count(*)::int as count from response where ruling is distinct from 'withdraw'`,
    );
    expect(await counted()).toBe(kept?.count);
  });

  it('takes it back on a page, which asks once more and needs no script', async () => {
    const { responseId, receipt } = await answered();
    const asked = await stage.http.get('/r?lang=en');
    expect([asked.status, asked.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(asked.text).toContain('action="/r/check?lang=en"');
    expect((await form('/r/check', receipt)).text).toContain('Withdraw these answers?');
    expect(await stage.database.query('select ruling from response where invitation_id = $1', [responseId])).toEqual([
      { ruling: null },
    ]);
    expect((await form('/r/withdraw', receipt)).text).toContain('Your answers were withdrawn');
    expect((await form('/r/withdraw', receipt)).text).toContain('Your answers were withdrawn');
    const forged = await form('/r/withdraw', receipt).set('sec-fetch-site', 'cross-site');
    expect(forged.status).toBe(403);
  });

  it('is read strictly', async () => {
    for (const body of [{}, { receipt: 1 }, { receipt: 'x', other: 1 }, [], { receipt: 'x'.repeat(65) }])
      expect((await stage.http.post('/v1/respond/withdraw').send(body)).status).toBe(400);
  });

  it('cannot be guessed: who tries often is sent away, and a real one then is, too', async () => {
    const { receipt } = await answered();
    const guesses = [];
    for (let at = 0; at < 21; at += 1) guesses.push(await withdraw(at === 0 ? 'no receipt' : 'A'.repeat(22)));
    expect(guesses.slice(0, 20).map(outcome)).toEqual(
      Array.from({ length: 20 }, () => [404, '/problems/receipt-not-found']),
    );
    expect([guesses[20]?.status, Number(guesses[20]?.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await withdraw(receipt)).status).toBe(429);
    expect((await form('/r/check', receipt)).text).toContain('Too many attempts');
  });
});

describe('the time to answer', () => {
  const zone = `update wave set time_zone = 'Asia/Shanghai', opens_at = $1`;
  const page = (token: string) => stage.http.get(`/s/${token}?lang=en`).set('accept', 'text/html');

  it('has not come before the wave begins, and the page says when it will, by the clocks of its zone', async () => {
    const token = somebody('CNM');
    await stage.database.query(zone, ['2098-10-01T00:00:00Z']);
    const refused = await submit(token);
    expect([...outcome(refused), refused.body.detail]).toEqual([
      409,
      '/problems/survey-not-open',
      '2098-10-01 08:00 Asia/Shanghai',
    ]);
    const asked = await page(token);
    expect([asked.status, (await start(token)).status]).toEqual([409, 409]);
    expect(asked.text).toContain('This survey has not begun yet');
    expect((await stage.http.get('/v1/respond').set('authorization', `Survey ${token}`)).body.state).toBe('not-yet');
    await stage.database.query(zone, ['2026-01-01T00:00:00Z']);
    expect((await submit(token)).status).toBe(201);
  });

  it('is over when the campaign closes, but for a day for whoever had begun', async () => {
    const [begun, idle, late] = [somebody('CNM'), somebody('CNM'), somebody('CNM')];
    for (const token of [begun, late]) expect((await start(token)).status).toBe(303);
    await hoursAgo('campaign set closes_at', 23);
    expect(outcome(await submit(idle))).toEqual([410, '/problems/survey-closed']);
    expect((await page(idle)).text).toContain('This survey has closed');
    expect((await start(idle)).status).toBe(410);
    expect((await submit(begun)).status).toBe(201);
    await hoursAgo('campaign set closes_at', 24);
    expect(outcome(await submit(late))).toEqual([410, '/problems/survey-closed']);
    await stage.database.query(`update campaign set closes_at = '2099-01-01'`);
  });

  it('is over for a link that has expired, alone', async () => {
    const token = somebody('CNM');
    await hoursAgo('invitation set expires_at', 1);
    expect(outcome(await submit(token))).toEqual([410, '/problems/link-expired']);
    expect((await page(token)).text).toContain('This link has expired');
  });
});
