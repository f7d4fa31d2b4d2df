import type { ReleasedScore, ReleasedVendor } from '#benchmark/core';
import { fields, number, orNull, range, type Schema, text, truth, word } from './schema.js';
import type { Reading, Row, Table } from './reading.js';

export const OVERALL = 'overall';
export const STATUSES = ['RANKED', 'PUBLISHED_UNRANKED', 'SUPPRESSED'] as const;

export const vendorProperties = {
  vendor: text('Short name of the vendor', 'aurora'),
  status: word('RANKED, or shown without a rank, or not shown at all', 'RANKED', STATUSES),
  reason: orNull(text('Why it is not ranked or not shown; null when it is ranked', null)),
  orgBand: text('How many organisations answered, as a band', '100+'),
};

export const scoreSchema: Schema = fields({
  ...vendorProperties,
  dimension: text('`overall`, a dimension or a criterion of the rubric', OVERALL),
  benchmarkScore: orNull(
    number('The score lists use, pulled towards the mean by its unreliability; of `overall`', 78.6),
  ),
  score: orNull(number('As observed, 0 to 100; null where nothing may be shown', 78.7)),
  ci95: orNull(range('95 % precision interval of `score`', [77.1, 80.4])),
  suppressed: truth('True where a number may not be shown', false),
});

interface ScoreRow {
  readonly vendor: string;
  readonly status: string;
  readonly reason: string | null;
  readonly orgBand: string;
  readonly dimension: string;
  readonly benchmarkScore: number | null;
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly suppressed: boolean;
}

/** Of a suppressed vendor there is one row, and it says nothing but why. */
export const scoreRows = ({ document }: Reading): readonly ScoreRow[] => document.vendors.flatMap(rowsOf);

export const aboutVendor = ({ slug, status, reason, orgBand }: ReleasedVendor) => ({
  vendor: slug,
  status,
  reason,
  orgBand,
});

const NOTHING = { score: null, ci95: null, suppressed: true } as const;

function rowsOf(vendor: ReleasedVendor): ScoreRow[] {
  const own = aboutVendor(vendor);
  if (vendor.status === 'SUPPRESSED') return [{ ...own, dimension: OVERALL, benchmarkScore: null, ...NOTHING }];
  const { benchmarkScore, observed: score, ci95 } = vendor;
  const overall = { ...own, dimension: OVERALL, benchmarkScore, score, ci95, suppressed: false };
  return [overall, ...[...vendor.dimensions, ...vendor.criteria].map((part) => ({ ...own, ...partOf(part) }))];
}

const partOf = ({ id, score, ci95 }: ReleasedScore) => ({
  dimension: id,
  benchmarkScore: null,
  ...(score === null ? NOTHING : { score, ci95, suppressed: false }),
});

/** Both ends of a range as two cells. */
export const ends = (of: readonly [number, number] | null, name: string): Row => ({
  [`${name}Low`]: of?.[0] ?? null,
  [`${name}High`]: of?.[1] ?? null,
});

export const scoreTable = (reading: Reading): Table =>
  scoreRows(reading).map(({ ci95, ...row }) => ({ ...row, ...ends(ci95, 'ci95') }));
