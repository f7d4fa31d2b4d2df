import { benchmarkWords } from '../messages/benchmark.js';
import { sayIn } from '../messages/say.js';
import type { BenchmarkDimension, BenchmarkPage, BenchmarkVendor } from './benchmark-model.js';
import { isOrdered, leadingGroup, standing, vendorNames } from './standing.js';

/**
 * The finding that heads the page: nothing about order or market unless both may be said, and of vendors and dimensions
 * only what a claim of the release allows. The page decides nothing itself.
 */
export function headlineOf(page: BenchmarkPage): string {
  return headlineClauses(page).join(page.locale === 'en' ? ' ' : '');
}

/** The same in pieces that are better not broken across lines. */
export function headlineClauses(page: BenchmarkPage): readonly string[] {
  const say = sayIn(benchmarkWords, page.locale);
  const published = page.vendors.filter(({ status }) => status !== 'SUPPRESSED').length;
  if (published === 0) return [say('headlineNothing')];
  if (!mayBeSaid(page, 'MARKET')) return [say('headlineNoMarket', { count: published })];
  if (!isOrdered(page)) return [say('headlineNoDifference')];
  const widest = page.dimensions.find(({ id }) => mayBeSaid(page, 'WIDEST_DIFFERENCE', [], id));
  const top = aboutTheTop(page);
  return widest
    ? [say('headlineFirst', { top }), say('headlineWidest', { dimension: widest.name[page.locale] })]
    : [top];
}

function aboutTheTop(page: BenchmarkPage): string {
  const say = sayIn(benchmarkWords, page.locale);
  const group = leadingGroup(page).filter(({ slug }) => mayBeSaid(page, 'LEADING_GROUP', [slug]));
  const count = group.length;
  const [only] = group;
  if (!only) return say('headlineUnranked', { count: standing(page).filter(isPublished).length });
  if (count === 1) {
    const leads = mayBeSaid(page, 'LEADS', [only.slug]);
    return say(leads ? 'headlineLeads' : 'headlineAlone', { vendor: only.name[page.locale] });
  }
  const names = vendorNames(group, page.locale);
  if (!isTop(page, group) || isAnySeparated(page, group))
    return say(count > 3 ? 'headlineGroupMany' : 'headlineGroup', { count, names });
  return count > 3
    ? say('headlineTopMany', { count })
    : say(count === 2 ? 'headlineTopTwo' : 'headlineTopThree', { names });
}

/** The joint set of ranks asks more than a test of one pair, so a pair inside the group may be told apart. */
function isAnySeparated(page: BenchmarkPage, group: readonly BenchmarkVendor[]): boolean {
  const isBetter = (a: BenchmarkVendor, b: BenchmarkVendor) => mayBeSaid(page, 'BETTER_THAN', [a.slug, b.slug]);
  return group.some((one) => group.some((other) => isBetter(one, other)));
}

function isPublished({ status }: BenchmarkVendor): boolean {
  return status !== 'SUPPRESSED';
}

function mayBeSaid({ claims }: BenchmarkPage, type: string, subjects: readonly string[] = [], metric = 'overall') {
  return claims.some(
    (claim) =>
      claim.allowed && claim.type === type && claim.metric === metric && claim.subjects.join() === subjects.join(),
  );
}

/** A wide interval can put a vendor into the leading group although others score higher; "the first k" would then be wrong. */
function isTop(page: BenchmarkPage, group: readonly BenchmarkVendor[]): boolean {
  const top = standing(page).slice(0, group.length);
  return group.every((vendor) => top.includes(vendor));
}

/** Dimensions from the widest spread between ranked vendors to the narrowest. */
export function dimensionsBySpread(page: BenchmarkPage): readonly BenchmarkDimension[] {
  const ranked = page.vendors.filter(({ status }) => status === 'RANKED');
  return page.dimensions
    .map((dimension) => ({ dimension, spread: spreadOf(dimension, ranked) }))
    .toSorted((a, b) => b.spread - a.spread)
    .map(({ dimension }) => dimension);
}

/** Points between the best and the worst of the vendors that have the dimension. */
function spreadOf({ id }: BenchmarkDimension, vendors: readonly BenchmarkVendor[]): number {
  const scores = vendors.flatMap(({ dimensions }) => dimensions.find((own) => own.id === id)?.score ?? []);
  return scores.length === 0 ? 0 : Math.max(...scores) - Math.min(...scores);
}
