/** Weights are edited in steps of a hundredth of a percent. */
const PARTS = 10_000;

const inParts = (share: number): number => Math.round(share * PARTS);

/** A share 0…1 as percent with at most two decimals. */
export const percentOf = (share: number): number => inParts(share) / 100;

/** Percent as a share 0…1, in steps of a hundredth of a percent. */
export const shareOf = (percent: number): number => inParts(percent / 100) / PARTS;

/** What is missing to the whole, in percent; less than 0 when there is too much, 0 when it is exactly right. */
export function missingPercent(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Math.abs(sum - 1) <= 1e-9 ? 0 : percentOf(1 - sum) || Math.sign(1 - sum) / 100;
}

/** Splits a whole into parts in proportion to the weights, each at least 1: largest remainders take what is left. */
function split(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const free = whole - weights.length;
  const exact = weights.map((weight) => (sum > 0 ? (free * weight) / sum : free / weights.length));
  const parts = exact.map((part) => 1 + Math.floor(part));
  const left = whole - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((part, at) => ({ at, rest: part - Math.floor(part) }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}

/**
 * Weights that sum to the whole: those that are pinned stay, the others share what is left in proportion to what they
 * have now. Undefined when the pinned ones leave nothing to share, or when all are pinned.
 */
export function distributeRest(weights: readonly number[], pinned: readonly boolean[]): number[] | undefined {
  const free = weights.flatMap((_, at) => (pinned[at] ? [] : [at]));
  const taken = weights.reduce((sum, weight, at) => sum + (pinned[at] ? inParts(weight) : 0), 0);
  const rest = PARTS - taken;
  if (free.length === 0 || rest < free.length) return undefined;
  const parts = split(
    rest,
    free.map((at) => weights[at] ?? 0),
  );
  return weights.map((weight, at) => (pinned[at] ? inParts(weight) : (parts[free.indexOf(at)] ?? 0)) / PARTS);
}
