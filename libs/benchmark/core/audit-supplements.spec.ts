import { describe, expect, it } from '@jest/globals';
import { RandomSource } from '#statistics';
import { auditCells } from './audit-cells.js';
import { auditSupplements } from './audit-supplements.js';
import type { Cell } from './cell.js';
import { computeRelease, releasedCells } from './compute-release.js';
import { inspectRelease } from './inspect-release.js';
import type { RatingDistribution } from './rating-distribution.js';
import { canonicalInput, type ReleaseInput } from './release-input.js';
import { aCell, aVendor } from './testing/cells.js';
import { aDatasetRelease } from './testing/dataset-release.js';
import { aReleaseInput } from './testing/release-input.js';

const rated = (cell: Cell, measure: 'recommend' | 'overall' = 'recommend'): RatingDistribution => {
  const { vendor, organisation, source, size, region } = cell;
  const counts = Array.from({ length: 11 }, (_, i) => Number(i === 9));
  return { vendor, organisation, source, size, region, measure, severity: null, counts };
};
const excludedOf = (organisations: readonly string[]): Cell[] =>
  organisations.map((organisation) =>
    aCell({ vendor: 'aurora', organisation, steps: Array.from({ length: 15 }, () => 0) }),
  );

const wave = (organisations: number, given: Partial<ReleaseInput> = {}): ReleaseInput => {
  const cells = aVendor('aurora', organisations);
  return canonicalInput(aReleaseInput({ cells, distributions: cells.map((cell) => rated(cell)), ...given }));
};
const audited = (input: ReleaseInput) => auditSupplements(input, auditCells(input));
const after = (first: ReleaseInput): ReleaseInput['before'] => ({
  sets: computeRelease(first, 'a'.repeat(64)).sets,
  cells: releasedCells(first),
});
const names = (of: readonly { readonly cell: string }[]) => of.map(({ cell }) => cell);

describe('numbers beside the scores', () => {
  it('have sets of their own in the ledger', () => {
    const { sets, audited: looked, denied, withheld } = audited(wave(20));
    expect(names(sets)).toEqual(['aurora/nps']);
    expect([looked, denied.length, withheld.size]).toEqual([1, 0, 0]);
    const all = audited(canonicalInput(aDatasetRelease()));
    expect(names(all.sets)).toEqual(
      expect.arrayContaining([
        'V1/nps',
        'V1/topBox',
        'V1/firstReply:urgent',
        'V1/unfiltered',
        '*/drivers',
        '*/reliability:D5',
      ]),
    );
    expect(names(all.sets).filter((cell) => cell.startsWith('V6/'))).toEqual([]);
  });

  it('are not entered twice', () => {
    const first = wave(20);
    expect(audited(wave(20, { before: after(first) })).sets).toEqual([]);
  });

  it('are withheld where an earlier revision beside them would isolate a few', () => {
    const first = wave(20);
    // The scores may be told, because all answered criteria before; who recommended then was one customer less.
    const fewer = canonicalInput({ ...first, distributions: first.distributions.slice(1) });
    const next = wave(20, { before: { ...after(fewer) } });
    const { denied, withheld, sets } = audited(next);
    expect(denied).toEqual([{ cell: 'aurora/nps', reason: 'LINEAR_DISCLOSURE', outcome: 'WITHHELD' }]);
    expect([...withheld]).toEqual(['aurora/nps']);
    expect(sets).toEqual([]);
    const { document } = computeRelease(next, 'a'.repeat(64));
    expect(document.vendors[0]!.companions!.nps).toMatchObject({ score: null, reason: 'LEDGER' });
    expect(inspectRelease(document)).toEqual([]);
  });

  it('of a vendor that keeps its older answers are all withheld', () => {
    const first = wave(20);
    const next = wave(21, {
      before: after(first),
      quality: [{ vendor: 'aurora', responses: 21, excluded: [], flagged: [] }],
    });
    const { withheld, sets } = audited(next);
    expect(withheld.has('aurora/nps') && withheld.has('aurora/unfiltered') && withheld.has('aurora/keywords')).toBe(
      true,
    );
    expect(sets).toEqual([]);
    const { document } = computeRelease(next, 'a'.repeat(64));
    expect(document.ledger.denied).toMatchObject([{ cell: 'aurora/overall', outcome: 'KEPT' }]);
    expect(document.vendors[0]!.companions!.nps.reason).toBe('LEDGER');
    expect(document.keywords).toEqual([]);
    expect(inspectRelease(document)).toEqual([]);
  });

  it('of nobody who is scored are no numbers', () => {
    const cells = aVendor('aurora', 20).map((cell) => ({ ...cell, source: 'partner' as const }));
    expect(audited(wave(20, { distributions: cells.map((cell) => rated(cell)) })).sets).toEqual([]);
    const silent = aVendor('aurora', 20).map((cell) => ({
      ...rated(cell),
      counts: Array.from({ length: 11 }, () => 0),
    }));
    expect(audited(wave(20, { distributions: silent })).sets).toEqual([]);
  });
});

describe('the score without exclusions', () => {
  const strangers = (count: number) => Array.from({ length: count }, (_, i) => `stranger-${i}`);
  const own = (count: number) => Array.from({ length: count }, (_, i) => `aurora-${i}`);
  const unfiltered = (input: ReleaseInput) => audited(input).sets.find(({ cell }) => cell === 'aurora/unfiltered');

  it('is told when enough organisations stand behind the difference', () => {
    const set = unfiltered(wave(20, { excludedCells: excludedOf(strangers(10)) }));
    expect(set!.members).toHaveLength(30);
    expect(unfiltered(wave(20, { excludedCells: excludedOf(strangers(9)) }))).toBeUndefined();
    expect(unfiltered(wave(20))).toBeUndefined();
  });

  it('takes the excluded answers of a customer who is counted too for somebody else', () => {
    const set = unfiltered(wave(20, { excludedCells: excludedOf(own(10)) }));
    expect(set!.members).toContain('aurora-3~');
    expect(audited(wave(20, { excludedCells: excludedOf(own(9)) })).denied).toEqual([
      { cell: 'aurora/unfiltered', reason: 'LINEAR_DISCLOSURE', outcome: 'WITHHELD' },
    ]);
  });

  it('stands in the way of a later score that leaves only a few of the excluded out', () => {
    const first = wave(20, { excludedCells: excludedOf(strangers(12)) });
    const restored = [...first.cells, ...excludedOf(strangers(11))];
    const next = canonicalInput(aReleaseInput({ cells: restored, before: after(first) }));
    expect(auditCells(next).denied).toMatchObject([{ cell: 'aurora/overall', outcome: 'KEPT' }]);
    const all = canonicalInput(
      aReleaseInput({ cells: [...first.cells, ...excludedOf(strangers(12))], before: after(first) }),
    );
    expect(auditCells(all).denied).toEqual([]);
  });
});

describe('an audit that is too complex', () => {
  it('withholds to be safe', () => {
    const input = wave(60);
    const random = new RandomSource('00000000000000aa');
    const sets = Array.from({ length: 40 }, () => ({
      cell: 'aurora/nps',
      members: input.cells.flatMap(({ organisation }) => (random.uniform() < 0.5 ? organisation : [])),
    }));
    const { denied } = audited({ ...input, before: { sets, cells: [] } });
    expect(denied).toEqual([{ cell: 'aurora/nps', reason: 'TOO_COMPLEX', outcome: 'WITHHELD' }]);
  });
});
