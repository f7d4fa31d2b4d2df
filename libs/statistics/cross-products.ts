import { notFinite, unequalLengths } from './errors.js';
import type { CorrelationSystem } from './relative-importance.js';

/**
 * Sums and cross-products of k variables over complete cases: all that covariances and correlations need. `product`
 * is the upper triangle by rows with the diagonal: (0,0), (0,1) … (k−1,k−1).
 */
export interface CrossProducts {
  /** Complete cases, or Σ of their weights. */
  readonly n: number;
  readonly sum: readonly number[];
  readonly product: readonly number[];
}

/** Cross-products of single cases, each a list of k values; null when there is none. Throws `unequal-lengths`. */
export function crossProducts(cases: readonly (readonly number[])[]): CrossProducts | null {
  const variables = cases[0]?.length;
  if (variables === undefined) return null;
  if (cases.some((values) => values.length !== variables)) throw unequalLengths();
  const single = cases.map((values) => ({
    n: 1,
    sum: values,
    product: values.flatMap((a, i) => values.slice(i).map((b) => a * b)),
  }));
  return single.reduce<CrossProducts>((total, each) => addedProducts(total, each), emptyProducts(variables));
}

/** Of no case. */
export const emptyProducts = (variables: number): CrossProducts => ({
  n: 0,
  sum: Array.from({ length: variables }, () => 0),
  product: Array.from({ length: (variables * (variables + 1)) / 2 }, () => 0),
});

/** Both groups of cases together, those of `b` with a weight. Throws `unequal-lengths`. */
export function addedProducts(a: CrossProducts, b: CrossProducts, weight = 1): CrossProducts {
  if (a.sum.length !== b.sum.length || a.product.length !== b.product.length) throw unequalLengths();
  return {
    n: a.n + weight * b.n,
    sum: a.sum.map((sum, i) => sum + weight * b.sum[i]!),
    product: a.product.map((product, i) => product + weight * b.product[i]!),
  };
}

/** Position of the product of variables i and j among those of `variables`. */
export const productAt = (i: number, j: number, variables: number): number => {
  const [row, column] = i <= j ? [i, j] : [j, i];
  return row * variables - (row * (row - 1)) / 2 + column - row;
};

/**
 * Sample covariances (n − 1) in squared units of the values; null for fewer than two cases. Throws `not-finite`.
 */
export function covarianceOfProducts(products: CrossProducts): readonly (readonly number[])[] | null {
  const { n, sum } = products;
  if (!Number.isFinite(n) || !sum.every(Number.isFinite) || !products.product.every(Number.isFinite)) throw notFinite();
  if (n < 2) return null;
  return sum.map((_, i) => sum.map((__, j) => centred(products, i, j) / (n - 1)));
}

/** What is left of Σx² by rounding alone, as a share of it. */
const ROUNDING = 1e-12;

/**
 * Correlations of all variables but the last with each other and with the last, the outcome. null without cases or
 * when a variable does not vary.
 */
export function correlationsOfProducts(products: CrossProducts): CorrelationSystem | null {
  const variables = products.sum.length;
  if (!(products.n > 0)) return null;
  const square = products.sum.map((_, i) => centred(products, i, i));
  const varies = square.every((own, i) => own > ROUNDING * products.product[productAt(i, i, variables)]!);
  if (!varies) return null;
  const correlation = (i: number, j: number) => centred(products, i, j) / Math.sqrt(square[i]! * square[j]!);
  const predictors = Array.from({ length: variables - 1 }, (_, i) => i);
  return {
    predictors: predictors.map((i) => predictors.map((j) => (i === j ? 1 : correlation(i, j)))),
    outcome: predictors.map((i) => correlation(i, variables - 1)),
  };
}

/** Σ(x − x̄)(y − ȳ). */
function centred({ n, sum, product }: CrossProducts, i: number, j: number): number {
  return product[productAt(i, j, sum.length)]! - (sum[i]! * sum[j]!) / n;
}
