import { Text } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import { findingsTexts } from './findings.messages.js';
import { useCodingWords } from './use-coding-words.js';
import type { DimensionName, Finding } from './voice-requests.js';

interface SaidByCodersProps {
  readonly finding: Finding;
  readonly dimensions: readonly DimensionName[];
}

const DECIDER = 3;

/** What two coders and who decided have said, or, before both have, what one has said oneself. */
export function SaidByCoders({ finding: { codings, own, coders }, dimensions }: SaidByCodersProps) {
  const texts = useTexts(findingsTexts);
  const { wordsOf } = useCodingWords(dimensions);
  if (codings.length === 0)
    return coders === 0 ? null : (
      <Text size="sm">
        {texts.coders(coders)}
        {own && ` · ${texts.own(wordsOf(own))}`}
      </Text>
    );
  return (
    <ul className="fm-list">
      {codings.map(({ seat, coder, ...coding }) => (
        <li key={seat}>
          <Text size="sm" component="span">
            {(seat === DECIDER ? texts.decides : texts.says)(coder, wordsOf(coding))}
          </Text>
        </li>
      ))}
    </ul>
  );
}
