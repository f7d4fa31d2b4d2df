import { useState } from 'react';
import { useStudies } from '../api/catalogue.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useLocale } from '../i18n/locale.js';
import { useWaves } from '../waves/wave-requests.js';
import { type AnsweredVersion, type ExportRequest, useAnsweredVersions } from './export-requests.js';

/** Of which wave answers are taken: the only study where there is one, and its latest wave, unless somebody chose. */
export function useWaveChoice() {
  const { studies, study, setStudy } = useStudyChoice();
  const [chosen, setWave] = useState('');
  const { data: waves } = useWaves(study ?? '', study !== undefined);
  const wave = waves?.find(({ id }) => id === chosen) ?? waves?.at(-1);
  const named = waves?.map(({ id, slug }) => ({ value: id, label: slug }));
  return { studies, study, setStudy, waves: named, wave: wave?.id, setWave };
}

function useStudyChoice() {
  const { text } = useFormat();
  const [chosen, setStudy] = useState('');
  const { data = [] } = useStudies();
  const studies = data.map(({ id, title }) => ({ value: id, label: text(title) }));
  const only = studies.length === 1 ? studies[0]?.value : undefined;
  return { studies, study: chosen === '' ? only : chosen, setStudy };
}

type Change = Partial<ExportRequest>;

export interface ExportChoices {
  readonly wanted: ExportRequest;
  readonly change: (change: Change) => void;
  readonly versions: readonly AnsweredVersion[] | undefined;
  /** Ids of the versions that are taken. */
  readonly taken: readonly string[];
  readonly counted: number;
  readonly excluded: number;
  readonly total: number;
  readonly mayReadOriginals: boolean;
  readonly error: unknown;
}

/** How they are taken. Excel in Chinese takes a CSV without a mark for another encoding, so there it has one. */
export function useExportChoices(waveId: string | undefined): ExportChoices {
  const { locale } = useLocale();
  const mayReadOriginals = useCan('responses.originals');
  const [changes, setChanges] = useState<Change>({});
  const { data: versions, error } = useAnsweredVersions(waveId);
  const plain = { format: 'xlsx', layout: 'wide', values: 'codes', withExcluded: false, originals: false } as const;
  const { versionIds, ...chosen } = { ...plain, locale, bom: locale === 'zh-CN', ...changes };
  const taken = versions?.filter(({ id }) => versionIds?.includes(id) ?? true) ?? [];
  const sum = (of: 'counted' | 'excluded') => taken.reduce((total, version) => total + version[of], 0);
  const [counted, excluded] = [sum('counted'), sum('excluded')];
  const isPart = versions !== undefined && taken.length < versions.length;
  return {
    wanted: {
      ...chosen,
      values: chosen.format === 'spss' ? 'codes' : chosen.values,
      bom: chosen.format === 'csv' && chosen.bom,
      ...(isPart && { versionIds: taken.map(({ id }) => id) }),
    },
    change: (change) => setChanges((now) => ({ ...now, ...change })),
    versions,
    taken: taken.map(({ id }) => id),
    counted,
    excluded,
    total: counted + (chosen.withExcluded ? excluded : 0),
    mayReadOriginals,
    error,
  };
}
