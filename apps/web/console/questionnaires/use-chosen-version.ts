import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useQuestionnaires } from '../api/questionnaires.js';
import { useVersions } from '../api/versions.js';
import { changed } from './use-list-filter.js';

/** The version that the address names; the latest of the first questionnaire that has one, if it names none. */
export function useChosenVersion() {
  const [search, setSearch] = useSearchParams();
  const questionnaires = useQuestionnaires();
  const published = useMemo(
    () => (questionnaires.data ?? []).filter(({ latest }) => latest !== null),
    [questionnaires.data],
  );
  const asked = search.get('version');
  const ofAsked = published.find(({ latest }) => latest?.id === asked) ?? published[0];
  const questionnaireId = search.get('questionnaire') ?? ofAsked?.id;
  const versions = useVersions(questionnaireId);
  const set = (change: Readonly<Record<string, string>>) => setSearch((now) => changed(now, change), { replace: true });
  return {
    questionnaires,
    versions,
    published,
    questionnaire: published.find(({ id }) => id === questionnaireId),
    version: versions.data?.find(({ id }) => id === asked) ?? versions.data?.[0],
    chooseQuestionnaire: (id: string) => set({ questionnaire: id, version: '' }),
    chooseVersion: (id: string) => set({ version: id }),
  };
}
