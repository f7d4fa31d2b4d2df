import { Text } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import type { RatedMessage } from './probe-types.js';
import { transcriptTexts } from './transcript.messages.js';

/** Who said what, in its order. */
export function Transcript({ messages }: { readonly messages: readonly RatedMessage[] }) {
  const texts = useTexts(transcriptTexts);
  return (
    <>
      <ol className="fm-talk">
        {messages.map(({ from, isAutomatic, text }, index) => (
          // Messages never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-from={from}>
            <b>{texts.from[from]}</b>
            {isAutomatic && (
              <Text component="span" size="sm" c="dimmed">
                {` · ${texts.automatic}`}
              </Text>
            )}
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {messages.every(({ from }) => from === 'customer') && <Text c="dimmed">{texts.none}</Text>}
    </>
  );
}
