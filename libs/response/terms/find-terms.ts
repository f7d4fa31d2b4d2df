import { TRADE_WORDS, SUPPORT_WORDS } from './support-dictionary.js';
import type { Segmenter, Word } from './segmenter.js';
import { DEGREES, NEGATIONS, STOP_WORDS, TELLING_CHARACTERS } from './stop-words.js';

/** So many different terms of one answer count. */
const MOST_TERMS = 40;
const LONGEST_TERM = 24;

const LINKS = /\b(?:https?:\/\/|www\.)\S+/giu;
const MAILS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;
const HANDLES = /[@＠#]\S+/gu;
const NUMBERS = /\+?\d[\d\s().-]{3,}\d/gu;
/** Ends of clauses, over which no negation reaches. */
const CLAUSES = /[\n\r.,;:!?()[\]{}<>"“”‘’，。；：！？、（）【】《》…—]+/u;

/** Names of people, places and institutions, times, numbers, pronouns and what only holds sentences together. */
const UNTOLD_TAGS = /^(?:nr|ns|nt|nz|t|m|q|r|p|u|y|e|o|w|x)/;
const HAN = /^\p{Script=Han}+$/u;
const LATIN = /^[a-z][a-z'’-]*[a-z]$/;
const CAPITAL = /^\p{Lu}\p{Ll}/u;
const TRADE: ReadonlySet<string> = new Set(SUPPORT_WORDS);

/**
 * The different terms of one answer's texts in a fixed order: words of a meaning of their own, those that are negated
 * as a pair (`不 专业`, `not helpful`). Links, addresses, numbers and names are no terms; `names` adds further ones
 * that must not be, in lower case.
 */
export function findTerms(segment: Segmenter, texts: readonly string[], names: ReadonlySet<string>): string[] {
  const terms = new Set<string>();
  for (const text of texts)
    for (const clause of clausesOf(text)) for (const term of termsOf(segment(clause), names)) terms.add(term);
  return [...terms].toSorted().slice(0, MOST_TERMS);
}

function clausesOf(text: string): string[] {
  const bare = text
    .normalize('NFKC')
    .replace(LINKS, '\n')
    .replace(MAILS, '\n')
    .replace(HANDLES, '\n')
    .replace(NUMBERS, '\n')
    .replaceAll('’', "'")
    .replace(/(?:n't|\bcant)\b/giu, ' not');
  return bare.split(CLAUSES).filter((clause) => clause.trim() !== '');
}

function termsOf(words: readonly Word[], names: ReadonlySet<string>): string[] {
  const terms: string[] = [];
  let negation = '';
  for (const [index, word] of words.filter(({ text }) => text.trim() !== '').entries()) {
    const term = word.text.trim().toLowerCase();
    const turned = NEGATIONS.get(term);
    if (turned) negation = turned;
    else if (!(negation && DEGREES.has(term))) {
      if (tells(word, term, names, index)) terms.push(negation ? `${negation} ${term}` : term);
      negation = '';
    }
  }
  return terms;
}

function tells({ text, tag }: Word, term: string, names: ReadonlySet<string>, index: number): boolean {
  if (STOP_WORDS.has(term) || names.has(term) || term.length > LONGEST_TERM) return false;
  if (TRADE.has(term) || TRADE_WORDS.has(term)) return true;
  return HAN.test(term) ? tellsInChinese(term, tag) : tellsInEnglish(term, index > 0 && CAPITAL.test(text.trim()));
}

const tellsInChinese = (term: string, tag: string): boolean =>
  (term.length > 1 || TELLING_CHARACTERS.has(term)) && !UNTOLD_TAGS.test(tag);

/** Inside a sentence a capital makes a name. */
const tellsInEnglish = (term: string, isName: boolean): boolean => LATIN.test(term) && term.length > 2 && !isName;
