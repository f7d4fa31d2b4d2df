import { Button, Code, Group, Progress, Stack, Text } from '@mantine/core';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { download, type ExportRecord, filePath, isOver, useExport } from './export-requests.js';
import { exportsTexts } from './exports.messages.js';

interface ExportProgressProps {
  readonly first: ExportRecord;
  readonly onAnother: () => void;
}

/** What becomes of an export that was ordered. */
export function ExportProgress({ first, onAnother }: ExportProgressProps) {
  const texts = useTexts(exportsTexts);
  const { data: record } = useExport(first);
  const percent = record.total === 0 ? 100 : Math.min(100, (100 * record.written) / record.total);
  return (
    <Stack gap="md">
      <Progress.Root size="lg">
        <Progress.Section
          value={record.state === 'done' ? 100 : percent}
          aria-label={texts.progress}
          animated={!isOver(record.state)}
          color={record.state === 'failed' ? 'red' : 'ink'}
        />
      </Progress.Root>
      <output>
        <Standing record={record} />
      </output>
      {isOver(record.state) && (
        <Group justify="flex-end">
          {record.state === 'failed' && (
            <Button variant="default" onClick={() => download(filePath(record.id))}>
              {texts.again}
            </Button>
          )}
          <Button onClick={onAnother}>{texts.another}</Button>
        </Group>
      )}
    </Stack>
  );
}

function Standing({ record }: { readonly record: ExportRecord }) {
  const texts = useTexts(exportsTexts);
  const { number } = useFormat();
  const size = useSize();
  const { state, written, total, bytes, digest } = record;
  if (state === 'waiting') return <Text>{texts.waiting}</Text>;
  if (state === 'running') return <Text>{texts.written(number(written), number(total))}</Text>;
  if (state === 'failed') return <Text c="var(--mantine-color-error)">{texts.failed}</Text>;
  return (
    <>
      <Text>{texts.done(number(written), size(bytes ?? 0))}</Text>
      <Text size="sm" c="dimmed" mt="xs">
        {texts.digest}
      </Text>
      <Code block>{digest}</Code>
    </>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** In the largest unit that fits. */
function useSize(): (bytes: number) => string {
  const { locale } = useLocale();
  return (bytes) => {
    const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    const unit = UNITS[power] ?? 'byte';
    const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(locale, options).format(bytes / 1000 ** power);
  };
}
