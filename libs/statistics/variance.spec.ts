import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quantile, raoWuBootstrap, raoWuFactors } from './bootstrap.js';
import { clusteredDifference, unionCovariance } from './clustered-difference.js';
import { clusterCovariance, clusteredMeans, compositeInfluence, type ClusterTotals } from './clustered-means.js';
import { netPromoterScore, satisfactionIndex, topBoxShare } from './companion-index.js';
import { tQuantile } from './distributions.js';
import { effectiveSize } from './effective-size.js';
import { RandomSource } from './random.js';
import { scoreInterval } from './score-interval.js';
import {
  baseWeights,
  CRITERION_WEIGHTS,
  criterionTotals,
  DIMENSION_COEFFICIENTS,
  organisationsOf,
  rowsOf,
} from './testing/vendor-design.js';
import { expectGolden, goldenCase, goldenCases } from './testing/golden.js';
import { type ClusteredValues, weightedMean } from './weighted-mean.js';

const SEED = '00000000000000a5';
const VENDORS = ['V1', 'V2', 'V3', 'V4', 'V5'];

const compose = (means: readonly (number | null)[], coefficients: readonly number[]) =>
  coefficients.reduce((sum, coefficient, c) => sum + coefficient * means[c]!, 0);

function design(vendor: string) {
  const rows = rowsOf(vendor);
  const clusters = organisationsOf(rows);
  const totals = criterionTotals(rows, baseWeights(rows), clusters);
  const means = clusteredMeans(totals);
  const influence = compositeInfluence(means, CRITERION_WEIGHTS);
  return { clusters, totals, means, influence, estimate: compose(means.means, CRITERION_WEIGHTS) };
}

const valuesOf = ({ x, w, org }: { x: number[]; w: number[]; org: string[] }): ClusteredValues => ({
  values: x,
  weights: w,
  clusters: org,
});

/** The overall score when each organisation's totals are multiplied by its factor. */
function composite({ weight, sum, clusters, variables }: ClusterTotals, factors: Float64Array): number | null {
  let score = 0;
  for (let c = 0; c < variables; c += 1) {
    let [answered, total] = [0, 0];
    for (let o = 0; o < clusters; o += 1) {
      answered += factors[o]! * weight[o * variables + c]!;
      total += factors[o]! * sum[o * variables + c]!;
    }
    if (answered === 0) return null;
    score += (CRITERION_WEIGHTS[c]! * total) / answered;
  }
  return score;
}

describe('weightedMean', () => {
  it.each(goldenCases('04-variance.json').filter(({ name }) => !name.startsWith('dataset-a')))(
    'with its interval gives the vector of $name',
    ({ input, expected, tolerance }) => {
      const values = valuesOf(input);
      const mean = weightedMean(values);
      const { ci95, method } = scoreInterval(mean);
      const reach = mean.df === null || mean.df === 0 ? 0 : tQuantile(0.975, mean.df) * mean.se!;
      const wald95 = [mean.estimate! - reach, mean.estimate! + reach];
      const deffKish = effectiveSize(values.weights).deff;
      expectGolden({ ...mean, ci95, logit95: ci95, method, wald95, deffKish }, expected, tolerance);
    },
  );

  it.each([
    ['a weight too few', [1], [], 'unequal-lengths'],
    ['a cluster too few', [1, 2], [1, 1], 'unequal-lengths'],
    ['a value that is none', [Number.NaN], [1], 'not-finite'],
    ['a weight without end', [1], [Infinity], 'not-finite'],
  ])('refuses %s', (_, values, weights, code) => {
    expect(() => weightedMean({ values, weights, clusters: ['a'] })).toThrow(expect.objectContaining({ code }));
  });

  it('does not depend on the order of the answers', () => {
    const answer = fc.record({ x: fc.integer({ min: 0, max: 4 }), org: fc.constantFrom('a', 'b', 'c', 'd') });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1 }), (answers) => {
        const of = (list: typeof answers) =>
          weightedMean(
            valuesOf({ x: list.map(({ x }) => 25 * x), w: list.map(() => 1), org: list.map(({ org }) => org) }),
          );
        expect(of(answers.toReversed())).toEqual(of(answers));
      }),
    );
  });
});

describe('clusteredMeans', () => {
  it('give the composite and the dimension covariance of each vendor', () => {
    interface Vector {
      readonly byVendor: Readonly<Record<string, object>>;
    }
    const { expected, tolerance } = goldenCase<never, Vector>('04-variance.json', 'dataset-a: rubric composite');
    for (const [vendor, vector] of Object.entries(expected.byVendor)) {
      const { clusters, means, influence, estimate } = design(vendor);
      const parts = DIMENSION_COEFFICIENTS.map((coefficients) => compositeInfluence(means, coefficients));
      const got = {
        overall: estimate,
        seOverall: Math.sqrt(clusterCovariance(influence, influence)!),
        df: clusters.length - 1,
        dimensions: DIMENSION_COEFFICIENTS.map((coefficients) => compose(means.means, coefficients)),
        dimensionCov: parts.map((a) => parts.map((b) => clusterCovariance(a, b))),
      };
      expectGolden(got, vector, tolerance, vendor);
    }
  });

  it('have no mean and no influence where nobody answered', () => {
    const totals = {
      clusters: 2,
      variables: 2,
      weight: Float64Array.of(1, 0, 1, 0),
      sum: Float64Array.of(50, 0, 70, 0),
    };
    const { means, answeringClusters, influence } = clusteredMeans(totals);
    expect({ means, answeringClusters, influence: [...influence] }).toEqual({
      means: [60, null],
      answeringClusters: [2, 0],
      influence: [-5, 0, 5, 0],
    });
  });

  it('need as many coefficients as variables, and a covariance as many clusters on both sides', () => {
    const { means } = design('V5');
    expect(() => compositeInfluence(means, [1])).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
    expect(() => clusterCovariance(Float64Array.of(1, 2), Float64Array.of(1))).toThrow(
      expect.objectContaining({ code: 'unequal-lengths' }),
    );
  });
});

describe('clusteredDifference', () => {
  it('counts organisations that rated both vendors', () => {
    interface Vector {
      readonly pairs: Readonly<Record<string, object>>;
    }
    const { expected, tolerance } = goldenCase<never, Vector>('04-variance.json', 'dataset-a: pairwise');
    for (const [i, a] of VENDORS.entries()) {
      for (const b of VENDORS.slice(i + 1)) {
        const got = clusteredDifference(design(a), design(b));
        const names = {
          diff: got.difference,
          cov: got.covariance,
          unionOrgs: got.unionClusters,
          sharedOrgs: got.sharedClusters,
        };
        expectGolden({ ...got, ...names, seDiff: got.se }, expected.pairs[`${a}-${b}`], tolerance, `${a}-${b}`);
      }
    }
  });

  it('has no test for a lone organisation, nor when nothing varies', () => {
    const lone = { estimate: 80, clusters: ['a'], influence: Float64Array.of(0) };
    const flat = { estimate: 70, clusters: ['a', 'b'], influence: Float64Array.of(0, 0) };
    expect(clusteredDifference(lone, flat)).toMatchObject({ difference: 10, se: null, df: null, t: null, p: null });
    expect(clusteredDifference(flat, flat)).toMatchObject({ difference: 0, se: 0, df: null, t: null, p: null });
    expect(unionCovariance(lone, lone)).toBe(0);
  });

  it('of a vendor and itself is certain', () => {
    const vendor = design('V2');
    expect(clusteredDifference(vendor, vendor)).toMatchObject({ difference: 0, sharedClusters: 31, unionClusters: 31 });
  });
});

describe('scoreInterval', () => {
  it('refuses a score outside 0–100', () => {
    expect(() => scoreInterval({ estimate: 101, se: 1, df: 5, nEff: 6 })).toThrow(
      expect.objectContaining({ code: 'out-of-domain' }),
    );
  });

  it('holds the estimate and stays within 0–100', () => {
    const input = fc.record({
      estimate: fc.double({ min: 0, max: 100, noNaN: true }),
      se: fc.double({ min: 0, max: 30, noNaN: true }),
      df: fc.integer({ min: 0, max: 300 }),
      nEff: fc.double({ min: 1, max: 300, noNaN: true }),
    });
    fc.assert(
      fc.property(input, (estimate) => {
        const [low, high] = scoreInterval(estimate).ci95!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(estimate.estimate + 1e-9);
        expect(high).toBeGreaterThanOrEqual(estimate.estimate - 1e-9);
      }),
    );
  });
});

describe('raoWuBootstrap', () => {
  it('gives the vector of drawn organisations', () => {
    const { input, expected, tolerance } = goldenCase<{ orgOrder: string[]; counts: number[][] }, { G: number }>(
      '05-bootstrap.json',
      'Rao-Wu',
    );
    const rows = rowsOf('V5');
    const totals = criterionTotals(rows, baseWeights(rows), input.orgOrder);
    const estimates = input.counts.map((counts) => composite(totals, raoWuFactors(counts)));
    expectGolden({ G: totals.clusters, estimates }, expected, tolerance);
  });

  it('agrees with the linearised standard error', () => {
    const { input, expected } = goldenCase<{ B: number }, { seLinearised: number; percentile95: number[] }>(
      '05-bootstrap.json',
      'bootstrap SE',
    );
    const { totals } = design('V5');
    const plan = { clusters: 19, replicates: input.B, estimate: (factors: Float64Array) => composite(totals, factors) };
    const { se, ci95 } = raoWuBootstrap(plan, new RandomSource(SEED))!;
    expect(Math.abs(se / expected.seLinearised - 1)).toBeLessThan(0.06);
    expect(Math.abs(ci95[0] - expected.percentile95[0]!)).toBeLessThan(0.6);
    expect(Math.abs(ci95[1] - expected.percentile95[1]!)).toBeLessThan(0.6);
    expect(raoWuBootstrap(plan, new RandomSource(SEED))!.se).toBe(se);
  });

  it('is not run on fewer than 5 organisations, nor reported from fewer than 2 replicates', () => {
    const never = { clusters: 4, replicates: 10, estimate: () => 1 };
    expect(raoWuBootstrap(never, new RandomSource(SEED))).toBeNull();
    expect(raoWuBootstrap({ ...never, clusters: 9, estimate: () => null }, new RandomSource(SEED))).toBeNull();
  });
});

describe('quantile', () => {
  it('interpolates as the vector does', () => {
    const { input, expected, tolerance } = goldenCase<{ x: number[]; probs: number[] }, object>(
      '05-bootstrap.json',
      'percentile definition',
    );
    expectGolden({ q: input.probs.map((share) => quantile(input.x, share)) }, expected, tolerance);
  });

  it.each([
    ['of nothing', [], 0.5],
    ['beyond the whole', [1], 1.5],
  ])('does not exist %s', (_, values, share) => {
    expect(() => quantile(values, share)).toThrow(expect.objectContaining({ code: 'out-of-domain' }));
  });
});

describe('netPromoterScore', () => {
  it('has the wide interval of few answers', () => {
    const { input, expected, tolerance } = goldenCase<{ ltr: number[]; w: number[]; org: string[] }, object>(
      '21-nps-csat.json',
      'NPS n=20',
    );
    const score = netPromoterScore(valuesOf({ ...input, x: input.ltr }));
    const [up, down] = [score.promoters!, score.detractors!];
    const seTextbook = 100 * Math.sqrt((up + down - (up - down) ** 2) / input.ltr.length);
    expectGolden({ ...score, seTextbook }, expected, tolerance);
  });

  it.each(['V1', 'V2', 'V3', 'V4', 'V5', 'V6'])('of %s counts an organisation once', (vendor) => {
    const { expected, tolerance } = goldenCase<never, { byVendor: Record<string, object> }>(
      '21-nps-csat.json',
      'dataset-a NPS',
    );
    const rows = rowsOf(vendor);
    const values = {
      values: rows.map(({ ltr }) => ltr),
      weights: baseWeights(rows),
      clusters: rows.map(({ org }) => org),
    };
    expectGolden(netPromoterScore(values), expected.byVendor[vendor], tolerance);
  });

  it('is null without answers, and has no interval from one organisation', () => {
    const none = { promoters: null, detractors: null, nps: null, se: null, df: null, ci95: null };
    expect(netPromoterScore(valuesOf({ x: [], w: [], org: [] }))).toEqual(none);
    expect(netPromoterScore(valuesOf({ x: [9], w: [1], org: ['a'] }))).toMatchObject({
      nps: 100,
      se: null,
      ci95: null,
    });
  });
});

describe('topBoxShare', () => {
  it.each(VENDORS)('of %s gives the vector', (vendor) => {
    const { expected, tolerance } = goldenCase<never, { byVendor: Record<string, object> }>(
      '21-nps-csat.json',
      'dataset-a top-box',
    );
    const rows = rowsOf(vendor);
    const values = {
      values: rows.map(({ overall }) => overall),
      weights: baseWeights(rows),
      clusters: rows.map(({ org }) => org),
    };
    const { share, se, ci95 } = topBoxShare(values);
    expectGolden({ share, se, ciLogit: ci95 }, expected.byVendor[vendor], tolerance);
  });

  it('is null without answers', () => {
    expect(topBoxShare(valuesOf({ x: [], w: [], org: [] }))).toEqual({ share: null, se: null, ci95: null });
  });
});

describe('satisfactionIndex', () => {
  it('gives the vector with equal and with given weights', () => {
    const { input, expected, tolerance } = goldenCase<{ means: number[] }, object>('21-nps-csat.json', 'ACSI');
    const weighted = satisfactionIndex(input.means, [0.3885, 0.319, 0.2925]);
    expectGolden({ equal: satisfactionIndex(input.means), weighted }, expected, tolerance);
    expect(() => satisfactionIndex([])).toThrow(expect.objectContaining({ code: 'out-of-domain' }));
  });
});
