import { Stack, Text, Textarea, Title } from '@mantine/core';
import type { Change } from '../api/versions.js';
import { useTexts } from '../i18n/locale.js';
import { publishTexts } from './publish.messages.js';

interface BridgeNotesProps {
  readonly changes: readonly Change[];
  /** By the pointer of the change. */
  readonly notes: Readonly<Record<string, string>>;
  readonly onChange: (notes: Readonly<Record<string, string>>) => void;
}

/** How results across each breaking change may be put side by side, in the publisher's words. */
export function BridgeNotes({ changes, notes, onChange }: BridgeNotesProps) {
  const texts = useTexts(publishTexts);
  return (
    <section>
      <Title order={3}>{texts.bridges}</Title>
      <Text size="sm" c="dimmed">
        {texts.bridgesHint}
      </Text>
      <Stack gap="xs" mt="xs">
        {changes.map(({ pointer, question }) => (
          <Textarea
            key={pointer}
            label={texts.bridge(question ?? pointer)}
            value={notes[pointer] ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ ...notes, [pointer]: value })}
            maxLength={1000}
            rows={2}
          />
        ))}
      </Stack>
    </section>
  );
}
