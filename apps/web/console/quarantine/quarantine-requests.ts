import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../api/request.js';

export type QuarantineDecision = 'release' | 'discard';

export interface QuarantineKey {
  readonly invitationId: string;
  readonly id: string;
}

/** An answer that was caught. How it rates the vendor is not among it. */
export interface QuarantinedAnswer extends QuarantineKey {
  readonly waveId: string;
  readonly vendorId: string;
  readonly size: string;
  readonly region: string;
  readonly locale: string;
  readonly cameByOpenLink: boolean;
  readonly reason: string;
  readonly durationSeconds: number | null;
  readonly answered: number;
  /** False: only that it came is known. */
  readonly isKept: boolean;
  readonly pages: readonly { readonly items: number; readonly seconds: number }[];
  /** Masked. */
  readonly texts: readonly string[];
  readonly receivedAt: string;
  readonly decision: 'released' | 'discarded' | 'withdrawn' | null;
  readonly decisionReason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface DecisionOutcome extends QuarantineKey {
  /** `done`, or the code of the problem. */
  readonly outcome: string;
}

/** What is looked for; an empty text asks for nothing. */
export interface QuarantineSearch {
  readonly state: string;
  readonly waveId: string;
  readonly vendorId: string;
  readonly reason: string;
}

interface QuarantinePage {
  readonly data: readonly QuarantinedAnswer[];
  readonly next: string | null;
}

export const QUARANTINE_KEY = ['quarantine'] as const;
const PATH = '/v1/admin/quarantine';

function addressOf(search: QuarantineSearch, cursor: string): string {
  const query = new URLSearchParams(Object.entries({ ...search, cursor }).filter(([, value]) => value !== ''));
  return `${PATH}?${query}`;
}

/** Newest first, page by page. */
export function useQuarantine(search: QuarantineSearch) {
  return useInfiniteQuery({
    queryKey: [...QUARANTINE_KEY, 'list', search],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) =>
      (await request<QuarantinePage>(addressOf(search, pageParam), { signal })).body,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** `place` is `<invitation>/<id>`. */
export function useQuarantined(place: string) {
  return useQuery({
    queryKey: [...QUARANTINE_KEY, 'one', place],
    queryFn: async ({ signal }) => (await request<QuarantinedAnswer>(`${PATH}/${place}`, { signal })).body,
  });
}

const EVERY_MS = 60_000;

/** How many wait, for whoever may look at them. */
export function useWaitingCount(isWanted: boolean) {
  return useQuery({
    queryKey: [...QUARANTINE_KEY, 'count'],
    queryFn: async ({ signal }) => (await request<{ readonly waiting: number }>(`${PATH}/count`, { signal })).body,
    enabled: isWanted,
    refetchInterval: EVERY_MS,
  });
}

export const placeOf = ({ invitationId, id }: QuarantineKey): string => `${invitationId}/${id}`;

export async function decide(key: QuarantineKey, decision: QuarantineDecision, reason: string): Promise<void> {
  await request(`${PATH}/${placeOf(key)}/${decision}`, { method: 'POST', body: { reason } });
}

export async function takeBack(key: QuarantineKey): Promise<void> {
  await request(`${PATH}/${placeOf(key)}/take-back`, { method: 'POST', body: {} });
}

/** Each on its own. */
export async function decideAll(
  keys: readonly QuarantineKey[],
  decision: QuarantineDecision,
  reason: string,
): Promise<readonly DecisionOutcome[]> {
  const answers = keys.map(({ invitationId, id }) => ({ invitationId, id }));
  const sent = { method: 'POST', body: { answers, decision, reason } } as const;
  return (await request<{ readonly data: readonly DecisionOutcome[] }>(`${PATH}/decisions`, sent)).body.data;
}
