/** Whole parts of `total` in proportion to shares that sum to 1: each is within one of its share, and they sum to `total`. */
export function largestRemainder(shares: readonly number[], total: number): readonly number[] {
  const parts = shares.map((share) => Math.floor(share * total + TINY));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const order = shares
    .map((share, at) => ({ at, rest: share * total - parts[at]! }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  const more = new Set(order.slice(0, left).map(({ at }) => at));
  return parts.map((part, at) => part + Number(more.has(at)));
}

/** Nine tenths of ten are nine, whatever their sum in binary is. */
const TINY = 1e-9;
