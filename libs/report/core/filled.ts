/** Words with their places taken; a place without a value stays as it is. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (placeholder, key: string) => values[key] ?? placeholder);

/** The words for a code, without the threshold it ends with. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code.replace(/_[\d.]+$/, '')] ?? code;
