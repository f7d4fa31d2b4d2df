import { Button, Group, List, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useDeferredValue, useMemo, useState } from 'react';
import { type ElementDefinition, type Pasted, pasteText, spellingOf } from '#questionnaire/core/design';
import type { Locale } from '#kernel';
import { partLabel } from '../part-label.js';
import { PartIcon } from '../question-type-look.js';
import type { pasteTexts } from './paste.messages.js';

interface PasteTextProps {
  readonly texts: (typeof pasteTexts)['en'];
  readonly locale: Locale;
  /** Names in use. */
  readonly taken: ReadonlySet<string>;
  readonly insert: (elements: readonly ElementDefinition[]) => void;
}

export function openPasteText(props: PasteTextProps): void {
  const id = modals.open({
    title: props.texts.title,
    size: 'xl',
    children: <PasteText {...props} close={() => modals.close(id)} />,
  });
}

/** Plain text on the left, the questions it makes on the right; nothing is put in before one has seen them. */
function PasteText({ texts, locale, taken, insert, close }: PasteTextProps & { readonly close: () => void }) {
  const [text, setText] = useState('');
  const pasted = useDeferredValue(text);
  const questionsAndRest = useMemo(() => pasteText(pasted, taken), [pasted, taken]);
  const elements = questionsAndRest.questions.map(({ element }) => element);
  return (
    <Stack>
      <Group align="flex-start" grow wrap="wrap">
        <Textarea
          data-autofocus
          rows={14}
          miw={260}
          label={texts.text}
          description={texts.hint}
          placeholder={texts.example}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <PastePreview texts={texts} locale={locale} pasted={questionsAndRest} />
      </Group>
      <Group justify="flex-end">
        <Button
          disabled={elements.length === 0}
          onClick={() => {
            insert(elements);
            close();
          }}
        >
          {texts.insert(elements.length)}
        </Button>
      </Group>
    </Stack>
  );
}

type PastePreviewProps = Pick<PasteTextProps, 'texts' | 'locale'> & { readonly pasted: Pasted };

function PastePreview({ texts, locale, pasted: { questions, ignored } }: PastePreviewProps) {
  return (
    <Stack gap={6} miw={260}>
      <Text size="sm" fw={500}>
        {texts.preview}
      </Text>
      <ScrollArea.Autosize mah={360} viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': texts.preview }}>
        <List listStyleType="none" spacing={6} size="sm">
          {questions.map(({ element }) => (
            <List.Item key={element.name} icon={<PartIcon type={element.type} />}>
              {partLabel(element, locale)}
              <OptionsOf element={element} locale={locale} />
            </List.Item>
          ))}
        </List>
        {ignored.map(({ line, text }) => (
          <Text key={line} size="sm" c="dimmed">
            {texts.notRead}: {text}
          </Text>
        ))}
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** The options that were read below a question. */
function OptionsOf({ element, locale }: { readonly element: ElementDefinition; readonly locale: Locale }) {
  if (!('choices' in element) || !element.choices) return null;
  const words = element.choices.map((choice) =>
    typeof choice === 'object' ? (spellingOf(choice.text, locale) ?? String(choice.value)) : String(choice),
  );
  return (
    <Text size="xs" c="dimmed">
      {words.join(' · ')}
    </Text>
  );
}
