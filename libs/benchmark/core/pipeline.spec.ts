import { describe, it } from '@jest/globals';
import { expectGolden, goldenCase, goldenJson } from '../../../test/support/golden.js';
import { cellsFromDataset } from './cells-from-dataset.js';
import { computeBenchmark } from './pipeline.js';

const dataset = cellsFromDataset(goldenJson('dataset-a.json'));

describe('computeBenchmark', () => {
  it('gives the vector of a whole run', () => {
    const { expected, tolerance } = goldenCase<never, object>('99-end-to-end.json', 'dataset-a');
    expectGolden(computeBenchmark(dataset), expected, tolerance);
  });
});
