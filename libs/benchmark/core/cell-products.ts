import { type Rubric, UNITS } from '#scoring';
import { addedProducts, type CrossProducts } from '#statistics';
import { cellKey, type CellKey, hasKnownKey } from './cell.js';
import { badCell } from './errors.js';

/** Cross-products of the included answers of one cell. */
export interface CellProducts extends CellKey {
  /**
   * The dimension scores in rubric order, then the overall rating, all in units × `driverFactor`. A case is complete
   * when the overall rating is given and every dimension has enough answered criteria (`leastAnswered`).
   */
  readonly drivers: CrossProducts;
  /** One a dimension: its criteria in units. A case is complete when all of them are answered. */
  readonly reliability: readonly CrossProducts[];
}

/** The overall rating 0…10 in units: 10 is UNITS. */
export const RATING_UNITS = UNITS / 10;

/** Checked products with one entry a key, sorted by key. Throws `bad-cell`. */
export function canonicalProducts(products: readonly CellProducts[], rubric: Rubric): readonly CellProducts[] {
  const byKey = new Map<string, CellProducts>();
  for (const each of products) {
    if (!isSound(each, rubric)) throw badCell();
    const key = cellKey(each);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? each : added(known, each));
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function added(a: CellProducts, b: CellProducts): CellProducts {
  return {
    ...a,
    drivers: addedProducts(a.drivers, b.drivers),
    reliability: a.reliability.map((own, d) => addedProducts(own, b.reliability[d]!)),
  };
}

function isSound(each: CellProducts, { dimensions }: Rubric): boolean {
  return (
    hasKnownKey(each) &&
    isOf(each.drivers, dimensions.length + 1) &&
    each.reliability.length === dimensions.length &&
    each.reliability.every((own, d) => isOf(own, dimensions[d]!.criteria.length))
  );
}

const isOf = ({ n, sum, product }: CrossProducts, variables: number): boolean =>
  sum.length === variables &&
  product.length === (variables * (variables + 1)) / 2 &&
  [n, ...sum, ...product].every((value) => Number.isSafeInteger(value) && value >= 0);
