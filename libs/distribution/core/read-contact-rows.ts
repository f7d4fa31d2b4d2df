import { isEmailAddress, type Locale, LOCALES } from '#kernel';
import { type CompanySize, REGIONS, type Region, SIZES, SOURCES, type Source } from './segment.js';

export interface ContactRow {
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly size: CompanySize;
  readonly region: Region;
  readonly source: Source;
  /** Slug of the vendor the person is asked about. */
  readonly vendor: string;
  readonly locale: Locale;
}

/** `row` counts rows of the file from 1, the header included, as a spreadsheet shows them. */
export interface RowError {
  readonly row: number;
  /** Null: the whole row. */
  readonly column: keyof ContactRow | null;
  readonly code: 'missing' | 'not-an-address' | 'not-allowed' | 'unknown-vendor' | 'too-long' | 'number-of-cells';
}

type Cells = Readonly<Partial<Record<string, string>>>;

/** A row as it stands in the file. */
export interface TableRow {
  readonly row: number;
  readonly cells: Cells;
  /** Whether it has as many cells as the header. */
  readonly isEven: boolean;
}

const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]/gu;

function text(cells: Cells, column: string): string {
  return (cells[column] ?? '').replaceAll(CONTROL, '').trim();
}

type Outcome<T> = { readonly value: T } | { readonly code: RowError['code'] };

function member<T extends string>(value: string, allowed: readonly T[], fallback?: T): Outcome<T> {
  if (value === '') return fallback === undefined ? { code: 'missing' } : { value: fallback };
  const found = allowed.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
  return found === undefined ? { code: 'not-allowed' } : { value: found };
}

function label(value: string): Outcome<string> {
  if (value === '') return { code: 'missing' };
  return value.length > 200 ? { code: 'too-long' } : { value };
}

function address(value: string): Outcome<string> {
  if (value === '') return { code: 'missing' };
  return isEmailAddress(value) ? { value: value.toLowerCase() } : { code: 'not-an-address' };
}

function readRow(cells: Cells, vendors: ReadonlySet<string>): { [K in keyof ContactRow]: Outcome<ContactRow[K]> } {
  const vendor = text(cells, 'vendor');
  return {
    email: address(text(cells, 'email')),
    name: label(text(cells, 'name')),
    organisation: label(text(cells, 'organisation')),
    size: member(text(cells, 'size'), SIZES),
    region: member(text(cells, 'region'), REGIONS),
    source: member(text(cells, 'source'), SOURCES),
    vendor: vendors.has(vendor) ? { value: vendor } : { code: vendor === '' ? 'missing' : 'unknown-vendor' },
    locale: member(text(cells, 'locale'), LOCALES, 'zh-CN'),
  };
}

/** Reads a parsed table of contacts. A row with a fault is reported and left out; the others are taken. */
export function readContactRows(
  table: readonly TableRow[],
  vendors: ReadonlySet<string>,
): { readonly rows: readonly ContactRow[]; readonly errors: readonly RowError[] } {
  const rows: ContactRow[] = [];
  const errors: RowError[] = [];
  for (const { row, cells, isEven } of table) {
    if (!isEven) {
      errors.push({ row, column: null, code: 'number-of-cells' });
      continue;
    }
    const outcomes = Object.entries(readRow(cells, vendors)) as [keyof ContactRow, Outcome<string>][];
    const faults = outcomes.flatMap(([column, outcome]) =>
      'code' in outcome ? [{ row, column, code: outcome.code }] : [],
    );
    errors.push(...faults);
    if (faults.length === 0)
      rows.push(
        Object.fromEntries(
          outcomes.map(([column, outcome]) => [column, 'value' in outcome ? outcome.value : '']),
        ) as unknown as ContactRow,
      );
  }
  return { rows, errors };
}
