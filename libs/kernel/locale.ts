export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** User-visible words, one entry a language. */
export type LocalizedText = Readonly<Record<Locale, string>>;

export function localized(text: LocalizedText, locale: Locale): string {
  return text[locale];
}
