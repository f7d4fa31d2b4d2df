import { MARGIN_LEVELS } from '#benchmark/core';
import { fields, number, orNull, range, type Schema, text, word } from './schema.js';
import type { Reading, Table } from './reading.js';
import { ends } from './score-rows.js';

/** What customers can be told apart by; the list is fixed, so that no question shows what no table shows. */
export const MARGINS = Object.keys(MARGIN_LEVELS);
export const LEVELS = [...new Set<string>(Object.values(MARGIN_LEVELS).flat())];

export const segmentSchema: Schema = fields({
  vendor: text('Short name of the vendor', 'aurora'),
  margin: word('What its customers are told apart by', 'size', MARGINS),
  level: word('Which of them', 'S', LEVELS),
  orgBand: orNull(text('Organisations in it, as a band', '20-49')),
  score: orNull(number('Observed, 0 to 100; null where too few are in it, or subtracting would give some away', 77.2)),
  ci95: orNull(range('95 % interval', [73.9, 80.5])),
});

/** Scores of parts of a vendor's customers. Releases of before have none. */
export const segmentRows = ({ document }: Reading) =>
  (document.segments ?? []).map(({ vendor, margin, level, orgBand, score, ci95 }) => ({
    vendor,
    margin,
    level,
    orgBand,
    score,
    ci95,
  }));

export const segmentTable = (reading: Reading): Table =>
  segmentRows(reading).map(({ ci95, ...row }) => ({ ...row, ...ends(ci95, 'ci95') }));
