import { LOCALES } from '#kernel';
import { QUOTE_BANDS } from '#benchmark/core';
import { fields, number, type Schema, text, truth, word } from './schema.js';
import type { Reading, Table } from './reading.js';

export const keywordSchema: Schema = fields({
  vendor: text('Short name of the vendor', 'aurora'),
  term: text('What customers wrote', '值班工程师'),
  moreOften: truth('Of this vendor more often than of the others, or less often', true),
  orgBand: text('Organisations that use it where it is used more, as a band', '5-9'),
  z: number('Log odds over their error', 3.5),
});

/** Terms that set a vendor apart; at least five organisations use each. */
export const keywordRows = ({ document }: Reading) =>
  document.keywords.flatMap(({ vendor, terms }) =>
    terms.map(({ term, moreOften, orgBand, z }) => ({ vendor, term, moreOften, orgBand, z })),
  );

export const keywordTable = (reading: Reading): Table => keywordRows(reading);

export const quoteSchema: Schema = fields(
  {
    id: text('The same in every revision; leads to no answer', 'q-4f2a'),
    vendor: text('Short name of the vendor', 'aurora'),
    dimension: text('What it is about', 'D1'),
    band: word('How its author scored that dimension', 'favourable', QUOTE_BANDS),
    text: text('The words, masked, shown with consent', 'Night tickets get a real answer within the hour.'),
    language: word('Of the text', 'en', LOCALES),
    translation: text('The same in the other language, where there is one', '夜间工单一小时内就有实质回复。'),
  },
  ['translation'],
);

const isShownIn = ({ vendors }: Reading['document']) => {
  const shown = new Set(vendors.flatMap(({ slug, status }) => (status === 'SUPPRESSED' ? [] : slug)));
  return ({ vendor }: { readonly vendor: string }) => shown.has(vendor);
};

/** Consented, masked and reviewed; of shown vendors only. Releases of before have none. */
export const quoteRows = ({ document }: Reading) =>
  (document.quotes ?? []).filter(isShownIn(document)).map((quote) => ({
    id: quote.id,
    vendor: quote.vendor,
    dimension: quote.dimension,
    band: quote.band,
    text: quote.text,
    language: quote.language,
    ...(quote.translation === undefined ? {} : { translation: quote.translation }),
  }));

export const quoteTable = (reading: Reading): Table =>
  quoteRows(reading).map((quote) => ({ ...quote, translation: quote.translation ?? null }));
