import { unequalLengths } from './errors.js';

/** Kish 1965. `nEff`: how many equally weighted units would be as precise; 0 without weight. `deff` = n / nEff, then null. */
export interface EffectiveSize {
  readonly nEff: number;
  readonly deff: number | null;
}

/** `counts[i]` units share `weights[i]` (≥ 0); one each when absent. Throws `unequal-lengths`. */
export function effectiveSize(weights: ArrayLike<number>, counts?: ArrayLike<number>): EffectiveSize {
  if (counts !== undefined && counts.length !== weights.length) throw unequalLengths();
  let [n, sum, squares] = [0, 0, 0];
  for (let i = 0; i < weights.length; i += 1) {
    const count = counts === undefined ? 1 : counts[i]!;
    n += count;
    sum += count * weights[i]!;
    squares += count * weights[i]! * weights[i]!;
  }
  const nEff = squares === 0 ? 0 : (sum * sum) / squares;
  return { nEff, deff: nEff === 0 ? null : n / nEff };
}
