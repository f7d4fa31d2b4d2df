import { useQuery } from '@tanstack/react-query';
import type { LocalizedText, Violation } from '#kernel';
import type { ImportOutcome, Platform, ProductKind } from '#study/core';
import { allOf, VENDORS_KEY } from '../api/catalogue.js';
import { request } from '../api/request.js';

export interface Vendor {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly version: number;
  readonly createdAt: string;
  readonly archivedAt: string | null;
  readonly products: number;
  readonly studies: number;
}

export interface Product {
  readonly id: string;
  readonly vendorId: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly kind: ProductKind;
  readonly platforms: readonly Platform[];
  readonly version: number;
  readonly createdAt: string;
  readonly archivedAt: string | null;
}

export interface VendorWithProducts extends Vendor {
  readonly productList: readonly Product[];
}

export interface ImportedRow {
  readonly row: number;
  readonly vendor: string;
  readonly product: string | null;
  readonly outcome: ImportOutcome;
  readonly errors: readonly Violation[];
}

export interface VendorImport {
  readonly isApplied: boolean;
  readonly rows: readonly ImportedRow[];
}

export type ProductFacts = Pick<Product, 'slug' | 'name' | 'kind' | 'platforms'>;
export type Removal = 'deleted' | 'archived';

const VENDORS = '/v1/admin/vendors';
const path = (id: string) => `${VENDORS}/${id}`;
const tag = (version: number) => `"${version}"`;

export const vendorKey = (id: string) => [...VENDORS_KEY, id] as const;

/** The same list as the palette has, with all that is in it. */
export function useVendorList() {
  return useQuery({ queryKey: VENDORS_KEY, queryFn: ({ signal }) => allOf<Vendor>(VENDORS, signal) });
}

export function useVendor(id: string) {
  return useQuery({ queryKey: vendorKey(id), queryFn: () => readVendor(id) });
}

export async function readVendor(id: string): Promise<VendorWithProducts> {
  return (await request<VendorWithProducts>(path(id))).body;
}

export async function addVendor(vendor: Pick<Vendor, 'slug' | 'name'>): Promise<Vendor> {
  return (await request<Vendor>(VENDORS, { method: 'POST', body: vendor })).body;
}

export interface VendorChange {
  readonly name?: LocalizedText;
  readonly isArchived?: boolean;
}

export async function changeVendor(id: string, version: number, change: VendorChange): Promise<Vendor> {
  return (await request<Vendor>(path(id), { method: 'PATCH', body: change, etag: tag(version) })).body;
}

export async function removeVendor(id: string): Promise<Removal> {
  return (await request<{ outcome: Removal }>(path(id), { method: 'DELETE' })).body.outcome;
}

export async function addProduct(vendorId: string, product: ProductFacts): Promise<Product> {
  return (await request<Product>(`${path(vendorId)}/products`, { method: 'POST', body: product })).body;
}

export type ProductChange = Partial<Omit<ProductFacts, 'slug'>> & { readonly isArchived?: boolean };

export async function changeProduct(
  { vendorId, id }: Product,
  version: number,
  change: ProductChange,
): Promise<Product> {
  const sent = { method: 'PATCH', body: change, etag: tag(version) } as const;
  return (await request<Product>(`${path(vendorId)}/products/${id}`, sent)).body;
}

export async function removeProduct({ vendorId, id }: Product): Promise<Removal> {
  const sent = { method: 'DELETE' } as const;
  return (await request<{ outcome: Removal }>(`${path(vendorId)}/products/${id}`, sent)).body.outcome;
}

export async function importVendors(csv: string, dryRun: boolean): Promise<VendorImport> {
  return (await request<VendorImport>(`${VENDORS}/import`, { method: 'POST', body: { csv, dryRun } })).body;
}
