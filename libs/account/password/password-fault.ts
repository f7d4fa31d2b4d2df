import { COMMON_PASSWORDS } from './common-passwords.js';

const MIN_BYTES = 12;
const MAX_BYTES = 1_024;
/** Words that anybody who guesses here begins with. */
const OWN_WORDS = [
  'fairmark',
  '明尺',
  'benchmark',
  'survey',
  'vendor',
  'admin',
  'administrator',
  'password',
  'passwort',
];
/** Shorter parts of a name are in many good passwords by chance. */
const SHORTEST_WORD = 3;
/** So few different characters are no password. */
const FEWEST_CHARACTERS = 4;
/** What is left of a password without what everybody guesses has to be this long to be worth something. */
const SHORTEST_REST = 6;

const LOOKS_LIKE: Readonly<Record<string, string>> = { '@': 'a', $: 's', '0': 'o', '1': 'l', '3': 'e', '5': 's' };

export type PasswordFault = 'length' | 'common';

/** Names and addresses of whoever the password is for, split into the words that somebody would try. */
function wordsOf(context: readonly string[]): string[] {
  const words = context.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return [...words, ...OWN_WORDS].filter(
    (word) => Array.from(word).length >= SHORTEST_WORD || /\p{Script=Han}/u.test(word),
  );
}

/** `passwordpassword` is `password`. */
function repeated(text: string): string {
  const half = /^(.{2,}?)\1+$/su.exec(text);
  return half?.[1] ?? text;
}

/** Without digits and marks at either end. */
const bare = (text: string): string => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const plain = (text: string): string => Array.from(text, (letter) => LOOKS_LIKE[letter] ?? letter).join('');
const isCommon = (text: string): boolean =>
  [text, bare(text), repeated(bare(text))].some((one) => COMMON_PASSWORDS.has(one));

/**
 * Why a password is not taken, or undefined. It has 12 to 1024 bytes and any characters. It is not one of the common
 * ones, not one of those with digits and marks around it or repeated, not a number, and not made of what is known of its owner:
 * `context` holds their name and address. Nobody is asked for capitals or digits, and nothing is cut off.
 */
export function passwordFault(password: string, context: readonly string[] = []): PasswordFault | undefined {
  const bytes = new TextEncoder().encode(password).length;
  if (bytes < MIN_BYTES || bytes > MAX_BYTES) return 'length';
  const lower = password.toLowerCase();
  if (new Set(lower).size < FEWEST_CHARACTERS || /^\d+$/.test(lower)) return 'common';
  const words = wordsOf(context).toSorted((a, b) => b.length - a.length);
  const variants = [lower, plain(lower)];
  return variants.some((text) => isCommon(text) || isMadeOf(text, words)) ? 'common' : undefined;
}

/** Whether hardly anything but digits and marks is left when known words are taken out. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  if (!words.some((word) => text.includes(word))) return false;
  const rest = bare(
    words
      .reduce((left, word) => left.replaceAll(word, ' '), text)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  const letters = rest.replaceAll(/[^\p{L}]/gu, '');
  return Array.from(letters).length < SHORTEST_REST || isCommon(letters);
}
