import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectGolden, goldenCase, goldenCases } from '../../test/support/golden.js';
import {
  aggregateGeometric,
  aggregateRubric,
  balanceGap,
  contributions,
  COVERAGE_RULE,
  neutralImputationChange,
} from './aggregate.js';
import { BUILT_IN_RUBRIC } from './built-in-rubric.js';
import type { Rubric } from './rubric.js';

const FILE = '02-rubric-aggregate.json';
const SCORES = [82, 70, 90, 75, 68, 72, 80, 66, 74, 88, 84, 86, 60, 52, 64];
const NOTHING = SCORES.map(() => null);

type Scores = (number | null)[];

interface Decomposition {
  readonly weights: number[];
  readonly vendor: number[];
  readonly market: number[];
}

const without = (...missing: number[]): Scores => SCORES.map((score, c) => (missing.includes(c) ? null : score));
const aScore = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null, freq: 8 });
const someScores = fc.array(aScore, { minLength: 15, maxLength: 15 });

describe('aggregateRubric', () => {
  it.each(goldenCases(FILE).filter(({ name }) => !name.startsWith('contribution')))(
    'gives the vector of $name',
    ({ input, expected, tolerance }) => {
      const { criterionScores } = input as { criterionScores: Scores };
      const arithmetic = aggregateRubric(BUILT_IN_RUBRIC, criterionScores);
      const geometric = aggregateGeometric(BUILT_IN_RUBRIC, criterionScores);
      expectGolden({ arithmetic, geometric }, expected, tolerance);
    },
  );

  it('stays between the worst and the best scored dimension', () => {
    fc.assert(
      fc.property(someScores, (scores) => {
        const { dimensions, overall } = aggregateRubric(BUILT_IN_RUBRIC, scores);
        if (overall === null) return;
        const scored = dimensions.filter((score) => score !== null);
        expect(overall).toBeGreaterThanOrEqual(Math.min(...scored) - 1e-9);
        expect(overall).toBeLessThanOrEqual(Math.max(...scored) + 1e-9);
      }),
    );
  });

  it('moves by a constant that is added to every criterion', () => {
    fc.assert(
      fc.property(someScores, fc.double({ min: -50, max: 50, noNaN: true }), (scores, shift) => {
        const moved = scores.map((score) => (score === null ? null : score + shift));
        const before = aggregateRubric(BUILT_IN_RUBRIC, scores);
        const after = aggregateRubric(BUILT_IN_RUBRIC, moved);
        expect(after.status).toBe(before.status);
        if (before.overall !== null) expect(after.overall! - before.overall).toBeCloseTo(shift, 9);
      }),
    );
  });

  it('is the plain mean when all weights are equal', () => {
    const { dimensions } = BUILT_IN_RUBRIC;
    const equal: Rubric = { dimensions: dimensions.map((dimension) => ({ ...dimension, weight: 0.2 })) };
    const mean = SCORES.reduce((a, b) => a + b) / SCORES.length;
    expect(aggregateRubric(equal, SCORES).overall).toBeCloseTo(mean, 12);
  });

  it('has no overall score without any answer, even when no coverage is asked for', () => {
    const { overall, status } = aggregateRubric(BUILT_IN_RUBRIC, NOTHING, { criteria: 0, weight: 0 });
    expect({ overall, status }).toEqual({ overall: null, status: 'INSUFFICIENT_COVERAGE' });
  });

  it('takes a share that is exactly asked for as enough, and nothing less', () => {
    const two = without(0);
    expect(aggregateRubric(BUILT_IN_RUBRIC, two, { criteria: 2 / 3, weight: 1 }).status).toBe('FULL');
    expect(aggregateRubric(BUILT_IN_RUBRIC, two, { criteria: 2 / 3 + 1e-9, weight: 0.75 }).status).toBe('PARTIAL');
    const threeDimensions = without(9, 10, 11, 12, 13, 14);
    expect(aggregateRubric(BUILT_IN_RUBRIC, threeDimensions, { criteria: 1, weight: 0.7 }).status).toBe('PARTIAL');
    expect(aggregateRubric(BUILT_IN_RUBRIC, threeDimensions, { criteria: 1, weight: 0.7 + 1e-9 }).overall).toBeNull();
  });

  it.each([
    ['a score too few', SCORES.slice(1)],
    ['a score that is no number', [Number.NaN, ...SCORES.slice(1)]],
  ])('refuses %s', (_, scores) => {
    expect(() => aggregateRubric(BUILT_IN_RUBRIC, scores)).toThrow(
      expect.objectContaining({ code: 'bad-criterion-scores' }),
    );
  });
});

describe('balanceGap', () => {
  it('is what the arithmetic mean hides', () => {
    expect(balanceGap(BUILT_IN_RUBRIC, SCORES)).toBeCloseTo(74.45 - 73.7579574083308, 9);
    expect(balanceGap(BUILT_IN_RUBRIC, NOTHING)).toBeNull();
  });

  it('is never negative', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 15, maxLength: 15 }),
        (scores) => {
          expect(balanceGap(BUILT_IN_RUBRIC, scores, COVERAGE_RULE)).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
    );
  });
});

describe('contributions', () => {
  it('give the vector and sum to the difference', () => {
    const { input, expected, tolerance } = goldenCase<Decomposition, { contributions: number[]; difference: number }>(
      FILE,
      'contribution',
    );
    const parts = contributions(input.weights, input.vendor, input.market);
    expectGolden(parts, expected.contributions, tolerance);
    expect(parts.reduce((a, b) => a + b)).toBeCloseTo(expected.difference, 9);
  });
});

describe('neutralImputationChange', () => {
  it('is what a missing weak criterion was worth', () => {
    const change = neutralImputationChange(BUILT_IN_RUBRIC, without(1), SCORES);
    expect(change).toBeCloseTo(74.45 - 75.7833333333333, 9);
  });

  it('is 0 when nothing is missing, or the market does not know the criterion either', () => {
    expect(neutralImputationChange(BUILT_IN_RUBRIC, SCORES, NOTHING)).toBe(0);
    expect(neutralImputationChange(BUILT_IN_RUBRIC, without(1), [])).toBe(0);
  });

  it('is null without an overall score', () => {
    expect(neutralImputationChange(BUILT_IN_RUBRIC, NOTHING, SCORES)).toBeNull();
  });
});
