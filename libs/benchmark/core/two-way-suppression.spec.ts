import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectGolden, goldenCases } from '../../statistics/testing/golden.js';
import { hiddenRanges } from './hidden-ranges.js';
import { type CellAt, suppressTable } from './two-way-suppression.js';

describe('suppressTable', () => {
  const cases = goldenCases('14-suppression.json').filter(({ name }) => name.startsWith('two-way'));
  it.each(cases)('agrees with linear programming: $name', (each) => {
    const { table, k } = each.input as { table: number[][]; k: number };
    const result = suppressTable(table, k);
    expectGolden({ ...result, attackerCountRange: result.ranges }, each.expected, each.tolerance);
    expect(Object.keys(result.ranges!)).toHaveLength(result.primary.length + result.complementary!.length);
  });

  it('publishes a table without small cells whole, empty cells included', () => {
    expect(
      suppressTable(
        [
          [10, 0],
          [20, 30],
        ],
        10,
      ),
    ).toEqual({ status: 'OK', primary: [], complementary: [], ranges: {} });
  });

  it('withholds a table that cannot be protected, or is too large to search', () => {
    expect(suppressTable([[4, 12]], 10).status).toBe('TABLE_WITHHELD');
    const large = Array.from({ length: 5 }, (_, r) => Array.from({ length: 5 }, (_, c) => (r + c === 0 ? 3 : 20)));
    expect(suppressTable(large, 10).status).toBe('TABLE_WITHHELD');
  });

  it('publishes a large table without small cells, which needs no search', () => {
    const large = Array.from({ length: 5 }, () => [20, 20, 20, 20, 0]);
    expect(suppressTable(large, 10).status).toBe('OK');
  });

  it('does not hide a count that the margins still bound to a point', () => {
    // Two squares of hidden cells with one hidden cell between them: the margins of a square give it away.
    const bridge = [
      [2, 2, 2, 0],
      [2, 2, 0, 0],
      [0, 0, 2, 2],
      [0, 0, 2, 2],
    ];
    expect(suppressTable(bridge, 3).status).toBe('TABLE_WITHHELD');
    const withWayRound = bridge.map((row, r) => row.map((size, c) => (r === 2 && c === 0 ? 20 : size)));
    expect(suppressTable(withWayRound, 3)).toMatchObject({ status: 'OK', complementary: [[2, 0]] });
  });

  it('hides the fewest organisations, then the fewest cells, that protect every line', () => {
    const size = fc.constantFrom(0, 2, 3, 5, 6, 10, 12);
    const row = fc.tuple(size, size, size);
    fc.assert(
      fc.property(fc.tuple(row, row), (table) => {
        const { status, primary, complementary } = suppressTable(table, 5);
        const best = leastPattern(table, 5);
        expect(primary).toEqual(best.primary);
        expect(status).toBe(best.cost === null ? 'TABLE_WITHHELD' : 'OK');
        if (complementary !== null) expect(costOf(table, complementary)).toEqual(best.cost);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every hidden count open and its true value possible, of a thousand tables (KAN-04)', () => {
    const size = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size, size), { minLength: 2, maxLength: 3 }), (table) => {
        const { ranges, primary, complementary } = suppressTable(table, 6);
        if (ranges === null) return;
        for (const [r, c] of [...primary, ...complementary!]) {
          const [low, high] = ranges[`${r},${c}`]!;
          expect(high).toBeGreaterThan(low);
          expect(low).toBeLessThanOrEqual(table[r]![c]!);
          expect(high).toBeGreaterThanOrEqual(table[r]![c]!);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

type Table = readonly (readonly number[])[];

const costOf = (table: Table, cells: readonly CellAt[]): [number, number] => [
  cells.reduce((sum, [r, c]) => sum + table[r]![c]!, 0),
  cells.length,
];

/** By trying every set of cells; a null cost means that none protects the table. */
function leastPattern(table: Table, k: number): { primary: CellAt[]; cost: [number, number] | null } {
  const cells = table.flatMap((row, r) => row.map((_, c): CellAt => [r, c]));
  const at = ([r, c]: CellAt) => table[r]![c]!;
  const primary = cells.filter((cell) => at(cell) > 0 && at(cell) < k);
  const free = cells.filter((cell) => at(cell) >= k);
  if (primary.length === 0) return { primary, cost: [0, 0] };
  const safe = Array.from({ length: 2 ** free.length }, (_, mask) => free.filter((__, i) => (mask >> i) % 2 === 1))
    .filter((chosen) => {
      const hidden = [...primary, ...chosen];
      const lines = hidden.flatMap((cell) => [0, 1].map((axis) => hidden.filter((each) => each[axis] === cell[axis])));
      const ranges = hiddenRanges(table, hidden);
      return (
        lines.every((line) => line.length > 1 && costOf(table, line)[0] >= k) &&
        Object.values(ranges).every(([low, high]) => low < high)
      );
    })
    .map((chosen) => costOf(table, chosen))
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { primary, cost: safe[0] ?? null };
}
