import { SUPPORT_WORDS } from './support-dictionary.js';

/** A word as it stands in the text. */
export interface Word {
  readonly text: string;
  /** Part of speech in the notation of jieba, such as `nr` for the name of a person; empty when it is not known. */
  readonly tag: string;
}

/** Cuts a clause into words, punctuation and blanks left out or tagged `x`. */
export type Segmenter = (clause: string) => Word[];

const FREQUENCY = 20_000;

/** jieba with the words of the trade; where its binary is missing, what the runtime itself knows of Chinese. */
export async function openSegmenter(): Promise<Segmenter> {
  try {
    return await openJieba();
  } catch {
    return plainSegmenter();
  }
}

async function openJieba(): Promise<Segmenter> {
  const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')]);
  const jieba = Jieba.withDict(dict);
  jieba.loadDict(Buffer.from(SUPPORT_WORDS.map((word) => `${word} ${FREQUENCY} n`).join('\n')));
  return (clause) => jieba.tag(clause, true).map(({ word, tag }) => ({ text: word, tag }));
}

/** Longest words of the trade first, the rest by the rules of Unicode and the runtime’s dictionary. */
export function plainSegmenter(): Segmenter {
  const known = new RegExp(`(${SUPPORT_WORDS.toSorted((a, b) => b.length - a.length).join('|')})`);
  const trade = new Set(SUPPORT_WORDS);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (clause) =>
    clause.split(known).flatMap((piece) => {
      if (trade.has(piece)) return [{ text: piece, tag: '' }];
      return [...segmenter.segment(piece)].map(({ segment, isWordLike }) => ({
        text: segment,
        tag: isWordLike ? '' : 'x',
      }));
    });
}
