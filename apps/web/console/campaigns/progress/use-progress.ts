import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CampaignProgress } from '#distribution/core';
import { request } from '../../api/request.js';
import { campaignKey, campaignPath } from '../campaign-requests.js';

export const progressKey = (id: string) => [...campaignKey(id), 'progress'] as const;

/** How the page hears of changes: told by the server, or by asking now and then. */
export type Liveness = 'connecting' | 'live' | 'polling';

const POLL = 5_000;
/** A browser that was refused does not ask again by itself; so long after it tries once more, in milliseconds. */
const TRY_AGAIN = 60_000;

/** How a campaign goes, kept up to date for as long as it is looked at. */
export function useProgress(id: string) {
  const liveness = useEvents(id);
  const query = useQuery({
    queryKey: progressKey(id),
    queryFn: async ({ signal }) => (await request<CampaignProgress>(campaignPath(id, '/progress'), { signal })).body,
    refetchInterval: liveness === 'live' ? false : POLL,
  });
  return { ...query, liveness };
}

function useEvents(id: string): Liveness {
  const queries = useQueryClient();
  const [liveness, setLiveness] = useState<Liveness>('connecting');
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource | undefined;
    const open = () => {
      source = new EventSource(campaignPath(id, '/events'));
      source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
        queries.setQueryData(progressKey(id), JSON.parse(data));
        setLiveness('live');
      });
      // Asking is what notices that the session is over, and lets somebody log in again.
      source.addEventListener('end', leave);
      source.addEventListener('error', () => {
        if (source?.readyState === EventSource.CLOSED) leave();
        else setLiveness('polling');
      });
    };
    const leave = () => {
      source?.close();
      setLiveness('polling');
      again = setTimeout(open, TRY_AGAIN);
    };
    open();
    return () => {
      clearTimeout(again);
      source?.close();
    };
  }, [id, queries]);
  return liveness;
}
