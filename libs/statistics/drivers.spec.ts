import { describe, expect, it } from '@jest/globals';
import { addedProducts, crossProducts } from './cross-products.js';
import { type Drivers, type DriverRow, drivers, driversOfTotals, enoughForDrivers } from './drivers.js';
import { datasetA, organisationWeights } from './testing/dataset-a.js';
import { expectGolden, goldenCase } from './testing/golden.js';

const FILE = '15-drivers.json';
const OPTIONS = { seed: '0123456789abcdef', replicates: 200 };

/** Dimension scores are means of at least two of three answered criteria. */
function exampleRows(): DriverRow[] {
  const weights = organisationWeights(datasetA.rows);
  return datasetA.rows.flatMap(({ items, overall, org }, i) => {
    const predictors = datasetA.rubric.dimensions.map(({ criteria }) => {
      const answers = criteria.map((criterion) => items[criterion] ?? null).filter((answer) => answer !== null);
      return answers.length < 2 ? null : answers.reduce((sum, answer) => sum + (answer - 1) * 25, 0) / answers.length;
    });
    if (!predictors.every((score) => score !== null)) return [];
    return [{ predictors, outcome: overall * 10, weight: weights[i]!, organisation: org }];
  });
}

const rowsOf = (values: (i: number) => Partial<DriverRow>): DriverRow[] =>
  Array.from({ length: 100 }, (_, i) => ({
    predictors: [i % 7, (i * i) % 11],
    outcome: (i % 7) + ((i * 3) % 5),
    weight: 1,
    organisation: `o${i}`,
    ...values(i),
  }));

describe('drivers', () => {
  it('agrees with the reference on the example responses', () => {
    const { expected, tolerance } = goldenCase<object, object>(FILE, 'dataset-a');
    const result = drivers(exampleRows(), OPTIONS) as Drivers;
    const actual = {
      ...result,
      R2: result.r2,
      johnsonRelativeWeights: result.johnson,
      standardisedBeta: result.beta,
      correlationMatrix: result.correlations.predictors,
      rxy: result.correlations.outcome,
    };
    expectGolden(actual, expected, tolerance);
    result.lmgShareCi95!.forEach(([low, high], j) => {
      expect(low).toBeLessThan(result.lmgShare![j]!);
      expect(high).toBeGreaterThan(result.lmgShare![j]!);
    });
  });

  it('needs enough complete rows', () => {
    const { input, expected } = goldenCase<{ n: number; p: number }, { status: string }>(FILE, 'too few');
    const rows = rowsOf(() => ({ predictors: [1, 2, 3, 4, 5] })).slice(0, input.n);
    expect(drivers(rows, OPTIONS)).toEqual({ status: expected.status, n: input.n });
    expect(drivers([], OPTIONS)).toEqual({ status: 'NOT_ENOUGH_DATA', n: 0 });
    expect([enoughForDrivers(100, 5), enoughForDrivers(119, 6), enoughForDrivers(120, 6)]).toEqual([true, false, true]);
  });

  it('says so when something does not vary', () => {
    expect(
      drivers(
        rowsOf(() => ({ outcome: 70 })),
        OPTIONS,
      ),
    ).toEqual({ status: 'NO_VARIANCE', n: 100 });
  });

  it('has no intervals from one organisation, nor when most resamples are degenerate', () => {
    expect(
      drivers(
        rowsOf(() => ({ organisation: 'o' })),
        OPTIONS,
      ),
    ).toMatchObject({ status: 'OK', lmgShareCi95: null });
    const lonely = rowsOf((i) => ({ predictors: [i === 0 ? 1 : 0, i % 7] }));
    expect(drivers(lonely, OPTIONS)).toMatchObject({ status: 'OK', lmgShareCi95: null });
    expect(
      drivers(
        rowsOf(() => ({})),
        { ...OPTIONS, replicates: 0 },
      ),
    ).toMatchObject({ lmgShareCi95: null });
  });

  it('refuses rows with different predictors', () => {
    expect(() =>
      drivers(
        rowsOf((i) => (i === 5 ? { predictors: [1] } : {})),
        OPTIONS,
      ),
    ).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });

  it('asks for as many cases as it is told to', () => {
    const options = { ...OPTIONS, replicates: 2, leastCases: 3, leastCasesPerPredictor: 10 };
    const few = rowsOf(() => ({})).slice(0, 20);
    expect(drivers(few, options)).toMatchObject({ status: 'OK', n: 20 });
    expect(drivers(few.slice(1), options)).toEqual({ status: 'NOT_ENOUGH_DATA', n: 19 });
  });
});

describe('driversOfTotals', () => {
  it('gives what rows give, in any order of organisations', () => {
    const rows = exampleRows();
    const totals = [...new Set(rows.map(({ organisation }) => organisation))].map((organisation) => ({
      organisation,
      products: rows
        .filter((row) => row.organisation === organisation)
        .map(({ predictors, outcome, weight }) =>
          addedProducts(
            { n: 0, sum: [0, 0, 0, 0, 0, 0], product: Array.from({ length: 21 }, () => 0) },
            crossProducts([[...predictors, outcome]])!,
            weight,
          ),
        )
        .reduce((sum, own) => addedProducts(sum, own)),
    }));
    const expected = drivers(rows, OPTIONS);
    const actual = driversOfTotals(totals.toReversed(), rows.length, OPTIONS) as Drivers;
    expect(actual.lmgShare!.map((share) => share.toFixed(10))).toEqual(
      (expected as Drivers).lmgShare!.map((share) => share.toFixed(10)),
    );
    expect(driversOfTotals(totals, rows.length, OPTIONS)).toEqual(actual);
  });

  it('refuses totals of other variables', () => {
    const totals = [1, 2].map((size) => ({
      organisation: `o${size}`,
      products: crossProducts([Array.from({ length: size + 1 }, () => 1)])!,
    }));
    expect(() => driversOfTotals(totals, 200, OPTIONS)).toThrow(expect.objectContaining({ code: 'unequal-lengths' }));
  });
});
