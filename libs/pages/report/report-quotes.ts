import type { Say } from '../messages/say.js';
import type { reportWords } from './report-words.js';

/** Words for how the author of a quote scored. */
export const BANDS = { critical: 'bandCritical', mixed: 'bandMixed', favourable: 'bandFavourable' } as const;

const MASK = /\[(url|email|phone|identifier|address|handle|company|person|product|other)\]/g;

/** A quote with its masks in the reader's language. */
export const maskedIn = (text: string, say: Say<typeof reportWords>): string =>
  text.replaceAll(MASK, (_, kind: string) => `[${say(`mask-${kind}` as keyof typeof reportWords)}]`);
