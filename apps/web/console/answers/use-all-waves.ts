import { useQueries } from '@tanstack/react-query';
import { allOf, useStudies } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';
import { type Wave, wavesKey } from '../waves/wave-requests.js';

export interface WaveChoice {
  readonly value: string;
  readonly label: string;
}

/** The waves of every study, newest study first, as they are called together. */
export function useAllWaves(): readonly WaveChoice[] {
  const { text } = useFormat();
  const { data: studies = [] } = useStudies();
  return useQueries({
    queries: studies.map(({ id }) => ({
      queryKey: wavesKey(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => allOf<Wave>(`/v1/admin/studies/${id}/waves`, signal),
    })),
    combine: (found) =>
      found.flatMap(({ data = [] }, at) =>
        data.map(({ id, slug }) => ({ value: id, label: `${text(studies[at]?.title)} · ${slug}` })),
      ),
  });
}
