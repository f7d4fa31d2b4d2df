import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel';
import { RandomSource } from '#statistics';
import { computeRelease } from './compute-release.js';
import { canonicalInput, type ReleaseInput } from './release-input.js';
import { aVendor } from './testing/cells.js';
import { aReleaseInput } from './testing/release-input.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A wave with something in every list: shared organisations, two regions and sizes, a revision before, a past wave. */
function aWave(): ReleaseInput {
  const plain = aReleaseInput();
  const cells = plain.cells.map((cell, i) => ({
    ...cell,
    organisation: i % 5 === 0 ? `shared-${i % 20}` : cell.organisation,
    source: i % 4 === 0 ? ('vendor_invited' as const) : cell.source,
    size: (['S', 'M', 'L'] as const)[i % 3]!,
    region: i % 2 === 0 ? ('CN' as const) : ('INTL' as const),
  }));
  return aReleaseInput({
    cells,
    allocations: Array.from({ length: 12 }, (_, i) => ({
      weights: [0.1 + i / 100, 0.3 - i / 100, 0.2, 0.2, 0.2],
      count: 1 + (i % 3),
    })),
    collection: {
      invitations: 200,
      excluded: [
        { reason: 'speed', count: 2 },
        { reason: 'duplicate', count: 1 },
      ],
      medianMinutes: 4.5,
    },
    before: {
      sets: [
        { cell: 'cirrus/overall', members: aVendor('cirrus', 12).map(({ organisation }) => organisation) },
        { cell: 'aurora/overall', members: aVendor('aurora', 14).map(({ organisation }) => organisation) },
      ],
      cells: aVendor('aurora', 14),
    },
    earlier: [
      {
        wave: '2026q3',
        methodVersion: plain.config.version,
        series: 1,
        vendors: [{ slug: 'aurora', score: 71.25, ci95: [66, 76], se: 2.4 }],
      },
    ],
  });
}

/** Fisher–Yates. */
function shuffled<T>(items: readonly T[], random: RandomSource): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = random.index(last + 1);
    [copy[last], copy[other]] = [copy[other]!, copy[last]!];
  }
  return copy;
}

/** The same wave as another reader of the database might have found it. */
function inAnotherOrder(input: ReleaseInput, run: number): ReleaseInput {
  const random = new RandomSource(run.toString(16).padStart(16, '0'));
  const { collection, before } = input;
  return {
    ...input,
    vendors: shuffled(input.vendors, random),
    cells: shuffled(input.cells, random),
    allocations: shuffled(input.allocations, random),
    collection: { ...collection, excluded: shuffled(collection.excluded, random) },
    before: {
      cells: shuffled(before.cells, random),
      sets: shuffled(before.sets, random).map(({ cell, members }) => ({ cell, members: shuffled(members, random) })),
    },
  };
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
