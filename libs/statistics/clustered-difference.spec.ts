import { describe, expect, it } from '@jest/globals';
import { clusteredDifference, type ClusteredEstimate, varianceOf } from './clustered-difference.js';

const estimate = (clusters: readonly string[], influence: readonly number[]): ClusteredEstimate => ({
  estimate: 70,
  clusters,
  influence: Float64Array.from(influence),
});
const one = estimate(['a', 'b', 'c'], [1, -2, 1]);
const other = estimate(['b', 'c', 'd'], [0.5, 0.5, -1]);

describe('variance that comes from elsewhere than the clusters', () => {
  it('adds to that of an estimate', () => {
    expect(varianceOf(one)).toBeCloseTo(9, 12);
    expect(varianceOf({ ...one, independentVariance: 2.5 })).toBeCloseTo(11.5, 12);
    expect(varianceOf(estimate(['a'], [1]))).toBeNull();
    expect(varianceOf({ ...estimate(['a'], [1]), independentVariance: 4 })).toBeNull();
  });

  it('adds to that of a difference, and changes neither the difference nor what is shared', () => {
    const plain = clusteredDifference(one, other);
    const more = clusteredDifference({ ...one, independentVariance: 3 }, { ...other, independentVariance: 1 });
    expect(more.se! ** 2).toBeCloseTo(plain.se! ** 2 + 4, 12);
    const { difference, covariance, sharedClusters } = plain;
    expect(more).toMatchObject({ difference, covariance, sharedClusters });
  });
});
