import type { ReleaseDocument } from '#benchmark/core';
import { type BenchmarkPage, type PageReply, PARTS } from '#pages';
import type { PublishedReply } from '#portal';

type Voices = Pick<BenchmarkPage, 'quotes' | 'parts' | 'replies'>;

/** What customers wrote with what vendors replied, and scores among parts of customers. */
export function voicesOf({ quotes, segments }: ReleaseDocument, replies: readonly PublishedReply[]): Voices {
  const toQuotes = new Map(
    replies.flatMap((reply) => (reply.quoteId === null ? [] : [[reply.quoteId, replyOf(reply)]])),
  );
  return {
    replies: replies.filter(({ quoteId }) => quoteId === null).map(replyOf),
    ...(quotes && {
      quotes: quotes.map((quote) => {
        const reply = toQuotes.get(quote.id);
        return { ...quote, ...(reply && { reply }) };
      }),
    }),
    ...(segments && {
      parts: segments.flatMap(({ margin, level, vendor, orgBand, score, ci95 }) => {
        const part = PARTS.find((one) => one === `${margin}-${level}`);
        return part ? [{ vendor, part, orgBand, score, ci95 }] : [];
      }),
    }),
  };
}

const replyOf = ({ vendor, text, signerName, signerTitle, writtenAt }: PublishedReply): PageReply => ({
  vendor,
  text,
  signer: [signerName, signerTitle].filter((each) => each !== '').join(', '),
  writtenAt,
});
