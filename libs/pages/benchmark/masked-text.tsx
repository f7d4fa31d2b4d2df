import type { Say } from '../messages/say.js';
import type { quoteWords } from '../messages/voices.js';

const MASK = /(\[(?:url|email|phone|identifier|address|handle|company|person|product|other)\])/;

/** What a customer wrote, with the masks in the reader's language. */
export function MaskedText({ text, say }: { readonly text: string; readonly say: Say<typeof quoteWords> }) {
  return text.split(MASK).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} className="mask">
        [{say(`mask-${part.slice(1, -1)}` as keyof typeof quoteWords)}]
      </span>
    ) : (
      part
    ),
  );
}
