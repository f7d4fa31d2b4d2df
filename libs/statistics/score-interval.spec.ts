import { describe, expect, it } from '@jest/globals';
import { scoreInterval } from './score-interval.js';

describe('the interval of a score without a standard error', () => {
  it.each([0, 1.3e-16, 1e-12])('is that of Wilson, also when rounding left %d of it', (se) => {
    const { ci95, method } = scoreInterval({ estimate: 75, se, df: 11, nEff: 12 });
    expect(method).toBe('wilson');
    expect(ci95?.[0]).toBeCloseTo(46.77, 1);
    expect(ci95?.[1]).toBeCloseTo(91.1, 1);
  });

  it('takes what rounding adds to 100 or takes from 0 for the end itself', () => {
    const at = (estimate: number) => scoreInterval({ estimate, se: 1e-15, df: 11, nEff: 12 }).ci95;
    expect(at(100.00000000000001)).toEqual(at(100));
    expect(at(-1e-15)).toEqual(at(0));
    expect(() => at(100.001)).toThrow(expect.objectContaining({ code: 'out-of-domain' }));
  });
});
