import type { Violation } from '#kernel';
import {
  CONTACT_FIELDS,
  type ContactField,
  DEFAULT_FIELDS,
  type DefaultField,
  HEADERS,
  REQUIRED_FIELDS,
} from './contact-field.js';

/** How a list is read. */
export interface ContactMapping {
  /** For each column of the file what it says; null: it is left out; `undecided`: nobody has said yet. */
  readonly columns: readonly (ContactField | null | 'undecided')[];
  /** What holds where a column is missing or a cell is empty. */
  readonly defaults: Readonly<Partial<Record<DefaultField, string>>>;
}

export const MAX_COLUMNS = 50;
const MAX_HEADER = 100;
const MAX_DEFAULT = 1_000;

/** A header without what people vary: width, case, spaces, punctuation, and what stands in brackets. */
export function normalHeader(header: string): string {
  return header
    .slice(0, MAX_HEADER)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/gu, '')
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}

const FIELD_OF: ReadonlyMap<string, ContactField> = new Map(
  CONTACT_FIELDS.flatMap((field) => HEADERS[field].map((header) => [header, field] as const)),
);

const isField = (value: string | null | undefined): value is ContactField =>
  CONTACT_FIELDS.some((field) => field === value);

/**
 * What the columns of a file probably say: what people said of such a header before (`remembered`, by normal header;
 * null: leave it out), or what it is called. A field is suggested once, for the first column that may be it.
 */
export function suggestMapping(
  header: readonly string[],
  remembered: ReadonlyMap<string, string | null> = new Map(),
): ContactMapping {
  const taken = new Set<ContactField>();
  const columns = header.map((name) => {
    const key = normalHeader(name);
    const known = remembered.get(key);
    if (known === null) return null;
    const field = isField(known) ? known : FIELD_OF.get(key);
    if (field === undefined || taken.has(field)) return 'undecided';
    taken.add(field);
    return field;
  });
  return { columns, defaults: {} };
}

/** What is wrong with the header of a file, before anybody has said what its columns mean. */
export function checkHeader(header: readonly string[]): readonly Violation[] {
  if (header.every((name) => name.trim() === '')) return [{ pointer: '', code: 'no-header' }];
  if (header.length > MAX_COLUMNS) return [{ pointer: '', code: 'too-many-columns' }];
  const seen = new Set<string>();
  return header.flatMap((name, at) => {
    const key = name.normalize('NFKC').trim().toLowerCase();
    if (key === '' || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ pointer: `/columns/${at}`, code: 'duplicate-column' }];
  });
}

/** Everything that stops a list from being read this way, with pointers into the mapping. */
export function checkMapping({ columns, defaults }: ContactMapping, width: number): readonly Violation[] {
  const mapped = columns.filter(isField);
  const violations: Violation[] = columns.flatMap((field, at) => {
    if (field === 'undecided') return [{ pointer: `/columns/${at}`, code: 'unknown-column' }];
    const isSecond = field !== null && columns.indexOf(field) !== at;
    return isSecond ? [{ pointer: `/columns/${at}`, code: 'duplicate-column' }] : [];
  });
  if (columns.length !== width) violations.push({ pointer: '/columns', code: 'number-of-columns' });
  for (const field of REQUIRED_FIELDS) {
    const hasDefault = Object.hasOwn(defaults, field);
    if (!mapped.includes(field) && !hasDefault) violations.push({ pointer: `/defaults/${field}`, code: 'missing' });
  }
  return violations;
}

const isColumn = (value: unknown): boolean => value === null || value === 'undecided' || isField(value as string);

const isDefault = ([field, text]: readonly [string, unknown]): boolean =>
  DEFAULT_FIELDS.some((one) => one === field) && typeof text === 'string' && text.length <= MAX_DEFAULT;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a mapping from what a client sent; null when it has another form. */
export function readMapping(value: unknown): ContactMapping | null {
  if (!isRecord(value)) return null;
  const { columns, defaults = {} } = value;
  if (!Array.isArray(columns) || columns.length > MAX_COLUMNS || !columns.every(isColumn)) return null;
  if (!isRecord(defaults) || !Object.entries(defaults).every(isDefault)) return null;
  return { columns: columns as ContactMapping['columns'], defaults };
}
