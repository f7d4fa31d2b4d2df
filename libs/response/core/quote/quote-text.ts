import type { Locale, Violation } from '#kernel';
import { withMasks } from '../desensitise/desensitise.js';
import { SENSITIVE_KINDS } from '../desensitise/sensitive-kind.js';

/** A passage of a masked text, in UTF-16 units, `to` exclusive. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

const MASK = new RegExp(`\\[(?:${SENSITIVE_KINDS.join('|')})\\]`, 'gu');
const HALF_OF_A_PAIR = /^[\uDC00-\uDFFF]/;

/** A masked text with still more of it masked. A quote is shortened by nobody otherwise, and no word of it changed. */
export const quoteText = (masked: string, hidden: readonly Passage[]): string =>
  withMasks(
    masked,
    hidden.map((passage) => ({ ...passage, kind: 'other' })),
  );

/** What is wrong with passages to mask: they must lie in the text, in order and apart, and cut no mask and no character. */
export function checkHidden(masked: string, hidden: readonly Passage[]): Violation[] {
  const masks = [...masked.matchAll(MASK)].map(({ index, 0: mask }) => ({ from: index, to: index + mask.length }));
  const isCut = (at: number): boolean =>
    HALF_OF_A_PAIR.test(masked.slice(at)) || masks.some(({ from, to }) => from < at && at < to);
  return hidden.flatMap(({ from, to }, i) => {
    const isInPlace = from >= (hidden[i - 1]?.to ?? 0) && from < to && to <= masked.length;
    return isInPlace && !isCut(from) && !isCut(to) ? [] : [{ pointer: `/hidden/${i}`, code: 'masks-invalid' }];
  });
}

/** The language of a text, whatever the page was in on which it was written. */
export const languageOf = (text: string): Locale =>
  /\p{Script=Han}/u.test(text.replaceAll(MASK, '')) ? 'zh-CN' : 'en';
