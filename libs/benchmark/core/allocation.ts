/** One way to divide the overall weight over the dimensions (shares 0…1 that sum to 1) and how many respondents chose it. */
export interface Allocation {
  readonly weights: readonly number[];
  readonly count: number;
}

/** Identical splits counted together, in one order. */
export function canonicalAllocations(allocations: readonly Allocation[]): readonly Allocation[] {
  const counts = new Map<string, Allocation>();
  for (const { weights, count } of allocations) {
    const key = weights.join();
    counts.set(key, { weights, count: (counts.get(key)?.count ?? 0) + count });
  }
  return [...counts.values()].toSorted((a, b) => {
    const at = a.weights.findIndex((share, d) => share !== b.weights[d]);
    return a.weights[at]! - b.weights[at]!;
  });
}

/** Single splits as allocations. */
export const allocationsOf = (splits: readonly (readonly number[])[]): readonly Allocation[] =>
  canonicalAllocations(splits.map((weights) => ({ weights, count: 1 })));
