import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowSpace } from './row-space.js';

describe('rowSpace', () => {
  it('names the pivots and how the other columns follow', () => {
    const space = rowSpace(
      [
        [1, 1, 0, 1],
        [1, 0, 1, 0],
        [2, 1, 1, 1],
      ],
      4,
    );
    expect(space.pivots).toEqual([0, 1]);
    expect(space.dependents).toEqual([2, 3]);
    expect(space.factors.map((row) => [...row])).toEqual([
      [1, -1],
      [0, 1],
    ]);
  });

  it('is empty without rows', () => {
    expect(rowSpace([], 2)).toEqual({
      pivots: [],
      dependents: [0, 1],
      factors: [new Float64Array(0), new Float64Array(0)],
    });
  });

  it('predicts every combination of the rows from its pivots', () => {
    const row = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 8, maxLength: 8 });
    const combination = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), combination, (rows, coefficients) => {
        const { pivots, dependents, factors } = rowSpace(rows, 8);
        const mixed = Array.from({ length: 8 }, (_, c) =>
          rows.reduce((sum, row, r) => sum + coefficients[r]! * row[c]!, 0),
        );
        dependents.forEach((column, d) => {
          const predicted = pivots.reduce((sum, pivot, p) => sum + factors[d]![p]! * mixed[pivot]!, 0);
          expect(predicted).toBeCloseTo(mixed[column]!, 9);
        });
      }),
    );
  });

  it('stays exact when whole numbers outgrow a double', () => {
    const size = 40;
    const rows = Array.from({ length: size }, (_, r) =>
      Array.from({ length: size + 1 }, (_, c) => (r * 7919 + c * c * 104729) % 1009),
    );
    const { pivots, dependents, factors } = rowSpace(rows, size + 1);
    rows.forEach((row) => {
      dependents.forEach((column, d) => {
        const predicted = pivots.reduce((sum, pivot, p) => sum + factors[d]![p]! * row[pivot]!, 0);
        expect(Math.abs(predicted - row[column]!)).toBeLessThan(1e-6);
      });
    });
  });
});
