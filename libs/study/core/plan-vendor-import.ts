import { canonicalJson, type LocalizedText, type Violation } from '#kernel';
import { isUnreadable, type ProductFacts, type ReadRow, type VendorRow } from './read-vendor-rows.js';

/** A vendor as it is stored, by its slug, with its products by theirs. */
export interface KnownVendor {
  readonly name: LocalizedText;
  readonly products: ReadonlyMap<string, ProductFacts>;
}

export type ImportOutcome = 'new' | 'updated' | 'unchanged' | 'invalid';

export interface ImportedRow {
  readonly row: number;
  readonly vendor: string;
  readonly product: string | null;
  /** Of the product where the row has one, of the vendor else. */
  readonly outcome: ImportOutcome;
  readonly errors: readonly Violation[];
}

export interface VendorImportPlan {
  readonly rows: readonly ImportedRow[];
  /** What there is to do, in the order of the file; empty when a row is invalid, because nothing is half-applied. */
  readonly vendors: readonly { readonly slug: string; readonly name: LocalizedText; readonly isNew: boolean }[];
  readonly products: readonly { readonly vendor: string; readonly facts: ProductFacts; readonly isNew: boolean }[];
}

type Known = ReadonlyMap<string, KnownVendor>;

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

function compared<T>(stored: T | undefined, given: T): Exclude<ImportOutcome, 'invalid'> {
  if (stored === undefined) return 'new';
  return same(stored, given) ? 'unchanged' : 'updated';
}

const ofVendor = (row: VendorRow, known: Known) => compared(known.get(row.slug)?.name, row.name);

function ofProduct({ slug, product }: VendorRow, known: Known) {
  return product ? compared(known.get(slug)?.products.get(product.slug), product) : 'unchanged';
}

/** A row of a product whose vendor is renamed by it has changed something, though the product stays as it was. */
function ofRow(row: VendorRow, known: Known): ImportOutcome {
  const product = ofProduct(row, known);
  return row.product && product !== 'unchanged' ? product : ofVendor(row, known);
}

/** Says of each row what an import would do, and what there is to do. Writing it twice does nothing the second time. */
export function planVendorImport(read: readonly ReadRow[], known: Known): VendorImportPlan {
  const rows = read.map((row): ImportedRow =>
    isUnreadable(row)
      ? { ...row, outcome: 'invalid' }
      : { row: row.row, vendor: row.slug, product: row.product?.slug ?? null, outcome: ofRow(row, known), errors: [] },
  );
  if (rows.some(({ outcome }) => outcome === 'invalid')) return { rows, vendors: [], products: [] };
  const readable = read.filter((row): row is VendorRow => !isUnreadable(row));
  const first = readable.filter((row, at) => readable.findIndex(({ slug }) => slug === row.slug) === at);
  return {
    rows,
    vendors: first.flatMap((row) => {
      const outcome = ofVendor(row, known);
      return outcome === 'unchanged' ? [] : [{ slug: row.slug, name: row.name, isNew: outcome === 'new' }];
    }),
    products: readable.flatMap((row) => {
      const outcome = ofProduct(row, known);
      return row.product === null || outcome === 'unchanged'
        ? []
        : [{ vendor: row.slug, facts: row.product, isNew: outcome === 'new' }];
    }),
  };
}
