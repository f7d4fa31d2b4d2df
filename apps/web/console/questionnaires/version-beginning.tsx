import { NativeSelect, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useVersion, type Version } from '../api/versions.js';
import { type Format, useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import type { Beginning } from './beginning.js';
import { ContentPreview } from './content-preview.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';
import { questionnairesTexts } from './questionnaires.messages.js';
import { useChosenVersion } from './use-chosen-version.js';

interface VersionBeginningProps {
  readonly onChange: (beginning: Beginning | undefined) => void;
}

/** A published version of any questionnaire, in which the new one begins. */
export function VersionBeginning({ onChange }: VersionBeginningProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const chosen = useChosenVersion();
  const { questionnaires, versions, published, questionnaire, version } = chosen;
  const versionId = version?.id;
  const title = questionnaire?.title;
  useEffect(() => {
    onChange(versionId === undefined ? undefined : { from: { versionId }, ...(title ? { title } : {}) });
  }, [versionId, title, onChange]);
  const error = questionnaires.error ?? versions.error;
  if (error) return <ErrorState error={error} retry={() => void questionnaires.refetch()} />;
  if (!questionnaires.data) return <LoadingState />;
  return published.length === 0 ? <Text>{texts.noVersions}</Text> : <Choice {...chosen} />;
}

function Choice(chosen: ReturnType<typeof useChosenVersion>) {
  const texts = useTexts(newQuestionnaireTexts);
  const names = useTexts(questionnairesTexts);
  const format = useFormat();
  const { versions, published, questionnaire, version } = chosen;
  const content = useVersion(questionnaire?.id, version?.number);
  return (
    <Stack gap="sm">
      <NativeSelect
        label={names.questionnaire}
        value={questionnaire?.id ?? ''}
        onChange={({ currentTarget }) => chosen.chooseQuestionnaire(currentTarget.value)}
        data={published.map(({ id, title }) => ({ value: id, label: format.text(title) }))}
      />
      <NativeSelect
        label={texts.version}
        value={version?.id ?? ''}
        onChange={({ currentTarget }) => chosen.chooseVersion(currentTarget.value)}
        data={(versions.data ?? []).map((one) => ({ value: one.id, label: nameOf(one, format) }))}
      />
      {content.data && <ContentPreview definition={content.data.definition} />}
    </Stack>
  );
}

function nameOf({ number, publishedAt, changeNote }: Version, { moment }: Format): string {
  return [`v${number}`, moment(publishedAt), changeNote].filter((part) => part !== '').join(' · ');
}
