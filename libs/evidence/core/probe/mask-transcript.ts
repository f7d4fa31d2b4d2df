import { findSensitive, maskOf, withMasks } from '#response/core';

/** What must not be read in a transcript beside what has the shape of a secret. */
export interface TranscriptNames {
  /** Vendors, their products and domains, in every form in which they are written. */
  readonly vendors: readonly string[];
  /** Of the study: runners. */
  readonly people: readonly string[];
  /** What the runner found besides, such as the nickname of a person. */
  readonly hide: readonly string[];
}

/** Shorter names are words of their own too often to be looked for inside of others. */
const LEAST_INSIDE = 4;
const LEAST_HAN = 2;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
const isHan = (name: string): boolean => /\p{Script=Han}/u.test(name);

/**
 * A text of a transcript as everybody but its runner may read it. People, addresses, numbers and links are masked, and
 * the vendor with all that carries its name: a word that contains a name of four letters or more goes as a whole.
 */
export function maskTranscript(text: string, { vendors, people, hide }: TranscriptNames): string {
  const masked = withMasks(text, findSensitive(text, { companies: vendors, people }));
  const carrying = vendors.filter((name) => name.length >= (isHan(name) ? LEAST_HAN : LEAST_INSIDE));
  return without(without(masked, carrying, maskOf('company')), hide, maskOf('other'));
}

/** Masks that are there already stay what they are, whatever a name is. */
function without(text: string, names: readonly string[], mask: string): string {
  const forms = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  if (forms.length === 0) return text;
  const longestFirst = forms.toSorted((a, b) => b.length - a.length).map(wordWith);
  const pattern = new RegExp(`(\\[[a-z]+\\])|(?:${longestFirst.join('|')})`, 'giu');
  return text.replaceAll(pattern, (_, kept: string | undefined) => kept ?? mask);
}

const wordWith = (name: string): string =>
  isHan(name) ? escaped(name) : String.raw`[\p{Script=Latin}\d_]*${escaped(name)}[\p{Script=Latin}\d_]*`;
