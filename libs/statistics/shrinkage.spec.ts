import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bayesianAverage, moderateVariances, shrink } from './shrinkage.js';
import { expectGolden, goldenCase, goldenCases } from './testing/golden.js';

const FILE = '06-shrinkage.json';

interface Input {
  readonly y: readonly number[];
  readonly v: readonly number[];
  readonly rawVariance: readonly number[];
  readonly df: readonly number[];
  readonly nEff: readonly number[];
  readonly nu0: number;
}

interface Stars {
  readonly meanStars: readonly number[];
  readonly n: readonly number[];
  readonly m: number;
  readonly prior: number;
}

function inVectorTerms(y: readonly number[], v: readonly number[]) {
  const { tau2, mu, muSe, q, qP, groups } = shrink(y, v);
  return {
    tau2_PM: tau2,
    mu,
    seMu: muSe,
    Q: q,
    Qp: qP,
    B: groups.map(({ pull }) => pull),
    reliability: groups.map(({ reliability }) => reliability),
    shrunk: groups.map(({ shrunk }) => shrunk),
    sePost: groups.map(({ se }) => se),
  };
}

/** DerSimonian–Laird and REML stand in the vectors for comparison only. */
const withoutOtherEstimators = (expected: object) =>
  Object.fromEntries(Object.entries(expected).filter(([key]) => !/_(DL|REML)$/.test(key)));

describe('shrink', () => {
  it.each(['five vendors', 'no detectable', 'small-n'])('gives the vector of %s', (name) => {
    const { input, expected, tolerance } = goldenCase<Input, object>(FILE, name);
    expectGolden(inVectorTerms(input.y, input.v), withoutOtherEstimators(expected), tolerance);
  });

  it('takes moderated variances', () => {
    const { input, expected, tolerance } = goldenCase<Input, object>(FILE, 'dataset-a');
    const groups = input.rawVariance.map((variance, i) => ({ variance, df: input.df[i]!, nEff: input.nEff[i]! }));
    const moderated = moderateVariances(groups, input.nu0);
    const got = { ...moderated, ...inVectorTerms(input.y, moderated.moderatedVariance) };
    expectGolden(got, withoutOtherEstimators(expected), tolerance);
  });

  it('takes estimates without any variance as they are', () => {
    const { tau2, mu, q, qP, groups } = shrink([60, 80], [0, 0]);
    expect([tau2, mu, q, qP]).toEqual([expect.closeTo(200, 9), expect.closeTo(70, 9), null, null]);
    expect(groups).toEqual([
      { pull: 0, reliability: 1, shrunk: 60, se: 0 },
      { pull: 0, reliability: 1, shrunk: 80, se: 0 },
    ]);
    expect(shrink([75, 75], [0, 0])).toMatchObject({ tau2: 0, mu: 75, muSe: 0, q: 0, qP: 1 });
  });

  it('keeps every shrunk value between its estimate and the mean', () => {
    const group = fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0.1, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 12 }), (list) => {
        const estimates = list.map(([estimate]) => estimate);
        const { mu, tau2, groups } = shrink(
          estimates,
          list.map(([, variance]) => variance),
        );
        expect(tau2).toBeGreaterThanOrEqual(0);
        groups.forEach(({ shrunk, reliability, se }, i) => {
          expect(shrunk).toBeGreaterThanOrEqual(Math.min(mu, estimates[i]!) - 1e-9);
          expect(shrunk).toBeLessThanOrEqual(Math.max(mu, estimates[i]!) + 1e-9);
          expect(reliability).toBeGreaterThanOrEqual(0);
          expect(reliability).toBeLessThanOrEqual(1);
          expect(se).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it.each([
    ['one group', [70], [4], 'out-of-domain'],
    ['a negative variance', [70, 80], [4, -1], 'out-of-domain'],
    ['a variance that is none', [70, 80], [4, Number.NaN], 'out-of-domain'],
    ['a variance too few', [70, 80], [4], 'unequal-lengths'],
  ])('refuses %s', (_, estimates, variances, code) => {
    expect(() => shrink(estimates, variances)).toThrow(expect.objectContaining({ code }));
  });
});

describe('moderateVariances', () => {
  it('needs degrees of freedom somewhere', () => {
    expect(() => moderateVariances([{ variance: 1, df: 0, nEff: 1 }], 10)).toThrow(
      expect.objectContaining({ code: 'out-of-domain' }),
    );
  });
});

describe('bayesianAverage', () => {
  it.each(goldenCases(FILE).filter(({ input }) => 'meanStars' in (input as object)))(
    'gives the vector of $name',
    ({ input, expected, tolerance }) => {
      const { meanStars, n, m, prior } = input as Stars;
      const adjusted = meanStars.map((mean, i) => bayesianAverage(mean, n[i]!, prior, m));
      const score0to100 = adjusted.map((stars) => ((stars - 1) / 4) * 100);
      expectGolden({ adjusted, score0to100 }, expected, tolerance);
    },
  );

  it('is the prior at n = 0, whatever the mean of nothing is', () => {
    expect(bayesianAverage(Number.NaN, 0, 4, 25)).toBe(4);
  });
});
