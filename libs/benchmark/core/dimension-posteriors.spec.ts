import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC, criterionIds } from '#scoring';
import { expectGolden, goldenCase, goldenJson } from '../../../test/support/golden.js';
import { canonicalCells, type Cell } from './cell.js';
import { cellsFromDataset } from './cells-from-dataset.js';
import { dimensionPosteriors } from './dimension-posteriors.js';
import { estimateVendor } from './estimate-vendor.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { standardise } from './standardise.js';
import { aVendor } from './testing/cells.js';
import { vendorDesign } from './vendor-design.js';

const config = { ...METHOD_DEFAULTS, margins: [], sourceCap: 0.999 };
const dataset = cellsFromDataset(goldenJson('dataset-a.json'));

const estimatesOf = (vendors: readonly string[], cells: readonly Cell[]) => {
  const sorted = canonicalCells(cells, criterionIds(BUILT_IN_RUBRIC).length);
  return vendors.map((id) => {
    const design = vendorDesign(
      id,
      sorted.filter(({ vendor }) => vendor === id),
      config,
    );
    return estimateVendor(BUILT_IN_RUBRIC, standardise(design, {}, config), config);
  });
};

describe('dimensionPosteriors', () => {
  it('give the vector of five vendors', () => {
    interface Vector {
      readonly theta: number[][];
      readonly posteriorMean: number[][];
      readonly posteriorCov: number[][][];
    }
    const { expected, tolerance } = goldenCase<never, Vector>('07-smaa-ranks.json', 'dataset-a V1..V5: EB posterior');
    const estimates = estimatesOf(['V1', 'V2', 'V3', 'V4', 'V5'], dataset.cells);
    const posteriors = dimensionPosteriors(estimates, config);
    const got = {
      theta: estimates.map(({ dimensions }) => dimensions.map(({ score }) => score)),
      posteriorMean: posteriors.map((each) => each!.mean),
      posteriorCov: posteriors.map((each) => each!.covariance),
    };
    const { theta, posteriorMean, posteriorCov } = expected;
    expectGolden(got, { theta, posteriorMean, posteriorCov }, tolerance);
  });

  it('learn from a vendor that lacks a dimension, but have none for it', () => {
    const cells = [...aVendor('A', 12), ...aVendor('B', 12, (o, c) => (c < 3 ? null : (o + c) % 4))];
    const [full, partial] = dimensionPosteriors(estimatesOf(['A', 'B'], cells), config);
    expect(full!.mean).toHaveLength(5);
    expect(partial).toBeNull();
  });

  it('borrow variance where the sample has none', () => {
    const cells = [...aVendor('A', 12, () => 3), ...aVendor('B', 12, (o, c) => (o + c) % 4)];
    const [flat] = dimensionPosteriors(estimatesOf(['A', 'B'], cells), config);
    expect(flat!.covariance[0]![0]).toBeGreaterThan(0);
    expect(flat!.covariance[0]![1]).toBe(0);
  });

  it('are none without vendors', () => {
    expect(dimensionPosteriors([], config)).toEqual([]);
  });
});
