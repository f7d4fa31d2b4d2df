import { publicRating } from '#statistics';
import type { RatingRecord } from './public-voice.js';

/** What public sites say of one vendor together: for display beside its sources, never part of a score. */
export interface VendorRating {
  readonly vendor: string;
  /** Stars 1–5 as they were given. */
  readonly mean: number;
  readonly count: number;
  readonly sources: number;
  /** Stars 1–5, pulled towards those of the market, the more the fewer have rated. */
  readonly adjusted: number;
}

export interface MarketRatings {
  /** Mean of the vendors’ means, each vendor once, however often it was rated; null without ratings. */
  readonly prior: number | null;
  /** In the order of their slugs. */
  readonly vendors: readonly VendorRating[];
}

/**
 * Stars of public sites, comparable between a vendor that twenty and one that twenty thousand have rated: Bayesian
 * average with the market’s mean counted as 25 ratings (method §8.5). Of a page that was read on several days the
 * newest counts, since its later figures hold the earlier ones.
 */
export function marketRatings(records: readonly RatingRecord[]): MarketRatings {
  const vendors = [...pooled(newestOf(records)).values()].toSorted((a, b) => (a.vendor < b.vendor ? -1 : 1));
  if (vendors.length === 0) return { prior: null, vendors: [] };
  const prior = vendors.reduce((sum, { mean }) => sum + mean, 0) / vendors.length;
  const adjustedOf = ({ mean, count }: Pooled): number => publicRating(mean, count, prior).adjusted;
  return { prior, vendors: vendors.map((vendor) => ({ ...vendor, adjusted: adjustedOf(vendor) })) };
}

type Pooled = Omit<VendorRating, 'adjusted'>;

function newestOf(records: readonly RatingRecord[]): readonly RatingRecord[] {
  const newest = new Map<string, RatingRecord>();
  for (const record of records) {
    const page = JSON.stringify([record.vendor, record.url]);
    if ((newest.get(page)?.day ?? '') < record.day) newest.set(page, record);
  }
  return [...newest.values()];
}

function pooled(records: readonly RatingRecord[]): ReadonlyMap<string, Pooled> {
  const byVendor = new Map<string, Pooled>();
  for (const { vendor, mean, count } of records) {
    const before = byVendor.get(vendor) ?? { vendor, mean: 0, count: 0, sources: 0 };
    const total = before.count + count;
    const sum = before.mean * (before.count / total) + mean * (count / total);
    byVendor.set(vendor, { vendor, mean: sum, count: total, sources: before.sources + 1 });
  }
  return byVendor;
}
