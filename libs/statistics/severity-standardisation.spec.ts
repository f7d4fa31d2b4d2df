import { describe, expect, it } from '@jest/globals';
import { bracketAttainment, severityStandardised } from './severity-standardisation.js';
import { expectGolden, goldenCase } from './testing/golden.js';

const FILE = '10-sla-censoring.json';
const MIX = { general: 0.5, business: 0.3, urgent: 0.2 };

describe('severityStandardised', () => {
  it.each(['severity mix', 'urgent tier missing'])('agrees with the reference: %s', (name) => {
    const { input, expected, tolerance } = goldenCase<
      { mix: typeof MIX; scores: Record<keyof typeof MIX, number | null> },
      object
    >(FILE, name);
    expectGolden(severityStandardised(input.mix, input.scores), expected, tolerance);
  });

  it('is nothing without tiers, and complete without the tiers that do not count', () => {
    expect(severityStandardised(MIX, { general: null, business: null, urgent: null })).toEqual({
      score: null,
      coveredMix: 0,
      flag: 'SEVERITY_INCOMPLETE',
    });
    const mix = { general: 1, business: 0, urgent: 0 };
    expect(severityStandardised(mix, { general: 80, business: null, urgent: 20 })).toEqual({
      score: 80,
      coveredMix: 1,
      flag: null,
    });
  });
});

describe('bracketAttainment', () => {
  it('agrees with the reference', () => {
    const { input, expected, tolerance } = goldenCase<{ weights: number[] }, object>(FILE, 'survey brackets');
    expectGolden(bracketAttainment(input.weights), expected, tolerance);
  });

  it('is nothing without answers and refuses other brackets', () => {
    expect(bracketAttainment([0, 0, 0, 0, 0])).toEqual({ attain30min: null, attain4h: null, attain24h: null });
    expect(() => bracketAttainment([1])).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });
});
