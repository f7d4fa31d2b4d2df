/** Cells of one breakdown: label → number of organisations. */
export type Breakdown = Readonly<Record<string, number>>;

export interface SuppressedBreakdown {
  readonly status: 'OK' | 'BREAKDOWN_WITHHELD';
  /** Cells with fewer than k organisations (but not empty), alphabetical. */
  readonly primary: readonly string[];
  /** Further cells hidden so that the total cannot give the first ones away; null when every cell is small. */
  readonly complementary: readonly string[] | null;
  /** In input order; none when the breakdown is withheld. */
  readonly published: readonly string[];
}

/**
 * One-way suppression beside a published total: the hidden cells are at least two and hold at least `k`
 * organisations together, the smallest cells hidden first. An empty cell discloses nobody and stays.
 */
export function suppressBreakdown(cells: Breakdown, k: number, totalPublished = true): SuppressedBreakdown {
  const labels = Object.keys(cells);
  const size = (label: string) => cells[label]!;
  const primary = labels.filter((label) => size(label) > 0 && size(label) < k).toSorted();
  const large = labels
    .filter((label) => size(label) >= k)
    .toSorted()
    .toSorted((a, b) => size(a) - size(b));
  if (large.length === 0) {
    return { status: 'BREAKDOWN_WITHHELD', primary, complementary: null, published: [] };
  }
  const complementary = totalPublished ? complement(primary, large, k, size) : [];
  const hidden = new Set([...primary, ...complementary]);
  if (complementary.length === large.length) {
    return { status: 'BREAKDOWN_WITHHELD', primary, complementary, published: [] };
  }
  return { status: 'OK', primary, complementary, published: labels.filter((label) => !hidden.has(label)) };
}

/** The smallest large cell, unless the small ones hide each other: with one of k beside it any small cell is safe. */
function complement(
  primary: readonly string[],
  large: readonly string[],
  k: number,
  size: (label: string) => number,
): readonly string[] {
  const hidden = primary.reduce((sum, label) => sum + size(label), 0);
  // Cells below k reach it only together.
  const isSafe = primary.length === 0 || hidden >= k;
  return isSafe ? [] : large.slice(0, 1);
}

export interface Dominance {
  /** Largest organisation's share of the weight, 0…1; null without weight. */
  readonly share: number | null;
  readonly publish: boolean;
}

const TOLERANCE = 1e-12;

/** A cell that one organisation dominates is as good as that organisation's answer. */
export function dominance(weights: readonly number[], maxShare: number): Dominance {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return { share: null, publish: false };
  const share = Math.max(...weights) / total;
  return { share, publish: share <= maxShare + TOLERANCE };
}
