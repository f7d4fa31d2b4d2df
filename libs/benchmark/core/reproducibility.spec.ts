import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel';
import { RandomSource } from '#statistics';
import { computeRelease } from './compute-release.js';
import { canonicalInput, type ReleaseInput } from './release-input.js';
import { aDatasetRelease } from './testing/dataset-release.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A wave with something in every list: shared organisations, two regions and sizes, a revision before, past waves. */
function aWave(): ReleaseInput {
  const plain = aDatasetRelease();
  const membersOf = (wanted: string, from: number) =>
    [...new Set(plain.cells.filter(({ vendor }) => vendor === wanted).map(({ organisation }) => organisation))].slice(
      from,
    );
  return aDatasetRelease({
    config: { ...plain.config, driverReplicates: 50, gapReplicates: 50, gapVendors: 4 },
    collection: {
      invitations: 200,
      excluded: [
        { reason: 'speed', count: 2 },
        { reason: 'duplicate', count: 1 },
      ],
      medianMinutes: 4.5,
    },
    channels: [
      { ...PROBES, vendor: 'V1', criterion: 'c11' },
      { ...PROBES, vendor: 'V1', criterion: 'c22', score: 20 },
      { ...PROBES, vendor: 'V2', criterion: 'c11' },
    ],
    before: {
      sets: [
        { cell: 'V3/overall', members: membersOf('V3', 12) },
        { cell: 'V2/overall', members: membersOf('V2', 12) },
      ],
      cells: plain.cells.filter(({ vendor }) => vendor === 'V3'),
    },
  });
}

const PROBES = {
  channel: 'P',
  score: 80,
  variance: 9,
  n: 16,
  organisations: 8,
  agreement: 0.85,
  verified: true,
} as const;

/** Fisher–Yates. */
function shuffled<T>(items: readonly T[], random: RandomSource): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = random.index(last + 1);
    [copy[last], copy[other]] = [copy[other]!, copy[last]!];
  }
  return copy;
}

/** Lists whose order is their meaning. */
const ORDERED = new Set(['sum', 'count', 'counts', 'product', 'weights', 'ci95', 'earlier', 'dimensions', 'criteria']);

/** The same wave as another reader of the database might have found it: every list that has no order of its own, shuffled. */
function inAnotherOrder(input: ReleaseInput, run: number): ReleaseInput {
  const random = new RandomSource(run.toString(16).padStart(16, '0'));
  const turned = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) {
      const isOrdered = ORDERED.has(name) || name === 'reliability' || name === 'margins' || name.endsWith('Sources');
      const items = value.map((item) => turned(item, isOrdered ? name : ''));
      return isOrdered ? items : shuffled(items, random);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, turned(item, key)]));
  };
  return turned(input) as ReleaseInput;
}

function releaseBytes(input: ReleaseInput): string {
  const canonical = canonicalInput(input);
  return canonicalJson(computeRelease(canonical, sha256(canonicalJson(canonical))));
}

// Plain JavaScript on the build, as `fairmark benchmark` would run it on another machine.
const PROGRAM = `
  import { createHash } from 'node:crypto';
  import { canonicalJson } from '${new URL('../../../dist/libs/kernel/index.js', import.meta.url).href}';
  import { canonicalInput, computeRelease } from '${new URL('../../../dist/libs/benchmark/core/index.js', import.meta.url).href}';
  const text = await new Promise((done) => {
    let read = '';
    process.stdin.setEncoding('utf8').on('data', (part) => (read += part)).on('end', () => done(read));
  });
  const input = canonicalInput(JSON.parse(text));
  const hash = createHash('sha256').update(canonicalJson(input)).digest('hex');
  const place = { hour: new Date(0).getHours(), locale: Intl.NumberFormat().resolvedOptions().locale };
  process.stdout.write(JSON.stringify({ place, bytes: canonicalJson(computeRelease(input, hash)) }));
`;

interface Elsewhere {
  readonly place: { readonly hour: number; readonly locale: string };
  readonly bytes: string;
}

function computedElsewhere(input: ReleaseInput, zone: string, locale: string): Elsewhere {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
  });
  if (status !== 0) throw new Error(`The build computed no release: ${stderr}`);
  return JSON.parse(stdout) as Elsewhere;
}

describe('a release', () => {
  const wave = aWave();
  const bytes = releaseBytes(wave);

  it('has ranks, trends, segments and a ledger in these tests', () => {
    const { document } = computeRelease(canonicalInput(wave), sha256(''));
    expect(document.vendors.some(({ rankRange }) => rankRange !== null)).toBe(true);
    expect(document.trend.some(({ change }) => change !== null)).toBe(true);
    expect(document.ledger.audited).toBeGreaterThan(0);
    expect(document.drivers?.status).toBe('OK');
    expect(document.gap?.correctedSlope).not.toBeNull();
    expect(document.keywords.some(({ terms }) => terms.length > 0)).toBe(true);
    expect(document.quality.vendors.some(({ unfiltered }) => unfiltered.score !== null)).toBe(true);
    expect(document.vendors.some(({ richer }) => richer !== null)).toBe(true);
    expect(document.claims.filter(({ allowed }) => allowed).map(({ type }) => type)).toContain('CUSTOMERS_SAY');
    expect(document.comparisons[0]!.pairs.length).toBeGreaterThan(0);
  });

  it('is the same to the byte in twenty runs, whatever order the rows were read in', () => {
    for (let run = 1; run <= 20; run += 1) {
      const reordered = inAnotherOrder(wave, run);
      expect(canonicalJson(reordered)).not.toBe(canonicalJson(wave));
      expect(sha256(releaseBytes(reordered))).toBe(sha256(bytes));
    }
  });

  it('is another one with another seed', () => {
    expect(releaseBytes({ ...wave, seed: '00000000000000a6' })).not.toBe(bytes);
  });

  it.each([
    { zone: 'Asia/Shanghai', locale: 'zh_CN.UTF-8', hour: 8, language: 'zh-CN' },
    { zone: 'America/New_York', locale: 'en_US.UTF-8', hour: 19, language: 'en-US' },
  ])('is the same to the byte as built and run in $zone with $locale', ({ zone, locale, hour, language }) => {
    const elsewhere = computedElsewhere(inAnotherOrder(wave, hour), zone, locale);
    expect(elsewhere.place).toEqual({ hour, locale: language });
    expect(sha256(elsewhere.bytes)).toBe(sha256(bytes));
  });
});
