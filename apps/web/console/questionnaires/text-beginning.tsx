import { SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type Definition, pasteText } from '#questionnaire/core/design';
import { useTexts } from '../i18n/locale.js';
import { DefinitionOutline } from '../parts/definition-outline.js';
import type { Beginning } from './beginning.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';

interface TextBeginningProps {
  readonly onChange: (beginning: Beginning | undefined) => void;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Questions typed or pasted as plain text, beside what is understood of them. */
export function TextBeginning({ onChange }: TextBeginningProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const [text, setText] = useState('');
  const pasted = useDeferredValue(text);
  const { questions, ignored } = useMemo(() => pasteText(pasted, NO_NAMES), [pasted]);
  const definition = useMemo(
    (): Definition => ({ pages: [{ name: 'page1', elements: questions.map(({ element }) => element) }] }),
    [questions],
  );
  useEffect(() => {
    onChange(questions.length === 0 ? undefined : { from: { definition } });
  }, [questions, definition, onChange]);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <Textarea
        label={texts.pasteLabel}
        description={texts.pasteHint}
        placeholder={texts.pasteExample}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        rows={14}
      />
      <Stack gap="xs" aria-live="polite">
        <Title order={3}>{texts.pasteResult}</Title>
        <DefinitionOutline definition={definition} level={4} withChoices />
        {ignored.map(({ line, text: words }) => (
          <Text key={line} size="sm" c="var(--fm-attention)">
            {texts.pasteIgnored(line)} {words}
          </Text>
        ))}
      </Stack>
    </SimpleGrid>
  );
}
