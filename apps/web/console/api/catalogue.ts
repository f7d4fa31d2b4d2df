import { useQuery } from '@tanstack/react-query';
import type { LocalizedText } from '#kernel';
import { request } from './request.js';

/** A study as lists show it. */
export interface Study {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
}

export interface Vendor {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
}

interface Page<Row> {
  readonly data: readonly Row[];
  readonly next?: string | null;
}

/** More pages than anybody scrolls through; a server that never ends its list must not keep us busy for ever. */
const MOST_PAGES = 20;

/** Every row of a list that comes in pages. */
export async function allOf<Row>(path: string, signal?: AbortSignal): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const separator = path.includes('?') ? '&' : '?';
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    // Each page says where the next begins.
    // oxlint-disable-next-line no-await-in-loop
    const { body } = await request<Page<Row>>(`${path}${cursor}`, signal ? { signal } : {});
    rows.push(...body.data);
    if (body.next === undefined || body.next === null) break;
    cursor = `${separator}cursor=${encodeURIComponent(body.next)}`;
  }
  return rows;
}

export const STUDIES_KEY = ['studies'] as const;
export const VENDORS_KEY = ['vendors'] as const;

export function useStudies(isWanted = true) {
  return useQuery({
    queryKey: STUDIES_KEY,
    queryFn: ({ signal }) => allOf<Study>('/v1/admin/studies', signal),
    enabled: isWanted,
  });
}

export function useVendors(isWanted = true) {
  return useQuery({
    queryKey: VENDORS_KEY,
    queryFn: ({ signal }) => allOf<Vendor>('/v1/admin/vendors', signal),
    enabled: isWanted,
  });
}
