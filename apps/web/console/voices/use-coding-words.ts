import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { findingsTexts } from './findings.messages.js';
import type { Coding, DimensionName } from './voice-requests.js';

/** How dimensions and codings are called. */
export function useCodingWords(dimensions: readonly DimensionName[]) {
  const texts = useTexts(findingsTexts);
  const { text } = useFormat();
  const nameOf = (id: string | null): string => {
    if (id === null) return texts.none;
    return text(dimensions.find((one) => one.id === id)?.name) || id;
  };
  const wordsOf = ({ dimension, sentiment }: Coding): string => `${nameOf(dimension)} · ${texts.sentiments[sentiment]}`;
  return { nameOf, wordsOf };
}
