import { LOCALES, type Locale, type LocalizedText } from '#kernel';
import type { Text } from './definition.js';

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The languages a text is written in; a plain string serves all. */
export function localesOf(text: Text): readonly Locale[] {
  if (typeof text === 'string') return LOCALES;
  return LOCALES.filter((locale) => ownText(text, locale) !== undefined);
}

/** A text in every language; where one is missing, the other stands in for it. */
export function localizedText(text: Text): LocalizedText {
  if (typeof text === 'string') return { 'zh-CN': text.trim(), en: text.trim() };
  const [either = ''] = LOCALES.flatMap((locale) => ownText(text, locale) ?? []);
  const [chinese = either, english = either] = LOCALES.map((locale) => ownText(text, locale));
  return { 'zh-CN': chinese.trim(), en: english.trim() };
}

export interface Heading {
  readonly title?: LocalizedText;
  readonly description?: LocalizedText;
}

export function compileHeading({
  title,
  description,
}: {
  readonly title?: Text;
  readonly description?: Text;
}): Heading {
  return {
    ...(title && { title: localizedText(title) }),
    ...(description && { description: localizedText(description) }),
  };
}

/** The names that stand in braces in a text, in any language. */
export function placeholdersOf(text: Text): readonly string[] {
  const spellings = typeof text === 'string' ? [text] : Object.values(text);
  return spellings.flatMap((spelling) => [...spelling.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
}

function ownText(text: Exclude<Text, string>, locale: Locale): string | undefined {
  return locale === 'zh-CN' ? text['zh-cn'] : (text.en ?? text.default);
}
