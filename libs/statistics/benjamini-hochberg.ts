import { outOfDomain } from './errors.js';

/**
 * p-values adjusted for the false discovery rate (Benjamini & Hochberg 1995), in input order:
 * q₍ᵢ₎ = min over j ≥ i of p₍ⱼ₎·m/j. Throws `out-of-domain` for a p outside 0…1.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const ascending = order(pValues);
  const adjusted = [...pValues];
  let least = 1;
  for (let rank = ascending.length; rank >= 1; rank -= 1) {
    const at = ascending[rank - 1]!;
    least = Math.min(least, pValues[at]! * (ascending.length / rank));
    adjusted[at] = least;
  }
  return adjusted;
}

/** p-values adjusted for the chance of any false claim (Holm 1979), in input order. Throws `out-of-domain`. */
export function holm(pValues: readonly number[]): readonly number[] {
  const adjusted = [...pValues];
  let most = 0;
  order(pValues).forEach((at, index) => {
    most = Math.min(1, Math.max(most, pValues[at]! * (pValues.length - index)));
    adjusted[at] = most;
  });
  return adjusted;
}

function order(pValues: readonly number[]): readonly number[] {
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw outOfDomain('A p-value lies between 0 and 1');
  return pValues.map((_, i) => i).toSorted((a, b) => pValues[a]! - pValues[b]!);
}
