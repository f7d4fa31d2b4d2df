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
  readonly questions: readonly { name: string; value: unknown; masked: number }[];
  readonly rulings: readonly { ruling: string | null; reason: string; ruledBy: string }[];
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
  const rule = (id: string, body: object) => stage.staff.put(`/v1/admin/responses/${id}/ruling`, body);

  it('lists what rules have marked until somebody has looked at it', async () => {
    expect(await listed('state=review')).toContain(staffed);
    expect(await listed('state=review&flag=VENDOR_STAFF')).toEqual([staffed]);
    expect(await listed('state=excluded&source=independent')).toContain(staffed);
    expect(await listed(`vendorId=${randomUUID()}`)).toEqual([]);
    expect(await listed(`state=counted&waveId=${study.waveId}`)).not.toContain(staffed);
  });

  it('shows texts without what could give somebody away, and the original to those who may', async () => {
    const shown = (await answer(telling)).questions.find(({ name }) => name === 'difference')!;
    expect(shown.value).toBe('找 [person] 或[person]，电话[phone]，工单号 [identifier]，来自 [company]');
    expect(shown.masked).toBe(5);
    const original = await stage.staff.get(`/v1/admin/responses/${telling}/original`);
    expect(JSON.stringify(original.body)).toContain(TELLING);
    expect(JSON.stringify(await answer(telling))).not.toContain('13812345678');
  });

  it('says what an answer does to the score', async () => {
    const { status, body } = await stage.staff.get(`/v1/admin/responses/${telling}/effect`);
    expect(status).toBe(200);
    expect(body.difference).toBeCloseTo(body.counted.score - body.leftOut.score, 9);
  });

  it('takes a decision with its reason, and takes it back to the last bit', async () => {
    const totals = () =>
      stage.database.query('select * from wave_total where responses <> 0 order by organisation_id, is_excluded');
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
    expect((await ask('?q=13812345678')).status).toBe(403);
    expect((await ask(`/${telling}/original`)).status).toBe(403);
    expect(await listed('q=13812345678')).toEqual([telling]);
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
    expect((await rule(randomUUID(), { ruling: 'keep', reason: 'Nobody there.' })).status).toBe(404);
  });
});
