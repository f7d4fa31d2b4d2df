import { describe, expect, it } from '@jest/globals';
import { computeRelease, releasedCells } from './compute-release.js';
import { inspectRelease } from './inspect-release.js';
import type { Cell } from './cell.js';
import { LEVELS } from './cell.js';
import type { Quote } from './quote.js';
import { canonicalInput, readReleaseInput, type ReleaseInput } from './release-input.js';
import { aReleaseInput } from './testing/release-input.js';
import { aVendor } from './testing/cells.js';

/** The same cells with one level for each answer, which is what they are of one answer each. */
const levelled = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell) => ({
    ...cell,
    levels: cell.count.flatMap((count, c) =>
      Array.from({ length: LEVELS }, (_, level) => (count > 0 && cell.sum[c]! / 630 === level ? count : 0)),
    ),
  }));

const aQuote = (given: Partial<Quote>): Quote => ({
  id: '0',
  vendor: 'aurora',
  dimension: 'D1',
  band: 'favourable',
  text: 'Quick, even at night',
  language: 'en',
  ...given,
});
// oxlint-disable-next-line typescript/no-explicit-any -- a document somebody tampered with has no type
type Loose = any;

const QUOTES = ['aurora', 'borealis', 'cirrus', 'dusk'].flatMap((vendor) =>
  (['critical', 'mixed', 'favourable'] as const).flatMap((band) =>
    [1, 2, 3, 4].map((n) => aQuote({ id: `${vendor}-${band}-${n}`, vendor, band })),
  ),
);
const ofRegions = (cells: readonly Cell[], inCn: number): Cell[] =>
  cells.map((cell, i) => ({ ...cell, region: i < inCn ? 'CN' : 'INTL' }));

const plain = aReleaseInput();
const input = canonicalInput({ ...plain, cells: levelled(plain.cells), quotes: QUOTES });
const release = (given: ReleaseInput) => computeRelease(canonicalInput(given), 'a'.repeat(64));
const { document } = release(input);

describe('a release with quotes', () => {
  it('has a balanced few of each shown vendor and dimension, and none of a suppressed one', () => {
    const vendors = new Set((document.quotes ?? []).map(({ vendor }) => vendor));
    expect([...vendors]).toEqual(['aurora', 'borealis', 'cirrus']);
    expect(new Set((document.quotes ?? []).map(({ dimension }) => dimension))).toEqual(new Set(['D1']));
    expect(inspectRelease(document)).toEqual([]);
  });

  it('says how answers spread in whole percent that sum to a hundred, of scored criteria alone', () => {
    expect(document.distributions?.map(({ vendor }) => vendor)).toEqual(['aurora', 'borealis', 'cirrus']);
    for (const { criteria } of document.distributions ?? [])
      for (const { percent } of criteria) expect(percent.reduce((sum, share) => sum + share, 0)).toBe(100);
    expect(document.distributions?.[0]?.criteria).toHaveLength(15);
  });

  it.each<[string, (copy: Loose) => void, string]>([
    ['praise in the place of criticism', (d) => (d.quotes[0].band = 'critical'), '/quotes not-balanced'],
    [
      'more quotes than a few',
      (d) => d.quotes.push(...d.quotes.map((q: Loose) => ({ ...q, id: `x${q.id}` }))),
      '/quotes not-balanced',
    ],
    ['a quote twice', (d) => d.quotes.push(d.quotes[0]), '/quotes quote-twice'],
    ['a quote of a suppressed vendor', (d) => (d.quotes[0].vendor = 'dusk'), '/quotes not-balanced'],
    [
      'shares of more than all',
      (d) => (d.distributions[0].criteria[0].percent[0] += 1),
      '/distributions/0/criteria/0/percent sum-differs',
    ],
    [
      'answers about a suppressed vendor',
      (d) => (d.distributions[0].vendor = 'dusk'),
      '/distributions/0 suppressed-number',
    ],
    ['answers about nobody', (d) => (d.distributions[0].vendor = 'none'), '/distributions/0 suppressed-number'],
    ['a part of a suppressed vendor', (d) => (d.segments[0].vendor = 'dusk'), '/segments/0 suppressed-number'],
    ['a part of nobody', (d) => (d.segments[0].vendor = 'none'), '/segments/0 suppressed-number'],
    [
      'a number for a hidden part',
      (d) => (d.segments.find((s: Loose) => s.score === null).score = 50),
      'below-threshold',
    ],
    ['a score beyond the scale', (d) => (d.segments.find((s: Loose) => s.score !== null).score = 101), 'score-bounds'],
  ])('is seen through with %s', (_, change, expected) => {
    const copy = structuredClone(document) as Loose;
    change(copy);
    expect(
      inspectRelease(copy)
        .map(({ pointer, code }) => `${pointer} ${code}`)
        .join(),
    ).toContain(expected);
  });

  it('is the same from the same input, and from its file', () => {
    expect(release(readReleaseInput(JSON.parse(JSON.stringify(input)))).document).toEqual(document);
    expect(release({ ...input, quotes: QUOTES.toReversed() }).document).toEqual(document);
  });

  it('has nothing of it where no levels were counted: old inputs give what they gave', () => {
    const before = release({ ...plain, quotes: QUOTES }).document;
    expect(before).not.toHaveProperty('quotes');
    expect(before).not.toHaveProperty('distributions');
    expect(before).not.toHaveProperty('segments');
    expect(canonicalInput(plain)).not.toHaveProperty('quotes');
  });

  it('drops a quote whose author took it back from the next revision', () => {
    const gone = document.quotes![0]!.id;
    const next = release({ ...input, revision: 2, quotes: QUOTES.filter(({ id }) => id !== gone) }).document;
    expect(next.quotes?.map(({ id }) => id)).not.toContain(gone);
  });

  it('tells nothing of a criterion that too few answered, and quotes nobody on a dimension without one', () => {
    const silent = levelled(aVendor('aurora', 24, (o, c) => (c < 3 ? null : 2 + ((o + c) % 3))));
    const cells = [...silent, ...input.cells.filter(({ vendor }) => vendor !== 'aurora')];
    const { distributions, quotes } = release({ ...input, cells }).document;
    expect(distributions?.[0]?.criteria.map(({ id }) => id)).not.toContain('c11');
    expect(quotes?.map(({ vendor }) => vendor)).not.toContain('aurora');
  });

  it('needs no quotes', () => {
    const { quotes: _none, ...without } = input;
    expect(release(without).document.quotes).toEqual([]);
    expect(inspectRelease(release(without).document)).toEqual([]);
  });

  it('goes on with quotes and answers of a vendor whose numbers are kept', () => {
    const cells = levelled([
      ...input.cells.filter(({ vendor }) => vendor !== 'aurora'),
      ...aVendor('aurora', 25, (o, c) => 2 + ((o * (c + 2)) % 3)),
    ]);
    const before = { sets: release(input).sets, cells: releasedCells(input) };
    const next = release({ ...input, revision: 2, cells, before }).document;
    expect(next.ledger.denied).toContainEqual(expect.objectContaining({ cell: 'aurora/overall', outcome: 'KEPT' }));
    expect(next.distributions?.[0]).toEqual(document.distributions?.[0]);
    expect(next.quotes).toEqual(document.quotes);
  });

  it.each([
    ['levels of no five', (cell: Cell) => ({ ...cell, levels: [1] })],
    ['levels that are not its answers', (cell: Cell) => ({ ...cell, levels: cell.levels!.map(() => 0) })],
    ['a level of less than nobody', (cell: Cell) => ({ ...cell, levels: cell.levels!.map((n) => -n) })],
  ])('takes no cell with %s', (_, broken) => {
    const [first, ...rest] = input.cells as [Cell, ...Cell[]];
    expect(() => canonicalInput({ ...input, cells: [broken(first), ...rest] })).toThrow(/cannot be right/);
  });

  it('adds levels up where cells are one, and loses them where one has none', () => {
    const [one] = levelled(aVendor('aurora', 1)) as [Cell];
    const { levels: _none, ...bare } = one;
    expect(canonicalInput({ ...plain, cells: [one, one] }).cells[0]?.levels?.[3]).toBe(2 * one.levels![3]!);
    expect(canonicalInput({ ...plain, cells: [one, bare] }).cells[0]).not.toHaveProperty('levels');
  });
});

describe('scores among parts of customers', () => {
  const of = (inCn: number, organisations = 24) =>
    canonicalInput({
      ...plain,
      cells: levelled([...ofRegions(aVendor('aurora', organisations), inCn), ...aVendor('borealis', 22)]),
    });
  const scoreOf = (given: ReleaseInput, level: string) =>
    release(given).document.segments?.find((own) => own.vendor === 'aurora' && own.level === level);

  it('are shown from ten organisations on', () => {
    expect(scoreOf(of(12), 'CN')).toMatchObject({ orgBand: '10-19', score: expect.any(Number) });
    expect(scoreOf(of(12), 'INTL')).toMatchObject({ orgBand: '10-19', score: expect.any(Number) });
  });

  it('have no score where a part left too much out', () => {
    const cells = levelled([
      ...ofRegions(
        aVendor('aurora', 24, (o, c) => (o < 12 && c > 2 ? null : 3)),
        12,
      ),
      ...aVendor('borealis', 22),
    ]);
    expect(scoreOf(canonicalInput({ ...plain, cells }), 'CN')).toMatchObject({ orgBand: null, score: null });
  });

  it('are hidden with fewer, and beside a small one so is what would give it away', () => {
    expect(scoreOf(of(18), 'INTL')).toEqual({
      vendor: 'aurora',
      margin: 'region',
      level: 'INTL',
      orgBand: null,
      score: null,
      ci95: null,
    });
    expect(scoreOf(of(18), 'CN')).toMatchObject({ score: null });
  });

  const after = (first: ReleaseInput, next: ReleaseInput) =>
    release({
      ...next,
      revision: 2,
      before: {
        sets: release(first).sets.filter(({ cell }) => cell.includes('public:')),
        cells: releasedCells(first),
      },
    }).document;

  it('are held against what earlier revisions told of them', () => {
    const { segments, ledger } = after(of(12), of(13));
    expect(
      segments?.filter(({ vendor, margin, score }) => vendor === 'aurora' && margin === 'region' && score !== null),
    ).toEqual([]);
    expect(ledger.denied.map(({ cell }) => cell)).toContain('aurora/public:region:CN');
  });

  it('add up to the overall score, which is held against them', () => {
    expect(after(of(12), of(13, 26)).ledger.denied.map(({ cell }) => cell)).toContain('aurora/overall');
  });
});
