import type { ReleaseDocument } from '#benchmark/core';
import { criterionIds } from '#scoring';
import type { Filter } from './resources.js';
import { OVERALL } from './score-rows.js';

/** What a reader asks for, by filter; each value is one of a fixed list. */
export type Selection = Readonly<Partial<Record<Filter, string>>>;

/** Vendors of `?vendor=a,b`, each once and in a fixed order, so that one question has one answer. */
export const vendorsIn = (text: string): readonly string[] => [...new Set(text.split(','))].toSorted();

/** Does the release know all that is asked for? What it does not know is not there, for whatever reason. */
export function isKnown(document: ReleaseDocument, { vendor, dimension }: Selection): boolean {
  const slugs = new Set(document.vendors.map(({ slug }) => slug));
  const isVendorKnown = vendor === undefined || vendorsIn(vendor).every((slug) => slugs.has(slug));
  return isVendorKnown && (dimension === undefined || partsOf(document).includes(dimension));
}

const partsOf = ({ rubric }: ReleaseDocument): readonly string[] => [
  OVERALL,
  ...rubric.dimensions.map(({ id }) => id),
  ...criterionIds(rubric),
];

type Value = string | number | boolean;
type Given = Readonly<Record<string, Value | readonly Value[] | null | undefined>>;

/** Which columns a filter looks at: the first of these that a row has. A pair or a sentence is about several vendors. */
const LOOKS_AT: Readonly<Record<Filter, readonly string[]>> = {
  vendor: ['vendor', 'a', 'b', 'subjects'],
  dimension: ['dimension'],
  status: ['status'],
  allowed: ['allowed'],
  margin: ['margin'],
  level: ['level'],
  language: ['language'],
  band: ['band'],
  group: ['group'],
};

function fits(row: Given, filter: Filter, wanted: readonly string[]): boolean {
  const values = LOOKS_AT[filter].flatMap((name) => row[name] ?? []).flatMap((value) => String(value).split(' '));
  return values.some((value) => wanted.includes(value));
}

/** Rows that fit every filter. Rows are taken away, never added up: no filter shows what the release does not. */
export function selectRows<T extends object>(rows: readonly T[], selection: Selection): readonly T[] {
  const filters = Object.entries(selection) as [Filter, string][];
  const wanted = filters.map(([filter, text]) => [filter, filter === 'vendor' ? vendorsIn(text) : [text]] as const);
  return rows.filter((row) => wanted.every(([filter, values]) => fits(row as Given, filter, values)));
}
