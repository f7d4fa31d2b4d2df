import type { Locale, LocalizedText } from '#kernel';

/** Words by key, every one in every language: a missing translation does not compile. */
export type Catalogue = Readonly<Record<string, LocalizedText>>;

export function words(chinese: string, english: string): LocalizedText {
  return { 'zh-CN': chinese, en: english };
}

export type Say<C extends Catalogue> = (
  key: keyof C & string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Speaks one language: looks a key up and fills its `{placeholders}`. A placeholder without a value stays, so that tests see it. */
export function sayIn<C extends Catalogue>(catalogue: C, locale: Locale): Say<C> {
  return (key, values) => {
    const text = (catalogue[key] as LocalizedText)[locale];
    return values
      ? text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
      : text;
  };
}
