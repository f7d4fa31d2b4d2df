import { invalidStatistic } from './errors.js';

/** Counts of a group with and without a trait. */
export interface TraitCount {
  readonly having: number;
  readonly lacking: number;
}

/** R counts tables as equally unlikely within this factor. */
const TIES = 1 + 1e-7;

/** Two-sided p of Fisher's exact test: all tables with the same margins that are no likelier. Throws `bad-counts`. */
export function fisherExact(one: TraitCount, other: TraitCount): number {
  const counts = [one.having, one.lacking, other.having, other.lacking];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) throw badCounts();
  const first = one.having + one.lacking;
  const having = one.having + other.having;
  const all = first + other.having + other.lacking;
  const logFactorial = logFactorials(all);
  const logChoose = (n: number, k: number) => logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const probability = (x: number) =>
    Math.exp(logChoose(having, x) + logChoose(all - having, first - x) - logChoose(all, first));
  const observed = probability(one.having);
  let p = 0;
  for (let x = Math.max(0, first + having - all); x <= Math.min(first, having); x += 1) {
    const likelihood = probability(x);
    if (likelihood <= observed * TIES) p += likelihood;
  }
  return Math.min(1, p);
}

function logFactorials(most: number): Float64Array {
  const table = new Float64Array(most + 1);
  for (let n = 2; n <= most; n += 1) table[n] = table[n - 1]! + Math.log(n);
  return table;
}

const badCounts = () => invalidStatistic('bad-counts', 'A count is a whole number of at least 0');
