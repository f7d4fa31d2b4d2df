import { Stack, Text, Textarea, Title } from '@mantine/core';
import type { Change } from '../api/versions.js';
import { useTexts } from '../i18n/locale.js';
import { comparisonTexts } from './comparison.messages.js';
import { publishTexts } from './publish.messages.js';

/** By the id of the change. */
export type Notes = Readonly<Record<string, string>>;

interface BridgeNotesProps {
  /** Breaking changes of which a note may say that they leave the meaning as it was. */
  readonly changes: readonly Change[];
  readonly notes: Notes;
  readonly onChange: (notes: Notes) => void;
}

/** Why a change of words or order measures the same thing, in the publisher's words. */
export function BridgeNotes({ changes, notes, onChange }: BridgeNotesProps) {
  const texts = useTexts(publishTexts);
  const { kinds, languages, whole } = useTexts(comparisonTexts);
  return (
    <section>
      <Title order={3}>{texts.bridges}</Title>
      <Text size="sm" c="dimmed">
        {texts.bridgesHint}
      </Text>
      <Stack gap="xs" mt="xs">
        {changes.map(({ id, question = whole, kind, locale }) => (
          <Textarea
            key={id}
            label={`${question} ${kinds[kind]}${locale ? ` · ${languages[locale]}` : ''}`}
            value={notes[id] ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ ...notes, [id]: value })}
            maxLength={1000}
            rows={2}
          />
        ))}
      </Stack>
    </section>
  );
}

/** The changes as they will count: one with a note is cosmetic, as the api judges it, too. */
export function withBridges(changes: readonly Change[], notes: Notes): readonly Change[] {
  return changes.map((change) => {
    const bridge = (notes[change.id] ?? '').trim();
    return bridge !== '' && change.bridgeable ? { ...change, label: 'cosmetic', bridge } : change;
  });
}
