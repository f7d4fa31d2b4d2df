import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochberg, holm } from './benjamini-hochberg.js';
import { expectGolden, goldenCase } from './testing/golden.js';

const pValue = fc.double({ min: 0, max: 1, noNaN: true });

describe('adjusted p-values', () => {
  it.each(['Benjamini-Hochberg and Holm', 'ties, one p', 'single p'])('agree with the reference: %s', (name) => {
    const { input, expected, tolerance } = goldenCase<{ p: number[] }, object>('09-pairwise.json', name);
    expectGolden({ bh: benjaminiHochberg(input.p), holm: holm(input.p) }, expected, tolerance);
  });

  it('are none for no test', () => {
    expect([benjaminiHochberg([]), holm([])]).toEqual([[], []]);
  });

  it('are never below the p-value, keep its order, and Holm is never below Benjamini–Hochberg', () => {
    fc.assert(
      fc.property(fc.array(pValue, { maxLength: 20 }), (p) => {
        const bh = benjaminiHochberg(p);
        const strict = holm(p);
        p.forEach((own, i) => {
          expect(bh[i]).toBeGreaterThanOrEqual(own);
          expect(strict[i]! - bh[i]!).toBeGreaterThanOrEqual(-1e-12);
          expect(strict[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (own <= other) expect(bh[i]).toBeLessThanOrEqual(bh[j]!);
          });
        });
      }),
    );
  });

  it.each([[-0.1], [1.1], [NaN]])('refuse %d', (p) => {
    expect(() => benjaminiHochberg([p])).toThrow(expect.objectContaining({ code: 'out-of-domain' }));
  });
});
