import { Button, Group, Stack, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import type { ChoiceDefinition } from '#questionnaire/core/design';
import type { choicesTexts } from './choices.messages.js';
import { choicesFromText } from './choices-from-text.js';

interface PasteChoicesProps {
  readonly texts: (typeof choicesTexts)['en'];
  readonly taken: readonly ChoiceDefinition[];
  readonly insert: (choices: readonly ChoiceDefinition[]) => void;
}

export function openPasteChoices(props: PasteChoicesProps): void {
  const id = modals.open({
    title: props.texts.pasteList,
    children: <PasteChoices {...props} close={() => modals.close(id)} />,
  });
}

function PasteChoices({ texts, taken, insert, close }: PasteChoicesProps & { readonly close: () => void }) {
  const [text, setText] = useState('');
  const choices = choicesFromText(text, taken);
  return (
    <Stack>
      <Textarea
        data-autofocus
        rows={8}
        label={texts.pasteList}
        description={texts.pasteHint}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button
          disabled={choices.length === 0}
          onClick={() => {
            insert(choices);
            close();
          }}
        >
          {texts.insert(choices.length)}
        </Button>
      </Group>
    </Stack>
  );
}
