import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from '#scoring';
import { stakeholderWeights } from '#statistics';
import { allocationsOf, canonicalAllocations } from './allocation.js';
import { cellsFromDataset } from './cells-from-dataset.js';
import { customerWeights } from './customer-weights.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { datasetJson } from './testing/dataset-release.js';

const { allocations } = cellsFromDataset(datasetJson);
const of = (own: typeof allocations) => customerWeights(BUILT_IN_RUBRIC, own, METHOD_DEFAULTS);
const equal = { weights: [0.2, 0.2, 0.2, 0.2, 0.2], count: 1 };

describe('the weights of customers', () => {
  it('are their mean in whole percent, with the distance to the declared ones', () => {
    const { percent, distance } = of(allocations)!;
    const single = allocations.flatMap(({ weights, count }) =>
      Array.from({ length: count }, () => weights.map((share) => 100 * share)),
    );
    expect(percent).toEqual(stakeholderWeights(single).mean!.map((share) => Math.round(100 * share)));
    expect(percent).toEqual([29, 35, 15, 10, 11]);
    expect(distance).toBeCloseTo(0.28, 9);
  });

  it('are not told for so few that one of them would show', () => {
    expect(of([{ ...equal, count: 49 }])).toBeNull();
    expect(of([])).toBeNull();
    expect(of([{ ...equal, count: 50 }])!.percent).toEqual([20, 20, 20, 20, 20]);
  });
});

describe('splits', () => {
  it('that are identical are one, in an order of their own', () => {
    const other = [0.1, 0.3, 0.2, 0.2, 0.2];
    expect(allocationsOf([equal.weights, other, equal.weights])).toEqual([
      { weights: other, count: 1 },
      { weights: equal.weights, count: 2 },
    ]);
    expect(canonicalAllocations([])).toEqual([]);
  });
});
