import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocationShares, l1Distance, stakeholderOrder, stakeholderWeights } from './stakeholder-weights.js';
import { datasetA, declaredWeights } from './testing/dataset-a.js';
import { expectGolden, goldenCase } from './testing/golden.js';

const FILE = '23-stakeholder-weights.json';
const allocations = datasetA.rows.flatMap(({ alloc }) => (alloc === null ? [] : [alloc]));

describe('stakeholderWeights', () => {
  it('agrees with the reference on the example responses', () => {
    const { expected, tolerance } = goldenCase<object, object>(FILE, 'dataset-a: 100-point');
    const result = stakeholderWeights(allocations);
    expectGolden({ ...result, l1DistanceToDeclared: l1Distance(result.mean!, declaredWeights) }, expected, tolerance);
  });

  it.each(['four experts', 'everyone identical'])('agrees with the reference: %s', (name) => {
    const { input, expected, tolerance } = goldenCase<{ allocations: number[][] }, object>(FILE, name);
    expectGolden(stakeholderWeights(input.allocations), expected, tolerance);
  });

  it('refuses a split that is not of 100 points', () => {
    const { input, expected } = goldenCase<{ allocations: number[][] }, { error: string }>(FILE, 'does not sum');
    const code = expected.error.toLowerCase().replace('_', '-');
    expect(() => stakeholderWeights(input.allocations)).toThrow(expect.objectContaining({ code }));
    expect(() => stakeholderWeights([[110, -10]])).toThrow(expect.objectContaining({ code }));
    expect(() => stakeholderWeights([[NaN, 100]])).toThrow(expect.objectContaining({ code }));
  });

  it('says what is missing', () => {
    expect(stakeholderWeights([])).toMatchObject({ mean: null, kappa: null, flag: 'NO_ANSWERS' });
    expect(stakeholderWeights([[60, 40]])).toMatchObject({ mean: [0.6, 0.4], kappa: null, flag: 'ONE_ANSWER' });
  });

  it('refuses splits over different rubrics', () => {
    expect(() => stakeholderWeights([[100], [50, 50]])).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
    expect(() => l1Distance([1], [])).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });
});

describe('stakeholderOrder', () => {
  it('agrees with the reference on the example responses', () => {
    const { input, expected, tolerance } = goldenCase<{ dimensionScores: number[][] }, object>(
      FILE,
      'dataset-a: share',
    );
    const { firstShare, aboveShare } = stakeholderOrder(input.dimensionScores, allocations.map(allocationShares));
    expectGolden({ firstShare, shareV3aboveV2: aboveShare![2]![1] }, expected, tolerance);
  });

  it('puts somebody first for everybody', () => {
    const scores = fc.array(fc.tuple(fc.integer({ max: 100, min: 0 }), fc.integer({ min: 0, max: 100 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(scores, (scores) => {
        const { firstShare } = stakeholderOrder(scores, [
          [0.3, 0.7],
          [1, 0],
        ]);
        expect(firstShare!.reduce((sum, share) => sum + share, 0)).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
  });

  it('has no answer without respondents and refuses another rubric', () => {
    expect(stakeholderOrder([[1]], [])).toEqual({ firstShare: null, aboveShare: null });
    expect(() => stakeholderOrder([[1]], [[0.5, 0.5]])).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });
});
