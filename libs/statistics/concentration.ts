import { outOfDomain } from './errors.js';

export interface Concentration {
  /** 0…1 in input order. */
  readonly shares: readonly number[];
  /** Herfindahl–Hirschman index, 0…10,000. */
  readonly hhi: number;
  /** 0 equal … 1 monopoly; null for one supplier. */
  readonly hhiNormalised: number | null;
  /** Equally large suppliers that would give the same index. */
  readonly effectiveNumber: number;
  /** Share of the largest, and of the four largest. */
  readonly cr1: number;
  readonly cr4: number;
  readonly gini: number;
  /** × n/(n−1); null for one supplier. */
  readonly giniUnbiased: number | null;
  readonly theil: number;
  /** Theil over ln n; null for one supplier. */
  readonly theilNormalised: number | null;
  readonly entropy: number;
  readonly label: ConcentrationLabel;
}

export type ConcentrationLabel = 'UNCONCENTRATED' | 'MODERATE' | 'HIGH';

/** Market structure from market sizes (any unit, ≥ 0), never from sample counts. null when all are 0. Throws `out-of-domain`. */
export function concentration(sizes: readonly number[]): Concentration | null {
  if (!sizes.every((size) => size >= 0 && size < Infinity))
    throw outOfDomain('A market size is finite and not negative');
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return null;
  const n = sizes.length;
  const shares = sizes.map((size) => size / total);
  const descending = shares.toSorted((a, b) => b - a);
  const squares = shares.reduce((sum, share) => sum + share ** 2, 0);
  const entropy = -shares.reduce((sum, share) => sum + (share === 0 ? 0 : share * Math.log(share)), 0) + 0;
  const gini = descending.reduce((sum, share, i) => sum + (n - 1 - 2 * i) * share, 0) / n;
  const theil = Math.log(n) - entropy;
  const several = (value: number) => (n > 1 ? value : null);
  return {
    shares,
    hhi: 10_000 * squares,
    hhiNormalised: several((squares - 1 / n) / (1 - 1 / n)),
    effectiveNumber: 1 / squares,
    cr1: descending[0]!,
    cr4: descending.slice(0, 4).reduce((sum, share) => sum + share, 0),
    gini,
    giniUnbiased: several((gini * n) / (n - 1)),
    theil,
    theilNormalised: several(theil / Math.log(n)),
    entropy,
    label: concentrationLabel(10_000 * squares),
  };
}

/** US merger guidelines: the line of 1000 is of 1992, that of 1800 of 2023. */
export function concentrationLabel(hhi: number): ConcentrationLabel {
  if (hhi < 1000) return 'UNCONCENTRATED';
  return hhi <= 1800 ? 'MODERATE' : 'HIGH';
}
