import './exports.css';
import { Anchor, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { ContentFields, FormatField, ShapeFields, VersionField, WaveFields } from './export-fields.js';
import { ExportProgress } from './export-progress.js';
import {
  codebookPath,
  download,
  EXPORTS_KEY,
  type ExportRecord,
  filePath,
  orderExport,
  useRecentExports,
} from './export-requests.js';
import { exportsTexts } from './exports.messages.js';
import { useExportChoices, useWaveChoice } from './use-export-choices.js';

/** Opens the dialog in which answers are taken away. */
export function ExportButton() {
  const texts = useTexts(exportsTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {texts.open}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={texts.title}
        size="lg"
        closeButtonProps={{ 'aria-label': texts.close }}
      >
        <ExportPanel onClose={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function ExportPanel({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const wave = useWaveChoice();
  const [ordered, setOrdered] = useState<ExportRecord>();
  const onOrdered = (record: ExportRecord) => {
    setOrdered(record);
    download(filePath(record.id));
  };
  const onAnother = () => {
    setOrdered(undefined);
    void queries.invalidateQueries({ queryKey: EXPORTS_KEY });
  };
  if (ordered) return <ExportProgress first={ordered} onAnother={onAnother} />;
  return (
    <Stack gap="lg">
      <ExportForm wave={wave} onOrdered={onOrdered} onClose={onClose} />
      {wave.wave !== undefined && (
        <>
          <Codebooks waveId={wave.wave} />
          <RecentExports waveId={wave.wave} />
        </>
      )}
    </Stack>
  );
}

interface ExportFormProps {
  readonly wave: ReturnType<typeof useWaveChoice>;
  readonly onOrdered: (record: ExportRecord) => void;
  readonly onClose: () => void;
}

function ExportForm({ wave: choice, onOrdered, onClose }: ExportFormProps) {
  const texts = useTexts(exportsTexts);
  const { number } = useFormat();
  const { error, isSaving, run } = useSaving();
  const waveId = choice.wave;
  const choices = useExportChoices(waveId);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (waveId !== undefined) void run(async () => onOrdered(await orderExport(waveId, choices.wanted)));
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        <WaveFields choice={choice} />
        {choices.versions?.length === 0 && <Text component="output">{texts.noAnswers}</Text>}
        <FormatField choices={choices} />
        <ShapeFields choices={choices} />
        <VersionField choices={choices} />
        <ContentFields choices={choices} />
        <Refusal error={error ?? choices.error} />
        <FormButtons
          submit={texts.submit(number(choices.total))}
          isSaving={isSaving}
          isDisabled={waveId === undefined || choices.total === 0}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

interface OfWaveProps {
  readonly waveId: string;
}

const CODEBOOKS = ['html', 'csv', 'json'] as const;

function Codebooks({ waveId }: OfWaveProps) {
  const texts = useTexts(exportsTexts);
  const { locale } = useLocale();
  return (
    <section>
      <Title order={3} size="h5">
        {texts.codebook}
      </Title>
      <Text size="sm" c="dimmed">
        {texts.codebookHint}
      </Text>
      <Group gap="md" mt={4}>
        {CODEBOOKS.map((format) => (
          <Anchor
            key={format}
            href={codebookPath(waveId, format, locale)}
            download
            aria-label={`${texts.codebook}: ${texts.codebooks[format]}`}
          >
            {texts.codebooks[format]}
          </Anchor>
        ))}
      </Group>
    </section>
  );
}

function RecentExports({ waveId }: OfWaveProps) {
  const texts = useTexts(exportsTexts);
  const { data } = useRecentExports(waveId);
  if (data === undefined) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {texts.recent}
      </Title>
      {data.length === 0 && (
        <Text size="sm" c="dimmed">
          {texts.nobodyYet}
        </Text>
      )}
      <ul className="fm-exports">
        {data.map((record) => (
          <Recent key={record.id} record={record} />
        ))}
      </ul>
    </section>
  );
}

function Recent({ record }: { readonly record: ExportRecord }) {
  const texts = useTexts(exportsTexts);
  const { ago, number } = useFormat();
  const { request, orderedBy, orderedAt, total, state } = record;
  const facts = [
    ago(orderedAt),
    texts.formats[request.format].label,
    number(total),
    ...(request.originals ? [texts.withOriginals] : []),
    texts.states[state],
  ];
  return (
    <li>
      <bdi>{orderedBy}</bdi>
      <Text component="span" size="sm" c="dimmed" display="block">
        {facts.join(' · ')}
      </Text>
    </li>
  );
}
