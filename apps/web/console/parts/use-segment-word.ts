import { useTexts } from '../i18n/locale.js';
import { segmentTexts } from './segment.messages.js';

/** Says how a source, a size, a region or a language is called; what has no word is said as it is. */
export function useSegmentWord(): (value: string) => string {
  const texts: Readonly<Record<string, string>> = useTexts(segmentTexts);
  return (value) => texts[value] ?? value;
}
