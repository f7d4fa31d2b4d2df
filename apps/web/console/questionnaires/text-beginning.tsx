import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import type { Beginning } from './beginning.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';

interface TextBeginningProps {
  readonly onChange: (beginning: Beginning | undefined) => void;
}

/** Questions typed or pasted as plain text. */
export function TextBeginning(_: TextBeginningProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const [text, setText] = useState('');
  return (
    <Textarea
      label={texts.pasteLabel}
      description={texts.pasteHint}
      placeholder={texts.pasteExample}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      autosize
      minRows={8}
      maxRows={24}
    />
  );
}
