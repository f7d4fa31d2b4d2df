import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { largestRemainder } from './largest-remainder.js';
import { balancedMix, MOST_QUOTES, pickQuotes } from './pick-quotes.js';
import { type BandShares, bandShares, type Quote, QUOTE_BANDS, quoteBand } from './quote.js';
import { BUILT_IN_RUBRIC } from '#scoring';

const quotes = (counts: readonly number[]): Quote[] =>
  counts.flatMap((count, b) =>
    Array.from({ length: count }, (_, n) => ({
      id: `${QUOTE_BANDS[b]}-${n}`,
      vendor: 'aurora',
      dimension: 'D1',
      band: QUOTE_BANDS[b]!,
      text: 'They answered at night',
      language: 'en' as const,
    })),
  );
const shares: fc.Arbitrary<BandShares> = fc
  .tuple(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 100 }))
  .map(([a, b, c]) => [a / (a + b + c), b / (a + b + c), c / (a + b + c)]);
const supply = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6));
const mixOf = (picked: readonly Quote[]) => QUOTE_BANDS.map((band) => picked.filter((one) => one.band === band).length);

describe('the balanced choice of quotes', () => {
  it('is within one of the answers in every band, with a critical one where a tenth is critical', () => {
    fc.assert(
      fc.property(shares, supply, (own, counts) => {
        const picked = pickQuotes(quotes(counts), own, 'wave');
        const mix = mixOf(picked);
        expect(picked.length).toBeLessThanOrEqual(MOST_QUOTES);
        for (const [b, count] of mix.entries())
          expect(Math.abs(count - own[b]! * picked.length)).toBeLessThanOrEqual(1);
        if (own[0] >= 0.1 && picked.length > 0) expect(mix[0]).toBeGreaterThan(0);
      }),
    );
  });

  it('is as large as can be balanced, and never makes up for criticism that is missing', () => {
    expect(mixOf(pickQuotes(quotes([3, 3, 3]), [0.25, 0.25, 0.5], 'wave'))).toEqual([1, 1, 2]);
    expect(mixOf(pickQuotes(quotes([0, 3, 3]), [0.25, 0.25, 0.5], 'wave'))).toEqual([0, 0, 0]);
    expect(mixOf(pickQuotes(quotes([0, 0, 3]), [0.05, 0.15, 0.8], 'wave'))).toEqual([0, 0, 2]);
    expect(mixOf(pickQuotes(quotes([1, 0, 3]), [0.12, 0.08, 0.8], 'wave'))).toEqual([1, 0, 3]);
    expect(pickQuotes(quotes([0, 0, 1]), [0.12, 0.08, 0.8], 'wave')).toEqual([]);
    expect(balancedMix([0.12, 0.08, 0.8], 1)).toBeNull();
  });

  it('is the same for the same seed, whatever the order of the candidates, and another for another seed', () => {
    const all = quotes([6, 6, 6]);
    const own: BandShares = [0.3, 0.3, 0.4];
    expect(pickQuotes(all.toReversed(), own, 'wave')).toEqual(pickQuotes(all, own, 'wave'));
    const chosen = ['a', 'b', 'c', 'd', 'e'].map((seed) =>
      pickQuotes(all, own, seed)
        .map(({ id }) => id)
        .join(),
    );
    expect(new Set(chosen).size).toBeGreaterThan(1);
  });
});

describe('bands', () => {
  it.each([
    [0, 'critical'],
    [37.4, 'critical'],
    [37.5, 'mixed'],
    [62.4, 'mixed'],
    [62.5, 'favourable'],
    [100, 'favourable'],
  ])('of %d points is %s', (points, band) => {
    expect(quoteBand(points)).toBe(band);
  });

  it('have the shares of the shown criteria of a dimension, which count alike', () => {
    const own = {
      vendor: 'aurora',
      criteria: [
        { id: 'c11', percent: [10, 10, 20, 30, 30] },
        { id: 'c12', percent: [0, 0, 40, 30, 30] },
        { id: 'c21', percent: [100, 0, 0, 0, 0] },
      ],
    };
    expect(bandShares(BUILT_IN_RUBRIC, own, 'D1')).toEqual([0.1, 0.3, 0.6]);
    expect(bandShares(BUILT_IN_RUBRIC, own, 'D3')).toBeNull();
    expect(bandShares(BUILT_IN_RUBRIC, own, 'none')).toBeNull();
    expect(bandShares(BUILT_IN_RUBRIC, undefined, 'D1')).toBeNull();
  });
});

describe('largestRemainder', () => {
  it('gives whole parts within one of their shares that sum to the total', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 100 }), (own, total) => {
        const parts = largestRemainder(own, total);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        for (const [i, part] of parts.entries()) expect(Math.abs(part - own[i]! * total)).toBeLessThan(1 + 1e-9);
      }),
    );
  });

  it('takes nine tenths of ten for nine', () => {
    expect(largestRemainder([0.9, 0.1], 10)).toEqual([9, 1]);
  });
});
