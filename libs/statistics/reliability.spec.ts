import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { itemReliability, reliability } from './reliability.js';
import { datasetA } from './testing/dataset-a.js';
import { expectGolden, goldenCase } from './testing/golden.js';

const FILE = '12-reliability.json';

const points = (answer: number | null) => (answer === null ? null : (answer - 1) * 25);

describe('itemReliability', () => {
  it('agrees with the reference on the example responses', () => {
    const { input, expected, tolerance } = goldenCase<
      { dimensions: Record<string, string[]> },
      { byDimension: object }
    >(FILE, 'dataset-a');
    const byDimension = Object.fromEntries(
      Object.entries(input.dimensions).map(([id, criteria]) => {
        return [id, itemReliability(datasetA.rows.map(({ items }) => criteria.map((c) => points(items[c] ?? null))))];
      }),
    );
    expectGolden(byDimension, expected.byDimension, tolerance);
  });

  it('needs two complete respondents', () => {
    expect(
      itemReliability([
        [1, 2, 3],
        [1, null, 3],
      ]),
    ).toMatchObject({ alpha: null, nComplete: 1, flag: 'NOT_ENOUGH_DATA' });
  });

  it('refuses respondents with different items', () => {
    expect(() =>
      itemReliability([
        [1, 2],
        [1, 2, 3],
      ]),
    ).toThrow(expect.objectContaining({ code: 'bad-items' }));
  });
});

describe('reliability', () => {
  it.each(['closed form', 'Heywood', 'zero variance'])('agrees with the reference: %s', (name) => {
    const { input, expected, tolerance } = goldenCase<{ cov: number[][] }, object>(FILE, name);
    expectGolden(reliability(input.cov), expected, tolerance);
  });

  it('has no omega when a loading would explain more than all of an item, or for other than three items', () => {
    const heywood = [
      [100, 90, 90],
      [90, 200, 20],
      [90, 20, 200],
    ];
    expect(reliability(heywood)).toMatchObject({ omega: null, flag: 'OMEGA_UNDEFINED' });
    expect(
      reliability([
        [2, 1],
        [1, 2],
      ]),
    ).toMatchObject({ omega: null, meanInterItemR: 0.5, flag: 'OMEGA_UNDEFINED' });
  });

  it('needs two items that vary', () => {
    expect(reliability([[4]])).toMatchObject({ alpha: null, flag: 'NOT_ENOUGH_DATA' });
    expect(
      reliability([
        [4, 0],
        [0, 0],
      ]),
    ).toMatchObject({ alpha: null, flag: 'NO_VARIANCE' });
    expect(
      reliability([
        [1, -1],
        [-1, 1],
      ]),
    ).toMatchObject({ alpha: null, flag: 'NO_VARIANCE' });
  });

  it('is the same on any scale, also where one item is all of the factor', () => {
    const rows = [
      [3, 1, 3],
      [3, 1, 3],
      [4, 2, 4],
    ];
    for (const scale of [1, 25, 0.1]) {
      const { omega, uniqueness, flag } = itemReliability(rows.map((row) => row.map((x) => scale * x)));
      expect({ uniqueness, flag }).toEqual({ uniqueness: [0, 0, 0], flag: null });
      expect(omega).toBe(1);
    }
  });

  it('sees no variance in a sum that only rounding moves', () => {
    const rows = [
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
      [1, 1, 4],
      [2, 2, 2],
      [4, 1, 1],
      [3, 3, 0],
    ];
    for (const scale of [1, 25, 0.1])
      expect(itemReliability(rows.map((row) => row.map((x) => scale * x)))).toMatchObject({
        alpha: null,
        flag: 'NO_VARIANCE',
      });
  });

  it('is the same on any scale', () => {
    const rows = fc.array(fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 5 }))), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, (rows) => {
        const [small, large] = [itemReliability(rows), itemReliability(rows.map((row) => row.map((x) => 25 * x)))];
        expect(large.flag).toBe(small.flag);
        if (small.alpha !== null) expect(large.alpha).toBeCloseTo(small.alpha, 9);
      }),
    );
  });

  it.each([
    { cov: [[1, 2]] },
    {
      cov: [
        [1, NaN],
        [NaN, 1],
      ],
    },
  ])('refuses $cov', ({ cov }) => {
    expect(() => reliability(cov)).toThrow(expect.objectContaining({ code: 'bad-items' }));
  });
});
