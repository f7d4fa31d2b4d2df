import { describe, expect, it } from '@jest/globals';
import { addedProducts, type CrossProducts, crossProducts, emptyProducts } from '#statistics';
import { expectGolden, goldenCase } from '../../../test/support/golden.js';
import { canonicalProducts, type CellProducts } from './cell-products.js';
import { dimensionReliability } from './dimension-reliability.js';
import { marketDrivers } from './market-drivers.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { computeBenchmark } from './pipeline.js';
import { aVendor } from './testing/cells.js';
import { aDatasetRelease, driverCase, responses, rubric } from './testing/dataset-release.js';
import { plainDesign } from './testing/plain-design.js';

const input = aDatasetRelease();
const products = canonicalProducts(input.products, rubric);
const all = (cells: readonly CellProducts[], of: (cell: CellProducts) => CrossProducts) =>
  cells.map(of).reduce((sum, own) => addedProducts(sum, own));
const isWithheld = () => false;

describe('canonicalProducts', () => {
  it('adds up cells of one key and sorts, without losing a case', () => {
    const cases = responses.map(driverCase).filter((each) => each !== null);
    expect(products.length).toBeLessThan(input.products.length);
    expect(all(products, ({ drivers }) => drivers)).toEqual(crossProducts(cases));
    expect(canonicalProducts(input.products.toReversed(), rubric)).toEqual(products);
  });

  it.each<[string, (cell: CellProducts) => CellProducts]>([
    ['an unknown source', (cell) => ({ ...cell, source: 'friend' as CellProducts['source'] })],
    ['a dimension less', (cell) => ({ ...cell, reliability: cell.reliability.slice(1) })],
    ['a criterion more', (cell) => ({ ...cell, reliability: cell.reliability.map(() => emptyProducts(4)) })],
    ['a variable less', (cell) => ({ ...cell, drivers: emptyProducts(5) })],
    ['products that do not fit', (cell) => ({ ...cell, drivers: { ...cell.drivers, product: [1] } })],
    ['half a case', (cell) => ({ ...cell, drivers: { ...cell.drivers, n: 0.5 } })],
    ['a negative sum', (cell) => ({ ...cell, drivers: { ...cell.drivers, sum: cell.drivers.sum.map(() => -1) } })],
  ])('refuses %s', (_, change) => {
    expect(() => canonicalProducts([change(input.products[0]!)], rubric)).toThrow(
      expect.objectContaining({ code: 'bad-cell' }),
    );
  });
});

describe('reliability from totals', () => {
  const ofAll = (config = METHOD_DEFAULTS, from = products) => dimensionReliability(rubric, from, config, isWithheld);

  it('gives the vectors of the example responses', () => {
    const { expected, tolerance } = goldenCase<object, { byDimension: Record<string, { nComplete: number }> }>(
      '12-reliability.json',
      'dataset-a',
    );
    const byDimension = Object.fromEntries(
      ofAll().map(({ id, alpha, omega }, d) => [
        id,
        { alpha, omega, nComplete: all(products, ({ reliability }) => reliability[d]!).n },
      ]),
    );
    const wanted = Object.fromEntries(
      Object.entries(expected.byDimension).map(([id, own]) => {
        const { alpha, omega, nComplete } = own as { alpha: number; omega: number; nComplete: number };
        return [id, { alpha, omega, nComplete }];
      }),
    );
    expectGolden(byDimension, wanted, tolerance);
    expect(ofAll().map(({ caseBand, reason, belowFloor }) => [caseBand, reason, belowFloor])).toEqual(
      rubric.dimensions.map(() => ['100+', null, false]),
    );
  });

  it('says why there is none', () => {
    expect(ofAll({ ...METHOD_DEFAULTS, reliabilityCases: 109 })[0]).toEqual({
      id: 'D1',
      alpha: null,
      omega: null,
      caseBand: null,
      reason: 'NOT_ENOUGH_DATA',
      belowFloor: null,
    });
    expect(ofAll(METHOD_DEFAULTS, [])[0]).toMatchObject({ reason: 'NOT_ENOUGH_DATA' });
    expect(ofAll({ ...METHOD_DEFAULTS, reliabilityFloor: 0.77 })[0]).toMatchObject({ belowFloor: true });
    const alike = products.map((cell) => ({
      ...cell,
      reliability: cell.reliability.map(() => crossProducts([[5, 5, 5]])!),
    }));
    expect(ofAll(METHOD_DEFAULTS, alike)[0]).toMatchObject({ alpha: null, reason: 'NO_VARIANCE', belowFloor: null });
    const withheld = dimensionReliability(rubric, products, METHOD_DEFAULTS, (cell) => cell === '*/reliability:D2');
    expect(withheld.map(({ reason }) => reason)).toEqual([null, 'LEDGER', null, null, null]);
  });
});

describe('drivers from totals', () => {
  const config = { ...METHOD_DEFAULTS, driverReplicates: 60 };
  const vendors = [...new Set(input.cells.map(({ vendor }) => vendor))];
  const designs = vendors.map((vendor) => plainDesign(input.cells.filter((cell) => cell.vendor === vendor)));
  const of = (given: Partial<Parameters<typeof marketDrivers>[0]> = {}) =>
    marketDrivers({ rubric, designs, products, isWithheld, ...given }, config, '00000000000000d1');

  it('gives the vectors of the example responses', () => {
    const { expected, tolerance } = goldenCase<
      object,
      { R2: number; lmgShare: number[]; johnsonShare: number[]; n: number }
    >('15-drivers.json', 'dataset-a');
    const { status, r2, dimensions, caseBand } = of();
    const { R2, lmgShare, johnsonShare } = expected;
    const actual = {
      R2: r2,
      lmgShare: dimensions.map(({ share }) => share),
      johnsonShare: dimensions.map(({ relativeWeight }) => relativeWeight),
    };
    expectGolden(actual, { R2, lmgShare, johnsonShare }, tolerance);
    expect([status, caseBand]).toEqual(['OK', '100+']);
    for (const { share, ci95 } of dimensions) {
      expect(ci95![0]).toBeLessThan(share!);
      expect(ci95![1]).toBeGreaterThan(share!);
    }
  });

  it('says why there are none', () => {
    const none = { caseBand: null, r2: null, dimensions: [] };
    expect(of({ isWithheld: (cell) => cell === '*/drivers' })).toEqual({ status: 'LEDGER', ...none });
    expect(of({ products: products.slice(0, 20) })).toEqual({ status: 'NOT_ENOUGH_DATA', ...none });
    expect(of({ products: [] })).toEqual({ status: 'NOT_ENOUGH_DATA', ...none });
    // Answers of nobody who is scored weigh nothing.
    expect(of({ designs: [] })).toEqual({ status: 'NOT_ENOUGH_DATA', ...none });
  });

  it('have no shares, and derive no weights, when nothing goes with the rating', () => {
    // Every combination of six two-valued variables, twice: no two of them are correlated.
    const cases = Array.from({ length: 128 }, (_, i) => Array.from({ length: 6 }, (__, j) => 6 * ((i >> j) & 1)));
    const { reliability } = products[0]!;
    const unrelated = cases.map((values, i) => ({
      ...products[i % products.length]!,
      reliability,
      drivers: crossProducts([values])!,
    }));
    const flat = designs.map((design) => ({ ...design, base: design.base.map(() => 1) }));
    const { status, r2, dimensions } = of({ designs: flat, products: canonicalProducts(unrelated, rubric) });
    expect([status, r2]).toEqual(['OK', 0]);
    const nothing = dimensions.map(({ share, relativeWeight }) => share ?? relativeWeight);
    expect(nothing).toEqual([null, null, null, null, null]);
    const customers = aVendor('A', 128, (o, c) => (o + c) % 5);
    const own = cases.map((values, i) => ({ ...unrelated[i]!, ...customers[i]!, drivers: crossProducts([values])! }));
    const seed = '00000000000000d2';
    const small = { ...config, smaaDraws: 20, rankSetDraws: 20 };
    const result = computeBenchmark({ rubric, cells: customers, products: own, config: small, seed });
    expect(result.drivers).toMatchObject({ status: 'OK', r2: 0 });
    expect(result.ranking!.scenarios.derived).toBeNull();
  });

  it('are the weights of a scenario of their own', () => {
    const small = { ...config, smaaDraws: 50, rankSetDraws: 50 };
    const { ranking } = computeBenchmark({ ...input, config: small });
    expect(ranking!.scenarios.derived!.rankAcceptability).toHaveLength(ranking!.vendors.length);
    const { ranking: without } = computeBenchmark({ ...input, config: small, withheld: new Set(['*/drivers']) });
    expect(without!.scenarios.derived).toBeNull();
    const { products: _none, ...rest } = input;
    expect(computeBenchmark({ ...rest, config: small }).ranking!.scenarios.derived).toBeNull();
  });

  it('keeps to relative weights when two dimensions are one', () => {
    const twins = responses.flatMap((response, i) => {
      const values = driverCase(response);
      if (values === null) return [];
      const [first, , ...rest] = values;
      return [{ ...input.products[i]!, drivers: crossProducts([[first!, first!, ...rest]])! }];
    });
    const { status, dimensions } = of({ products: canonicalProducts(twins, rubric) });
    expect(status).toBe('SINGULAR');
    expect(dimensions.map(({ share, ci95 }) => share ?? ci95)).toEqual([null, null, null, null, null]);
    expect(dimensions.reduce((sum, { relativeWeight }) => sum + relativeWeight!, 0)).toBeCloseTo(1, 9);
  });
});
