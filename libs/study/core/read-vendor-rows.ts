import { LOCALES, type LocalizedText, type Violation } from '#kernel';
import { PLATFORMS, type Platform, PRODUCT_KINDS, type ProductKind } from './product.js';

export const VENDOR_COLUMNS = [
  'vendor',
  'name_zh',
  'name_en',
  'product',
  'product_name_zh',
  'product_name_en',
  'kind',
  'platforms',
] as const;
export type VendorColumn = (typeof VENDOR_COLUMNS)[number];

/** A row as it stands in the file; `row` counts from 1 with the header, as a spreadsheet shows it. */
export interface VendorTableRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<string, string>>>;
  /** Whether it has as many cells as the header. */
  readonly isEven: boolean;
}

export interface ProductFacts {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly kind: ProductKind;
  readonly platforms: readonly Platform[];
}

/** One row that can be read: a vendor, alone or with one of its products. */
export interface VendorRow {
  readonly row: number;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly product: ProductFacts | null;
}

export interface UnreadableRow {
  readonly row: number;
  readonly vendor: string;
  readonly product: string | null;
  readonly errors: readonly Violation[];
}

export type ReadRow = VendorRow | UnreadableRow;

export const isUnreadable = (row: ReadRow): row is UnreadableRow => 'errors' in row;

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** What the form refuses in a name: control, direction and invisible characters. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]/u;
const LONGEST_NAME = 200;
const SUFFIX = { 'zh-CN': 'zh', en: 'en' } as const;

type Cells = VendorTableRow['cells'];

const text = (cells: Cells, column: VendorColumn): string => (cells[column] ?? '').trim();

function slugFault(slug: string): string | undefined {
  if (slug === '') return 'missing';
  return SLUG.test(slug) ? undefined : 'invalid-slug';
}

/** A name is kept as it stands, also when a spreadsheet would take it for a formula. */
function nameFault(name: string): string | undefined {
  if (name === '') return 'missing';
  if (Array.from(name).length > LONGEST_NAME) return 'too-long';
  return UNSEEN.test(name) ? 'unseen-characters' : undefined;
}

function listed(cell: string): string[] {
  return cell
    .split(/[|;、,]/)
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
}

/** Faults of cells, each with a pointer to the row and the column. */
class Faults {
  readonly all: Violation[] = [];

  constructor(private readonly row: number) {}

  note(column: VendorColumn, code: string | undefined): void {
    if (code !== undefined) this.all.push({ pointer: `/rows/${this.row}/${column}`, code });
  }
}

function nameOf(cells: Cells, prefix: 'name' | 'product_name', faults: Faults): LocalizedText {
  const entries = LOCALES.map((locale) => {
    const column = `${prefix}_${SUFFIX[locale]}` as const;
    const name = text(cells, column);
    faults.note(column, nameFault(name));
    return [locale, name] as const;
  });
  return Object.fromEntries(entries) as unknown as LocalizedText;
}

function productOf(cells: Cells, faults: Faults): ProductFacts | null {
  const rest = VENDOR_COLUMNS.slice(3);
  if (rest.every((column) => text(cells, column) === '')) return null;
  const slug = text(cells, 'product').toLowerCase();
  faults.note('product', slugFault(slug));
  const kind = PRODUCT_KINDS.find((one) => one === text(cells, 'kind').toLowerCase());
  if (kind === undefined) faults.note('kind', text(cells, 'kind') === '' ? 'missing' : 'not-allowed');
  const platforms = listed(text(cells, 'platforms'));
  if (platforms.some((one) => !PLATFORMS.includes(one as Platform))) faults.note('platforms', 'not-allowed');
  const known = PLATFORMS.filter((platform) => platforms.includes(platform));
  return { slug, name: nameOf(cells, 'product_name', faults), kind: kind ?? 'other', platforms: known };
}

function readRow({ row, cells, isEven }: VendorTableRow): ReadRow {
  const slug = text(cells, 'vendor').toLowerCase();
  const unreadable = (errors: readonly Violation[]): UnreadableRow => {
    const product = text(cells, 'product').toLowerCase();
    return { row, vendor: slug, product: product === '' ? null : product, errors };
  };
  if (!isEven) return unreadable([{ pointer: `/rows/${row}`, code: 'number-of-cells' }]);
  const faults = new Faults(row);
  faults.note('vendor', slugFault(slug));
  const read = { row, slug, name: nameOf(cells, 'name', faults), product: productOf(cells, faults) };
  return faults.all.length > 0 ? unreadable(faults.all) : read;
}

const sameName = (a: LocalizedText, b: LocalizedText): boolean => LOCALES.every((locale) => a[locale] === b[locale]);

/** What an earlier row makes wrong with this one. */
function clash(read: VendorRow, names: ReadonlyMap<string, LocalizedText>, seen: ReadonlySet<string>): Violation[] {
  const name = names.get(read.slug);
  if (seen.has(keyOf(read)))
    return [{ pointer: `/rows/${read.row}/${read.product ? 'product' : 'vendor'}`, code: 'duplicate' }];
  return name && !sameName(name, read.name) ? [{ pointer: `/rows/${read.row}/name_zh`, code: 'other-name-above' }] : [];
}

const keyOf = ({ slug, product }: VendorRow): string => `${slug}/${product?.slug ?? ''}`;

/**
 * Reads a table of vendors and products. Each row is readable or says what is wrong with it, by cell; a row that
 * repeats one above, or calls its vendor by another name than the row above, is wrong, too.
 */
export function readVendorRows(table: readonly VendorTableRow[]): ReadRow[] {
  const names = new Map<string, LocalizedText>();
  const seen = new Set<string>();
  return table.map((line) => {
    const read = readRow(line);
    if (isUnreadable(read)) return read;
    const errors = clash(read, names, seen);
    if (errors.length > 0) return { row: read.row, vendor: read.slug, product: read.product?.slug ?? null, errors };
    names.set(read.slug, read.name);
    seen.add(keyOf(read));
    return read;
  });
}
