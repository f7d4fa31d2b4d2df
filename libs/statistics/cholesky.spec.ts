import { describe, expect, it } from '@jest/globals';
import { cholesky } from './cholesky.js';

describe('cholesky', () => {
  it('gives the lower factor', () => {
    expect([
      ...cholesky([
        [4, 2],
        [2, 10],
      ]),
    ]).toEqual([2, 0, 1, 3]);
  });

  it('leaves no noise in the zero matrix', () => {
    expect([
      ...cholesky([
        [0, 0],
        [0, 0],
      ]),
    ]).toEqual([0, 0, 0, 0]);
  });

  it('moves a singular matrix off its edge by 1e-9 of its trace', () => {
    const [a, , c, d] = cholesky([
      [1, 1],
      [1, 1],
    ]);
    expect(a! * a!).toBeCloseTo(1, 8);
    expect(a! * c!).toBeCloseTo(1, 12);
    expect(c! * c! + d! * d!).toBeCloseTo(1, 8);
  });

  it.each([
    {
      name: 'a negative direction',
      matrix: [
        [1, 2],
        [2, 1],
      ],
      code: 'not-positive-semidefinite',
    },
    {
      name: 'a zero diagonal beside noise',
      matrix: [
        [0, 1],
        [1, 0],
      ],
      code: 'not-positive-semidefinite',
    },
    {
      name: 'a missing number',
      matrix: [
        [1, NaN],
        [NaN, 1],
      ],
      code: 'not-finite',
    },
    {
      name: 'a ragged row',
      matrix: [
        [1, 0],
        [0, 1, 0],
      ],
      code: 'not-finite',
    },
  ])('refuses $name', ({ matrix, code }) => {
    expect(() => cholesky(matrix)).toThrow(expect.objectContaining({ code }));
  });
});
