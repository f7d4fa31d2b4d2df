import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hiddenRanges } from './hidden-ranges.js';

type Table = readonly (readonly number[])[];
type At = readonly [number, number];

/** Least and greatest count of each hidden cell over every table of whole numbers with the same margins and open cells. */
function byEnumeration(table: Table, hidden: readonly At[]): Record<string, [number, number]> {
  const isHidden = (r: number, c: number) => hidden.some(([row, column]) => row === r && column === c);
  const margin = (axis: 0 | 1, at: number) =>
    table.flatMap((row, r) => row.filter((_, c) => (axis === 0 ? r : c) === at && isHidden(r, c)));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rows = table.map((_, r) => sum(margin(0, r)));
  const columns = table[0]!.map((_, c) => sum(margin(1, c)));
  const ranges: Record<string, [number, number]> = {};
  const fill = (next: number, values: readonly number[], left: readonly number[], below: readonly number[]) => {
    if (next === hidden.length) {
      if (sum(left) + sum(below) > 0) return;
      hidden.forEach((cell, i) => {
        const [low, high] = ranges[cell.join()] ?? [Infinity, -Infinity];
        ranges[cell.join()] = [Math.min(low, values[i]!), Math.max(high, values[i]!)];
      });
      return;
    }
    const [r, c] = hidden[next]!;
    for (let value = 0; value <= Math.min(left[r]!, below[c]!); value += 1) {
      const less = (list: readonly number[], at: number) => list.map((each, i) => (i === at ? each - value : each));
      fill(next + 1, [...values, value], less(left, r), less(below, c));
    }
  };
  fill(0, [], rows, columns);
  return ranges;
}

describe('hiddenRanges', () => {
  it('knows nothing of a table in which nothing is hidden', () => {
    expect(hiddenRanges([[1, 2]], [])).toEqual({});
  });

  it('gives away a single hidden cell, and one that shares no cycle with others', () => {
    const table = [
      [3, 20, 5],
      [4, 30, 6],
    ];
    expect(hiddenRanges(table, [[0, 0]])).toEqual({ '0,0': [3, 3] });
    expect(
      hiddenRanges(table, [
        [0, 0],
        [0, 2],
        [1, 2],
      ]),
    ).toEqual({ '0,0': [3, 3], '0,2': [5, 5], '1,2': [6, 6] });
  });

  it('lets counts move round a cycle until the smallest of every second one is used up', () => {
    const table = [
      [3, 8],
      [9, 2],
    ];
    expect(
      hiddenRanges(table, [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual({
      '0,0': [1, 11],
      '0,1': [0, 10],
      '1,0': [1, 11],
      '1,1': [0, 10],
    });
  });

  it('goes round by way of a third line where the second is closed', () => {
    const table = [
      [1, 4, 0],
      [0, 2, 3],
      [5, 0, 1],
    ];
    const ring: At[] = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 0],
    ];
    expect(hiddenRanges(table, ring)).toEqual(byEnumeration(table, ring));
    expect(hiddenRanges(table, ring)['0,0']).toEqual([0, 4]);
  });

  it('agrees with trying every table', () => {
    const size = fc.integer({ min: 0, max: 4 });
    const row = fc.tuple(size, size, size);
    const pattern = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.tuple(row, row, row), pattern, (table, isHidden) => {
        const hidden = isHidden.flatMap((hides, i): At[] => (hides ? [[Math.floor(i / 3), i % 3]] : [])).slice(0, 6);
        expect(hiddenRanges(table, hidden)).toEqual(byEnumeration(table, hidden));
      }),
      { numRuns: 200 },
    );
  });
});
