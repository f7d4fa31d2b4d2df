import { useState } from 'react';
import { useStudies } from '../api/catalogue.js';
import { useQuestionnaires } from '../api/questionnaires.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useWaves } from '../waves/wave-requests.js';
import { campaignsTexts } from './campaigns.messages.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a new campaign can be of. Where there is only one, it is chosen; of waves the latest, of versions the first. */
export function useCampaignChoices() {
  const { studies, study, setStudy } = useStudyChoice();
  const { waves, wave, setWave } = useWaveChoice(study);
  const [chosen, setVersion] = useState('');
  const versions = useVersions(study);
  const version = versions?.find(({ value }) => value === chosen) ?? versions?.[0];
  return { studies, study, setStudy, waves, wave, setWave, versions, version, setVersion };
}

function useStudyChoice() {
  const { text } = useFormat();
  const [chosen, setStudy] = useState('');
  const { data = [] } = useStudies();
  const studies = data.map(({ id, title }): Choice => ({ value: id, label: text(title) }));
  const only = studies.length === 1 ? studies[0]?.value : undefined;
  return { studies, study: chosen === '' ? only : chosen, setStudy };
}

function useWaveChoice(study: string | undefined) {
  const [chosen, setWave] = useState('');
  const { data } = useWaves(study ?? '', study !== undefined);
  const waves = data?.filter(({ state }) => state !== 'frozen');
  return { waves, wave: waves?.find(({ id }) => id === chosen) ?? waves?.at(-1), setWave };
}

/** The latest published version of each questionnaire of a study. */
function useVersions(study: string | undefined): readonly Choice[] | undefined {
  const texts = useTexts(campaignsTexts);
  const { text } = useFormat();
  const { data } = useQuestionnaires();
  return data
    ?.filter(({ studyId, archivedAt }) => studyId === study && archivedAt === null)
    .flatMap(({ title, latest }) =>
      latest ? [{ value: latest.id, label: texts.versionOf(text(title), latest.number) }] : [],
    );
}
