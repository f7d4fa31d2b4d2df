import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { Keyring } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { publishNow } from './support/publish.js';
import { aStudy, contactsCsv, openStage, type Person, type Stage, type StagedStudy } from './support/stage.js';

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
/** Organisations that answer about each vendor, and what they say. */
const MARKET = {
  aurora: { count: 12, answer: 5 },
  kite: { count: 11, answer: 3 },
  fathom: { count: 3, answer: 1 },
} as const;
type Vendor = keyof typeof MARKET;
const VENDORS = Object.keys(MARKET) as Vendor[];

describe('a benchmark', () => {
  let stage: Stage;
  let study: StagedStudy;
  let path: string;

  beforeAll(async () => {
    stage = await openStage();
    await stage.startWorker();
    study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: VENDORS });
    path = `/v1/benchmarks/${study.studySlug}/${study.waveSlug}`;
    const people = VENDORS.flatMap((vendor) =>
      Array.from({ length: MARKET[vendor].count }, (_, n): Person => ({
        email: `p${n}@${vendor}${n}.example`,
        organisation: `${vendor} customer ${n}`,
        vendor,
        size: n % 2 ? 'S' : 'L',
        region: n === 0 ? 'INTL' : 'CN',
      })),
    );
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(people) });
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const invitations = await stage.database.query<{ id: string; vendor: Vendor }>(
      'select i.invitation_id as id, v.slug as vendor from invitation i join vendor v on v.id = i.vendor_id order by 2, 1',
    );
    for (const [n, { id, vendor }] of invitations.entries()) {
      // One answer step apart now and then, so that there is a variance to speak of.
      const value = Math.max(1, MARKET[vendor].answer - (n % 3 === 0 ? 1 : 0));
      const answers = {
        ...Object.fromEntries(CRITERIA.map((name) => [name, value])),
        overall: 2 * value,
        recommend: 2 * value,
      };
      const answer = await stage.http
        .post('/v1/respond/submit')
        .set('authorization', `Survey ${surveyToken(keyring, 'invitation', id, 0)}`)
        .set('idempotency-key', randomUUID())
        .send({ answers });
      expect(answer.status).toBe(201);
    }
  }, 60_000);

  afterAll(() => stage.close());

  const published = () =>
    eventually(async () => {
      const answer = await stage.http.get(path);
      return answer.status === 200 && answer;
    });

  it('is not there before it is published', async () => {
    const [data, page] = [
      await stage.http.get(path),
      await stage.http.get(`/b/${study.studySlug}/${study.waveSlug}`).set('accept', 'text/html'),
    ];
    expect([data.status, data.body.type, page.status]).toEqual([404, '/problems/not-found', 404]);
  });

  it('shows how the wave goes before anything is published', async () => {
    const overview = await stage.staff.get(`/v1/admin/waves/${study.waveId}/overview`);
    expect(overview.body.funnel).toMatchObject({ invited: 26, completed: 26 });
    expect(
      overview.body.vendors
        .map(({ organisations }: { organisations: number }) => organisations)
        .toSorted((a: number, b: number) => a - b),
    ).toEqual([3, 11, 12]);
  });

  it('tells even the team no score of few organisations, and none so exactly that the next answer would follow (KAN-01)', async () => {
    const { body } = await stage.staff.get(`/v1/admin/waves/${study.waveId}/overview`);
    const told = (body.vendors as { organisations: number; meanOverall: number | null }[]).map(
      ({ organisations, meanOverall }) => [
        organisations,
        meanOverall === null ? null : /^\d+(\.\d)?$/.test(`${meanOverall}`),
      ],
    );
    expect(Object.fromEntries(told)).toEqual({ 3: null, 11: true, 12: true });
  });

  it('is computed by the worker, approved by another person than asked for it, and says what it may', async () => {
    await publishNow(stage, study.waveId, { reason: 'first' });
    const { body } = await published();
    const of = (slug: string) => body.vendors.find((vendor: { slug: string }) => vendor.slug === slug);
    expect(of('aurora')).toMatchObject({
      status: 'PUBLISHED_UNRANKED',
      reason: 'ORGS_BELOW_20',
      orgBand: '10-19',
      rankRange: null,
    });
    expect(of('aurora').observed).toBeGreaterThan(of('kite').observed);
    expect(of('aurora').ci95[0]).toBeLessThan(of('aurora').observed);
    expect(body.market).toMatchObject({ marketStatementsAllowed: false, rankedVendors: 0 });
    expect(body.quality.responses).toBe(26);
  });

  it('says nothing but the fact of a vendor with too few organisations', async () => {
    const { body } = await published();
    const fathom = body.vendors.find((vendor: { slug: string }) => vendor.slug === 'fathom');
    const numbers = Object.values(fathom as Record<string, unknown>).filter((value) => typeof value === 'number');
    expect(fathom).toMatchObject({ status: 'SUPPRESSED', reason: 'BELOW_K', dimensions: [], criteria: [] });
    expect(numbers).toEqual([]);
    const csv = await stage.http.get(`${path}/scores.csv`);
    expect(csv.text.split('\r\n').filter((line) => line.startsWith('fathom'))).toEqual([
      'fathom,SUPPRESSED,BELOW_K,0-9,overall,,,true,,',
    ]);
  });

  it.each(['scores', 'ranks', 'moments', 'pairs', 'methodology', 'releases', 'scores.csv', 'ranks.csv'])(
    'has an address for %s with an ETag that saves sending it again',
    async (view) => {
      await published();
      const first = await stage.http.get(`${path}/${view}`);
      expect(first.status).toBe(200);
      const again = await stage.http.get(`${path}/${view}`).set('if-none-match', String(first.headers['etag']));
      expect([again.status, again.text]).toEqual([304, '']);
      expect(first.headers['cache-control']).toMatch(/^public/);
    },
  );

  it('is read by a vendor with its key: its own detail and nobody else’s', async () => {
    const { body: release } = await published();
    const keys = Object.fromEntries(
      await Promise.all(
        VENDORS.map(async (vendor) => {
          const made = await stage.staff.make<{ text: string }>('/v1/admin/api-keys', {
            vendorId: study.vendorIds[vendor],
            label: 'test',
            environment: 'live',
          });
          return [vendor, made.text] as const;
        }),
      ),
    );
    const read = (vendor: string, query = '') =>
      stage.http
        .get(`/v1/vendor/benchmarks/${study.studySlug}/latest${query}`)
        .set('authorization', `Bearer ${keys[vendor]}`);
    const own = await read('aurora');
    expect(own.body.own).toMatchObject({ slug: 'aurora', organisations: 12, respondents: 12 });
    expect(own.body.published.observed).toBe(release.vendors[0].observed ?? own.body.published.observed);
    expect(JSON.stringify(own.body)).not.toContain('kite');
    const small = await read('fathom');
    expect(small.body.own).toMatchObject({ slug: 'fathom', organisations: null, respondents: null });
    const segment = await read('aurora', '?segment=region:INTL');
    expect(segment.body).toEqual({ segment: 'region:INTL', suppressed: true, reason: 'k' });
    const wrong = await stage.http.get('/v1/vendor/me').set('authorization', `Bearer ${keys['aurora']}x`);
    expect([wrong.status, wrong.body.type]).toEqual([401, '/problems/unauthorized']);
    const inUrl = await stage.http.get(`/v1/vendor/me?key=${keys['aurora']}`);
    expect([inUrl.status, inUrl.body.type]).toEqual([400, '/problems/credentials-in-url']);
  });

  it('is a page in both languages, complete without scripts', async () => {
    await published();
    for (const [lang, words] of [
      ['zh-CN', '精度区间'],
      ['en', 'precision interval'],
    ] as const) {
      const page = await stage.http
        .get(`/b/${study.studySlug}/${study.waveSlug}?lang=${lang}`)
        .set('accept', 'text/html');
      expect(page.status).toBe(200);
      expect(page.text).toContain(words);
      // What runs is a file of ours that the page may do without; the rest is data.
      const scripts = [...page.text.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes?.trim());
      for (const script of scripts)
        expect(script).toMatch(/^type="(application\/(ld\+)?json"|module" src="\/assets\/reweigh-[\w-]+\.js")$/);
    }
  });

  it('is described by an OpenAPI document that names every route', async () => {
    const { body } = await stage.http.get('/v1/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const route of [
      '/v1/respond/submit',
      '/v1/benchmarks/{study}/{wave}',
      '/v1/vendor/benchmarks/{study}/{wave}',
      '/v1/admin/releases',
    ])
      expect(Object.keys(body.paths as object)).toContain(route);
    const docs = await stage.http.get('/docs?lang=en').set('accept', 'text/html');
    expect(docs.text).toContain('/v1/respond/submit');
  });
});
