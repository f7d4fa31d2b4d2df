import type { Locale } from '#kernel';
import type { Definition, Text } from '../../definition/definition.js';
import { below } from '../../findings.js';
import { valueAt, withValueAt } from '../pointer.js';
import { edited, type Edited, refuse } from './edited.js';
import type { OperationOf } from './operation.js';

type TextKey = 'default' | 'en' | 'zh-cn';

/**
 * A text with one language exchanged. A plain string served all languages, so the others keep it; an empty text
 * takes the language away, and undefined is what is left of the last one.
 */
export function withText(text: Text | undefined, locale: Locale, spelling: string): Text | undefined {
  const translations = translationsOf(text);
  const key = keyOf(translations, locale);
  if (spelling !== '') return { ...translations, [key]: spelling };
  const { [key]: _, ...rest } = translations;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** How a text is spelled in a language; undefined where it is not. A plain string serves all languages. */
export function spellingOf(text: Text | undefined, locale: Locale): string | undefined {
  if (typeof text !== 'object') return text;
  return text[keyOf(text, locale)];
}

function translationsOf(text: Text | undefined): Readonly<Partial<Record<TextKey, string>>> {
  if (typeof text === 'object') return text;
  return text === undefined ? {} : { default: text, 'zh-cn': text };
}

/** English may be called `default`, as in SurveyJS; a text keeps the name it has. */
function keyOf(text: Readonly<Partial<Record<TextKey, string>>>, locale: Locale): TextKey {
  if (locale === 'zh-CN') return 'zh-cn';
  return Object.hasOwn(text, 'en') ? 'en' : 'default';
}

export function setText(definition: Definition, operation: OperationOf<'set-text'>): Edited {
  const { at, property, locale } = operation;
  const owner = valueAt(definition, at);
  if (owner === undefined) return refuse(definition, at, 'nothing-there');
  const bare = typeof owner !== 'object' || owner === null;
  const before = bare ? undefined : (owner as Readonly<Record<string, Text | undefined>>)[property];
  if (
    before === undefined
      ? operation.text === ''
      : spellingOf(before, locale) === operation.text && typeof before === 'object'
  ) {
    return edited(definition, at);
  }
  const text = withText(before, locale, operation.text);
  if (bare) return edited(withValueAt(definition, at, { value: owner, [property]: text }), at);
  return edited(withValueAt(definition, below(at, property), text), at);
}
