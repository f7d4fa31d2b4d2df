import type { Finding } from './sensitive-kind.js';

/** Names of companies by how they begin, so that a text is looked through once, however many there are. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

const LEGAL_FORM =
  /(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|公司|[ ,]*(?:Inc|Ltd|LLC|GmbH|Corp|Corporation|Limited|PLC)\.?)$/iu;
/** Letters that a name must have to be one when nothing else says whose it is. */
const LEAST_LATIN = 4;
const LEAST_HAN = 3;
const PREFIX = 3;

/** A name as people write it: whole, and without its legal form. */
export function formsOf(name: string): readonly [whole: string, stem: string] {
  const whole = name.trim();
  return [whole, whole.replace(LEGAL_FORM, '').trim()];
}

const isLongEnough = (form: string): boolean => form.length >= (/\p{Script=Han}/u.test(form) ? LEAST_HAN : LEAST_LATIN);

/** An index of company names. `spared` stay readable whatever a company is called: vendors are named on purpose. */
export function nameIndex(names: readonly string[], spared: readonly string[] = []): NameIndex {
  const kept = new Set(spared.map((name) => name.toLowerCase()));
  const forms = new Set(names.flatMap(formsOf).filter((form) => isLongEnough(form) && !kept.has(form.toLowerCase())));
  const index = new Map<string, string[]>();
  for (const form of forms) {
    const prefix = form.slice(0, PREFIX);
    index.set(prefix, [...(index.get(prefix) ?? []), form]);
  }
  return index;
}

/**
 * Companies of the index that a text names, in the case they are written in: “swift” is a language, “Swift” may be a
 * customer. In Latin letters whole words only.
 */
export function findNames(text: string, index: NameIndex): Finding[] {
  const found: Finding[] = [];
  if (index.size === 0) return found;
  for (let from = 0; from < text.length; from += 1) {
    const forms = index.get(text.slice(from, from + PREFIX));
    for (const form of forms ?? [])
      if (text.startsWith(form, from) && !isInsideWord(text, from, from + form.length))
        found.push({ kind: 'company', from, to: from + form.length });
  }
  return found;
}

const LATIN = /[\p{Script=Latin}\d]/u;

/** Do the ends of a passage in Latin letters stand in the middle of a word? */
export const isInsideWord = (text: string, from: number, to: number): boolean =>
  (LATIN.test(text.charAt(from)) && LATIN.test(text.charAt(from - 1))) ||
  (LATIN.test(text.charAt(to - 1)) && LATIN.test(text.charAt(to)));
