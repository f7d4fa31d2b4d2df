import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { VoiceEvidence } from '#evidence';
import { openDatabase } from '#platform';
import { serviceQuestionnaire } from '#questionnaire/core';
import { ENTITIES } from '../apps/entities.js';
import { aColleague, type Colleague } from './support/colleague.js';
import { aStudy, contactsCsv, openStage, type Stage, type StaffClient, type StagedStudy } from './support/stage.js';

interface Coding {
  readonly seat: number;
  readonly coder: string;
  readonly dimension: string | null;
  readonly sentiment: string;
}

interface Finding {
  readonly id: string;
  readonly vendor: string;
  readonly kind: string;
  readonly source: string;
  readonly consent: string | null;
  readonly masked: string;
  readonly text: string;
  readonly state: string;
  readonly dimension: string | null;
  readonly sentiment: string | null;
  readonly suggestions: readonly { readonly dimension: string; readonly because: readonly string[] }[];
  readonly coders: number;
  readonly own: Coding | null;
  readonly codings: readonly Coding[];
  readonly decisions: number;
}

interface Outcome {
  readonly importId: string | null;
  readonly added: number;
  readonly duplicates: number;
}

const RATING = {
  vendor: 'aurora',
  source: 'Example Reviews',
  url: 'https://reviews.example/aurora',
  day: '2026-10-01',
  mean: 4.5,
  count: 20,
  licence: 'CC BY 4.0',
};
const POST = {
  vendor: 'aurora',
  kind: 'post',
  ground: 'public',
  source: 'Example Forum',
  url: 'https://forum.example/t/1',
  day: '2026-10-02',
  text: 'Nobody answered the ticket for two days.',
};
const SECRETS = /13812345678|wang@example\.org|Brightwave|王工/;
const INTERVIEW = {
  vendor: 'polaris',
  kind: 'interview',
  ground: 'written-consent',
  source: 'Head of engineering at Brightwave Media Ltd',
  day: '2026-10-03',
  consent: 'Agreed by wang@example.org on 3 October',
  text: '王工给我们打了电话13812345678，Brightwave Media 的问题当天就解决了。',
};

/** What is said of two vendors elsewhere, by people who have to be protected, judged by four members of the staff. */
describe('voices', () => {
  let stage: Stage;
  let study: StagedStudy;
  let analyst: Colleague;
  let second: Colleague;
  let third: Colleague;
  let auditor: Colleague;
  const ratings = (rest = '') => `/v1/admin/waves/${study.waveId}/ratings${rest}`;
  const findings = (rest = '') => `/v1/admin/waves/${study.waveId}/findings${rest}`;

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition: serviceQuestionnaire, vendors: ['aurora', 'polaris', 'stranger'] });
    for (const vendor of ['aurora', 'polaris'])
      await stage.staff.put(`/v1/admin/studies/${study.studyId}/vendors/${study.vendorIds[vendor]}`, {
        productIds: [],
      });
    const csv = contactsCsv([{ email: 'wang@example.org', organisation: 'Brightwave Media Ltd' }]);
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    analyst = await aColleague(stage, 'analyst', 'first');
    second = await aColleague(stage, 'analyst', 'second');
    third = await aColleague(stage, 'analyst', 'third');
    auditor = await aColleague(stage, 'auditor');
  }, 120_000);

  afterAll(() => stage.close());

  const bring = async (path: string, body: object) => {
    const { status, body: answer } = await analyst.staff.post(path, { dryRun: false, ...body });
    expect([status, answer]).toEqual([200, expect.anything()]);
    return answer as Outcome;
  };
  const faultsOf = async (path: string, body: object) => {
    const { status, body: answer } = await analyst.staff.post(path, { dryRun: false, ...body });
    expect(status).toBe(422);
    return (answer as { errors: readonly { pointer: string; code: string }[] }).errors;
  };
  const countOf = async (table: string) => {
    const [found] = await stage.database.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return found?.n;
  };
  const listed = async (query = '', staff: StaffClient = analyst.staff): Promise<readonly Finding[]> => {
    const { status, body } = await staff.get(findings(`?${query}`));
    expect(status).toBe(200);
    return (body as { data: readonly Finding[] }).data;
  };
  const code = (who: Colleague, id: string, dimension: string | null, sentiment: string) =>
    who.staff.put(findings(`/${id}/coding`), { dimension, sentiment });
  const review = (finding: Finding, body: object) =>
    analyst.staff.post(findings(`/${finding.id}/reviews`), body, { 'if-match': `"${finding.decisions}"` });

  describe('as ratings of public sites', () => {
    it('are refused whole, each fault with its place', async () => {
      const hostile = [
        RATING,
        { ...RATING, mean: 5.1, url: 'http://reviews.example/aurora' },
        { ...RATING, vendor: 'stranger', day: '2099-01-01' },
        { ...RATING, count: 0, licence: '' },
        'a text',
      ];
      expect(await faultsOf(ratings('/imports'), { ratings: hostile })).toEqual([
        { pointer: '/ratings/1/url', code: 'not-a-url' },
        { pointer: '/ratings/1/mean', code: 'outside-its-scale' },
        { pointer: '/ratings/2/vendor', code: 'unknown-vendor' },
        { pointer: '/ratings/2/day', code: 'in-the-future' },
        { pointer: '/ratings/3/licence', code: 'required' },
        { pointer: '/ratings/3/count', code: 'out-of-range' },
        { pointer: '/ratings/4', code: 'wrong-type' },
      ]);
      expect(await faultsOf(ratings('/imports'), {})).toEqual([{ pointer: '/ratings', code: 'empty' }]);
      expect(await faultsOf(ratings('/imports'), { csv: 'vendor,stars\naurora,5' })).toContainEqual({
        pointer: '/header/1',
        code: 'unknown-column',
      });
      expect(await faultsOf(ratings('/imports'), { csv: 'vendor,"source\naurora' })).toEqual([
        { pointer: '/csv', code: 'not-csv' },
      ]);
      expect(await countOf('public_rating')).toBe(0);
    });

    it('are tried, taken once, and shown beside what the market is given', async () => {
      const few = { ...RATING, vendor: 'polaris', url: 'https://reviews.example/polaris', mean: 3, count: 9_000 };
      const file = { name: 'autumn.json', ratings: [RATING, few, RATING] };
      expect(await bring(ratings('/imports'), { ...file, dryRun: true })).toEqual({
        importId: null,
        added: 2,
        duplicates: 1,
      });
      expect(await countOf('public_rating')).toBe(0);
      expect(await bring(ratings('/imports'), file)).toMatchObject({ added: 2, duplicates: 1 });
      expect(await bring(ratings('/imports'), file)).toEqual({ importId: null, added: 0, duplicates: 3 });
      expect(await faultsOf(ratings('/imports'), { ratings: [{ ...RATING, mean: 4.6 }] })).toEqual([
        { pointer: '/ratings/0', code: 'contradicts-itself' },
      ]);
      const { body } = await auditor.staff.get(ratings());
      const { data, market } = body as {
        data: readonly object[];
        market: { prior: number; vendors: readonly { adjusted: number }[] };
      };
      expect(data).toHaveLength(2);
      expect(market.prior).toBeCloseTo(3.75, 12);
      expect(market.vendors[0]?.adjusted).toBeCloseTo((20 * 4.5 + 25 * 3.75) / 45, 12);
    });

    it('come page by page, out as a table that goes in again, and back as a whole', async () => {
      const table = await analyst.staff.get(ratings('/export?format=csv'));
      expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
      const again = [
        'vendor;source;url;day;mean;scale;count;licence',
        "aurora;'=1+1;https://b.example/;2026-10-01;7;10;12;ODbL",
      ].join('\r\n');
      const { importId } = await bring(ratings('/imports'), { name: 'more.csv', csv: again });
      const page = await analyst.staff.get(ratings('?limit=2'));
      const { next, data } = page.body as { next: string; data: readonly { source: string }[] };
      expect(data).toHaveLength(2);
      const rest = await analyst.staff.get(ratings(`?limit=2&cursor=${encodeURIComponent(next)}`));
      const sources = [...data, ...(rest.body as { data: readonly { source: string }[] }).data].map(
        ({ source }) => source,
      );
      expect(sources.toSorted()).toEqual(['=1+1', 'Example Reviews', 'Example Reviews']);
      expect(await bring(ratings('/imports'), { csv: table.text })).toEqual({
        importId: null,
        added: 0,
        duplicates: 2,
      });
      expect((await analyst.staff.delete(ratings(`/imports/${importId}`))).status).toBe(204);
      expect((await analyst.staff.delete(ratings(`/imports/${importId}`))).status).toBe(404);
      expect(await countOf('public_rating')).toBe(2);
      const files = await auditor.staff.get(ratings('/imports'));
      expect((files.body as { data: readonly object[] }).data).toMatchObject([
        { name: 'more.csv', undoneBy: analyst.email },
        { name: 'autumn.json', undoneBy: null },
      ]);
    });

    it('are for those who keep evidence', async () => {
      const { staff: runner } = await aColleague(stage, 'runner');
      expect((await runner.get(ratings())).status).toBe(403);
      expect((await runner.get(findings())).status).toBe(403);
      expect((await auditor.staff.post(ratings('/imports'), { dryRun: true, ratings: [RATING] })).status).toBe(403);
      expect((await analyst.staff.get(`/v1/admin/waves/${randomUUID()}/ratings`)).status).toBe(404);
      const template = await auditor.staff.get(ratings('/template.csv?vendor=polaris'));
      expect(await bring(ratings('/imports'), { csv: template.text, dryRun: true })).toMatchObject({ added: 1 });
    });
  });

  describe('as findings', () => {
    it('are refused whole, each fault with its place', async () => {
      const hostile = [
        POST,
        { ...POST, url: 'http://forum.example/t/2', vendor: 'stranger' },
        { ...INTERVIEW, ground: 'public', url: 'https://x.example' },
        { ...INTERVIEW, consent: '' },
        { ...POST, day: '2099-01-01', text: 'x'.repeat(4_001) },
        { ...POST, kind: 'rumour' },
      ];
      expect(await faultsOf(findings('/imports'), { findings: hostile })).toEqual([
        { pointer: '/findings/1/vendor', code: 'unknown-vendor' },
        { pointer: '/findings/1/url', code: 'not-a-url' },
        { pointer: '/findings/2/ground', code: 'consent-needed' },
        { pointer: '/findings/3/consent', code: 'required' },
        { pointer: '/findings/4/day', code: 'in-the-future' },
        { pointer: '/findings/4/text', code: 'required' },
        { pointer: '/findings/5/kind', code: 'not-allowed' },
      ]);
      const alone = await analyst.staff.post(findings(), { ...INTERVIEW, consent: undefined });
      expect([alone.status, alone.body]).toMatchObject([422, { errors: [{ pointer: '/consent', code: 'required' }] }]);
      const strange = { discussions: { vendor: 'aurora', content: { items: [] } } };
      expect(await faultsOf(findings('/imports'), strange)).toEqual([{ pointer: '/discussions', code: 'wrong-type' }]);
      expect(await countOf('finding')).toBe(0);
    });

    it('are taken from a discussion once, and back until somebody has coded one', async () => {
      const node = (n: number, bodyText: string) => ({
        bodyText,
        url: `https://github.com/aurora/sdk/discussions/${n}`,
        createdAt: '2026-10-05T08:00:00Z',
        author: { login: 'secret-login' },
      });
      const nodes = [{ ...node(1, 'Call me: 13812345678'), comments: { nodes: [node(2, 'Solved by a fix in 4.2')] } }];
      const file = { discussions: { vendor: 'aurora', content: { data: { repository: { discussions: { nodes } } } } } };
      const tried = await bring(findings('/imports'), { ...file, dryRun: true });
      expect(tried).toMatchObject({ added: 2, importId: null, sample: [{ text: 'Call me: [phone]' }, {}] });
      expect(await countOf('finding')).toBe(0);
      const { importId } = await bring(findings('/imports'), file);
      expect(await bring(findings('/imports'), file)).toMatchObject({ added: 0, duplicates: 2 });
      expect((await analyst.staff.delete(findings(`/imports/${importId}`))).status).toBe(204);
      expect(await countOf('finding')).toBe(0);
      const again = await bring(findings('/imports'), file);
      const [first] = await listed();
      expect((await code(analyst, first!.id, 'D2', 'favourable')).status).toBe(200);
      const used = await analyst.staff.delete(findings(`/imports/${again.importId}`));
      expect([used.status, (used.body as { type: string }).type]).toEqual([409, '/problems/voice-import-used']);
      expect(await countOf('finding')).toBe(2);
      const [kept] = await stage.database.query<{ all: string }>('select json_agg(f)::text as all from finding f');
      expect(kept?.all).not.toMatch(/secret-login|13812345678/);
    });

    it('are masked wherever somebody may read who has no right to the original', async () => {
      const added = await analyst.staff.post(findings(), INTERVIEW);
      expect(added.status).toBe(201);
      const finding = added.body as Finding;
      expect(finding.masked).toContain('[phone]');
      expect(finding.source).toBe('Head of engineering at [company]');
      expect(finding.consent).toContain('[email]');
      expect(finding.suggestions[0]).toMatchObject({ dimension: 'D2' });
      expect((await analyst.staff.post(findings(), INTERVIEW)).status).toBe(422);
      const read = [added, await auditor.staff.get(findings()), await auditor.staff.get(findings('/export.csv'))];
      for (const { text } of read) expect(text).not.toMatch(SECRETS);
      const tables = ['finding', 'voice_import', 'finding_coding'];
      for (const table of tables) {
        const [row] = await stage.database.query<{ all: string }>(`select json_agg(t)::text as all from ${table} t`);
        expect(row?.all).not.toMatch(SECRETS);
      }
      expect((await auditor.staff.get(findings(`/${finding.id}/original`))).status).toBe(403);
      const original = await analyst.staff.get(findings(`/${finding.id}/original`));
      expect(original.body).toEqual({ source: INTERVIEW.source, text: INTERVIEW.text, consent: INTERVIEW.consent });
      const looks = await stage.database.query('select looked_by from finding_look');
      expect(looks).toEqual([{ looked_by: analyst.email }]);
    });

    it('are coded by two who do not see each other, and decided by a third', async () => {
      const [finding] = (await listed('kind=interview')) as [Finding];
      expect((await code(analyst, finding.id, 'D9', 'mixed')).status).toBe(422);
      expect((await code(analyst, finding.id, 'D1', 'mixed')).status).toBe(200);
      expect((await code(analyst, finding.id, 'D2', 'favourable')).body).toMatchObject({ coders: 1, state: 'new' });
      const [unseen] = await listed('kind=interview', second.staff);
      expect(unseen).toMatchObject({ coders: 1, own: null, codings: [], dimension: null });
      expect((await listed('task=code', second.staff)).map(({ id }) => id)).toContain(finding.id);
      expect((await listed('task=code')).map(({ id }) => id)).not.toContain(finding.id);
      expect((await code(second, finding.id, 'D1', 'favourable')).body).toMatchObject({ state: 'differs', coders: 2 });
      expect((await code(analyst, finding.id, 'D1', 'favourable')).status).toBe(409);
      expect((await code(third, finding.id, 'D1', 'favourable')).status).toBe(409);
      expect((await review(finding, { decision: 'reviewed' })).status).toBe(409);
      expect(await listed('task=decide')).toEqual([]);
      expect(await listed('task=decide', third.staff)).toMatchObject([{ id: finding.id, codings: [{}, {}] }]);
      const decision = { dimension: 'D2', sentiment: 'favourable' };
      const path = findings(`/${finding.id}/decision`);
      expect((await second.staff.put(path, decision)).body).toMatchObject({ type: '/problems/coder-may-not-decide' });
      expect((await third.staff.put(path, decision)).body).toMatchObject({ ...decision, state: 'coded' });
      expect((await third.staff.delete(findings(`/${finding.id}/coding`))).body).toMatchObject({ state: 'differs' });
      expect((await third.staff.put(path, decision)).body).toMatchObject({ ...decision, state: 'coded' });
    });

    it('tell how far the coders agree', async () => {
      await bring(findings('/imports'), { findings: [POST] });
      const post = (await listed('kind=post')).find(({ masked }) => masked === POST.text)!;
      for (const coder of [second, third]) expect((await code(coder, post.id, 'D1', 'critical')).status).toBe(200);
      const { body } = await auditor.staff.get(findings());
      const { agreement } = body as { agreement: { n: number; same: number; dimension: number; sentiment: number } };
      expect(agreement).toMatchObject({ n: 2, same: 1, sentiment: 1 });
      expect(agreement.dimension).toBeCloseTo(0, 12);
    });

    it('are shown once somebody lets them, refused with a reason, and either is taken back', async () => {
      const [finding] = (await listed('kind=interview')) as [Finding];
      expect((await review(finding, { decision: 'refused' })).status).toBe(422);
      expect((await review(finding, { decision: 'undone' })).status).toBe(409);
      expect((await review(finding, { decision: 'reviewed', hidden: [{ from: 1, to: 3 }] })).status).toBe(422);
      const hidden = [{ from: finding.masked.length - 5, to: finding.masked.length }];
      const shown = await review(finding, { decision: 'reviewed', hidden });
      expect(shown.body).toMatchObject({ state: 'reviewed', decisions: 1 });
      expect((shown.body as Finding).text.endsWith('[other]')).toBe(true);
      expect((await review(finding, { decision: 'undone' })).status).toBe(412);
      expect((await frozen()).findings).toEqual([
        expect.objectContaining({
          vendor: 'polaris',
          dimension: 'D2',
          sentiment: 'favourable',
          text: (shown.body as Finding).text,
        }),
      ]);
      const refused = await review(shown.body as Finding, { decision: 'refused', reason: 'Consent was taken back' });
      expect(refused.body).toMatchObject({ state: 'refused' });
      expect((await frozen()).findings).toEqual([]);
      const undone = await review(refused.body as Finding, { decision: 'undone' });
      expect(undone.body).toMatchObject({ state: 'coded', dimension: 'D2', decisions: 3, review: null });
      expect((await review(undone.body as Finding, { decision: 'reviewed' })).status).toBe(200);
      expect(await countOf('finding_review')).toBe(4);
    });

    it('freeze with the ratings, without what could give anybody away', async () => {
      const { ratings: kept, findings: said } = await frozen();
      expect(kept).toEqual([expect.objectContaining(RATING), expect.objectContaining({ vendor: 'polaris', mean: 3 })]);
      expect(said).toHaveLength(1);
      expect(JSON.stringify(said)).not.toMatch(SECRETS);
      expect(Object.keys(said[0] ?? {}).toSorted()).toEqual(
        ['day', 'dimension', 'ground', 'id', 'kind', 'sentiment', 'source', 'text', 'url', 'vendor'].toSorted(),
      );
    });
  });

  async function frozen() {
    const source = await openDatabase({
      url: stage.database.url,
      poolSize: 1,
      statementTimeout: 5_000,
      entities: ENTITIES,
      onConnectionError: () => undefined,
    });
    const kept = await source.transaction((tx) => new VoiceEvidence().frozen(tx, study.waveId));
    await source.destroy();
    return kept;
  }
});
