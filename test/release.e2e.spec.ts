import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import request from 'supertest';
import { ReleaseKeeper, ReleaseService } from '#benchmark';
import { computeRelease, type ReleaseDocument, type ReleaseInput } from '#benchmark/core';
import { type RecordedInvitation, RecordedInvitationService } from '#distribution';
import { createLog, parseConfig } from '#platform';
import { AnswerImportService } from '#response';
import type { DatasetRow } from '../apps/cli/dataset/dataset.js';
import { withServices } from '../apps/cli/services.js';
import { attack, type PublishedCell } from '../libs/benchmark/core/testing/subtraction-attack.js';
import { expectGolden, goldenCase } from './support/golden.js';
import { fourEyes, publishWords } from './support/publish.js';
import { startProgram } from './support/program.js';
import { openStage, type Stage } from './support/stage.js';

const DATASET = 'test/golden/dataset-a.json';
const PATIENCE = 240_000;
const K = 10;
/** Everything that is kept of a release and was hashed or signed, and so many places to change it at. */
const SIGNED = ['document', 'sha256', 'kid', 'signature', 'input'] as const;
const PLACES = 20;
const STATISTICS = ['observed', 'se', 'df', 'ci95', 'organisations', 'nEffOrg'];

interface DatasetFile {
  readonly criteria: readonly string[];
  readonly rubric: object;
}
const { criteria, rubric } = JSON.parse(readFileSync(DATASET, 'utf8')) as DatasetFile;

/** What the n-th customer of aurora says to everything: the 21st is as unhappy as one can be. */
const answerOf = (n: number) => (n === 20 ? 1 : 3 + (n % 3));

const row = (vendor: string, n: number, answer: number): DatasetRow => ({
  id: `${vendor}-${n}`,
  vendor,
  org: `${vendor} customer ${n}`,
  source: 'independent',
  size: 'M',
  region: 'CN',
  items: Object.fromEntries(criteria.map((id) => [id, answer])),
});
const rowsOf = (vendor: string, count: number, answer: (n: number) => number): DatasetRow[] =>
  Array.from({ length: count }, (_, n) => row(vendor, n, answer(n)));

interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

describe('a release', () => {
  let stage: Stage;
  let folder: string;

  const fairmark = (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
    new Promise((resolve) => {
      const all = { PATH: process.env['PATH'], DATABASE_URL: 'postgres://127.0.0.1:1/none', ...env };
      execFile(
        process.execPath,
        ['dist/apps/cli/main.js', ...words],
        { env: all, maxBuffer: 2 ** 26 },
        (error, output, errors) => resolve({ code: error ? Number(error.code) : 0, output, errors }),
      );
    });
  const done = async (...words: readonly string[]): Promise<string> => {
    const { code, output, errors } = await fairmark(words, stage.env);
    expect([code, errors]).toEqual([0, '']);
    return output;
  };
  const keep = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const get = async (path: string): Promise<string> => {
    const answer = await stage.http.get(path).buffer(true);
    expect(answer.status).toBe(200);
    return answer.text;
  };

  beforeAll(async () => {
    stage = await openStage();
    folder = mkdtempSync(join(tmpdir(), 'fairmark-release-'));
    await done('import', 'responses', DATASET, '--study', 'golden', '--wave', 'one');
    await done(...(await publishWords(stage, 'golden', 'one')));
  }, PATIENCE);

  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reproduces the reference tools on a whole survey', async () => {
    const { expected, tolerance } = goldenCase<never, { vendors: Record<string, Record<string, unknown>> }>(
      '99-end-to-end.json',
      'dataset-a',
    );
    const document = JSON.parse(await get('/v1/benchmarks/golden/one')) as ReleaseDocument;
    const details = await stage.database.query<{ document: string }>('select document from release_cell');
    const own = details.map((each) => JSON.parse(each.document) as Record<string, unknown>);
    const shown = Object.entries(expected.vendors).filter(([, { status }]) => status !== 'SUPPRESSED');
    expect(shown).toHaveLength(5);
    for (const [id, statistics] of shown) {
      const slug = id.toLowerCase();
      const released = document.vendors.find((vendor) => vendor.slug === slug);
      const found = { ...released, ...own.find((vendor) => vendor['slug'] === slug) };
      const wanted = Object.fromEntries([...STATISTICS, 'status'].map((name) => [name, statistics[name]]));
      expectGolden(found, wanted, tolerance);
    }
    expect(document.vendors.find(({ slug }) => slug === 'v6')).toMatchObject({ status: 'SUPPRESSED', observed: null });
  });

  it('holds every sentence about itself against its numbers, and says how it came about', async () => {
    const text = await get('/v1/benchmarks/golden/one/claims');
    const { data } = JSON.parse(text) as { data: ReleaseDocument['claims'] };
    const said = data.filter(({ type, allowed }) => type === 'BETTER_THAN' && allowed);
    expect(said.map(({ subjects }) => subjects.join('>'))).toContain('v1>v4');
    expect(data.find(({ type }) => type === 'MARKET')).toMatchObject({ allowed: false, reason: 'MARKET_TOO_SMALL' });
    const {
      reliability,
      drivers,
      data: beside,
    } = JSON.parse(await get('/v1/benchmarks/golden/one/companions')) as {
      reliability: ReleaseDocument['reliability'];
      drivers: ReleaseDocument['drivers'];
      data: readonly { vendor: string; companions: ReleaseDocument['vendors'][number]['companions'] }[];
    };
    expect(reliability.map(({ alpha }) => Number(alpha?.toFixed(3)))).toEqual([0.766, 0.766, 0.807, 0.798, 0.725]);
    expect(drivers).toMatchObject({ status: expect.stringMatching(/OK|NOT_ENOUGH_DATA/) });
    expect(beside.map(({ vendor }) => vendor).toSorted()).toEqual(['v1', 'v2', 'v3', 'v4', 'v5']);
    expect(await get('/v1/benchmarks/golden/one/trend')).toContain('"reason":"NO_TREND"');
    expect(await get('/v1/benchmarks/golden/one/methodology')).toContain('"population":"VOLUNTEERING_CUSTOMERS"');
    expect(await get('/b/golden/one?lang=en')).toContain('Scores of 5 vendors');
  });

  it(
    'is verified by anybody with the file and the key, and by nobody with another',
    async () => {
      const file = keep('release.json', await get('/v1/benchmarks/golden/one/signed'));
      const keys = await stage.http.get('/.well-known/jwks.json').buffer(true);
      expect(keys.headers).toMatchObject({
        'content-type': expect.stringContaining('application/jwk-set+json'),
        'cache-control': expect.stringMatching(/^public/),
      });
      const jwks = keep('jwks.json', keys.text);
      const right = await fairmark(['verify', file, '--jwks', jwks]);
      expect(right).toMatchObject({ code: 0, errors: '', output: expect.stringContaining('signature  right: key ') });
      const unsigned = await fairmark(['verify', file]);
      expect(unsigned).toMatchObject({ code: 0, output: expect.stringContaining('NOT CHECKED') });
      const changed = keep('changed.json', readFileSync(file, 'utf8').replace('"revision":1', '"revision":2'));
      expect(await fairmark(['verify', changed, '--jwks', jwks])).toEqual({
        code: 1,
        output: '',
        errors:
          'The release was changed: it does not have the hash that stands in the file.\n  The release is not signed by the key it names.\n',
      });
      const others = keep('others.json', JSON.stringify({ keys: [] }));
      expect(await fairmark(['verify', file, '--jwks', others])).toMatchObject({
        code: 1,
        errors: 'The file names a key that is not among those given.\n',
      });
    },
    PATIENCE,
  );

  it(
    'is computed again to the byte, wherever and in whatever order',
    async () => {
      const text = await get('/v1/benchmarks/golden/one');
      const input = JSON.parse(
        await done('export', 'release-input', 'golden', 'one', '--revision', '1'),
      ) as ReleaseInput;
      const places = ['UTC', 'Asia/Shanghai'].flatMap((TZ) =>
        ['en_US.UTF-8', 'tr_TR.UTF-8'].map((LANG) => ({ TZ, LANG, LC_ALL: LANG })),
      );
      const runs = Array.from({ length: 20 }, (_, n) => async () => {
        const turned = <T>(rows: readonly T[]) => [
          ...rows.slice((n * 7) % rows.length),
          ...rows.slice(0, (n * 7) % rows.length),
        ];
        const shuffled = {
          ...input,
          cells: turned(input.cells),
          products: turned(input.products),
          distributions: turned(input.distributions),
          quality: turned(input.quality),
          allocations: turned(input.allocations),
          vendors: turned(input.vendors),
        };
        return fairmark(['benchmark', keep(`input-${n}.json`, JSON.stringify(shuffled))], places[n % places.length]);
      });
      for (let n = 0; n < runs.length; n += 2)
        for (const run of await Promise.all(runs.slice(n, n + 2).map((start) => start())))
          expect([run.code, run.errors, run.output === text]).toEqual([0, '', true]);
    },
    PATIENCE,
  );

  it('cannot be changed or taken back by the application', async () => {
    const application = new pg.Client({ connectionString: stage.database.url, options: '-c role=fairmark_app' });
    await application.connect();
    for (const [table, column] of [
      ['release', 'document'],
      ['release_cell', 'document'],
      ['ledger_set', 'cell'],
    ])
      for (const statement of [`update ${table} set ${column} = ''`, `delete from ${table}`, `truncate ${table}`])
        await expect(application.query(statement)).rejects.toMatchObject({ code: '42501' });
    await application.end();
    const [kept] = await stage.database.query<{ sets: number }>('select count(*)::int as sets from ledger_set');
    expect(kept?.sets).toBeGreaterThan(80);
  });

  it(
    'is found out once anything of it was changed in the database, and is not served then (PUB-06)',
    async () => {
      const [release] = await stage.database.query<Record<'id' | (typeof SIGNED)[number], string>>(
        `select id, ${SIGNED.join(', ')} from release`,
      );
      const { id, ...kept } = release!;
      const write = (column: (typeof SIGNED)[number], text: string) =>
        stage.database.query(`update release set ${column} = $2 where id = $1`, [id, text]);
      const changed = (text: string, place: number) => {
        const at = Math.floor((place * (text.length - 1)) / (PLACES - 1));
        return `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
      };
      const config = parseConfig({ ...stage.env, LOG_LEVEL: 'fatal' });
      await withServices({ config, log: createLog({ level: 'fatal', process: 'test' }) }, async (services) => {
        const keeper = services.get(ReleaseKeeper);
        expect(await keeper.verify()).toEqual({ releases: 1, forged: [] });
        const missed: unknown[] = [];
        for (const column of SIGNED) {
          for (let place = 0; place < PLACES; place += 1) {
            await write(column, changed(kept[column], place));
            if ((await keeper.verify()).forged[0] !== id) missed.push([column, place]);
          }
          await write(column, kept[column]);
        }
        expect(missed).toEqual([]);
        await write('document', kept.document.replace('"revision":1', '"revision":9'));
        const api = await startProgram('api', stage.env);
        const served = await request(`http://127.0.0.1:${api.port}`).get('/v1/benchmarks/golden/one');
        await api.stop();
        expect([served.status, served.body.type]).toEqual([500, '/problems/internal-error']);
        await keeper.round();
        await write('document', kept.document);
        // The day's look was taken; what was put right meanwhile is told tomorrow.
        await keeper.round();
      });
      const looks = await stage.database.query(
        `select actor, details from audit_log where action = 'releases.verified'`,
      );
      expect(looks).toEqual([{ actor: 'worker', details: { releases: 1, faults: 1, forged: id } }]);
    },
    PATIENCE,
  );

  describe('and the next revisions of its wave', () => {
    const releases: { readonly document: ReleaseDocument; readonly input: ReleaseInput }[] = [];
    const auroraIn = ({ vendors }: ReleaseDocument) => vendors.find(({ slug }) => slug === 'aurora')!;

    /** The customers of aurora answer, from the n-th on, and the wave is published. */
    async function publishAfter(from: number, to: number): Promise<void> {
      const [place] = await stage.database.query<{ campaign: string; version: string; wave: string; vendor: string }>(
        `select c.id as campaign, c.version_id as version, c.wave_id as wave, v.id as vendor
         from campaign c join wave w on w.id = c.wave_id join vendor v on v.slug = 'aurora' where w.slug = 'attacked'`,
      );
      const { campaign = '', version = '', wave = '', vendor = '' } = place ?? {};
      const config = parseConfig({ ...stage.env, LOG_LEVEL: 'warn' });
      const people = await fourEyes(stage);
      await withServices({ config, log: createLog({ level: 'warn', process: 'test' }) }, async (services) => {
        await answer(services, { campaign, version, vendor }, from, to);
        const wish = { reason: `customers up to ${to}`, acknowledgement: 'known' };
        await services.get(ReleaseService).publish(wave, wish, people);
      });
      await remember();
    }

    async function remember(): Promise<void> {
      const [newest] = await stage.database.query<{ document: string; input: string }>(
        `select r.document, r.input from release r join wave w on w.id = r.wave_id
         where w.slug = 'attacked' order by r.revision desc limit 1`,
      );
      releases.push({
        document: JSON.parse(newest?.document ?? '') as ReleaseDocument,
        input: JSON.parse(newest?.input ?? '') as ReleaseInput,
      });
    }

    /** What an attacker has who knows every customer of aurora: the published scores, and whose answers are in each. */
    const known = (documents: readonly ReleaseDocument[]): PublishedCell[] =>
      documents.map((document, r) => {
        const isKept = document.ledger.denied.some(({ cell }) => cell.startsWith('aurora/'));
        const count = [20, isKept ? 20 : 21, 30][r]!;
        const members = Array.from({ length: count }, (_, n) => `customer ${String(n).padStart(2, '0')}`);
        return { members, score: auroraIn(document).observed! };
      });

    beforeAll(async () => {
      const dataset = {
        name: 'attacked',
        asOf: '2026-06-30',
        rubric,
        criteria,
        rows: [...rowsOf('aurora', 20, answerOf), ...rowsOf('borealis', 30, (n) => 2 + (n % 4))],
      };
      await done(
        'import',
        'responses',
        keep('attacked.json', JSON.stringify(dataset)),
        '--study',
        'attacked',
        '--wave',
        'attacked',
      );
      await done(...(await publishWords(stage, 'attacked', 'attacked')));
      await remember();
      await publishAfter(20, 21);
      await publishAfter(21, 30);
    }, PATIENCE);

    it('keep the old number while one more answer would be given away', () => {
      const [first, second] = releases;
      expect(second!.document).toMatchObject({
        revision: 2,
        ledger: { denied: [{ cell: 'aurora/overall', reason: 'LINEAR_DISCLOSURE', outcome: 'KEPT' }] },
      });
      const numbers = (document: ReleaseDocument) => {
        const { observed, se, ci95, benchmarkScore, dimensions, criteria: own } = auroraIn(document);
        return { observed, se, ci95, benchmarkScore, dimensions, own };
      };
      expect(numbers(second!.document)).toEqual(numbers(first!.document));
      expect(second!.input.cells).toHaveLength(51);
    });

    it('take the new answers when there are ten of them', () => {
      const third = releases[2]!.document;
      expect(third.ledger.denied).toEqual([]);
      expect(auroraIn(third).observed).not.toBe(auroraIn(releases[0]!.document).observed);
      expect(third.quality.responses).toBe(60);
    });

    it('give nobody away to who subtracts all three, but would without the ledger', () => {
      const published = releases.map(({ document }) => document);
      expect(attack(known(published), K)).toEqual([]);
      const blind = releases.map(({ input }) => {
        const before = { sets: [], cells: [] };
        return computeRelease({ ...input, before }, 'a'.repeat(64)).document;
      });
      const recovered = attack(known(blind), K);
      const newcomer = recovered.find(({ group }) => group.join() === 'customer 20');
      expect(newcomer?.mean).toBeCloseTo(0, 6);
    });

    it('hold names of organisations that lead nowhere', async () => {
      const ids = await stage.database.query<{ id: string }>('select organisation_id as id from organisation');
      const waves = releases.map(({ input }) => JSON.stringify(input)).join();
      const [ledger] = await stage.database.query<{ text: string }>(
        'select string_agg(l::text, chr(10)) as text from ledger_set l',
      );
      for (const { id } of ids) expect(`${waves}${ledger?.text}`.includes(id)).toBe(false);
      expect(/(aurora|borealis) customer/.test(waves)).toBe(false);
    });
  });
});

interface Place {
  readonly campaign: string;
  readonly version: string;
  readonly vendor: string;
}

async function answer(services: INestApplicationContext, place: Place, from: number, to: number): Promise<void> {
  const rows = Array.from({ length: to - from }, (_, at) => row('aurora', from + at, answerOf(from + at)));
  const invitations = rows.map(({ id, org, source, size, region }): RecordedInvitation => ({
    key: id,
    vendorId: place.vendor,
    organisation: org,
    source,
    size,
    region,
    locale: 'zh-CN',
    sentAt: new Date('2026-06-30'),
    startedAt: null,
  }));
  const ids = await services.get(RecordedInvitationService).record(place.campaign, invitations);
  await services.get(AnswerImportService).store(
    place.version,
    rows.map(({ items }, n) => ({
      invitationId: ids[n]!,
      answers: items,
      locale: 'zh-CN' as const,
      startedAt: null,
      submittedAt: new Date('2026-06-30'),
    })),
  );
}
