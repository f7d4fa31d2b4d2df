import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochberg } from './benjamini-hochberg.js';
import { clusteredDifference } from './clustered-difference.js';
import { judge, judgeDifferences, versusMarket } from './pairwise.js';
import { overallOf } from './testing/dataset-a.js';
import { expectGolden, goldenCase, goldenCases } from './testing/golden.js';

const FILE = '09-pairwise.json';
const OPTIONS = { falseDiscoveryRate: 0.05, minimumDifference: 3 };

describe('judgeDifferences', () => {
  it('agrees with the reference on all pairs of the example market', () => {
    const { input, expected, tolerance } = goldenCase<{ q: number; delta: number }, { pairs: { pBH: number }[] }>(
      FILE,
      'dataset-a V1..V5',
    );
    const vendors = ['V1', 'V2', 'V3', 'V4', 'V5'].map((id) => ({ id, ...overallOf(id) }));
    const tests = vendors.flatMap((a, i) =>
      vendors.slice(i + 1).map((b) => ({ pair: `${a.id}-${b.id}`, ...clusteredDifference(a, b) })),
    );
    const options = { falseDiscoveryRate: input.q, minimumDifference: input.delta };
    const pairs = judgeDifferences(tests, options).map(({ difference, pAdjusted, ...rest }) => ({
      ...rest,
      diff: difference,
      pBH: pAdjusted,
    }));
    expectGolden(pairs, expected.pairs, tolerance);
  });

  it('says nothing without a standard error, but counts the test', () => {
    const untested = { difference: 25, se: 0, df: null, p: null };
    const tested = { difference: 9, se: 2.5, df: 40, p: 0.03 };
    const [first, second] = judgeDifferences([untested, tested], OPTIONS);
    expect(first).toEqual({
      ...untested,
      pAdjusted: null,
      pHolm: null,
      ci90: null,
      ci95: null,
      verdict: 'INCONCLUSIVE',
      reason: 'NO_STANDARD_ERROR',
    });
    expect(second).toMatchObject({ pAdjusted: 0.06, verdict: 'INCONCLUSIVE', reason: null });
  });

  it('turns every verdict round with the difference', () => {
    const mirror = {
      BETTER: 'WORSE',
      WORSE: 'BETTER',
      SLIGHTLY_BETTER: 'SLIGHTLY_WORSE',
      SLIGHTLY_WORSE: 'SLIGHTLY_BETTER',
    };
    const test = fc.record({
      difference: fc.double({ min: -20, max: 20, noNaN: true }),
      se: fc.double({ min: 0.1, max: 5, noNaN: true }),
      df: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(test, fc.double({ min: 0, max: 0.1, noNaN: true }), ({ difference, se, df }, p) => {
        const { verdict } = judge({ difference, se, df, p }, p, OPTIONS);
        const other = judge({ difference: -difference, se, df, p }, p, OPTIONS).verdict;
        if (difference !== 0) expect(other).toBe(mirror[verdict as keyof typeof mirror] ?? verdict);
      }),
    );
  });
});

describe('judge', () => {
  interface One {
    readonly diff: number;
    readonly se: number;
    readonly df: number;
    readonly pAdj: number;
  }
  it.each(goldenCases(FILE).filter(({ name }) => name.startsWith('verdict')))(
    'agrees with the reference: $name',
    (each) => {
      const { diff, se, df, pAdj } = each.input as One;
      expectGolden(judge({ difference: diff, se, df, p: pAdj }, pAdj, OPTIONS), each.expected, each.tolerance);
    },
  );

  it.each([
    { difference: 2.5, verdict: 'SLIGHTLY_BETTER' },
    { difference: -2.5, verdict: 'SLIGHTLY_WORSE' },
    { difference: 3, verdict: 'BETTER' },
    { difference: -3, verdict: 'WORSE' },
  ])('calls a proven $difference points $verdict', ({ difference, verdict }) => {
    expect(judge({ difference, se: 0.5, df: 50, p: 0.001 }, 0.001, OPTIONS).verdict).toBe(verdict);
  });

  it('needs all of the test', () => {
    const nothing = { verdict: 'INCONCLUSIVE', reason: 'NO_STANDARD_ERROR' };
    expect(judge({ difference: 9, se: null, df: 3, p: 0.1 }, 0.1, OPTIONS)).toMatchObject(nothing);
    expect(judge({ difference: 9, se: 1, df: null, p: 0.1 }, 0.1, OPTIONS)).toMatchObject(nothing);
    expect(judge({ difference: 9, se: 1, df: 3, p: null }, null, OPTIONS)).toMatchObject(nothing);
  });
});

describe('versusMarket', () => {
  it('agrees with the reference', () => {
    const { input, expected, tolerance } = goldenCase<{ y: number[]; variance: number[] }, Record<string, number[]>>(
      FILE,
      'difference from the equal-weight',
    );
    const result = versusMarket(input.y, input.variance);
    const actual = {
      diff: result.map(({ difference }) => difference),
      se: result.map(({ se }) => se),
      z: result.map(({ z }) => z),
      p: result.map(({ p }) => p),
      pBH: benjaminiHochberg(result.map(({ p }) => p!)),
    };
    expectGolden(actual, expected, tolerance);
    expect(judgeDifferences(result, OPTIONS)[0]).toMatchObject({ verdict: 'BETTER' });
  });

  it('cannot test a vendor that is the whole market, or a market without noise', () => {
    expect(versusMarket([70], [4])).toEqual([{ difference: 0, se: null, df: null, p: null, z: null }]);
    expect(versusMarket([70, 80], [0, 0])[0]).toMatchObject({ difference: -5, se: null });
    expect(versusMarket([], [])).toEqual([]);
  });

  it('refuses lists of different length', () => {
    expect(() => versusMarket([1], [])).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });
});
