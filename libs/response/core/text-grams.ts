const GRAM = 2;

const searchable = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Every two letters in a row, each once, in one case and width: what an index of texts is looked up by, in Chinese as
 * in English. A text can hold another only where it has all its pairs.
 */
export function textGrams(text: string): string[] {
  const letters = searchable(text).match(/./gsu) ?? [];
  const pairs = letters.slice(1).map((_, at) => letters.slice(at, at + GRAM).join(''));
  return [...new Set(pairs)];
}

/** How a text is compared with what is looked for. */
export const textToSearch = searchable;
