import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectGolden, goldenCases } from './testing/golden.js';
import { weightRobustness } from './weight-robustness.js';

interface Pair {
  readonly a: number[];
  readonly b: number[];
  readonly weights: number[];
}

describe('weightRobustness', () => {
  it.each(goldenCases('07b-weight-robustness.json'))('agrees with linear programming: $name', (each) => {
    const { a, b, weights } = each.input as Pair;
    const { diff, epsilonStar, flipWeights } = each.expected as Record<string, unknown>;
    const { difference, ...rest } = weightRobustness(a, b, weights);
    expectGolden({ diff: difference, ...rest }, { diff, epsilonStar, flipWeights }, each.tolerance);
  });

  it.each([
    { epsilon: 0.5, band: 'ROBUST' },
    { epsilon: 0.499, band: 'MODERATE' },
    { epsilon: 0.2, band: 'MODERATE' },
    { epsilon: 0.199, band: 'FRAGILE' },
  ])('calls $epsilon $band', ({ epsilon, band }) => {
    // One weight each way: lead = 1 − s, worst = −s, so ε* = 1 − s.
    const worst = 1 - epsilon;
    expect(weightRobustness([2 - worst, 0], [0, worst], [0.5, 0.5]).epsilonStar).toBeCloseTo(
      (1 - worst) / (1 - worst + worst),
      12,
    );
    expect(weightRobustness([2 - worst, 0], [0, worst], [0.5, 0.5]).band).toBe(band);
  });

  it('is no lead where two tie, and a robust one where no weights end it', () => {
    expect(weightRobustness([80, 60], [60, 80], [0.5, 0.5])).toEqual({
      difference: 0,
      epsilonStar: null,
      flipWeights: null,
      band: null,
    });
    expect(weightRobustness([80, 60], [70, 60], [0.5, 0.5])).toEqual({
      difference: 5,
      epsilonStar: 1,
      flipWeights: null,
      band: 'ROBUST',
    });
  });

  it('lies above 0 and at most 1, and the flip weights are weights that level the two', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const { difference, epsilonStar, flipWeights } = weightRobustness(a, b, [0.25, 0.25, 0.2, 0.15, 0.15]);
        if (epsilonStar === null) return expect(difference).toBeLessThanOrEqual(0);
        expect(epsilonStar).toBeGreaterThan(0);
        expect(epsilonStar).toBeLessThanOrEqual(1);
        if (flipWeights === null) return;
        expect(flipWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(flipWeights.reduce((sum, weight, d) => sum + weight * (a[d]! - b[d]!), 0)).toBeCloseTo(0, 9);
      }),
    );
  });

  it.each([
    { name: 'lists of different length', a: [1], b: [1, 2], weights: [1], code: 'unequal-lengths' },
    { name: 'weights of another rubric', a: [1], b: [1], weights: [0.5, 0.5], code: 'unequal-lengths' },
    { name: 'a missing score', a: [NaN], b: [1], weights: [1], code: 'not-finite' },
  ])('refuses $name', ({ a, b, weights, code }) => {
    expect(() => weightRobustness(a, b, weights)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the bands of robustness', () => {
  it('begin where the method says', () => {
    const bandAt = (robust: number, moderate: number) =>
      weightRobustness([4, 0], [0, 1], [0.5, 0.5], { robust, moderate }).band;
    expect(weightRobustness([4, 0], [0, 1], [0.5, 0.5]).epsilonStar).toBeCloseTo(0.6, 12);
    expect([bandAt(0.6, 0.2), bandAt(0.7, 0.6), bandAt(0.8, 0.7)]).toEqual(['ROBUST', 'MODERATE', 'FRAGILE']);
  });
});
