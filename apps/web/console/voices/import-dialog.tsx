import { Button, FileButton, Group, Modal, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconDownload, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useVendors } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { notifyTexts } from '../parts/notify.messages.js';
import { useNotify } from '../parts/notify.js';
import { saveFile } from '../parts/save-file.js';
import { useSaving } from '../parts/use-saving.js';
import { type Format, importBody, type VoiceFile } from './import-body.js';
import { ImportOutcome } from './import-outcome.js';
import { importTexts } from './import.messages.js';
import { baseOf, importVoices, type Outcome, refreshVoices, type VoiceKind } from './voice-requests.js';

const MOST_BYTES = 3_000_000;

interface ImportDialogProps {
  readonly waveId: string;
  readonly kind: VoiceKind;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A file of voices: tried first, looked at, then taken as a whole. */
export function ImportDialog({ waveId, kind, opened, onClose }: ImportDialogProps) {
  const texts = useTexts(importTexts);
  const { close } = useTexts(notifyTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.title[kind]}
      size="lg"
      closeButtonProps={{ 'aria-label': close }}
    >
      <ImportForm waveId={waveId} kind={kind} onDone={onClose} />
    </Modal>
  );
}

const EMPTY = { format: 'csv', name: '', content: '', vendor: '' } as const;

function useImport(waveId: string, kind: VoiceKind, onDone: () => void) {
  const texts = useTexts(importTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [file, setFile] = useState<VoiceFile>({ ...EMPTY, kind });
  const [fault, setFault] = useState<string>();
  const [dryRun, setDryRun] = useState<Outcome>();
  const saving = useSaving();
  const change = (next: Partial<VoiceFile>) => {
    setFile({ ...file, ...next });
    setDryRun(undefined);
    setFault(undefined);
    saving.clear();
  };
  const send = (isDryRun: boolean) =>
    saving.run(async () => {
      const body = importBody(file, isDryRun);
      if (body === undefined) return setFault(texts.notJson);
      const outcome = await importVoices(waveId, kind, body);
      if (isDryRun) return setDryRun(outcome);
      await refreshVoices(queries);
      notify.done(texts.applied(outcome.added));
      onDone();
    });
  return { ...saving, file, fault, setFault, dryRun, change, send };
}

interface ImportFormProps extends Omit<ImportDialogProps, 'opened' | 'onClose'> {
  readonly onDone: () => void;
}

function ImportForm({ waveId, kind, onDone }: ImportFormProps) {
  const texts = useTexts(importTexts);
  const { file, fault, setFault, dryRun, change, send, error, isSaving } = useImport(waveId, kind, onDone);
  const isReady = file.content.trim() !== '' && (file.format !== 'discussions' || file.vendor !== '');
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {texts.hint}
      </Text>
      <FormatChoice file={file} change={change} />
      <Source waveId={waveId} file={file} change={change} setFault={setFault} />
      {fault !== undefined && (
        <Text role="alert" c="var(--mantine-color-error)">
          {fault}
        </Text>
      )}
      <Group>
        <Button onClick={() => void send(true)} loading={isSaving} disabled={!isReady} variant="default">
          {texts.check}
        </Button>
        {dryRun !== undefined && dryRun.added > 0 && (
          <Button onClick={() => void send(false)} loading={isSaving}>
            {texts.apply(dryRun.added)}
          </Button>
        )}
      </Group>
      <ImportOutcome error={error} dryRun={dryRun} format={file.format} />
    </Stack>
  );
}

interface FileProps {
  readonly file: VoiceFile;
  readonly change: (next: Partial<VoiceFile>) => void;
}

function FormatChoice({ file, change }: FileProps) {
  const texts = useTexts(importTexts);
  const { text } = useFormat();
  const { data: vendors = [] } = useVendors();
  const formats: readonly Format[] = file.kind === 'ratings' ? ['csv', 'json'] : ['csv', 'json', 'discussions'];
  return (
    <>
      <SegmentedControl
        aria-label={texts.format}
        data={formats.map((value) => ({ value, label: texts.formats[value] }))}
        value={file.format}
        onChange={(next) => change({ format: next })}
      />
      <Text size="sm">{texts.formatHints[file.format]}</Text>
      {file.format === 'discussions' && (
        <Select
          label={texts.vendor}
          data={vendors.map(({ slug, name }) => ({ value: slug, label: text(name) }))}
          value={file.vendor === '' ? null : file.vendor}
          onChange={(next) => change({ vendor: next ?? '' })}
          searchable
          required
        />
      )}
    </>
  );
}

interface SourceProps extends FileProps {
  readonly waveId: string;
  readonly setFault: (fault: string) => void;
}

function Source({ waveId, file, change, setFault }: SourceProps) {
  const texts = useTexts(importTexts);
  const notify = useNotify();
  const read = async (chosen: File | null) => {
    if (!chosen) return;
    const content = chosen.size > MOST_BYTES ? undefined : await textOf(chosen);
    change({ name: chosen.name.slice(0, 200), content: content ?? '' });
    if (content === undefined) setFault(chosen.size > MOST_BYTES ? texts.tooLarge : texts.notText);
  };
  const template = () => {
    saveFile(`${baseOf(waveId, file.kind)}/template.csv`, `${file.kind}.csv`).catch((error: unknown) =>
      notify.failed(texts.template, error),
    );
  };
  return (
    <>
      <Group gap="xs">
        <FileButton accept=".csv,.json,text/csv,application/json" onChange={(chosen) => void read(chosen)}>
          {(props) => (
            <Button variant="default" leftSection={<IconFileUpload size={18} aria-hidden />} {...props}>
              {texts.choose}
            </Button>
          )}
        </FileButton>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={template}>
          {texts.template}
        </Button>
        {file.name !== '' && <Text size="sm">{file.name}</Text>}
      </Group>
      <Textarea
        label={texts.paste}
        value={file.content}
        onChange={({ currentTarget }) => change({ content: currentTarget.value })}
        rows={6}
        spellCheck={false}
        className="fm-mono"
      />
    </>
  );
}

/** Undefined when the bytes are not UTF-8. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
