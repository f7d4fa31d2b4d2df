import type { Locale } from '#kernel';
import type { CompanySize, Region, Source } from '../segment.js';
import { readAddress } from './contact-address.js';
import type { ContactField } from './contact-field.js';
import {
  type ConsentBasis,
  listIn,
  MAX_CELL,
  type Outcome,
  readBasis,
  readDay,
  readLabel,
  readLocale,
  readRegion,
  readSize,
  readSource,
  readTags,
  readTimeZone,
} from './contact-values.js';
import type { RowError } from './row-fault.js';
import type { ContactMapping } from './suggest-mapping.js';

/** That somebody may be asked, why, and how one knows. */
export interface ConsentFacts {
  readonly basis: ConsentBasis;
  readonly evidence: string;
  /** Day as YYYY-MM-DD; null: the day of the import. */
  readonly at: string | null;
}

/** What a row says about somebody, in normal form. Null: it says nothing. */
export interface ContactRow {
  readonly row: number;
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly size: CompanySize;
  readonly region: Region;
  readonly source: Source;
  /** Ids of the vendors the person is asked about, at least one. */
  readonly vendorIds: readonly string[];
  readonly locale: Locale | null;
  readonly role: string | null;
  readonly timeZone: string | null;
  readonly tags: readonly string[];
  readonly consent: ConsentFacts | null;
}

/** A row as it stands in the file. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Whether it has as many cells as the header. */
  readonly isEven: boolean;
}

/** Vendors by what a list may call them, in lower case: slugs and names in both languages. */
export type VendorIds = ReadonlyMap<string, string>;

type Values = {
  readonly [K in keyof Omit<ContactRow, 'row' | 'vendorIds' | 'consent'>]: Outcome<ContactRow[K]>;
} & {
  readonly vendor: Outcome<readonly string[]>;
  readonly consentBasis: Outcome<ConsentBasis | null>;
  readonly consentEvidence: Outcome<string | null>;
  readonly consentAt: Outcome<string | null>;
};

/** What may be empty is null then. */
const orNull = <T>(outcome: Outcome<T>): Outcome<T | null> =>
  'code' in outcome && outcome.code === 'missing' ? { value: null } : outcome;

function readVendors(cell: string, vendors: VendorIds): Outcome<readonly string[]> {
  const names = listIn(cell);
  if (names.length === 0) return { code: 'missing' };
  const ids = names.map((name) => vendors.get(name.normalize('NFKC').toLowerCase()));
  return ids.every((id) => id !== undefined) ? { value: [...new Set(ids)] } : { code: 'unknown-vendor' };
}

function readValues(text: (field: ContactField) => string, vendors: VendorIds): Values {
  return {
    email: readAddress(text('email')),
    name: readLabel(text('name')),
    organisation: readLabel(text('organisation')),
    size: readSize(text('size')),
    region: readRegion(text('region')),
    source: readSource(text('source')),
    vendor: readVendors(text('vendor'), vendors),
    locale: orNull(readLocale(text('locale'))),
    role: orNull(readLabel(text('role'))),
    timeZone: orNull(readTimeZone(text('timeZone'))),
    tags: readTags(text('tags')),
    consentBasis: orNull(readBasis(text('consentBasis'))),
    consentEvidence: orNull(readLabel(text('consentEvidence'))),
    consentAt: orNull(readDay(text('consentAt'))),
  };
}

type Read = { readonly contact: ContactRow } | { readonly errors: readonly RowError[] };

/** Only called when no outcome is a fault. */
const valueOf = <T>(outcome: Outcome<T>): T => (outcome as { readonly value: T }).value;

function contactOf(row: number, values: Values): ContactRow {
  const basis = valueOf(values.consentBasis);
  const consent =
    basis === null ? null : { basis, evidence: valueOf(values.consentEvidence) ?? '', at: valueOf(values.consentAt) };
  return {
    row,
    email: valueOf(values.email),
    name: valueOf(values.name),
    organisation: valueOf(values.organisation),
    size: valueOf(values.size),
    region: valueOf(values.region),
    source: valueOf(values.source),
    vendorIds: valueOf(values.vendor),
    locale: valueOf(values.locale),
    role: valueOf(values.role),
    timeZone: valueOf(values.timeZone),
    tags: valueOf(values.tags),
    consent,
  };
}

/**
 * Makes the reader of a list's rows. A row is a contact, or everything that is wrong with it: the row as the file
 * counts it, the field and a code. An empty cell takes the value that holds for the whole list, if there is one. Cells
 * of columns that are left out are not looked at.
 */
export function contactRowReader(mapping: ContactMapping, vendors: VendorIds): (row: TableRow) => Read {
  const columnOf = new Map(mapping.columns.map((field, at) => [field, at]));
  return ({ row, cells, isEven }) => {
    if (!isEven) return { errors: [{ row, column: null, code: 'number-of-cells' }] };
    const text = (field: ContactField): string => {
      const cell = cells[columnOf.get(field) ?? -1] ?? '';
      const standard = (mapping.defaults as Readonly<Partial<Record<ContactField, string>>>)[field];
      return cell.trim() === '' ? (standard ?? '') : cell;
    };
    const tooLong = [...columnOf.keys()].filter(
      (field): field is ContactField => field !== null && field !== 'undecided' && text(field).length > MAX_CELL,
    );
    if (tooLong.length > 0) return { errors: tooLong.map((column) => ({ row, column, code: 'too-long' })) };
    const values = readValues(text, vendors);
    const errors = Object.entries(values).flatMap(([column, outcome]) =>
      'code' in outcome ? [{ row, column: column as ContactField, code: outcome.code }] : [],
    );
    return errors.length > 0 ? { errors } : { contact: contactOf(row, values) };
  };
}
