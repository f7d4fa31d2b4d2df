import type {
  BenchmarkPage,
  BenchmarkVendor,
  Interval,
  JudgedDifference,
  PairVerdict,
  Verdict,
} from './benchmark-model.js';
import { standing } from './standing.js';

const OPPOSITE: Readonly<Record<Verdict, Verdict>> = {
  BETTER: 'WORSE',
  SLIGHTLY_BETTER: 'SLIGHTLY_WORSE',
  PRACTICALLY_EQUAL: 'PRACTICALLY_EQUAL',
  INCONCLUSIVE: 'INCONCLUSIVE',
  SLIGHTLY_WORSE: 'SLIGHTLY_BETTER',
  WORSE: 'BETTER',
};

/** The verdict on two vendors, read as `a` minus `b`; null when the release has none on them. */
export function pairOf(page: BenchmarkPage, a: string, b: string): PairVerdict | null {
  const pairs = shownPairs(page);
  const straight = pairs.find((pair) => pair.a === a && pair.b === b);
  if (straight) return straight;
  const reverse = pairs.find((pair) => pair.a === b && pair.b === a);
  return reverse ? turned(reverse) : null;
}

/** Whoever is suppressed is compared with nobody, whatever the release file holds. */
function shownPairs({ pairs = [], vendors }: BenchmarkPage): readonly PairVerdict[] {
  const hidden = new Set(vendors.filter(({ status }) => status === 'SUPPRESSED').map(({ slug }) => slug));
  return pairs.filter(({ a, b }) => !hidden.has(a) && !hidden.has(b));
}

function turned({ a, b, dimensions, ...pair }: PairVerdict): PairVerdict {
  return {
    ...pair,
    ...turnedDifference(pair),
    a: b,
    b: a,
    ...(dimensions && { dimensions: dimensions.map((part) => ({ ...part, ...turnedDifference(part) })) }),
  };
}

function turnedDifference({ difference, ci95, verdict }: JudgedDifference): JudgedDifference {
  const turnedInterval: Interval | null = ci95 && [-ci95[1], -ci95[0]];
  return { difference: -difference, ci95: turnedInterval, verdict: OPPOSITE[verdict] };
}

/** Vendors of which at least one pair was judged, in the page's order. */
export function comparable(page: BenchmarkPage): readonly BenchmarkVendor[] {
  const judged = new Set(shownPairs(page).flatMap(({ a, b }) => [a, b]));
  return standing(page).filter(({ slug }) => judged.has(slug));
}

/**
 * The pair to show: the one asked for, or the first two vendors of the page; null when the release compares nothing.
 * An asked-for pair that was not judged falls back too: links outlive vendors.
 */
export function chosenPair(page: BenchmarkPage): PairVerdict | null {
  const asked = page.compare ? pairOf(page, ...page.compare) : null;
  const [first, second] = comparable(page);
  return asked ?? (first && second ? pairOf(page, first.slug, second.slug) : null);
}
