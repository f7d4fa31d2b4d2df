const LEAST_LETTERS = 6;
/** Share 0…1 of a text that one letter may make up. */
const MOST_OF_ONE = 0.5;
const VOWELLESS_WORD = /^[bcdfghjklmnpqrstvwxz]{6,}$/i;

/**
 * A text that says nothing in any language: no letters at all, mostly one letter, or nothing but long words without
 * a vowel. A short text is never one: "ok" and "好" are answers.
 */
export function isGibberish(text: string): boolean {
  const letters = text.toLowerCase().match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return text.trim().length >= LEAST_LETTERS;
  if (letters.length < LEAST_LETTERS) return false;
  return mostOften(letters) > MOST_OF_ONE * letters.length || wordsOf(text).every((word) => VOWELLESS_WORD.test(word));
}

function mostOften(letters: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return Math.max(...counts.values());
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}]+/u).filter((word) => word !== '');
