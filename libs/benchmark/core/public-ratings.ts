import { marketRatings, type RatingRecord } from '#evidence/core';

/** What public sites say of a vendor: shown with where it is from, never scored. */
export interface ReleasedRating {
  /** Slug. */
  readonly vendor: string;
  /** Stars 1–5 over all pages, and how many gave them. */
  readonly mean: number;
  readonly count: number;
  /** The mean, pulled towards that of the market by so much as few ratings prove little. */
  readonly adjusted: number;
  /** The newest reading of each page. */
  readonly pages: readonly RatingPage[];
}

export type RatingPage = Omit<RatingRecord, 'vendor'>;

/** In the order of the vendors’ slugs; pages in that of sources and addresses. */
export function releasedRatings(records: readonly RatingRecord[]): readonly ReleasedRating[] {
  const pages = newestPages(records);
  return marketRatings(pages).vendors.map(({ vendor, mean, count, adjusted }) => ({
    vendor,
    mean,
    count,
    adjusted,
    pages: pages.filter((page) => page.vendor === vendor).map(pageOf),
  }));
}

/** The records behind released ratings. */
export const recordsOf = (ratings: readonly ReleasedRating[]): readonly RatingRecord[] =>
  ratings.flatMap(({ vendor, pages }) => pages.map((page) => ({ vendor, ...page })));

const pageOf = ({ source, url, day, mean, count, licence }: RatingRecord): RatingPage => ({
  source,
  url,
  day,
  mean,
  count,
  licence,
});

const order = ({ vendor, source, url }: RatingRecord): string => JSON.stringify([vendor, source, url]);

function newestPages(records: readonly RatingRecord[]): readonly RatingRecord[] {
  const newest = new Map<string, RatingRecord>();
  for (const record of records) {
    const key = JSON.stringify([record.vendor, record.url]);
    if ((newest.get(key)?.day ?? '') < record.day) newest.set(key, record);
  }
  return [...newest.values()].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}
