import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concentration, concentrationLabel } from './concentration.js';
import { expectGolden, goldenCase, goldenCases } from './testing/golden.js';

const FILE = '17-concentration.json';

describe('concentration', () => {
  it.each(goldenCases(FILE).filter(({ input }) => 'x' in (input as object)))(
    'agrees with the reference: $name',
    (each) => {
      const result = concentration((each.input as { x: number[] }).x)!;
      const { hhi: HHI, hhiNormalised: HHInormalised, cr1: CR1, cr4: CR4, ...rest } = result;
      expectGolden({ ...rest, HHI, HHInormalised, CR1, CR4 }, each.expected, each.tolerance);
    },
  );

  it('is nothing without a market', () => {
    expect([concentration([]), concentration([0, 0])]).toEqual([null, null]);
  });

  it('does not depend on the unit, and lies within its bounds', () => {
    const market = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(market, (sizes) => {
        const [one, thousand] = [concentration(sizes), concentration(sizes.map((size) => 1000 * size))];
        if (one === null) return expect(thousand).toBeNull();
        expect(thousand!.hhi).toBeCloseTo(one.hhi, 6);
        expect(one.effectiveNumber).toBeLessThanOrEqual(sizes.length + 1e-9);
        expect(one.gini).toBeGreaterThanOrEqual(-1e-12);
        expect(one.theil).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it.each([[-1], [NaN], [Infinity]])('refuses a size of %d', (size) => {
    expect(() => concentration([size])).toThrow(expect.objectContaining({ code: 'out-of-domain' }));
  });
});

describe('concentrationLabel', () => {
  it('agrees with the guidelines', () => {
    const { input, expected } = goldenCase<{ HHI: number[] }, { label: string[] }>(FILE, 'HHI labels');
    expect(input.HHI.map(concentrationLabel)).toEqual(expected.label);
  });
});
