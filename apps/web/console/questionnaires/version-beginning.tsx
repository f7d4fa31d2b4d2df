import { NativeSelect, Stack, Text } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useQuestionnaires } from '../api/questionnaires.js';
import { useVersion, useVersions } from '../api/versions.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import type { Beginning } from './beginning.js';
import { ContentPreview } from './content-preview.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';
import { questionnairesTexts } from './questionnaires.messages.js';

interface VersionBeginningProps {
  readonly onChange: (beginning: Beginning | undefined) => void;
}

/** A published version of any questionnaire; the latest of the first, unless the address names another. */
export function VersionBeginning({ onChange }: VersionBeginningProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const names = useTexts(questionnairesTexts);
  const { text, moment } = useFormat();
  const [search, setSearch] = useSearchParams();
  const questionnaires = useQuestionnaires();
  const published = useMemo(
    () => (questionnaires.data ?? []).filter(({ latest }) => latest !== null),
    [questionnaires.data],
  );
  const asked = search.get('version');
  const questionnaireId =
    search.get('questionnaire') ?? published.find(({ latest }) => latest?.id === asked)?.id ?? published[0]?.id;
  const versions = useVersions(questionnaireId);
  const version = versions.data?.find(({ id }) => id === asked) ?? versions.data?.[0];
  const content = useVersion(questionnaireId, version?.number);
  const title = published.find(({ id }) => id === questionnaireId)?.title;
  const versionId = version?.id;
  useEffect(() => {
    onChange(versionId === undefined ? undefined : { from: { versionId }, ...(title ? { title } : {}) });
  }, [versionId, title, onChange]);

  const choose = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (name === 'questionnaire') next.delete('version');
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const error = questionnaires.error ?? versions.error;
  if (error) return <ErrorState error={error} retry={() => void questionnaires.refetch()} />;
  if (!questionnaires.data) return <LoadingState />;
  if (published.length === 0) return <Text>{texts.noVersions}</Text>;
  return (
    <Stack gap="sm">
      <NativeSelect
        label={names.questionnaire}
        value={questionnaireId ?? ''}
        onChange={({ currentTarget }) => choose('questionnaire', currentTarget.value)}
        data={published.map(({ id, title: name }) => ({ value: id, label: text(name) }))}
      />
      <NativeSelect
        label={texts.version}
        value={versionId ?? ''}
        onChange={({ currentTarget }) => choose('version', currentTarget.value)}
        data={(versions.data ?? []).map(({ id, number, publishedAt, changeNote }) => ({
          value: id,
          label: `v${number} · ${moment(publishedAt)}${changeNote === '' ? '' : ` · ${changeNote}`}`,
        }))}
      />
      {content.data && <ContentPreview definition={content.data.definition} />}
    </Stack>
  );
}
