import { type FrozenFinding, SENTIMENTS } from '#evidence/core';
import { seedFor } from './seed-for.js';

/** At most one of each sentiment: criticism and praise of a vendor are shown side by side, or what there is of them. */
export const MOST_CASES = SENTIMENTS.length;

/**
 * The cases of a release: of each vendor at most one critical, one mixed and one favourable finding, so that more praise
 * never stands in for missing criticism. Which of several is taken depends on `seed` and their ids alone. In the order
 * of the vendors.
 */
export function pickCases(
  findings: readonly FrozenFinding[],
  vendors: readonly string[],
  seed: string,
): readonly FrozenFinding[] {
  return vendors.flatMap((vendor) =>
    SENTIMENTS.flatMap((sentiment) => {
      const [first] = findings
        .filter((each) => each.vendor === vendor && each.sentiment === sentiment)
        .map((finding) => ({ finding, key: seedFor(seed, finding.id) }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
      return first ? [first.finding] : [];
    }),
  );
}
