import { useInfiniteQuery } from '@tanstack/react-query';
import type { Locale, LocalizedText } from '#kernel';
import { request } from '../api/request.js';

export type QuoteState = 'waiting' | 'accepted' | 'refused';

export interface Passage {
  readonly from: number;
  readonly to: number;
}

export interface Quote {
  readonly answerId: string;
  readonly place: string;
  readonly vendorId: string;
  /** As everybody may read it. */
  readonly masked: string;
  /** As it would be quoted. */
  readonly text: string;
  readonly language: Locale;
  readonly state: QuoteState;
  /** Dimensions that its author scored. */
  readonly dimensions: readonly string[];
  readonly dimension: string | null;
  readonly reason: string | null;
  readonly translation: string | null;
  readonly hidden: readonly Passage[];
  readonly textRevision: number;
  readonly decisions: number;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface QuoteDecision {
  readonly decision: 'accepted' | 'refused' | 'undone';
  readonly dimension?: string;
  readonly reason?: string;
  readonly translation?: string;
  readonly hidden?: readonly Passage[];
}

export interface DimensionName {
  readonly id: string;
  readonly name: LocalizedText;
}

export interface QuotePage {
  readonly data: readonly Quote[];
  readonly dimensions: readonly DimensionName[];
  readonly tallies: readonly { readonly vendorId: string; readonly state: QuoteState; readonly count: number }[];
  readonly next: string | null;
}

export interface QuoteSearch {
  readonly waveId: string;
  readonly vendorId: string;
  readonly state: string;
}

export const QUOTES_KEY = ['quotes'] as const;

function addressOf({ waveId, ...search }: QuoteSearch, cursor: string): string {
  const query = new URLSearchParams(Object.entries({ ...search, cursor }).filter(([, value]) => value !== ''));
  return `/v1/admin/waves/${waveId}/quotes?${query}`;
}

export function useQuotes(search: QuoteSearch) {
  return useInfiniteQuery({
    queryKey: [...QUOTES_KEY, search],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => (await request<QuotePage>(addressOf(search, pageParam), { signal })).body,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: search.waveId !== '',
  });
}

/** `decisions` is how many there were when this one was made: nobody overwrites another unseen. */
export async function decide(
  { answerId, place, textRevision, decisions }: Pick<Quote, 'answerId' | 'place' | 'textRevision' | 'decisions'>,
  decision: QuoteDecision,
): Promise<Quote> {
  const sent = { method: 'POST', body: { place, textRevision, ...decision }, etag: `"${decisions}"` } as const;
  return (await request<Quote>(`/v1/admin/quotes/${answerId}/decisions`, sent)).body;
}
