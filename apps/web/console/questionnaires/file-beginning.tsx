import { Button, FileButton, NativeSelect, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { useTexts } from '../i18n/locale.js';
import { type Beginning, IMPORT_FORMATS, type ImportFormat } from './beginning.js';
import { DryRun } from './dry-run.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';
import { MOST_MEGABYTES, useChosenFile } from './use-chosen-file.js';

interface FileBeginningProps {
  readonly studyId: string | undefined;
  readonly onChange: (beginning: Beginning | undefined) => void;
}

/** A file from elsewhere: read by the api without making anything, so that what it becomes is seen first. */
export function FileBeginning({ studyId, onChange }: FileBeginningProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const { file, format, isTooLarge, take, setFormat } = useChosenFile(() => onChange(undefined));
  return (
    <Stack gap="sm">
      <FileField name={file?.name} take={take} />
      {isTooLarge && (
        <Text role="alert" c="var(--mantine-color-error)">
          {texts.tooLarge(MOST_MEGABYTES)}
        </Text>
      )}
      {file && <FormatSelect format={format} onChange={setFormat} />}
      {file && studyId === undefined && <Text>{texts.studyFirst}</Text>}
      {file && format && studyId !== undefined && (
        <DryRun studyId={studyId} file={{ format, content: file.content }} onChange={onChange} />
      )}
    </Stack>
  );
}

interface FileFieldProps {
  readonly name: string | undefined;
  readonly take: (file: File | null | undefined) => void;
}

/** Dropping a file is a short cut; the button does the same. */
function FileField({ name, take }: FileFieldProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className="fm-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Text>{name ?? texts.fileHint}</Text>
      <FileButton onChange={take} accept=".json,.lss,.lsg,.qsf,application/json,text/xml">
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileImport size={18} aria-hidden />}>
            {name === undefined ? texts.chooseFile : texts.otherFile}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

interface FormatSelectProps {
  readonly format: ImportFormat | undefined;
  readonly onChange: (format: ImportFormat | undefined) => void;
}

function FormatSelect({ format, onChange }: FormatSelectProps) {
  const texts = useTexts(newQuestionnaireTexts);
  return (
    <NativeSelect
      label={texts.format}
      value={format ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(IMPORT_FORMATS.find((one) => one === value))}
      data={[{ value: '', label: '—' }, ...IMPORT_FORMATS.map((value) => ({ value, label: texts.formats[value] }))]}
      error={format === undefined ? texts.unknownFormat : undefined}
      maw={420}
    />
  );
}
