import { describe, expect, it } from '@jest/globals';
import type { PairVerdict, Verdict } from './benchmark-model.js';
import { chosenPair, comparable, pairOf } from './pair-of.js';
import { aBenchmarkPage } from './testing/a-benchmark-page.js';
import { VERDICT_SIGN, verdictKey } from './verdict-words.js';

const better: PairVerdict = { a: 'kite', b: 'tidal', difference: 5, ci95: [2, 8], verdict: 'BETTER' };
const page = aBenchmarkPage({ pairs: [better] });

describe('pairOf', () => {
  it('reads a verdict from either side', () => {
    expect(pairOf(page, 'kite', 'tidal')).toBe(better);
    expect(pairOf(page, 'tidal', 'kite')).toEqual({
      a: 'tidal',
      b: 'kite',
      difference: -5,
      ci95: [-8, -2],
      verdict: 'WORSE',
    });
  });

  it('turns the dimensions, too, and turning twice changes nothing', () => {
    const demo = aBenchmarkPage();
    const straight = pairOf(demo, 'aurora', 'tidal')!;
    const turned = pairOf(demo, 'tidal', 'aurora')!;
    expect(turned.dimensions![0]!.difference).toBe(-straight.dimensions![0]!.difference);
    expect(pairOf({ ...demo, pairs: [turned] }, 'aurora', 'tidal')).toEqual(straight);
  });

  it('is null for a pair that was not judged', () => {
    expect(pairOf(page, 'kite', 'skiff')).toBeNull();
    expect(pairOf({ ...page, pairs: [] }, 'kite', 'tidal')).toBeNull();
  });
});

describe('chosenPair', () => {
  it('is the pair asked for, else the first two that were compared', () => {
    const demo = aBenchmarkPage();
    expect(chosenPair({ ...demo, compare: ['tidal', 'kite'] })).toMatchObject({ a: 'tidal', b: 'kite' });
    expect(chosenPair({ ...demo, compare: ['tidal', 'unknown'] })).toMatchObject({ a: 'aurora', b: 'polaris' });
    expect(chosenPair(demo)).toMatchObject({ a: 'aurora', b: 'polaris' });
    expect(chosenPair({ ...demo, pairs: [] })).toBeNull();
    expect(comparable(page).map(({ slug }) => slug)).toEqual(['kite', 'tidal']);
  });
});

describe('verdicts', () => {
  it('each have words and a sign of their own', () => {
    const verdicts = Object.keys(VERDICT_SIGN) as Verdict[];
    expect(new Set(verdicts.map(verdictKey)).size).toBe(6);
    expect(new Set(Object.values(VERDICT_SIGN)).size).toBe(6);
  });
});
