import type { ReleaseDocument } from '#benchmark/core';
import { type PageFilter, type Part, PARTS } from '#pages';
import { field, type queryOf } from '../request.js';

/** `?vendors=a,b&part=region-CN`, or fields of a plain form. What the release does not know is nothing asked for. */
export function filterIn(query: ReturnType<typeof queryOf>, document: ReleaseDocument): PageFilter | undefined {
  const asked = new Set((query.get('vendors') ?? []).flatMap((text) => text.split(',')));
  const vendors = document.vendors.map(({ slug }) => slug).filter((slug) => asked.has(slug));
  const named = field(query, 'part');
  const part: Part | undefined = PARTS.find((one) => one === named);
  if (vendors.length === 0 && part === undefined) return undefined;
  return { vendors, ...(part !== undefined && { part }) };
}
