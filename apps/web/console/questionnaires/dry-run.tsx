import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sentenceOf } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { LoadingState } from '../parts/states.js';
import type { Beginning, ImportedFile } from './beginning.js';
import { ContentPreview } from './content-preview.js';
import { type ImportResult, type NotImported, tryImport } from './create-questionnaire.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';

interface DryRunProps {
  readonly studyId: string;
  readonly file: ImportedFile;
  readonly onChange: (beginning: Beginning | undefined) => void;
}

/** What a file would become, as the api reads it. */
export function DryRun({ studyId, file, onChange }: DryRunProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const { locale } = useLocale();
  const { format, content } = file;
  const attempt = useQuery({
    queryKey: ['import', studyId, format, content, locale],
    queryFn: ({ signal }) => tryImport(studyId, { format, content }, signal),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const result = attempt.data;
  useEffect(() => {
    onChange(result && { file: { format, content }, ...(result.title ? { title: result.title } : {}) });
  }, [result, format, content, onChange]);
  if (attempt.error)
    return (
      <Alert color="red" role="alert" title={texts.notRead} icon={<IconAlertTriangle aria-hidden />}>
        {sentenceOf(attempt.error, locale)}
      </Alert>
    );
  if (!result) return <LoadingState />;
  return <Result {...result} />;
}

/** What would be made, what would be lost, and what wants a look. */
function Result({ definition, notImported, warnings }: ImportResult) {
  const texts = useTexts(newQuestionnaireTexts);
  return (
    <Stack gap="sm" aria-live="polite">
      <div>
        <Title order={3}>{texts.made}</Title>
        <ContentPreview definition={definition} isOpen />
      </div>
      {notImported.length === 0 && (
        <Group gap={6}>
          <IconCheck size={18} aria-hidden /> {texts.allImported}
        </Group>
      )}
      {notImported.length > 0 && (
        <div>
          <Title order={3}>
            <IconAlertTriangle size={18} aria-hidden className="fm-attention" /> {texts.notImported(notImported.length)}
          </Title>
          <Text size="sm">{texts.notImportedHint}</Text>
          <Losses losses={notImported} />
        </div>
      )}
      {warnings.length > 0 && (
        <div>
          <Title order={3}>{texts.warnings(warnings.length)}</Title>
          <ul className="fm-losses">
            {warnings.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

function Losses({ losses }: { readonly losses: readonly NotImported[] }) {
  return (
    <ul className="fm-losses">
      {losses.map(({ what, where, message }) => (
        <li key={`${where} ${what}`}>
          <b>{what}</b> {message}{' '}
          <Text component="span" size="sm" c="dimmed" ff="monospace">
            {where}
          </Text>
        </li>
      ))}
    </ul>
  );
}
