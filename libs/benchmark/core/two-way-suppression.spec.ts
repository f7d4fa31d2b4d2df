import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectGolden, goldenCases } from '../../statistics/testing/golden.js';
import { suppressTable } from './two-way-suppression.js';

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

  it('does not hide a count that the margins still bound to a point', () => {
    // Rows hide 9 + 1 each, but an outsider knows every count to one.
    const result = suppressTable(
      [
        [9, 1, 20],
        [1, 9, 20],
        [30, 30, 30],
      ],
      10,
    );
    expect(result.status).toBe('OK');
    for (const [low, high] of Object.values(result.ranges!)) expect(high - low).toBeGreaterThan(1);
  });

  it('leaves every hidden count open by more than a point and its true value possible', () => {
    const size = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size, size), { minLength: 2, maxLength: 3 }), (table) => {
        const { ranges, primary, complementary } = suppressTable(table, 6);
        if (ranges === null) return;
        for (const [r, c] of [...primary, ...complementary!]) {
          const [low, high] = ranges[`${r},${c}`]!;
          expect(high - low).toBeGreaterThan(1);
          expect(low).toBeLessThanOrEqual(table[r]![c]!);
          expect(high).toBeGreaterThanOrEqual(table[r]![c]!);
        }
      }),
      { numRuns: 60 },
    );
  });
});
