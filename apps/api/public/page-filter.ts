import type { ReleaseDocument } from '#benchmark/core';
import { type PageFilter, type Part, PARTS } from '#pages';
import { PRODUCT_KINDS, type ProductKind } from '#study/core';
import { field, type queryOf } from '../request.js';

/** `?vendors=a,b&part=region-CN&product=live`, or fields of a plain form. What the release does not know is nothing asked for. */
export function filterIn(query: ReturnType<typeof queryOf>, document: ReleaseDocument): PageFilter | undefined {
  const asked = new Set((query.get('vendors') ?? []).flatMap((text) => text.split(',')));
  const vendors = document.vendors.map(({ slug }) => slug).filter((slug) => asked.has(slug));
  const [named, wanted] = [field(query, 'part'), field(query, 'product')];
  const part: Part | undefined = PARTS.find((one) => one === named);
  const isOffered = (kind: ProductKind) => document.vendors.some(({ kinds }) => kinds?.includes(kind));
  const product: ProductKind | undefined = PRODUCT_KINDS.find((one) => one === wanted && isOffered(one));
  if (vendors.length === 0 && part === undefined && product === undefined) return undefined;
  return { vendors, ...(part !== undefined && { part }), ...(product !== undefined && { product }) };
}
