import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  betaCdf,
  betaQuantile,
  bisect,
  chiSquareTail,
  expit,
  logit,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
  tTwoSided,
} from './distributions.js';
import { logGamma } from './special-functions.js';
import { expectGolden, goldenCases } from './testing/golden.js';

const FILE = '00-primitives.json';

interface Input {
  readonly p: readonly number[];
  readonly x: readonly number[];
  readonly df: number;
  readonly a: number;
  readonly b: number;
  readonly t: number;
}

const cases = goldenCases(FILE);
const degrees = (chi: Input): readonly number[] => chi.df as unknown as readonly number[];

const COMPUTED: Readonly<Record<string, (input: Input) => object>> = {
  'normal quantile': ({ p }) => ({ x: p.map(normalQuantile) }),
  'normal cdf': ({ x }) => ({ p: x.map(normalCdf) }),
  't quantile': ({ p, df }) => ({ x: p.map((share) => tQuantile(share, df)) }),
  't two-sided': ({ t, df }) => ({ p: tTwoSided(t, df) }),
  'beta quantile': ({ p, a, b }) => ({ x: p.map((share) => betaQuantile(share, a, b)) }),
  'chi-square': (input) => ({ p: input.x.map((x, i) => chiSquareTail(x, degrees(input)[i]!)) }),
  logistic: ({ p }) => ({ logit: p.map(logit) }),
};

const shares = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const shape = fc.double({ min: 1, max: 500, noNaN: true });

describe('distributions', () => {
  it.each(cases.filter(({ name }) => !name.startsWith('Marsaglia')))('give the vector of $name', (vector) => {
    const [, compute] = Object.entries(COMPUTED).find(([start]) => vector.name.startsWith(start))!;
    expectGolden(compute(vector.input), vector.expected, vector.tolerance);
  });

  it('have quantiles that invert the shares below', () => {
    fc.assert(
      fc.property(shares, shape, shape, (p, a, b) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 10);
        expect(tCdf(tQuantile(p, a), a)).toBeCloseTo(p, 10);
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
        expect(expit(logit(p))).toBeCloseTo(p, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('reach their ends', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect([tQuantile(0, 3), tQuantile(1, 3)]).toEqual([-Infinity, Infinity]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaCdf(-1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 1, 0, 1]);
    expect([chiSquareTail(0, 2), tTwoSided(Infinity, 4), tTwoSided(0, 4)]).toEqual([1, 0, 1]);
    expect(tCdf(-1.3, 9) + tCdf(1.3, 9)).toBeCloseTo(1, 14);
  });

  it('turn from t to the normal as the degrees of freedom grow without bound', () => {
    expect(tTwoSided(1.96, Infinity)).toBeCloseTo(2 * normalCdf(-1.96), 14);
    expect(tTwoSided(1.96, 1e6)).toBeCloseTo(2 * normalCdf(-1.96), 6);
    expect(tQuantile(0.975, Infinity)).toBeCloseTo(normalQuantile(0.975), 12);
  });

  it('build on ln Γ, also below one half', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625609908221908), 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12);
  });

  it.each<[string, (x: number) => number, number, number]>([
    ['a line', (x) => x - 0.3, 0, 1],
    ['a curve that is flat at its zero', (x) => x ** 9 - 1e-9, 0, 1],
    ['a step', (x) => (x < 0.3 ? -1 : 1), 0, 1],
    ['a step in the lower half of a wide interval', (x) => (x < 1e-3 ? -1e9 : 1e-9), 0, 1e6],
    ['a zero at the lower end', (x) => x, 0, 1],
    ['a zero at the upper end', (x) => x - 1, 0, 1],
    ['values without bound', (x) => Math.log(x / (1 - x)), 0, 1],
  ])('find the zero of %s to the last bit, in few steps', (_, increasing, low, high) => {
    let calls = 0;
    const zero = bisect((x) => ((calls += 1), increasing(x)), low, high);
    const neighbour = 2 ** -52 * Math.max(Math.abs(zero), 2 ** -1000);
    expect(increasing(Math.max(low, zero - neighbour))).toBeLessThanOrEqual(0);
    expect(increasing(Math.min(high, zero + neighbour))).toBeGreaterThanOrEqual(0);
    expect(calls).toBeLessThan(300);
  });

  it.each([
    ['a probability above 1', () => normalQuantile(1.1)],
    ['a probability that is not a number', () => betaQuantile(Number.NaN, 1, 1)],
    ['no degrees of freedom', () => tQuantile(0.975, 0)],
    ['a negative shape', () => betaCdf(0.5, -1, 1)],
    ['χ² without degrees of freedom', () => chiSquareTail(1, 0)],
  ])('refuse %s', (_, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'out-of-domain' }));
  });
});
