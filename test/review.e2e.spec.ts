import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { Keyring } from '#platform';
import { serviceQuestionnaire } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { randomAnswers, repeatable } from './support/random-answers.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

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
/** Nothing that the questionnaire asks for is left out. */
const complete = (answers: Record<string, unknown>): Record<string, unknown> => ({
  ...Object.fromEntries([1, 2, 3, 4, 5].flatMap((d) => [1, 2, 3].map((c) => [`c${d}${c}`, 4]))),
  overall: 8,
  recommend: 8,
  ...answers,
});
const TELLING = '找 person1 或王工，电话13812345678，工单号 20261101，来自 Company 1';

/** Answers of one wave under the eyes of an analyst. */
describe('the review of answers', () => {
  let stage: Stage;
  let study: StagedStudy;
  let telling: string;
  let staffed: string;

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition: serviceQuestionnaire });
    await stage.staff.make('/v1/admin/contacts/import', {
      studyId: study.studyId,
      csv: contactsCsv(somePeople(PEOPLE)),
    });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const invited = await stage.database.query<{ id: string; name: string }>(
      'select i.invitation_id as id, c.name from invitation i join contact c on c.contact_id = i.contact_id order by c.name',
    );
    const random = repeatable(11);
    for (const { id, name } of invited) {
      const answers = { ...complete(randomAnswers(random)), conflictOfInterest: name === 'person2' };
      if (name === 'person1') answers['difference'] = TELLING;
      const handed = await stage.http
        .post('/v1/respond/submit')
        .set({ authorization: `Survey ${surveyToken(keyring, 'invitation', id, 0)}`, 'idempotency-key': randomUUID() })
        .send({ answers });
      expect([handed.status, handed.text]).toEqual([201, handed.text]);
    }
    telling = invited.find(({ name }) => name === 'person1')!.id;
    staffed = invited.find(({ name }) => name === 'person2')!.id;
    await stage.startWorker();
    await eventually(async () => (await answer(staffed)).flags.includes('VENDOR_STAFF'));
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

  it('knows nothing of an answer that is not there', async () => {
    for (const path of ['', '/original', '/effect'])
      expect((await stage.staff.get(`/v1/admin/responses/${randomUUID()}${path}`)).status).toBe(404);
    expect((await rule(randomUUID(), { ruling: 'keep', reason: 'Nobody there.' })).status).toBe(404);
  });
});
