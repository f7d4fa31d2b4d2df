import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusteredMeans, compositeInfluence } from './clustered-means.js';
import { expectGolden, goldenCase } from './testing/golden.js';
import { minimumDetectableChange, trendSlope, trendStatus, waveChange } from './trend.js';

const FILE = '16-trends.json';

interface Wave {
  readonly org: string[];
  readonly x: number[];
}

const estimateOf = ({ org, x }: Wave) => {
  const order = org.map((_, i) => i).toSorted((a, b) => (org[a]! < org[b]! ? -1 : 1));
  const sum = Float64Array.from(order, (i) => x[i]!);
  const weight = new Float64Array(x.length).fill(1);
  const means = clusteredMeans({ clusters: x.length, variables: 1, weight, sum });
  return { estimate: means.means[0]!, clusters: order.map((i) => org[i]!), influence: compositeInfluence(means, [1]) };
};

const windowOf = (...waves: string[]) => ({ methodVersion: 'm1.0.0', waves });

describe('waveChange', () => {
  it('agrees with the reference when organisations answered in both waves', () => {
    const { input, expected, tolerance } = goldenCase<{ wave1: Wave; wave2: Wave }, object>(FILE, 'change between');
    const [earlier, later] = [estimateOf(input.wave1), estimateOf(input.wave2)];
    const { difference, covariance, se, seIgnoringOverlap, df, p } = waveChange(earlier, later);
    const actual = {
      mean1: earlier.estimate,
      mean2: later.estimate,
      change: difference,
      cov: covariance,
      seChange: se,
      seIgnoringOverlap,
      df,
      p,
    };
    expectGolden(actual, expected, tolerance);
  });

  it('has no standard error from one organisation', () => {
    const one = estimateOf({ org: ['a'], x: [50] });
    expect(waveChange(one, one)).toMatchObject({ difference: 0, se: null, seIgnoringOverlap: null, p: null });
  });
});

describe('trendSlope', () => {
  it('agrees with the reference', () => {
    const { input, expected, tolerance } = goldenCase<
      { t: number[]; y: number[]; variance: number[] },
      Record<string, number>
    >(FILE, 'trend over 6');
    const result = trendSlope(input.t.map((wave, i) => ({ wave, score: input.y[i]!, variance: input.variance[i]! })))!;
    expectGolden({ ...result, QE: result.q, QEp: result.qP }, expected, tolerance);
  });

  it('needs four waves at different times', () => {
    const point = { wave: 1, score: 70, variance: 4 };
    expect(trendSlope([point, point, point])).toBeNull();
    expect(trendSlope([point, point, point, point])).toBeNull();
  });

  it('finds the slope of a straight line whatever the variances', () => {
    const variances = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(variances, fc.integer({ min: -5, max: 5 }), (variances, slope) => {
        const line = trendSlope(variances.map((variance, wave) => ({ wave, score: 60 + slope * wave, variance })))!;
        expect(line.slopePerWave).toBeCloseTo(slope, 8);
        expect(line.q).toBeCloseTo(0, 8);
      }),
    );
  });

  it.each([
    { score: NaN, variance: 1 },
    { score: 70, variance: 0 },
  ])('refuses $score ± $variance', (point) => {
    expect(() => trendSlope([{ wave: 0, ...point }])).toThrow(expect.objectContaining({ code: 'bad-wave' }));
  });
});

describe('minimumDetectableChange', () => {
  it('agrees with the reference', () => {
    const { input, expected, tolerance } = goldenCase<{ se1: number; se2: number }, { mdc: number }>(FILE, 'minimum');
    expectGolden(minimumDetectableChange(input.se1, input.se2), expected.mdc, tolerance);
  });
});

describe('trendStatus', () => {
  it('says no trend of one wave', () => {
    const { input, expected } = goldenCase<{ waves: number }, { status: string }>(FILE, 'one wave');
    const windows = Array.from({ length: input.waves }, (_, i) => ({ methodVersion: 'm1.0.0', waves: [`w${i}`] }));
    expect(trendStatus(windows)).toBe(expected.status);
  });

  it('does not compare two methods', () => {
    const { input, expected } = goldenCase<{ version: string[] }, { status: string }>(FILE, 'method version');
    expect(trendStatus(input.version.map((methodVersion, i) => ({ methodVersion, waves: [`w${i}`] })))).toBe(
      expected.status,
    );
  });

  it('compares windows only when they share no wave', () => {
    expect(trendStatus([windowOf('a', 'b'), windowOf('c', 'd')])).toBe('COMPARABLE');
    expect(trendStatus([windowOf('a', 'b'), windowOf('b', 'c')])).toBe('NOT_COMPARABLE');
  });
});

describe('what a trend asks for', () => {
  const points = [0, 1, 2].map((wave) => ({ wave, score: 70 + wave, variance: 1 }));

  it('is as many waves as the method says', () => {
    expect(trendSlope(points)).toBeNull();
    expect(trendSlope(points, 3)!.slopePerWave).toBeCloseTo(1, 12);
  });

  it('is a larger change where it must be seen more often', () => {
    expect(minimumDetectableChange(1, 1, 0.9)).toBeGreaterThan(minimumDetectableChange(1, 1));
    expect(minimumDetectableChange(3, 4)).toBeCloseTo(minimumDetectableChange(5, 0), 12);
  });
});
