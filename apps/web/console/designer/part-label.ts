import type { Locale } from '#kernel';
import { type ElementDefinition, type PageDefinition, spellingOf } from '#questionnaire/core/design';

/** What a page, panel or question is called on screen: its words, in the other language if need be, or its name. */
export function partLabel(part: PageDefinition | ElementDefinition, locale: Locale): string {
  const title = part.title === '' ? undefined : part.title;
  return spellingOf(title, locale) ?? spellingOf(title, locale === 'en' ? 'zh-CN' : 'en') ?? part.name ?? '';
}
