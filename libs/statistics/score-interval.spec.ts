import { describe, expect, it } from '@jest/globals';
import { scoreInterval } from './score-interval.js';

describe('the interval of a score without a standard error', () => {
  it.each([0, 1.3e-16, 1e-12])('is that of Wilson, also when rounding left %d of it', (se) => {
    const { ci95, method } = scoreInterval({ estimate: 75, se, df: 11, nEff: 12 });
    expect(method).toBe('wilson');
    expect(ci95?.[0]).toBeCloseTo(46.77, 1);
    expect(ci95?.[1]).toBeCloseTo(91.1, 1);
  });
});
