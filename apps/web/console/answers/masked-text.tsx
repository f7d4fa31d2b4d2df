import { Mark } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import { answersTexts } from './answers.messages.js';

const MASK = /(\[(?:url|email|phone|identifier|address|handle|company|person|product|other)\])/;

/** A text with its masks in the reader's language. */
export function MaskedText({ children }: { readonly children: string }) {
  const { masks } = useTexts(answersTexts);
  return children.split(MASK).map((part, at) => {
    const kind = masks[part.slice(1, -1)];
    const key = `${at} ${part}`;
    return at % 2 === 1 && kind !== undefined ? <Mark key={key}>{kind}</Mark> : <span key={key}>{part}</span>;
  });
}
