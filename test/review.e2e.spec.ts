import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { anAnsweredStudy, type AnsweredStudy, TELLING } from './support/answered-study.js';
import { logInAs } from './support/routes.js';
import { openStage, type Stage } from './support/stage.js';

interface Answer {
  readonly id: string;
  readonly flags: readonly string[];
  readonly excludedReason: string | null;
  readonly ruling: string | null;
  readonly overall: number;
  readonly decisions: number;
  readonly questions: readonly { name: string; value: unknown; masked: number }[];
  readonly rulings: readonly { ruling: string | null; reason: string; ruledBy: string }[];
  readonly looks: readonly { what: string; lookedBy: string }[];
  readonly revisions: readonly { place: string; revisedBy: string }[];
}

interface Original extends Answer {
  readonly texts: readonly {
    readonly place: string;
    readonly text: string;
    readonly masks: readonly { readonly kind: string; readonly from: number; readonly to: number }[];
    readonly revisions: number;
  }[];
}

const PEOPLE = 14;
/** Answers of one wave under the eyes of an analyst. */
describe('the review of answers', () => {
  let stage: Stage;
  let study: AnsweredStudy;
  let telling: string;
  let staffed: string;

  beforeAll(async () => {
    stage = await openStage();
    study = await anAnsweredStudy(stage, PEOPLE);
    ({ telling, staffed } = study);
  }, 90_000);

  afterAll(() => stage.close());

  const answer = async (id: string): Promise<Answer> => (await stage.staff.get(`/v1/admin/responses/${id}`)).body;
  const listed = async (query: string): Promise<string[]> => {
    const { status, body } = await stage.staff.get(`/v1/admin/responses?${query}`);
    expect(status).toBe(200);
    return (body as { data: readonly Answer[] }).data.map(({ id }) => id);
  };
  const original = async (id: string): Promise<Original> =>
    (await stage.staff.get(`/v1/admin/responses/${id}/original`)).body;
  const ruleAfter = (id: string, decisions: number, body: object) =>
    stage.staff.put(`/v1/admin/responses/${id}/ruling`, body, { 'if-match': `"${decisions}"` });
  const rule = async (id: string, body: object) => ruleAfter(id, (await answer(id)).decisions ?? 0, body);
  const mask = (id: string, body: object, revisions: number) =>
    stage.staff.put(`/v1/admin/responses/${id}/masks`, body, { 'if-match': `"${revisions}"` });
  /** All that scores are made of, to the byte. */
  const totals = async (): Promise<unknown> =>
    (
      await stage.database.query(
        `select (select json_agg(t order by t::text) from wave_total t)::text as totals,
                (select json_agg(t order by t::text) from term_total t)::text as terms,
                (select json_agg(t order by t::text) from wave_tally t)::text as tallies`,
      )
    )[0];

  it('lists what rules have marked until somebody has looked at it', async () => {
    expect(await listed('state=review')).toContain(staffed);
    expect(await listed('state=review&flag=VENDOR_STAFF')).toEqual([staffed]);
    expect(await listed('state=excluded&source=independent')).toContain(staffed);
    expect(await listed('provenance=invited-identified&limit=200')).toHaveLength(PEOPLE);
    expect(await listed('provenance=open')).toEqual([]);
    expect(await listed(`vendorId=${randomUUID()}`)).toEqual([]);
    expect(await listed(`state=counted&waveId=${study.waveId}`)).not.toContain(staffed);
  });

  it('shows texts without what could give somebody away, and the original to those who may', async () => {
    const shown = (await answer(telling)).questions.find(({ name }) => name === 'difference')!;
    expect(shown.value).toBe('找 [person] 或[person]，电话[phone]，工单号 [identifier]，来自 [company]');
    expect(shown.masked).toBe(5);
    expect(JSON.stringify(await original(telling))).toContain(TELLING);
    expect(JSON.stringify(await answer(telling))).not.toContain('13812345678');
    expect((await answer(telling)).looks).toMatchObject([{ what: 'original', lookedBy: 'admin@example.com' }]);
  });

  it('has no original in clear anywhere, and keeps none of it for keywords', async () => {
    const [stored] = await stage.database.query<{ answers: string; texts: string; terms: string }>(
      `select r.answers::text as answers, r.terms::text as terms,
              (select json_agg(t)::text from answer_text t where t.invitation_id = r.invitation_id) as texts
       from response r where r.invitation_id = $1`,
      [telling],
    );
    for (const text of Object.values(stored ?? {}))
      for (const secret of ['13812345678', '20261101', 'person1', 'Company 1', '王工'])
        expect(text).not.toContain(secret);
    expect(stored?.terms).not.toMatch(/person|phone|identifier|company/);
  });

  it('lets masks be corrected, keeps who did, and can take it back', async () => {
    const difference = async () => (await answer(telling)).questions.find(({ name }) => name === 'difference')?.value;
    const before = await totals();
    const { texts } = await original(telling);
    const { place, masks, text } = texts.find(({ text: own }) => own === TELLING)!;
    const nickname = { kind: 'other', from: text.indexOf('来自'), to: text.indexOf('来自') + 2 };
    const more = [...masks, nickname].toSorted((a, b) => a.from - b.from);
    expect((await mask(telling, { place, masks: more.slice(1) }, 0)).status).toBe(200);
    expect(await difference()).toBe('找 person1 或[person]，电话[phone]，工单号 [identifier]，[other] [company]');
    const late = await mask(telling, { place, masks }, 0);
    expect([late.status, late.body.type]).toEqual([412, '/problems/changed-since']);
    const back = await mask(telling, { place, masks }, 1);
    expect(back.body).toMatchObject({ revisions: [{ place, revisedBy: 'admin@example.com' }, { place }] });
    expect(await difference()).toBe('找 [person] 或[person]，电话[phone]，工单号 [identifier]，来自 [company]');
    expect(await totals()).toEqual(before);
  });

  it.each([
    ['beyond the text', '/difference', [{ kind: 'person', from: 0, to: 5000 }], 422],
    [
      'that overlap',
      '/difference',
      [
        { kind: 'person', from: 0, to: 5 },
        { kind: 'phone', from: 3, to: 9 },
      ],
      422,
    ],
    ['of no kind', '/difference', [{ kind: 'secret', from: 0, to: 5 }], 400],
    ['of a text that is not there', '/overall', [], 404],
    ['of a place that is none', '/../answers', [], 400],
  ])('refuses masks %s and changes nothing', async (_, place, masks, status) => {
    const before = await original(telling);
    const revisions = before.texts[0]?.revisions ?? 0;
    expect((await mask(telling, { place, masks }, revisions)).status).toBe(status);
    expect((await original(telling)).texts).toEqual(before.texts);
  });

  it('says what an answer does to the score', async () => {
    const { status, body } = await stage.staff.get(`/v1/admin/responses/${telling}/effect`);
    expect(status).toBe(200);
    expect(body.difference).toBeCloseTo(body.counted.score - body.leftOut.score, 9);
  });

  it('takes a decision with its reason, and takes it back to the last bit', async () => {
    const before = await totals();
    const ruled = await rule(telling, { ruling: 'exclude', reason: 'Wrote for a competitor.' });
    expect(ruled.status).toBe(200);
    expect(ruled.body).toMatchObject({ ruling: 'exclude', excludedReason: 'BY_HAND' });
    expect(await totals()).not.toEqual(before);
    expect(await listed('state=ruled')).toEqual([telling]);

    const kept = await rule(staffed, { ruling: 'keep', reason: 'Left the vendor two years ago.' });
    expect(kept.body).toMatchObject({ ruling: 'keep', excludedReason: null });
    expect(await listed('state=review')).not.toContain(staffed);

    for (const id of [telling, staffed]) await rule(id, { ruling: null, reason: 'Decided too early.' });
    expect(await totals()).toEqual(before);
    expect((await answer(telling)).rulings.map(({ ruling, reason, ruledBy }) => [ruling, reason, ruledBy])).toEqual([
      [null, 'Decided too early.', 'admin@example.com'],
      ['exclude', 'Wrote for a competitor.', 'admin@example.com'],
    ]);
  });

  it('does not let two analysts overwrite each other unseen', async () => {
    const { decisions } = await answer(telling);
    const both = await Promise.all([
      ruleAfter(telling, decisions, { ruling: 'exclude', reason: 'One has seen this.' }),
      ruleAfter(telling, decisions, { ruling: 'keep', reason: 'Another has seen that.' }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const [won] = both.filter(({ status }) => status === 200);
    expect(won?.headers['etag']).toBe(`"${decisions + 1}"`);
    expect((await answer(telling)).ruling).toBe(won?.body.ruling);
    const blind = await stage.staff.put(`/v1/admin/responses/${telling}/ruling`, { ruling: null, reason: 'Blindly.' });
    expect(blind.status).toBe(428);
    expect((await rule(telling, { ruling: null, reason: 'Decided too early.' })).status).toBe(200);
  });

  it('decides about many at once, says before what it would do, and takes all of it back', async () => {
    const before = await totals();
    const answers = (await stage.staff.get('/v1/admin/responses?limit=5')).body.data as Answer[];
    const ids = answers.map(({ id }) => id);
    const effect = await stage.staff.post('/v1/admin/responses/rulings/effect', { answers: ids, ruling: 'exclude' });
    expect(effect.status).toBe(200);
    const counted = answers.filter(({ excludedReason }) => excludedReason === null).length;
    expect(effect.body).toMatchObject([{ changed: counted, waveId: study.waveId }]);
    const decide = (body: object) => stage.staff.post('/v1/admin/responses/rulings', body);
    const all = answers.map(({ id, decisions }) => ({ id, ruling: 'exclude', decisions }));
    const ruled = await decide({ answers: all, reason: 'Came from one desk.' });
    expect(ruled.status).toBe(200);
    expect(await listed('state=ruled')).toEqual(ids);
    const stale = await decide({ answers: all, reason: 'Once more.' });
    expect([stale.status, stale.body.errors.length]).toEqual([412, 5]);
    const undone = await decide({ answers: ruled.body.data, reason: 'The last decision was undone.' });
    expect(undone.status).toBe(200);
    expect(await totals()).toEqual(before);
  });

  it('says whether one vendor loses more answers than the others', async () => {
    const { status, body } = await stage.staff.get(`/v1/admin/waves/${study.waveId}/exclusions`);
    expect(status).toBe(200);
    expect(body).toEqual({
      threshold: 0.01,
      vendors: [
        expect.objectContaining({
          vendorId: Object.values(study.vendorIds)[0],
          responses: PEOPLE,
          excludedResponses: expect.any(Number),
          excluded: expect.arrayContaining([{ reason: 'VENDOR_STAFF', count: 1 }]),
          p: null,
          audit: false,
        }),
      ],
    });
    expect((await stage.staff.get(`/v1/admin/waves/${randomUUID()}/exclusions`)).status).toBe(404);
  });

  it.each([
    ['no reason', { ruling: 'exclude', reason: '' }],
    ['a reason of spaces', { ruling: 'exclude', reason: '     ' }],
    ['a hostile reason', { ruling: 'exclude', reason: 'because\u202eevil' }],
    ['what only the respondent may do', { ruling: 'withdraw', reason: 'They asked for it.' }],
    ['another field', { ruling: 'keep', reason: 'Fine as it is.', by: 'me' }],
  ])('refuses %s and changes nothing', async (_, body) => {
    const refused = await rule(telling, body);
    expect(refused.status).toBe(400);
    expect(refused.headers['content-type']).toMatch('application/problem+json');
    expect((await answer(telling)).ruling).toBeNull();
  });

  it('tells nobody by finding what they may not read', async () => {
    const auditor = { email: 'auditor@example.com', password: 'a long enough password' };
    const invited = { email: auditor.email, name: 'Auditor', role: 'auditor' };
    const { link } = await stage.staff.make<{ link: string }>('/v1/admin/users', invited);
    const accepted = { token: link.split('#')[1], password: auditor.password };
    expect((await stage.http.post('/v1/auth/accept').send(accepted)).status).toBe(200);
    const { cookie } = await logInAs(stage, auditor);
    const ask = (query: string) => stage.http.get(`/v1/admin/responses${query}`).set('cookie', cookie);
    expect((await ask('?state=counted')).status).toBe(200);
    expect((await ask(`/${telling}/original`)).status).toBe(403);
    const found = async (words: string) => (await ask(`?q=${encodeURIComponent(words)}`)).body.data as Answer[];
    expect(await found('13812345678')).toEqual([]);
    expect(await listed('q=13812345678')).toEqual([]);
    expect((await found('工单号')).map(({ id }) => id)).toEqual([telling]);
    expect((await ask('?q=x')).status).toBe(400);
  });

  it('has no effect to tell of an answer that was withdrawn', async () => {
    const [other] = (await listed('state=counted')).filter((id) => id !== telling);
    await stage.database.query(
      `update response set ruling = 'withdraw', excluded_reason = 'WITHDRAWN', criterion_score = '{}' where invitation_id = $1`,
      [other],
    );
    expect((await stage.staff.get(`/v1/admin/responses/${other}/effect`)).status).toBe(404);
    expect((await rule(other ?? '', { ruling: 'keep', reason: 'Too late for that.' })).status).toBe(404);
    expect((await answer(other ?? '')).ruling).toBe('withdraw');
  });

  it('knows nothing of an answer that is not there', async () => {
    for (const path of ['', '/original', '/effect'])
      expect((await stage.staff.get(`/v1/admin/responses/${randomUUID()}${path}`)).status).toBe(404);
    expect((await mask(randomUUID(), { place: '/difference', masks: [] }, 0)).status).toBe(404);
    expect((await rule(randomUUID(), { ruling: 'keep', reason: 'Nobody there.' })).status).toBe(404);
  });
});
