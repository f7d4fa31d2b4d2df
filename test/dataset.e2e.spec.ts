import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchmarkInput, computeBenchmark } from '#benchmark/core';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { expectGolden, goldenCase } from './support/golden.js';

const DATASET = 'test/golden/dataset-a.json';

type Vendors = Record<string, Record<string, unknown>>;

describe('an analyst at the command line', () => {
  let database: TestDatabase;
  let folder: string;
  const { expected, tolerance } = goldenCase<unknown, { vendors: Vendors }>('99-end-to-end.json', 'dataset-a');

  function fairmark(
    words: readonly string[],
    input = '',
    more: Readonly<Record<string, string>> = {},
  ): { code: number | null; output: string; errors: string } {
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: database.url,
      FAIRMARK_SECRET: secret,
      FAIRMARK_DATA: folder,
      ...more,
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/apps/cli/main.js', ...words], {
      env,
      input,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: status, output: stdout, errors: stderr };
  }
  const secret = randomBytes(32).toString('base64url');

  beforeAll(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(join(tmpdir(), 'fairmark-dataset-'));
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  it('benchmarks a dataset without any database', () => {
    const { code, output, errors } = fairmark(['benchmark', DATASET]);
    expect([code, errors]).toEqual([0, '']);
    expectGolden(JSON.parse(output), expected, tolerance);
  });

  it('imports it, row by row through the checker and the scorer', async () => {
    const { code, output, errors } = fairmark(['import', 'responses', DATASET]);
    expect([code, output, errors]).toEqual([0, '165 responses about 6 vendors are in dataset-a 2026q2.\n', '']);
    const [stored] = await database.query<{ answers: number; events: number; waiting: number }>(
      `select (select count(*)::int from response) as answers,
              (select count(*)::int from outbox where done_at is not null) as events,
              (select count(*)::int from wave_delta) as waiting`,
    );
    expect(stored).toEqual({ answers: 165, events: 165, waiting: 0 });
  });

  it('is told that the wave exists when it imports twice', () => {
    const { code, errors } = fairmark(['import', 'responses', DATASET]);
    expect([code, errors]).toEqual([1, 'The wave 2026q2 of dataset-a exists; name another with --wave.\n']);
  });

  it('publishes a release that reproduces its statistics', async () => {
    const words = ['release', 'publish', 'dataset-a', '2026q2', '--reason', 'First look', '--acknowledge', 'known'];
    const [analyst, admin] = ['analyst@example.com', 'admin@example.com'];
    expect(fairmark(['admin', 'create', analyst, '--role', 'analyst'], 'a long enough password\n').code).toBe(0);
    expect(fairmark(['admin', 'create', admin], 'a long enough password\n').code).toBe(0);
    const alone = fairmark([...words, '--prepared-by', admin, '--approved-by', admin]);
    expect([alone.code, alone.errors]).toEqual([1, 'Whoever prepared a release may not approve it.\n']);
    const { code, output } = fairmark([...words, '--prepared-by', analyst, '--approved-by', admin]);
    expect([code, output]).toEqual([0, expect.stringMatching(/^Revision 1 of dataset-a 2026q2 is public. SHA-256 /)]);
    const [release] = await database.query<{ input: string; document: string }>('select input, document from release');
    const { vendors } = JSON.parse(release?.document ?? '') as { vendors: { slug: string; status: string }[] };
    const published = new Map(vendors.map((vendor) => [vendor.slug.toUpperCase(), vendor]));
    const recomputed = computeBenchmark(JSON.parse(release?.input ?? '') as BenchmarkInput).vendors;
    for (const [vendor, { status, ...statistics }] of Object.entries(expected.vendors)) {
      expect(published.get(vendor)?.status).toBe(status);
      if (status === 'SUPPRESSED') continue;
      const { observed, se, df, ci95, organisations, nEffOrg } = statistics;
      expectGolden(published.get(vendor), { observed, se, df, ci95 }, tolerance);
      expectGolden(recomputed[vendor.toLowerCase()], { organisations, nEffOrg }, tolerance);
    }
  });

  it('takes the answers away and benchmarks them alike', () => {
    const exported = fairmark(['export', 'responses', 'dataset-a', '2026q2', '--format', 'json']);
    const file = join(folder, 'exported.json');
    writeFileSync(file, exported.output);
    for (const words of [
      ['benchmark', file],
      ['benchmark', 'dataset-a', '2026q2'],
    ]) {
      const { vendors } = JSON.parse(fairmark(words).output) as { vendors: Vendors };
      const found = Object.fromEntries(Object.entries(vendors).map(([slug, own]) => [slug.toUpperCase(), own]));
      expectGolden(found, expected.vendors, tolerance);
    }
  });

  it('takes them away as a table for spreadsheets', () => {
    const { output } = fairmark(['export', 'responses', 'dataset-a', '2026q2', '--bom']);
    expect(output.startsWith('\uFEFFid,vendor,organisation,')).toBe(true);
    expect(output.trimEnd().split('\n')).toHaveLength(166);
    expect(output).not.toMatch(/O9007|@/);
  });

  it('imports nothing when one row is wrong', async () => {
    const { rows, ...rest } = JSON.parse(readFileSync(DATASET, 'utf8')) as { rows: { items: object }[] };
    const broken = [...rows.slice(0, 2), { ...rows[2], items: { ...rows[2]?.items, c11: 6 } }];
    const file = join(folder, 'broken.json');
    writeFileSync(file, JSON.stringify({ ...rest, rows: broken }));
    const { code, errors } = fairmark(['import', 'responses', file, '--study', 'broken']);
    expect([code, errors]).toEqual([1, expect.stringContaining('/rows/2')]);
    expect(await database.query("select 1 from study where slug = 'broken'")).toEqual([]);
  });

  it('lets a colleague in with a password that is on no command line', () => {
    const added = fairmark(['admin', 'create', 'colleague@example.com'], 'a long enough password\n');
    expect([added.code, added.output]).toEqual([0, expect.stringContaining('colleague@example.com')]);
    const weak = fairmark(['admin', 'create', 'other@example.com'], 'short\n');
    expect([weak.code, weak.errors]).toEqual([1, expect.stringContaining('/password  length')]);
  });

  it('cannot throw away a study that is no demo', () => {
    const { code, errors } = fairmark(['demo', 'reset'], '', { FAIRMARK_DEMO: 'true' });
    expect([code, errors]).toEqual([1, expect.stringContaining('nothing was thrown away')]);
  });
});
