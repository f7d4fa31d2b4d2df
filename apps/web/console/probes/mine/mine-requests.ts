import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ProbeEventKind } from '#evidence/core/design';
import { request } from '../../api/request.js';
import type { Judgement, MyProbe, ProbeSummary } from '../probe-types.js';

const PATH = '/v1/admin/probes/mine';
export const MINE_KEY = ['probes', 'mine'] as const;
const oneKey = (id: string) => [...MINE_KEY, 'one', id] as const;
const EVERY_MS = 30_000;
const MOST_PAGES = 20;

interface MyProbesPage {
  readonly data: readonly ProbeSummary[];
  readonly next: string | null;
  readonly now: string;
}

export interface MyProbes {
  readonly data: readonly ProbeSummary[];
  readonly now: string;
}

async function readMine(signal: AbortSignal): Promise<MyProbes> {
  const data: ProbeSummary[] = [];
  let cursor = '';
  let now = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    // Each page says where the next begins.
    // oxlint-disable-next-line no-await-in-loop
    const { body } = await request<MyProbesPage>(`${PATH}?limit=200${cursor}`, { signal });
    data.push(...body.data);
    now = body.now;
    if (body.next === null) break;
    cursor = `&cursor=${encodeURIComponent(body.next)}`;
  }
  return { data, now };
}

export function useMine() {
  return useQuery({
    queryKey: [...MINE_KEY, 'list'],
    queryFn: ({ signal }) => readMine(signal),
    refetchInterval: EVERY_MS,
  });
}

/** Asked again now and then: answers come by mail, too. */
export function useMyProbe(id: string) {
  return useQuery({
    queryKey: oneKey(id),
    queryFn: async ({ signal }) => (await request<MyProbe>(`${PATH}/${encodeURIComponent(id)}`, { signal })).body,
    refetchInterval: EVERY_MS,
  });
}

function keep(queries: QueryClient, probe: MyProbe): void {
  queries.setQueryData(oneKey(probe.id), probe);
  void queries.invalidateQueries({ queryKey: [...MINE_KEY, 'list'] });
}

export interface PastedMessage {
  readonly direction: 'in' | 'out';
  readonly at: string;
  readonly text: string;
  readonly event?: ProbeEventKind;
  readonly hide: readonly string[];
}

export interface ProbeActs {
  readonly note: (kind: ProbeEventKind, at: string) => Promise<MyProbe>;
  readonly undo: (eventId: string) => Promise<MyProbe>;
  readonly paste: (message: PastedMessage) => Promise<MyProbe>;
  readonly judge: (messageId: string, judgement: Judgement) => Promise<MyProbe>;
  readonly mail: (text?: string) => Promise<MyProbe>;
  readonly finish: () => Promise<MyProbe>;
}

/** With an id of ours: sent twice, it is one. */
const own = <Body extends object>(body: Body) => ({ id: crypto.randomUUID(), ...body });

/** What a runner does with an own probe; each answer is the probe as it is now. */
export function useProbeActs(id: string): ProbeActs {
  const queries = useQueryClient();
  const post = useCallback(
    async (act: string, body: object) => {
      const sent = { method: 'POST', body } as const;
      const probe = (await request<MyProbe>(`${PATH}/${encodeURIComponent(id)}/${act}`, sent)).body;
      keep(queries, probe);
      return probe;
    },
    [id, queries],
  );
  return {
    note: (kind, at) => post('events', own({ kind, at })),
    undo: (eventId) => post('undo', own({ eventId })),
    paste: (message) => post('messages', own(message)),
    judge: (messageId, judgement) => post(`messages/${messageId}/judgement`, { judgement }),
    mail: (text) => post('mails', own(text === undefined ? {} : { text })),
    finish: () => post('finish', {}),
  };
}
