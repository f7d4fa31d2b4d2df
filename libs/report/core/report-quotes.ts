import type { ReleaseDocument } from '#benchmark/core';
import type { Locale } from '#kernel';
import type { ReportBlock } from '#pages';
import { filled } from './filled.js';
import { reportWords } from './report-words.js';

/** The quotes of a release, a block for each dimension that has any: the balanced choice, and all of it. */
export function quoteBlocks({ rubric, vendors, quotes = [] }: ReleaseDocument, locale: Locale): readonly ReportBlock[] {
  const nameOf = (slug: string): string => vendors.find((one) => one.slug === slug)!.name[locale];
  return rubric.dimensions.flatMap(({ id, name }): ReportBlock[] => {
    const own = quotes.filter(({ dimension }) => dimension === id);
    if (own.length === 0) return [];
    const caption = filled(reportWords(locale).captions['quotes']!, { dimension: name[locale] });
    const items = own.map(({ id: _id, dimension: _dimension, vendor, ...quote }) => ({
      ...quote,
      vendor: nameOf(vendor),
    }));
    return [{ kind: 'quotes', caption, items }];
  });
}
