import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ReleaseDocument } from '#benchmark/core';
import { Keyring } from '#platform';
import { serviceQuestionnaire } from '#questionnaire/core';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { aColleague } from './support/colleague.js';
import { eventually } from './support/eventually.js';
import { publishNow } from './support/publish.js';
import { aStudy, contactsCsv, somePeople, openStage, type Stage, type StagedStudy } from './support/stage.js';

interface Quote {
  readonly answerId: string;
  readonly place: string;
  readonly masked: string;
  readonly text: string;
  readonly state: string;
  readonly dimensions: readonly string[];
  readonly dimension: string | null;
  readonly decisions: number;
  readonly textRevision: number;
}

const PEOPLE = 14;
/** Said by the first ten; the others wrote, but do not want to be quoted. */
const AGREE = 10;
const REMARKS = [
  '夜里也有人接',
  '工单回复常常超过一天',
  'SDK 升级前总会提醒我们',
  '文档里的示例跑不通',
  '会看抓包再下结论',
  '换班以后要从头解释一遍',
  '语气很好，也很耐心',
  '紧急升级通道确实管用',
  '遇到底层问题要等研发排期',
  '每个月都有一次回访',
  '节假日明显变慢',
  '懂我们这个行业的高峰时段',
  '答复像是模板',
  '错误码解释得很清楚',
];
const wordsOf = (n: number) => `${REMARKS[n]}，找王工，电话13812345678`;

/** Fourteen customers of one vendor, a person who reads what they wrote, and what the world sees of it. */
describe('quotes', () => {
  let stage: Stage;
  let study: StagedStudy;
  const receipts: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition: serviceQuestionnaire });
    const csv = contactsCsv(somePeople(PEOPLE));
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const invited = await stage.database.query<{ id: string }>('select invitation_id as id from invitation order by 1');
    for (const [n, { id }] of invited.entries()) receipts.push(await handIn(id, n));
    await stage.startWorker();
    await folded();
  }, 240_000);

  afterAll(() => stage.close());

  /** Every third is content with little. */
  async function handIn(id: string, n: number): Promise<string> {
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const ratings = n % 3 === 0 ? [2, 1, 3] : [4, 5, 3 + (n % 2)];
    const answers = {
      used: true,
      conflictOfInterest: false,
      ...Object.fromEntries([1, 2, 3, 4, 5].flatMap((d) => ratings.map((rating, c) => [`c${d}${c + 1}`, rating]))),
      overall: 8,
      difference: wordsOf(n),
      quoteConsent: n < AGREE,
    };
    const handed = await stage.http
      .post('/v1/respond/submit')
      .set({ authorization: `Survey ${surveyToken(keyring, 'invitation', id, 0)}`, 'idempotency-key': randomUUID() })
      .send({ answers });
    if (handed.status !== 201) throw new Error(`submit: ${handed.status} ${handed.text}`);
    return (handed.body as { receipt: string }).receipt;
  }

  const folded = () =>
    eventually(async () => {
      const [waiting] = await stage.database.query<{ deltas: number }>(
        'select count(*)::int as deltas from wave_delta',
      );
      return waiting?.deltas === 0;
    }, 60_000);
  const listed = async (query = ''): Promise<readonly Quote[]> => {
    const { status, body } = await stage.staff.get(`/v1/admin/waves/${study.waveId}/quotes?${query}`);
    expect(status).toBe(200);
    return (body as { data: readonly Quote[] }).data;
  };
  const decide = (quote: Quote, body: object) =>
    stage.staff.post(
      `/v1/admin/quotes/${quote.answerId}/decisions`,
      { place: quote.place, textRevision: quote.textRevision, ...body },
      { 'if-match': `"${quote.decisions}"` },
    );
  const accept = (quote: Quote, more: object = {}) => decide(quote, { decision: 'accepted', dimension: 'D1', ...more });
  const publicDocument = async (): Promise<ReleaseDocument> => {
    const [newest] = await stage.database.query<{ document: string }>(
      'select document from release order by revision desc limit 1',
    );
    return JSON.parse(newest?.document ?? '') as ReleaseDocument;
  };

  it('are texts of those who agreed, masked, without how they scored', async () => {
    const quotes = await listed('state=waiting');
    expect(quotes).toHaveLength(AGREE);
    for (const { masked, text } of quotes) {
      expect(masked).toContain('[person]');
      expect(masked).toContain('[phone]');
      expect(text).toBe(masked);
    }
    expect(JSON.stringify(quotes)).not.toMatch(/13812345678|王工|score|overall/);
    expect(quotes[0]?.dimensions).toEqual(['D1', 'D2', 'D3', 'D4', 'D5']);
  });

  it('come page by page, each once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await stage.staff.get(
        `/v1/admin/waves/${study.waveId}/quotes?limit=4${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      const page = body as { data: readonly Quote[]; next: string | null };
      seen.push(...page.data.map(({ answerId }) => answerId));
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(seen).toHaveLength(AGREE);
    expect(new Set(seen).size).toBe(AGREE);
  });

  it('are decided with a reason or a dimension, and never changed in their words', async () => {
    const [quote] = (await listed('state=waiting')) as [Quote, ...Quote[]];
    expect((await decide(quote, { decision: 'accepted' })).status).toBe(422);
    expect((await accept(quote, { dimension: 'D9' })).status).toBe(422);
    expect((await decide(quote, { decision: 'refused' })).status).toBe(422);
    expect((await accept(quote, { text: 'better words' })).status).toBe(400);
    expect((await accept(quote, { hidden: [{ from: 3, to: 999 }] })).status).toBe(422);
    expect((await accept({ ...quote, decisions: 3 })).status).toBe(412);
    expect((await accept({ ...quote, place: '/c11' })).status).toBe(404);
    expect((await accept({ ...quote, answerId: randomUUID() })).status).toBe(404);
    expect(await listed('state=waiting')).toHaveLength(AGREE);
    const accepted = await accept(quote, { hidden: [{ from: 0, to: 2 }] });
    expect(accepted.status).toBe(200);
    expect((accepted.body as Quote).text).toBe(`[other]${quote.masked.slice(2)}`);
    expect(await listed('state=accepted')).toHaveLength(1);
  });

  it('are given back to the queue by whoever takes a decision back, and by a change of masks', async () => {
    const [accepted] = (await listed('state=accepted')) as [Quote];
    expect((await decide(accepted, { decision: 'undone' })).status).toBe(200);
    const [quote] = (await listed()).filter(({ answerId }) => answerId === accepted.answerId) as [Quote];
    expect(quote).toMatchObject({ state: 'waiting', decisions: 2, text: quote.masked });
    expect((await decide(quote, { decision: 'refused', reason: 'Not about the service' })).status).toBe(200);
    await stage.database.query(`update answer_text set revisions = revisions + 1 where invitation_id = $1`, [
      quote.answerId,
    ]);
    expect((await listed('state=waiting')).map(({ answerId }) => answerId)).toContain(quote.answerId);
  });

  it('are open to who may read answers, and decided by who may rule', async () => {
    const [quote] = (await listed()) as [Quote, ...Quote[]];
    const path = `/v1/admin/waves/${study.waveId}/quotes`;
    const { staff: auditor } = await aColleague(stage, 'auditor', 'reader');
    const { staff: runner } = await aColleague(stage, 'runner', 'sender');
    expect((await auditor.get(path)).status).toBe(200);
    expect((await runner.get(path)).status).toBe(403);
    const body = { place: quote.place, textRevision: quote.textRevision, decision: 'undone' };
    const match = { 'if-match': `"${quote.decisions}"` };
    expect((await auditor.post(`/v1/admin/quotes/${quote.answerId}/decisions`, body, match)).status).toBe(403);
  });

  it('are in a release as a balanced few, and go with who takes them back', async () => {
    for (const quote of await listed('state=waiting')) expect((await accept(quote)).status).toBe(200);
    await publishNow(stage, study.waveId);
    await eventually(async () => (await publicDocument()).revision === 1, 60_000);
    const first = await publicDocument();
    const bands = (first.quotes ?? []).map(({ band }) => band);
    expect(bands).toContain('critical');
    expect(bands.length).toBeGreaterThan(1);
    expect(bands.length).toBeLessThanOrEqual(4);
    for (const { text } of first.quotes ?? []) expect(text).toContain('[person]');
    await takeBack();
    await publishNow(stage, study.waveId);
    await eventually(async () => (await publicDocument()).revision === 2, 60_000);
    const second = await publicDocument();
    const left = (await listed()).length;
    expect(left).toBe(AGREE - 2);
    expect((second.quotes ?? []).length).toBeGreaterThan(0);
    expect(first.inputHash).not.toBe(second.inputHash);
  }, 180_000);

  /** One by receipt, one by an analyst who leaves the answer out. */
  async function takeBack(): Promise<void> {
    const taken = await stage.http.post('/v1/respond/withdraw-quotes').send({ receipt: receipts[0] });
    expect([taken.status, taken.body]).toEqual([200, { mayQuote: false }]);
    expect((await stage.http.post('/v1/respond/withdraw-quotes').send({ receipt: 'A'.repeat(22) })).status).toBe(404);
    expect((await stage.http.post('/v1/respond/withdraw-quotes').send({ receipt: 7 })).status).toBe(400);
    const page = await stage.http.post('/r/quotes?lang=en').type('form').send({ receipt: receipts[0] });
    expect([page.status, page.text.includes('You will not be quoted')]).toEqual([200, true]);
    const [quote] = (await listed()) as [Quote, ...Quote[]];
    const ruled = await stage.staff.put(
      `/v1/admin/responses/${quote.answerId}/ruling`,
      { ruling: 'exclude', reason: 'A test of ours' },
      { 'if-match': '"0"' },
    );
    expect(ruled.status).toBe(200);
    await folded();
  }
});
