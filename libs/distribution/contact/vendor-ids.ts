import type { LocalizedText } from '#kernel';
import type { VendorIds } from '../core/index.js';

interface NamedVendor {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
}

const key = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Vendors by slug and by their names in both languages; a slug goes before a name. */
export function vendorIds(vendors: readonly NamedVendor[]): VendorIds {
  const byName = vendors.flatMap(({ id, name }) => Object.values(name).map((text) => [key(text), id] as const));
  const bySlug = vendors.map(({ id, slug }) => [key(slug), id] as const);
  return new Map([...byName, ...bySlug]);
}
