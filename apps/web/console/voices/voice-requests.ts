import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Locale, LocalizedText } from '#kernel';
import { request } from '../api/request.js';

export type VoiceKind = 'ratings' | 'findings';

export interface Rating {
  readonly id: string;
  readonly vendorId: string;
  readonly source: string;
  readonly url: string;
  readonly day: string;
  readonly mean: number;
  readonly count: number;
  readonly licence: string;
}

export interface VendorRating {
  /** Slug. */
  readonly vendor: string;
  readonly mean: number;
  readonly count: number;
  readonly sources: number;
  readonly adjusted: number;
}

export interface RatingPage {
  readonly data: readonly Rating[];
  readonly market: { readonly prior: number | null; readonly vendors: readonly VendorRating[] };
  readonly next: string | null;
}

export interface VoiceImport {
  readonly id: string;
  readonly name: string;
  readonly added: number;
  readonly duplicates: number;
  readonly importedBy: string;
  readonly importedAt: string;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

/** What somebody makes of a finding. */
export interface Coding {
  /** Null where it speaks of none. */
  readonly dimension: string | null;
  readonly sentiment: Sentiment;
}

export type Sentiment = 'critical' | 'mixed' | 'favourable';
export type FindingState = 'new' | 'differs' | 'coded' | 'reviewed' | 'refused';

export interface Passage {
  readonly from: number;
  readonly to: number;
}

export interface Finding {
  readonly id: string;
  readonly vendorId: string;
  readonly kind: string;
  readonly ground: string;
  readonly source: string;
  readonly url: string | null;
  readonly day: string;
  readonly consent: string | null;
  readonly masked: string;
  readonly text: string;
  readonly language: Locale;
  readonly state: FindingState;
  readonly dimension: string | null;
  readonly sentiment: Sentiment | null;
  readonly suggestions: readonly { readonly dimension: string; readonly because: readonly string[] }[];
  readonly coders: number;
  readonly own: (Coding & { readonly seat: number }) | null;
  readonly codings: readonly (Coding & { readonly seat: number; readonly coder: string })[];
  readonly review: {
    readonly reason: string | null;
    readonly decidedBy: string;
    readonly decidedAt: string;
  } | null;
  readonly decisions: number;
}

export interface DimensionName {
  readonly id: string;
  readonly name: LocalizedText;
}

export interface Agreement {
  readonly n: number;
  readonly same: number;
  readonly dimension: number | null;
  readonly sentiment: number | null;
}

export interface FindingPage {
  readonly data: readonly Finding[];
  readonly dimensions: readonly DimensionName[];
  readonly tallies: readonly { readonly vendorId: string; readonly state: FindingState; readonly count: number }[];
  readonly agreement: Agreement;
  readonly next: string | null;
}

export interface Outcome {
  readonly importId: string | null;
  readonly added: number;
  readonly duplicates: number;
  readonly shortened?: number;
  readonly sample?: readonly {
    readonly vendor: string;
    readonly source: string;
    readonly day: string;
    readonly text: string;
  }[];
}

const KEY = 'voices';
export const baseOf = (waveId: string, kind: VoiceKind): string => `/v1/admin/waves/${waveId}/${kind}`;
export const refreshVoices = (queries: QueryClient): Promise<void> => queries.invalidateQueries({ queryKey: [KEY] });

type Search = Readonly<Record<string, string>>;

function usePages<Page extends { readonly next: string | null }>(waveId: string, kind: VoiceKind, search: Search) {
  return useInfiniteQuery({
    queryKey: [KEY, kind, waveId, search],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const given = Object.entries({ ...search, cursor: pageParam }).filter(([, value]) => value !== '');
      return (await request<Page>(`${baseOf(waveId, kind)}?${new URLSearchParams(given)}`, { signal })).body;
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: waveId !== '',
  });
}

export const useRatings = (waveId: string, search: Search) => usePages<RatingPage>(waveId, 'ratings', search);
export const useFindings = (waveId: string, search: Search) => usePages<FindingPage>(waveId, 'findings', search);

export function useVoiceImports(waveId: string, kind: VoiceKind) {
  return useQuery({
    queryKey: [KEY, 'imports', kind, waveId],
    queryFn: async ({ signal }) =>
      (await request<{ readonly data: readonly VoiceImport[] }>(`${baseOf(waveId, kind)}/imports`, { signal })).body
        .data,
    enabled: waveId !== '',
  });
}

export async function importVoices(waveId: string, kind: VoiceKind, body: object): Promise<Outcome> {
  return (await request<Outcome>(`${baseOf(waveId, kind)}/imports`, { method: 'POST', body })).body;
}

export async function undoImport(waveId: string, kind: VoiceKind, id: string): Promise<void> {
  await request(`${baseOf(waveId, kind)}/imports/${id}`, { method: 'DELETE' });
}

const findingAt = (waveId: string, id: string): string => `${baseOf(waveId, 'findings')}/${id}`;

export async function addFinding(waveId: string, body: object): Promise<void> {
  await request(baseOf(waveId, 'findings'), { method: 'POST', body });
}

export async function codeFinding(waveId: string, id: string, as: 'coding' | 'decision', body: Coding): Promise<void> {
  await request(`${findingAt(waveId, id)}/${as}`, { method: 'PUT', body });
}

export async function takeCodingBack(waveId: string, id: string): Promise<void> {
  await request(`${findingAt(waveId, id)}/coding`, { method: 'DELETE' });
}

export interface Review {
  readonly decision: 'reviewed' | 'refused' | 'undone';
  readonly reason?: string;
  readonly hidden?: readonly Passage[];
}

/** `decisions` is how many there were when it was made: nobody overwrites another unseen. */
export async function reviewFinding(
  waveId: string,
  { id, decisions }: Pick<Finding, 'id' | 'decisions'>,
  body: Review,
): Promise<Finding> {
  const sent = { method: 'POST', body, etag: `"${decisions}"` } as const;
  return (await request<Finding>(`${findingAt(waveId, id)}/reviews`, sent)).body;
}

export interface OriginalFinding {
  readonly source: string;
  readonly text: string;
  readonly consent: string | null;
}

export async function originalOf(waveId: string, id: string): Promise<OriginalFinding> {
  return (await request<OriginalFinding>(`${findingAt(waveId, id)}/original`)).body;
}
