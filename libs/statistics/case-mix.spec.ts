import { describe, expect, it } from '@jest/globals';
import { type CaseMixInput, caseMixAdjustment } from './case-mix.js';
import { expectGolden, goldenCase } from './testing/golden.js';
import { baseWeights, rowsOf } from './testing/vendor-design.js';

const VENDORS = ['V1', 'V2', 'V3', 'V4', 'V5'];
const COVARIATES = ['sizeL', 'sizeS', 'regionINTL', 'sourcevendor_invited'] as const;

const simple: CaseMixInput = {
  groups: ['b', 'a', 'a', 'b'],
  outcome: [80, 60, 70, 90],
  weights: [1, 1, 1, 1],
  covariates: [[0], [0], [1], [1]],
  reference: [0],
};

describe('caseMixAdjustment', () => {
  it('gives the vector of five vendors', () => {
    type Named = Record<string, number>;
    const { input, expected, tolerance } = goldenCase<{ reference: Named }, Record<string, Named>>(
      '22-casemix.json',
      '',
    );
    const rows = VENDORS.flatMap(rowsOf);
    const answered = rows.map(({ items }) => Object.values(items).filter((item) => item !== null));
    const { coefficients, rawMean, adjustedMean } = caseMixAdjustment({
      groups: rows.map(({ vendor }) => vendor),
      outcome: answered.map((items) => (items.reduce((sum, item) => sum + item - 1, 0) * 25) / items.length),
      weights: baseWeights(rows),
      covariates: rows.map(({ size, region, source }) =>
        [size === 'L', size === 'S', region === 'INTL', source === 'vendor_invited'].map(Number),
      ),
      reference: COVARIATES.map((name) => input.reference[name]!),
    })!;
    const named = Object.fromEntries(COVARIATES.map((name, j) => [name, coefficients[j]]));
    const shift = Object.fromEntries(VENDORS.map((vendor) => [vendor, adjustedMean[vendor]! - rawMean[vendor]!]));
    expectGolden({ coefficients: named, rawMean, adjustedMean, shift }, expected, tolerance);
  });

  it('moves every group to the reference customer', () => {
    expect(caseMixAdjustment(simple)).toEqual({
      coefficients: [10],
      rawMean: { a: 65, b: 85 },
      adjustedMean: { a: 60, b: 80 },
    });
  });

  it('leaves the means alone without covariates, and has none without responses', () => {
    const bare = caseMixAdjustment({ ...simple, covariates: [[], [], [], []], reference: [] });
    expect(bare).toMatchObject({ coefficients: [], adjustedMean: { a: 65, b: 85 } });
    const nobody = { groups: [], outcome: [], weights: [], covariates: [], reference: [] };
    expect(caseMixAdjustment(nobody)).toEqual({ coefficients: [], rawMean: {}, adjustedMean: {} });
  });

  it.each([
    ['does not vary within groups', { covariates: [[1], [0], [0], [1]] }],
    ['follows from another', { covariates: [0, 0, 1, 1].map((x) => [x, 2 * x]), reference: [0, 0] }],
  ])('is null when a covariate %s', (_, given) => {
    expect(caseMixAdjustment({ ...simple, ...given })).toBeNull();
  });

  it.each([
    ['a weight too few', { weights: [1, 1, 1] }],
    ['a covariate without a reference', { reference: [] }],
  ])('refuses %s', (_, given) => {
    expect(() => caseMixAdjustment({ ...simple, ...given })).toThrow(
      expect.objectContaining({ code: 'unequal-lengths' }),
    );
  });
});
