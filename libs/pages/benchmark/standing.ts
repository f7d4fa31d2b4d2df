import type { Locale } from '#kernel';
import type { BenchmarkPage, BenchmarkVendor } from './benchmark-model.js';

/**
 * Whether the page may order vendors at all: only when the claim gate allows a rank list and a difference
 * between vendors can be detected. Otherwise scores stand in the order of names.
 */
export function isOrdered({ market }: BenchmarkPage): boolean {
  return market.statementsAllowed && market.isDifferenceDetectable !== false;
}

/** The number a list shows: the benchmark score, or the observed one where nothing could be shrunk; null when suppressed. */
export function shownScore(vendor: BenchmarkVendor): number | null {
  return vendor.status === 'SUPPRESSED' ? null : (vendor.benchmarkScore ?? vendor.observed);
}

/** The ranks a vendor may hold, when the page may say so. */
export function shownRange(page: BenchmarkPage, vendor: BenchmarkVendor): readonly [number, number] | null {
  return isOrdered(page) && vendor.status === 'RANKED' ? vendor.rankRange : null;
}

const STATUS_ORDER = { RANKED: 0, PUBLISHED_UNRANKED: 1, SUPPRESSED: 2 } as const;

/** Ranked vendors by score, then the unranked and the suppressed by name; ties by slug, so that the order is always the same. */
export function standing(page: BenchmarkPage): readonly BenchmarkVendor[] {
  const byScore = (a: BenchmarkVendor, b: BenchmarkVendor) =>
    a.status === 'RANKED' && isOrdered(page) ? (shownScore(b) ?? 0) - (shownScore(a) ?? 0) : 0;
  return page.vendors.toSorted(
    (a, b) => STATUS_ORDER[a.status] - STATUS_ORDER[b.status] || byScore(a, b) || (a.slug < b.slug ? -1 : 1),
  );
}

/** The vendors that the reader asks for, in their order; all of them without a question. */
export function shownVendors(page: BenchmarkPage): readonly BenchmarkVendor[] {
  const { vendors: asked = [], product } = page.filter ?? {};
  return standing(page).filter(
    ({ slug, kinds = [] }) =>
      (asked.length === 0 || asked.includes(slug)) && (product === undefined || kinds.includes(product)),
  );
}

/** Vendors whose set of ranks contains the first place. Empty when nothing may be ordered. */
export function leadingGroup(page: BenchmarkPage): readonly BenchmarkVendor[] {
  return standing(page).filter((vendor) => shownRange(page, vendor)?.[0] === 1);
}

export function vendorNames(vendors: readonly BenchmarkVendor[], locale: Locale): string {
  const names = vendors.map(({ name }) => name[locale]);
  if (locale === 'zh-CN') return names.join('、');
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
