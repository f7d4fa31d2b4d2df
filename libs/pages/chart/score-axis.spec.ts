import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { domainAround, scoreAxis } from './score-axis.js';

describe('domainAround', () => {
  it.each([
    { values: [], domain: [0, 100] },
    { values: [61.2, 83.7], domain: [60, 85] },
    { values: [60, 84.5], domain: [55, 90] },
    { values: [0.2, 99.9], domain: [0, 100] },
  ])('of $values is $domain', ({ values, domain }) => {
    expect(domainAround(values)).toEqual(domain);
  });

  it('holds every score', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (values) => {
        const [low, high] = domainAround(values);
        expect(low).toBeLessThanOrEqual(Math.min(...values));
        expect(high).toBeGreaterThanOrEqual(Math.max(...values));
        expect(low).toBeLessThan(high);
      }),
    );
  });
});

describe('scoreAxis', () => {
  it('places values as percentages and keeps strays on the edge', () => {
    const axis = scoreAxis([50, 90]);
    expect([50, 60, 90, 20, 120].map((value) => axis.at(value))).toEqual(['0%', '25%', '100%', '0%', '100%']);
    expect(axis.ticks).toEqual([50, 60, 70, 80, 90]);
  });
});
