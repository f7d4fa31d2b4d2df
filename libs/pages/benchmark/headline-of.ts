import { benchmarkWords } from '../messages/benchmark.js';
import { sayIn } from '../messages/say.js';
import type { BenchmarkDimension, BenchmarkPage, BenchmarkVendor, FirstPlace } from './benchmark-model.js';
import { isOrdered, leadingGroup, standing, vendorNames } from './standing.js';

/** First-place probabilities above which one vendor may be said to lead: under the published weights, and under any. */
const LEADS = { declared: 0.95, any: 0.9 };
/** Points by which the widest dimension must be wider than the next before it is named. */
const CLEARLY_WIDER = 1;

/**
 * The finding that heads the page, in words the claim gate allows: nothing about order or market unless both may be
 * said, "leads" only for a vendor that is alone in the leading group whatever the weights, and a widest gap only
 * where the two ends are further apart than their intervals reach.
 */
export function headlineOf(page: BenchmarkPage): string {
  return headlineClauses(page).join(page.locale === 'en' ? ' ' : '');
}

/** The same in pieces that are better not broken across lines. */
export function headlineClauses(page: BenchmarkPage): readonly string[] {
  const say = sayIn(benchmarkWords, page.locale);
  const published = page.vendors.filter(({ status }) => status !== 'SUPPRESSED').length;
  if (published === 0) return [say('headlineNothing')];
  if (!page.market.statementsAllowed) return [say('headlineNoMarket', { count: published })];
  if (!isOrdered(page)) return [say('headlineNoDifference')];
  const widest = widestDimension(page);
  const top = aboutTheTop(page);
  return widest
    ? [say('headlineFirst', { top }), say('headlineWidest', { dimension: widest.name[page.locale] })]
    : [top];
}

function aboutTheTop(page: BenchmarkPage): string {
  const say = sayIn(benchmarkWords, page.locale);
  const group = leadingGroup(page);
  const count = group.length;
  const [only] = group;
  if (!only) return say('headlineUnranked', { count: standing(page).filter(isPublished).length });
  if (count === 1) {
    return say(leads(only, page.firstPlace) ? 'headlineLeads' : 'headlineAlone', { vendor: only.name[page.locale] });
  }
  const names = vendorNames(group, page.locale);
  if (!isTop(page, group)) return say('headlineGroup', { count, names });
  return count > 3
    ? say('headlineTopMany', { count })
    : say(count === 2 ? 'headlineTopTwo' : 'headlineTopThree', { names });
}

function isPublished({ status }: BenchmarkVendor): boolean {
  return status !== 'SUPPRESSED';
}

function leads({ slug }: BenchmarkVendor, firstPlace: readonly FirstPlace[] = []): boolean {
  const found = firstPlace.find(({ vendor }) => vendor === slug);
  return found !== undefined && found.declared >= LEADS.declared && found.any >= LEADS.any;
}

/** A wide interval can put a vendor into the leading group although others score higher; "the first k" would then be wrong. */
function isTop(page: BenchmarkPage, group: readonly BenchmarkVendor[]): boolean {
  const top = standing(page).slice(0, group.length);
  return group.every((vendor) => top.includes(vendor));
}

interface Spread {
  readonly dimension: BenchmarkDimension;
  readonly points: number;
  readonly isBeyondNoise: boolean;
}

/** The dimension in which ranked vendors differ most; null when none stands out or the difference may be noise. */
export function widestDimension(page: BenchmarkPage): BenchmarkDimension | null {
  const [widest, next] = spreads(page);
  if (!widest?.isBeyondNoise) return null;
  return next && widest.points - next.points < CLEARLY_WIDER ? null : widest.dimension;
}

/** Dimensions from the widest spread between ranked vendors to the narrowest. */
export function dimensionsBySpread(page: BenchmarkPage): readonly BenchmarkDimension[] {
  return spreads(page).map(({ dimension }) => dimension);
}

function spreads(page: BenchmarkPage): readonly Spread[] {
  const ranked = page.vendors.filter(({ status }) => status === 'RANKED');
  return page.dimensions.map((dimension) => spreadOf(dimension, ranked)).toSorted((a, b) => b.points - a.points);
}

function spreadOf(dimension: BenchmarkDimension, vendors: readonly BenchmarkVendor[]): Spread {
  const scores = vendors
    .flatMap(({ dimensions }) => dimensions.filter(({ id }) => id === dimension.id))
    .flatMap(({ score, ci95 }) => (score === null ? [] : [{ score, low: ci95?.[0] ?? 0, high: ci95?.[1] ?? 100 }]))
    .toSorted((a, b) => b.score - a.score);
  const best = scores.at(0);
  const worst = scores.at(-1);
  if (!best || !worst) return { dimension, points: 0, isBeyondNoise: false };
  return { dimension, points: best.score - worst.score, isBeyondNoise: best.low > worst.high };
}
