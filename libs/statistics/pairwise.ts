import { benjaminiHochberg, holm } from './benjamini-hochberg.js';
import { tQuantile, tTwoSided } from './distributions.js';
import { unequalLengths } from './errors.js';

/** A difference of two estimates in points, with its t test; nulls where there is no standard error to test with. */
export interface DifferenceTest {
  readonly difference: number;
  readonly se: number | null;
  readonly df: number | null;
  readonly p: number | null;
}

export interface VerdictOptions {
  /** Largest false discovery rate, such as 0.05. */
  readonly falseDiscoveryRate: number;
  /** Smallest difference in points that matters to a reader. */
  readonly minimumDifference: number;
}

export type Verdict = 'PRACTICALLY_EQUAL' | 'BETTER' | 'WORSE' | 'SLIGHTLY_BETTER' | 'SLIGHTLY_WORSE' | 'INCONCLUSIVE';

export interface JudgedDifference extends DifferenceTest {
  /** Benjamini–Hochberg over the whole family; null when p is. */
  readonly pAdjusted: number | null;
  /** Holm over the whole family; null when p is. */
  readonly pHolm: number | null;
  readonly ci90: readonly [number, number] | null;
  readonly ci95: readonly [number, number] | null;
  readonly verdict: Verdict;
  /** Why there is no test; a sample without any spread proves nothing about those who did not answer. */
  readonly reason: 'NO_STANDARD_ERROR' | null;
}

/**
 * Judges a family of differences (all pairs of one metric, or all vendors against the market): adjusted
 * p-values, intervals and a verdict each. An untestable difference stays in the family as p = 1.
 */
export function judgeDifferences<Test extends DifferenceTest>(
  tests: readonly Test[],
  options: VerdictOptions,
): readonly (Test & JudgedDifference)[] {
  const pValues = tests.map(({ p }) => p ?? 1);
  const adjusted = benjaminiHochberg(pValues);
  const strict = holm(pValues);
  return tests.map((test, i) => {
    const pAdjusted = test.p === null ? null : adjusted[i]!;
    const pHolm = test.p === null ? null : strict[i]!;
    return { ...test, pAdjusted, pHolm, ...judge(test, pAdjusted, options) };
  });
}

/** Intervals and verdict of one difference whose adjusted p-value is known. */
export function judge(
  { difference, se, df }: DifferenceTest,
  pAdjusted: number | null,
  options: VerdictOptions,
): Pick<JudgedDifference, 'ci90' | 'ci95' | 'verdict' | 'reason'> {
  if (se === null || df === null || pAdjusted === null) {
    return { ci90: null, ci95: null, verdict: 'INCONCLUSIVE', reason: 'NO_STANDARD_ERROR' };
  }
  const interval = (share: number): [number, number] => {
    const reach = tQuantile(share, df) * se;
    return [difference - reach, difference + reach];
  };
  const ci90 = interval(0.95);
  return { ci90, ci95: interval(0.975), verdict: verdictOf(difference, ci90, pAdjusted, options), reason: null };
}

function verdictOf(
  difference: number,
  [low, high]: readonly [number, number],
  pAdjusted: number,
  { falseDiscoveryRate, minimumDifference }: VerdictOptions,
): Verdict {
  if (low > -minimumDifference && high < minimumDifference) return 'PRACTICALLY_EQUAL';
  if (pAdjusted >= falseDiscoveryRate) return 'INCONCLUSIVE';
  if (Math.abs(difference) >= minimumDifference) return difference > 0 ? 'BETTER' : 'WORSE';
  return difference > 0 ? 'SLIGHTLY_BETTER' : 'SLIGHTLY_WORSE';
}

export interface MarketDifference extends DifferenceTest {
  readonly z: number | null;
}

/**
 * Each estimate minus the plain mean of all, for independent estimates with the given variances (normal
 * test, infinite df). Throws `unequal-lengths`.
 */
export function versusMarket(estimates: readonly number[], variances: readonly number[]): readonly MarketDifference[] {
  if (estimates.length !== variances.length) throw unequalLengths();
  const count = estimates.length;
  const market = estimates.reduce((sum, estimate) => sum + estimate, 0) / count;
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  return estimates.map((estimate, v) => {
    const difference = estimate - market;
    const variance = (1 - 1 / count) ** 2 * variances[v]! + (total - variances[v]!) / count ** 2;
    if (!(variance > 0)) return { difference, se: null, df: null, p: null, z: null };
    const se = Math.sqrt(variance);
    return { difference, se, df: Infinity, p: tTwoSided(difference / se, Infinity), z: difference / se };
  });
}
