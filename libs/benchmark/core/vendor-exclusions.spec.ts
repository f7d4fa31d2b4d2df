import { describe, expect, it } from '@jest/globals';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { computeBenchmark } from './pipeline.js';
import type { VendorQuality } from './release-input.js';
import { aCell, aVendor } from './testing/cells.js';
import { BUILT_IN_RUBRIC } from '#scoring';
import { type UnfilteredScore, vendorExclusions } from './vendor-exclusions.js';

const quality = (vendor: string, responses: number, excluded: number): VendorQuality => ({
  vendor,
  responses,
  excluded: excluded === 0 ? [] : [{ reason: 'SPEED', count: excluded }],
  flagged: [{ reason: 'SPEED', count: excluded + 1 }],
});
const none = { score: null, ci95: null, differs: null };
const of = (list: readonly VendorQuality[], unfiltered: readonly (readonly [string, UnfilteredScore])[] = []) =>
  vendorExclusions({ quality: list, unfiltered: new Map(unfiltered), shown: ['A', 'B'] }, METHOD_DEFAULTS);

describe('exclusions of a vendor', () => {
  it('are looked at by people when they are rarer or more frequent than chance allows', () => {
    const [a, b] = of([quality('A', 30, 7), quality('B', 120, 6)]);
    expect(a).toMatchObject({ vendor: 'A', responses: 30, audit: true, excluded: [{ reason: 'SPEED', count: 7 }] });
    expect(a!.p).toBeCloseTo(0.0047, 3);
    expect(b!.p).toBeCloseTo(a!.p!, 12);
    expect(of([quality('A', 30, 2), quality('B', 120, 6)])[0]!.audit).toBe(false);
  });

  it('have no test without anybody to compare with, and say nothing of vendors that are not shown', () => {
    expect(of([quality('A', 30, 7)])).toMatchObject([{ p: null, audit: false }]);
    expect(of([quality('A', 0, 0), quality('B', 9, 1)])[0]!.p).toBeNull();
    expect(of([quality('A', 30, 7), quality('C', 30, 0)]).map(({ vendor }) => vendor)).toEqual(['A']);
  });

  it('say what the score would be without them, or why that is not told', () => {
    const list = [quality('A', 30, 7), quality('B', 30, 0)];
    expect(of(list).map(({ unfiltered }) => unfiltered)).toEqual([
      { ...none, reason: 'LEDGER' },
      { ...none, reason: 'NONE_EXCLUDED' },
    ]);
    const told = (score: number | null) =>
      of(list, [['A', { score, ci95: score === null ? null : [60, 80], observed: 70 }]])[0]!.unfiltered;
    expect(told(72)).toEqual({ score: 72, ci95: [60, 80], reason: null, differs: false });
    expect(told(72.1).differs).toBe(true);
    expect(told(67.9).differs).toBe(true);
    expect(told(null)).toEqual({ ...none, reason: 'NOT_SCORED' });
  });
});

describe('a benchmark with exclusions', () => {
  const cells = aVendor('A', 20, () => 3);
  const excludedCells = Array.from({ length: 20 }, (_, o) =>
    aCell({ vendor: 'A', organisation: `A-${o}`, steps: Array.from({ length: 15 }, () => 0) }),
  );
  const input = { rubric: BUILT_IN_RUBRIC, cells, excludedCells, quality: [quality('A', 40, 20)] };
  const unfilteredOf = (given: object) => computeBenchmark({ ...input, ...given }).exclusions[0]!.unfiltered;

  it('gives the score with them beside the one without', () => {
    expect(computeBenchmark(input).vendors['A']).toMatchObject({ observed: 75 });
    expect(unfilteredOf({})).toMatchObject({ score: 37.5, differs: true, reason: null });
  });

  it('keeps quiet where the ledger says so, and where sources are not scored anyway', () => {
    expect(unfilteredOf({ withheld: new Set(['A/unfiltered']) })).toMatchObject({ score: null, reason: 'LEDGER' });
    const partners = excludedCells.map((cell) => ({ ...cell, source: 'partner' as const }));
    expect(unfilteredOf({ excludedCells: partners })).toMatchObject({ score: null, reason: 'LEDGER' });
  });
});
