import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parquetReadObjects } from 'hyparquet';
import { casesOf, expand } from './support/bad-input-corpus.js';
import { faultsOf, type Truth } from './support/public-faults.js';
import { ask, type Answered, type Asked, requestsOf } from './support/public-fuzz.js';
import { repeatable } from './support/random-answers.js';
import { publishWords } from './support/publish.js';
import { readZip } from './support/read-zip.js';
import { openStage, type Stage } from './support/stage.js';

const run = promisify(execFile);
const digestOf = (body: Buffer) => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
const PATIENCE = 300_000;
/** So many requests in a day's run; `FUZZ_REQUESTS=20000` is the long one. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 1_500);
const AT_ONCE = 8;
const ORGANISATIONS_TO_SHOW = 10;
const ORGANISATIONS_TO_RANK = 20;
const CANARY = 'CANARY';

interface DatasetRow {
  readonly vendor: string;
  readonly org: string;
  readonly source: string;
  readonly items: Readonly<Record<string, number | null>>;
}
interface Dataset {
  readonly rows: readonly DatasetRow[];
  readonly criteria: readonly string[];
}

const dataset = JSON.parse(readFileSync('test/golden/dataset-a.json', 'utf8')) as Dataset;

/** Counted here, from the answers alone. */
function truthOf({ rows, criteria }: Dataset): Truth {
  const counted = rows.filter(({ source }) => source !== 'partner');
  const vendors = [...new Set(rows.map(({ vendor }) => vendor))];
  const sizeOf = (own: readonly DatasetRow[]) => new Set(own.map(({ org }) => org)).size;
  const of = (vendor: string) => counted.filter((row) => row.vendor === vendor);
  const slugs = (least: number) =>
    vendors.filter((vendor) => sizeOf(of(vendor)) >= least).map((name) => name.toLowerCase());
  const shown = new Set(slugs(ORGANISATIONS_TO_SHOW));
  const small = vendors.flatMap((vendor) =>
    criteria
      .filter((id) => sizeOf(of(vendor).filter(({ items }) => items[id] != null)) < ORGANISATIONS_TO_SHOW)
      .map((id) => `${vendor.toLowerCase()} ${id}`),
  );
  return {
    hidden: new Set(vendors.map((name) => name.toLowerCase()).filter((slug) => !shown.has(slug))),
    rankable: new Set(slugs(ORGANISATIONS_TO_RANK)),
    small: new Set(small),
    canary: new RegExp(CANARY, 'i'),
  };
}

describe('what everyone reads', () => {
  let stage: Stage;
  let folder: string;
  const base = '/v1/benchmarks/golden/one';
  const read = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
    ask(stage.api.port, { path, headers });
  const json = async <T = Record<string, unknown>>(path: string): Promise<T> => {
    const answer = await read(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return JSON.parse(String(answer.body)) as T;
  };
  const refusal = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const { status, body } = await read(path, headers);
    return [status, (JSON.parse(String(body)) as { type: string }).type.replace('/problems/', '')];
  };

  beforeAll(async () => {
    stage = await openStage();
    folder = mkdtempSync(join(tmpdir(), 'fairmark-public-'));
    const fairmark = (...words: string[]) =>
      run(process.execPath, ['dist/apps/cli/main.js', ...words], {
        env: { PATH: process.env['PATH'], ...stage.env },
        maxBuffer: 2 ** 26,
      });
    const rows = dataset.rows.map((row) => ({ ...row, org: `${CANARY} ${row.org}` }));
    const file = join(folder, 'dataset.json');
    writeFileSync(file, JSON.stringify({ ...dataset, rows }));
    await fairmark('import', 'responses', file, '--study', 'golden', '--wave', 'one');
    const words = await publishWords(stage, 'golden', 'one');
    await fairmark(...words);
    await fairmark(...words.map((each) => (each === 'first' ? 'second' : each)));
    const hidden = { slug: `${CANARY.toLowerCase()}-vendor`, name: { 'zh-CN': CANARY, en: CANARY } };
    await stage.staff.make('/v1/admin/vendors', hidden);
    const title = { 'zh-CN': CANARY, en: CANARY };
    await stage.staff.make('/v1/admin/studies', { slug: 'unreleased', title, sponsor: title });
  }, PATIENCE);

  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('names its release, its licence and how to cite it on every part', async () => {
    for (const part of [
      'scores',
      'ranks',
      'moments',
      'pairs',
      'keywords',
      'quotes',
      'companions',
      'sla',
      'ratings',
      'cases',
      'channels',
      'trend',
      'claims',
      'methodology',
      'releases',
    ])
      expect(await json(`${base}/${part}`)).toMatchObject({
        study: 'golden',
        wave: 'one',
        revision: 2,
        release: expect.stringMatching(/^[0-9a-f]{64}$/),
        license: 'CC-BY-4.0',
        citation: expect.stringContaining('/b/golden/one?revision=2'),
      });
  });

  it('comes in the form that the address or the reader names', async () => {
    const csv = await read(`${base}/ranks.csv`);
    expect(csv.type).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.answer['content-disposition']).toBe('attachment; filename="golden-one-r2-ranks.csv"');
    const asked = await read(`${base}/ranks`, { accept: 'text/csv, application/json;q=0.5' });
    expect(asked.body.equals(csv.body)).toBe(true);
    expect((await read(`${base}/ranks.json`, { accept: 'text/csv' })).type).toMatch(/^application\/json/);
    const rows = await parquetReadObjects({ file: new Uint8Array((await read(`${base}/ranks.parquet`)).body).buffer });
    const { data } = await json<{ data: readonly { vendor: string }[] }>(`${base}/ranks`);
    expect(rows.map(({ vendor }) => vendor as unknown)).toEqual(data.map(({ vendor }) => vendor));
    const parts = await readZip((await read(`${base}/ranks.xlsx`)).body);
    expect(String(parts.get('xl/worksheets/sheet1.xml'))).toContain('<row r="7"');
    expect((await read(`${base}/ranks.csv?bom=1`)).body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const header = async (query: string) => String((await read(`${base}/scores.csv?${query}`)).body).split('\r\n')[0];
    expect(await header('layout=wide&names=short')).toMatch(/^vendor,status,reason,orgs,overall_bench,/);
    expect(await header('')).toBe(
      'vendor,status,reason,orgBand,dimension,benchmarkScore,score,suppressed,ci95Low,ci95High',
    );
  });

  it('comes in pages that lead from one to the next within one release', async () => {
    const vendors = [];
    let path: string | null = `${base}/ranks?limit=3&status=RANKED`;
    const first = await read(path);
    expect(first.answer.link).toMatch(
      /^<\/v1\/benchmarks\/golden\/one\/ranks\?status=RANKED&revision=2&limit=3&cursor=[^>]+>; rel="next"$/,
    );
    while (path !== null) {
      const page: { data: readonly { vendor: string }[]; next: string | null } = await json(path);
      vendors.push(...page.data.map(({ vendor }) => vendor));
      path = page.next;
    }
    const all = await json<{ data: readonly { vendor: string; status: string }[] }>(`${base}/ranks`);
    expect(vendors).toEqual(all.data.filter(({ status }) => status === 'RANKED').map(({ vendor }) => vendor));
    const { next } = await json<{ next: string }>(`${base}/scores?limit=3`);
    const cursor = new URL(next, 'http://x').searchParams.get('cursor') ?? '';
    expect(await refusal(`${base}/scores?limit=3&vendor=v1&cursor=${cursor}`)).toEqual([400, 'query-invalid']);
    expect(await refusal(`${base}/scores?cursor=eyJpZCI6MX0.AAAA`)).toEqual([400, 'query-invalid']);
  });

  it('is what it was: a revision never changes, and a day leads to the revision of that day', async () => {
    const pinned = await read(`${base}/ranks?revision=1`);
    expect(pinned.answer['cache-control']).toBe('public, max-age=86400');
    const newest = await read(`${base}/ranks`);
    expect(newest.answer['cache-control']).toBe('public, max-age=300, stale-while-revalidate=86400');
    const { data } = await json<{ data: readonly { revision: number; publishedAt: string; reason: string }[] }>(
      `${base}/releases`,
    );
    expect(data.map(({ reason }) => reason)).toEqual(['first', 'second']);
    const at = data[0]?.publishedAt ?? '';
    for (const wave of ['one', 'latest'])
      expect(await json(`/v1/benchmarks/golden/${wave}/ranks?as_of=${at}`)).toMatchObject({ revision: 1 });
    expect(await json(`${base}/ranks?as_of=2999-01-01`)).toMatchObject({ revision: 2 });
    expect(await refusal(`${base}/ranks?as_of=2000-01-01`)).toEqual([404, 'not-found']);
    expect(await refusal(`${base}/ranks?as_of=2000-01-01&revision=1`)).toEqual([400, 'query-invalid']);
  });

  it('has a strong tag that saves sending it again, of each form its own', async () => {
    const tags = new Set<unknown>();
    for (const path of [base, `${base}/ranks`, `${base}/ranks.csv`, `${base}/ranks.xlsx`, `${base}/ranks.parquet`]) {
      const { answer, body } = await read(path);
      expect(answer.etag).toMatch(/^"[0-9a-f]{12}-[0-9a-f]{12}"$/);
      expect(answer['repr-digest']).toBe(digestOf(body));
      tags.add(answer.etag);
      const again = await read(path, { 'if-none-match': String(answer.etag) });
      expect([again.status, again.body.length, again.answer.etag]).toEqual([304, 0, answer.etag]);
    }
    expect(tags.size).toBe(5);
    const packed = await read(`${base}/ranks`, { 'accept-encoding': 'br' });
    expect([packed.answer['content-encoding'], tags.has(packed.answer.etag)]).toEqual(['br', false]);
    expect(packed.answer['repr-digest']).toBe(digestOf(packed.body));
  });

  it.each([
    ['a parameter that there is not', '?colour=red', [400, 'query-invalid']],
    ['a parameter twice', '?vendor=v1&vendor=v2', [400, 'query-invalid']],
    ['a page that is too large', '?limit=201', [400, 'query-invalid']],
    ['a key in the address', '?api_key=vk_live_x', [400, 'credentials-in-url']],
    ['a key in the address that hides', '?vendor=vk%5flive_x', [400, 'credentials-in-url']],
    ['a vendor nobody knows', '?vendor=nobody', [404, 'not-found']],
    ['a vendor that was not asked about', '?vendor=canary-vendor', [404, 'not-found']],
    ['a day that is none', '?as_of=2026-13-45', [400, 'query-invalid']],
  ])('refuses %s', async (_, query, wanted) => {
    expect(await refusal(`${base}/ranks${query}`)).toEqual(wanted);
  });

  const queries = casesOf('query-string').filter(({ query, auth }) => Boolean(query) && auth === undefined);
  it.each(queries.map((one) => [one.name, one] as const))('refuses the query of %s', async (_, { query }) => {
    const text = encodeURI(String(expand(query))).replaceAll('%25', '%');
    const { status, type } = await read(`${base}/scores?${text}`);
    expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8']);
  });

  const keys = casesOf('api-key').filter(
    ({ headers, query }) => query !== undefined || !JSON.stringify(headers ?? '$').match(/\$(?!valid|gen)/),
  );
  it.each(keys.map((one) => [one.name, one] as const))('refuses credentials such as %s', async (_, one) => {
    const query = String(expand(one.query ?? '')).replace('$valid', 'vk_live_x');
    for (const path of query === '' ? ['/v1/vendor/me'] : ['/v1/vendor/me', `${base}/ranks`]) {
      const headers = Object.fromEntries(
        Object.entries(one.headers ?? {}).flatMap(([name, value]) =>
          value === null ? [] : [[name, String(expand(value))]],
        ),
      );
      const [status, problem] = await refusal(`${path}?${query}`, headers);
      expect([one.expect.http.includes(Number(status)), problem]).toEqual([true, one.expect.problem]);
    }
  });

  it('says the same of a study that is not there and of one that was never published', async () => {
    const answers = await Promise.all(
      ['nothing', 'unreleased'].map((study) => read(`/v1/benchmarks/${study}/latest/ranks`)),
    );
    const [one, other] = answers.map(({ status, body }) => {
      const { instance: _, requestId: __, ...rest } = JSON.parse(String(body)) as Record<string, unknown>;
      return { status, rest };
    });
    expect(one).toEqual(other);
    expect(one).toMatchObject({ status: 404 });
  });

  it('knows which version of the interface is meant', async () => {
    const { answer } = await read(`${base}/ranks`, { 'api-version': '2026-11-01' });
    expect(answer['api-version']).toBe('2026-11-01');
    expect(await refusal(`${base}/ranks`, { 'api-version': '2020-01-01' })).toEqual([400, 'api-version-unknown']);
  });

  it('is shown by vendors as a badge: a range where there is one, listed where there is none', async () => {
    const badge = async (vendor: string, query = '') => {
      const { status, type, body } = await read(`/badge/golden/${vendor}.svg${query}`);
      return { status, type, svg: String(body) };
    };
    expect(await badge('v6', '?lang=en')).toMatchObject({
      status: 200,
      type: 'image/svg+xml; charset=utf-8',
      svg: expect.stringContaining('listed · ONE'),
    });
    // Its market is too small to rank anybody.
    expect((await badge('v1', '?lang=en')).svg).not.toMatch(/rank \d/);
    expect((await badge('nobody')).status).toBe(404);
    const policy = String((await read('/badge/golden/v1.svg')).answer['content-security-policy']);
    expect(policy).toContain('sandbox');
  });

  it('stands in a frame of anybody’s page within 15 kB, and nothing else of ours does', async () => {
    const { body, answer, status } = await read('/embed/b/golden?lang=en');
    expect([status, body.length < 15_360]).toEqual([200, true]);
    expect(answer['content-security-policy']).toMatch(/frame-ancestors \*$/);
    expect(String(body)).not.toMatch(/<script|src=|@import/);
    const page = await read('/b/golden/one?lang=en', { accept: 'text/html' });
    expect(page.answer['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(String(page.body)).toContain(
      'property="og:image" content="http://study.example/b/golden/one/og.png?lang=en"',
    );
  });

  it('has a picture of 1200 by 630 points for whoever shows its link', async () => {
    const { type, body } = await read('/b/golden/one/og.png?lang=zh-CN');
    expect([type, body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual(['image/png', 1_200, 630]);
    expect(body.length).toBeGreaterThan(10_000);
  });

  it(
    'tells nobody what it may not, whatever is asked and however',
    async () => {
      const truth = truthOf(dataset);
      expect([truth.hidden.size, truth.rankable.size]).toEqual([1, 4]);
      const next = requestsOf(
        {
          studies: ['golden', 'golden', 'golden', 'golden', 'unreleased'],
          waves: ['one', 'latest', 'one', 'two'],
          vendors: ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v6', 'canary-vendor'],
          dimensions: ['overall', 'D1', 'D5', 'c11', 'c51', 'c53'],
        },
        repeatable(20_261_126),
      );
      const faults: string[] = [];
      const statuses: Record<number, number> = {};
      let left = REQUESTS;
      // A machine that does other things, too, may be busy; it says so, and for how long.
      const patient = async ({ path, headers }: Asked, tries = 5): Promise<Answered> => {
        const answered = await read(path, headers);
        const wait = Number(answered.answer['retry-after'] ?? Number.NaN);
        if (answered.status !== 503 || Number.isNaN(wait) || tries === 0) return answered;
        await new Promise((resolve) => setTimeout(resolve, 1_000 * wait));
        return patient({ path, headers }, tries - 1);
      };
      const work = async () => {
        while (left > 0 && faults.length === 0) {
          left -= 1;
          const answered = await patient(next());
          statuses[answered.status] = (statuses[answered.status] ?? 0) + 1;
          faults.push(...(await faultsOf(answered, truth)).map((fault) => `${fault}: ${answered.path}`));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      expect(faults).toEqual([]);
      // Most of what is asked must be answered, or nothing was tried.
      expect(statuses[200]).toBeGreaterThan(REQUESTS / 4);
      expect(stage.api.output.filter((line) => line.includes('"level":50'))).toEqual([]);
    },
    PATIENCE * 5,
  );
});
