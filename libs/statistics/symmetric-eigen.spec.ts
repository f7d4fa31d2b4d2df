import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { symmetricEigen } from './symmetric-eigen.js';

describe('symmetricEigen', () => {
  it('takes a matrix apart so that it can be put together again', () => {
    const entry = fc.integer({ min: -9, max: 9 });
    const square = fc
      .integer({ min: 1, max: 6 })
      .chain((n) => fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(square, (half) => {
        const matrix = half.map((row, i) => row.map((value, j) => value + half[j]![i]!));
        const { values, vectors } = symmetricEigen(matrix);
        matrix.forEach((row, i) => {
          row.forEach((value, j) => {
            const rebuilt = values.reduce((sum, eigen, k) => sum + vectors[i]![k]! * eigen * vectors[j]![k]!, 0);
            expect(rebuilt).toBeCloseTo(value, 9);
          });
        });
      }),
    );
  });
});
