import { Alert, Button, FileButton, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useEffect, useState } from 'react';
import type { LocalizedText } from '#kernel';
import { sentenceOf } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { LoadingState } from '../parts/states.js';
import { type Beginning, formatOf, type ImportedFile, type ImportFormat } from './beginning.js';
import { ContentPreview } from './content-preview.js';
import { type ImportResult, type NotImported, tryImport } from './create-questionnaire.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';

const MOST_MEGABYTES = 5;
const FORMATS: readonly ImportFormat[] = ['surveyjs', 'bundle', 'limesurvey', 'qualtrics'];

interface FileBeginningProps {
  readonly studyId: string | undefined;
  readonly onChange: (beginning: Beginning | undefined) => void;
}

interface ReadFile {
  readonly name: string;
  readonly content: string;
}

/** A file from elsewhere: read by the api without making anything, so that what it becomes is seen first. */
export function FileBeginning({ studyId, onChange }: FileBeginningProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const [file, setFile] = useState<ReadFile>();
  const [format, setFormat] = useState<ImportFormat>();
  const [isTooLarge, setTooLarge] = useState(false);
  const take = async (chosen: File | null) => {
    if (!chosen) return;
    onChange(undefined);
    setTooLarge(chosen.size > MOST_MEGABYTES * 1_048_576);
    if (chosen.size > MOST_MEGABYTES * 1_048_576) return setFile(undefined);
    const content = await chosen.text();
    setFile({ name: chosen.name, content });
    setFormat(formatOf(chosen.name, content));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0] ?? null);
  };
  return (
    <Stack gap="sm">
      {/* Dropping is a short cut; the button does the same. */}
      <div className="fm-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Text>{file?.name ?? texts.fileHint}</Text>
        <FileButton onChange={(chosen) => void take(chosen)} accept=".json,.lss,.lsg,.qsf,application/json,text/xml">
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileImport size={18} aria-hidden />}>
              {file ? texts.otherFile : texts.chooseFile}
            </Button>
          )}
        </FileButton>
      </div>
      {isTooLarge && (
        <Text role="alert" c="var(--mantine-color-error)">
          {texts.tooLarge(MOST_MEGABYTES)}
        </Text>
      )}
      {file && (
        <NativeSelect
          label={texts.format}
          value={format ?? ''}
          onChange={({ currentTarget: { value } }) => setFormat(FORMATS.find((one) => one === value))}
          data={[{ value: '', label: '—' }, ...FORMATS.map((value) => ({ value, label: texts.formats[value] }))]}
          error={format === undefined ? texts.unknownFormat : undefined}
          maw={420}
        />
      )}
      {file && studyId === undefined && <Text>{texts.studyFirst}</Text>}
      {file && format && studyId !== undefined && (
        <DryRun studyId={studyId} file={{ format, content: file.content }} onChange={onChange} />
      )}
    </Stack>
  );
}

interface DryRunProps {
  readonly studyId: string;
  readonly file: ImportedFile;
  readonly onChange: (beginning: Beginning | undefined) => void;
}

function DryRun({ studyId, file, onChange }: DryRunProps) {
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
    onChange(result && { file: { format, content }, ...titleOf(result) });
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

function titleOf({ title }: ImportResult): { readonly title?: LocalizedText } {
  if (title === null) return {};
  return { title: typeof title === 'string' ? { 'zh-CN': title, en: title } : title };
}

/** What would be made, what would be lost, and what wants a look. */
function Result({ definition, notImported, warnings }: ImportResult) {
  const texts = useTexts(newQuestionnaireTexts);
  return (
    <Stack gap="sm" role="status">
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
          <Losses losses={warnings} />
        </div>
      )}
    </Stack>
  );
}

function Losses({ losses }: { readonly losses: readonly NotImported[] }) {
  return (
    <ul className="fm-losses">
      {losses.map(({ path, what, reason, message }) => (
        <li key={`${path} ${what} ${reason} ${message}`}>
          {what !== undefined && <b>{what}</b>} {message ?? reason}
          {path !== undefined && (
            <Text component="span" size="sm" c="dimmed" ff="monospace">
              {' '}
              {path}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
