import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../api/request.js';

export interface AuditRecord {
  readonly seq: number;
  readonly at: string;
  /** `staff:`, `vendor-user:` or `key:` with an id, or `operator`, `worker`, `anonymous`. */
  readonly actor: string;
  readonly actorName: string | null;
  readonly action: string;
  /** `kind:id`, or a kind alone. */
  readonly object: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  readonly requestId: string | null;
  readonly hash: string;
}

export interface AuditStanding {
  readonly rows: number;
  readonly anchor: { readonly seq: number; readonly at: string } | null;
  /** `firstBadSeq` null: nothing was wrong. */
  readonly check: { readonly at: string; readonly rows: number; readonly firstBadSeq: number | null } | null;
  readonly actors: readonly { readonly actor: string; readonly name: string | null }[];
}

/** What is looked for; an empty text asks for nothing. Days are those of the reader. */
export interface AuditSearch {
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly from: string;
  readonly until: string;
}

interface AuditPage {
  readonly data: readonly AuditRecord[];
  readonly next: string | null;
}

/** As the api is asked for it: a day becomes the moments at which it begins and ends here. */
export function auditQuery({ from, until, ...search }: AuditSearch, cursor = ''): string {
  const asked = { ...search, from: beginning(from, 0), until: beginning(until, 1), cursor };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
}

function beginning(day: string, daysLater: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const moment = new Date(year, month - 1, date + daysLater);
  return day === '' || Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}

/** Newest first, page by page. */
export function useAuditRecords(search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: ['audit', 'list', search],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) =>
      (await request<AuditPage>(`/v1/admin/audit?${auditQuery(search, pageParam)}`, { signal })).body,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useAuditStanding() {
  return useQuery({
    queryKey: ['audit', 'standing'],
    queryFn: async ({ signal }) => (await request<AuditStanding>('/v1/admin/audit-status', { signal })).body,
  });
}
