import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lmgShares, relativeImportance } from './relative-importance.js';
import { expectGolden, goldenCase } from './testing/golden.js';

const FILE = '15-drivers.json';

describe('relativeImportance', () => {
  it.each(['from a correlation matrix', 'orthogonal predictors'])('agrees with the reference: %s', (name) => {
    const { input, expected, tolerance } = goldenCase<{ Rxx: number[][]; rxy: number[] }, object>(FILE, name);
    const result = relativeImportance({ predictors: input.Rxx, outcome: input.rxy });
    expectGolden({ ...result, R2: result.r2, johnsonRelativeWeights: result.johnson }, expected, tolerance);
  });

  it('divides all of the explained variance in both ways', () => {
    const r = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(r, r, r), fc.tuple(r, r, r), ([a, b, c], outcome) => {
        const result = relativeImportance({
          predictors: [
            [1, a, b],
            [a, 1, c],
            [b, c, 1],
          ],
          outcome,
        });
        expect(result.lmg!.reduce((sum, part) => sum + part, 0)).toBeCloseTo(result.r2, 9);
        expect(result.johnson.reduce((sum, part) => sum + part, 0)).toBeCloseTo(result.r2, 9);
        expect(Math.min(...result.lmg!, ...result.johnson)).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it('keeps to relative weights when predictors determine each other', () => {
    const result = relativeImportance({
      predictors: [
        [1, 1],
        [1, 1],
      ],
      outcome: [0.6, 0.6],
    });
    expect(result).toMatchObject({ lmg: null, lmgShare: null, beta: null, flag: 'SINGULAR' });
    expect(result.r2).toBeCloseTo(0.36, 12);
    expect(result.johnsonShare![0]).toBeCloseTo(0.5, 12);
  });

  it('has shares alone for resampling, the same ones', () => {
    const r = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(r, fc.tuple(r, r), (a, outcome) => {
        const system = {
          predictors: [
            [1, a],
            [a, 1],
          ],
          outcome,
        };
        expect(lmgShares(system)).toEqual(relativeImportance(system).lmgShare);
      }),
    );
    const same = [
      [1, 1],
      [1, 1],
    ];
    expect(lmgShares({ predictors: same, outcome: [0.6, 0.6] })).toBeNull();
  });

  it('keeps to relative weights when there are too many subsets to look at', () => {
    const predictors = Array.from({ length: 13 }, (_, i) => Array.from({ length: 13 }, (__, j) => Number(i === j)));
    const system = { predictors, outcome: predictors.map(() => 0.1) };
    expect(relativeImportance(system)).toMatchObject({ lmg: null, beta: null, flag: 'TOO_MANY_PREDICTORS' });
    expect(relativeImportance(system).r2).toBeCloseTo(0.13, 12);
    expect(lmgShares(system)).toBeNull();
  });

  it('finds predictors that determine a third, whatever their pairs look like', () => {
    const half = Math.SQRT1_2;
    const system = {
      predictors: [
        [1, 0, half],
        [0, 1, half],
        [half, half, 1],
      ],
      outcome: [0.3, 0.3, 0.4],
    };
    expect(relativeImportance(system)).toMatchObject({ lmg: null, flag: 'SINGULAR' });
    expect(lmgShares(system)).toBeNull();
  });

  it('has no shares of nothing', () => {
    expect(relativeImportance({ predictors: [[1]], outcome: [0] })).toMatchObject({
      r2: 0,
      lmgShare: null,
      johnsonShare: null,
    });
  });

  it.each([
    { predictors: [[1, 0]], outcome: [0.1] },
    { predictors: [[1]], outcome: [NaN] },
  ])('refuses $predictors with $outcome', (system) => {
    expect(() => relativeImportance(system)).toThrow(expect.objectContaining({ code: 'bad-correlations' }));
  });
});
