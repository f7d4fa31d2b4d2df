import type { Keyring } from '#platform';
import type { AnswerRow } from '../response.queries.js';

/** What an anonymous answer says; nothing of it tells who or when. */
export type InboxContent = Pick<
  AnswerRow,
  'answers' | 'criterionScore' | 'dimensionScore' | 'overallScore' | 'quality' | 'mayQuote' | 'consentHash'
> & { readonly receiptHash: string };

const LEAST_LETTERS = 2_048;

/**
 * A copy of the inbox can be read with the secret of the installation only. All contents are made as long as the next
 * power of two, because a length would be found again in the answer.
 */
export function sealContent(keyring: Keyring, id: string, content: InboxContent): Buffer {
  const text = JSON.stringify(content);
  const length = Buffer.byteLength(text);
  return keyring.seal('inbox', id, text + ' '.repeat(paddedLength(length) - length));
}

/** Throws where it was sealed elsewhere or with another secret: such an answer may not be lost in silence. */
export function openContent(keyring: Keyring, id: string, sealed: Buffer): InboxContent {
  const text = keyring.unseal('inbox', id, sealed);
  if (text === undefined) throw new Error('an answer in the inbox was sealed with another secret');
  return JSON.parse(text) as InboxContent;
}

const paddedLength = (length: number): number => Math.max(LEAST_LETTERS, 2 ** Math.ceil(Math.log2(length)));
