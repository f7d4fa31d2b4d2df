import { describe, expect, it } from '@jest/globals';
import { probeScore } from './probe-variance.js';
import { expectGolden, goldenCase } from './testing/golden.js';

describe('probeScore', () => {
  it('agrees with the reference', () => {
    const { input, expected, tolerance } = goldenCase<{ scenario: string[]; score: number[] }, Record<string, number>>(
      '11-probe-raters.json',
      'probe criterion score',
    );
    const result = probeScore(input.scenario, input.score);
    expectGolden({ ...result, seFromScenarioMeans: result.se }, expected, tolerance);
  });

  it('has no standard error from one scenario and nothing from none', () => {
    expect(probeScore(['a', 'a'], [50, 100])).toEqual({ mean: 75, se: null, df: 0 });
    expect(probeScore([], [])).toEqual({ mean: null, se: null, df: null });
  });

  it('refuses lists of different length', () => {
    expect(() => probeScore(['a'], [])).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });
});
